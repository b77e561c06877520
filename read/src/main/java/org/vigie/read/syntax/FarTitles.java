package org.vigie.read.syntax;

import org.vigie.read.names.Name;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Joins a name to the noun that says what the person is, where that noun's own complement stands
/// between: `le président du syndicat Omar Deniz` is one group, as `le président Omar Deniz` is.
final class FarTitles {
    private final List<Name> names;

    /// @param names all names of the text
    FarTitles(List<Name> names) {
        this.names = names;
    }

    /// {@return the chunks, with such names joined to their nouns}
    ///
    /// @param chunks chunks in order
    List<Chunk> joined(List<Chunk> chunks) {
        List<Chunk> joined = new ArrayList<>(chunks.size());
        for (Chunk chunk : chunks) {
            int from = chunk instanceof NounGroup group ? described(joined, group) : -1;
            if (from < 0) {
                joined.add(chunk);
                continue;
            }
            NounGroup whole = whole((NounGroup) joined.get(from), (NounGroup) chunk);
            joined.subList(from, joined.size()).clear();
            joined.add(whole);
        }
        return List.copyOf(joined);
    }

    /// The index of the group whose noun describes a name, if nothing but groups and quotation
    /// marks stands between; else -1.
    private int described(List<Chunk> before, NounGroup name) {
        OptionalInt title = name.name().isPresent() && name.title().isEmpty() && name.bare()
                ? names.get(name.name().getAsInt()).title()
                : OptionalInt.empty();
        if (title.isEmpty()) {
            return -1;
        }
        for (int at = before.size() - 1; at >= 0; at--) {
            switch (before.get(at)) {
                case VerbGroup verb -> {
                    return -1;
                }
                case Link link -> {
                    if (!link.is(Link.Kind.QUOTE)) {
                        return -1;
                    }
                }
                case NounGroup group -> {
                    if (group.first() <= title.getAsInt()) {
                        return group.name().isEmpty() && title.getAsInt() < group.end() ? at : -1;
                    }
                }
            }
        }
        return -1;
    }

    private NounGroup whole(NounGroup noun, NounGroup name) {
        return new NounGroup(
                noun.first(),
                name.end(),
                name.head(),
                noun.core(),
                noun.preposition(),
                name.name(),
                names.get(name.name().getAsInt()).title(),
                noun.possessive(),
                false,
                noun.number(),
                name.features());
    }
}
