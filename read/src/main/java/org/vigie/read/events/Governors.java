package org.vigie.read.events;

import org.vigie.read.frames.CueIndex;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which verb each noun group of a sentence hangs on and how, and who speaks in it.
///
/// Built once a sentence that tells something.
final class Governors {
    private static final int REACH = 12;
    /// What is said to come from somebody: their words, their data.
    private static final Set<String> SOURCES = Set.of("prep", "data", "figure");

    private final Passage passage;
    private final Parse parse;
    private final Map<Integer, List<Tie>> ties = new HashMap<>();
    private final Set<Integer> speakers = new HashSet<>();
    private final InvertedSayers inverted;

    /// A noun group's place beside a verb.
    ///
    /// @param verb the verb's chunk
    /// @param how  `subject`, `object` or `by`
    record Tie(int verb, String how) {}

    Governors(Passage passage, Parse parse) {
        this.passage = passage;
        this.inverted = new InvertedSayers(passage);
        this.parse = parse;
        for (int j = 0; j < parse.chunks().size(); j++) {
            switch (parse.chunks().get(j)) {
                case VerbGroup verb -> tie(j, verb);
                case NounGroup group -> group.preposition().ifPresent(this::speakerAfter);
                case Link link -> speakerAfter(link.first());
            }
        }
    }

    /// `according to the lawyer Ann Lee`, «по словам мужа, Макса»: who is named after such
    /// words speaks, and so does the name that is set beside.
    private void speakerAfter(int token) {
        List<Chunk> chunks = parse.chunks();
        for (CueIndex.Hit hit : passage.lexicon().sayings().all(passage, token, false)) {
            int end = hit.match().end();
            if (!SOURCES.contains(hit.cue().label()) || end >= parse.sentence().endToken()) {
                continue;
            }
            int at = parse.chunkOf(end);
            while (at < chunks.size() && chunks.get(at) instanceof NounGroup group) {
                speakers.add(group.head());
                at += isClitic(at + 1) ? 2 : 1;
            }
            boolean beside = at + 1 < chunks.size()
                    && chunks.get(at) instanceof Link link
                    && link.is(Link.Kind.COMMA)
                    && chunks.get(at + 1) instanceof NounGroup name
                    && name.name().isPresent();
            if (beside && isClosed(at + 2)) {
                speakers.add(((NounGroup) chunks.get(at + 1)).head());
            }
        }
    }

    /// `the union's lawyer`
    private boolean isClitic(int at) {
        return at < parse.chunks().size()
                && parse.chunks().get(at) instanceof Link link
                && passage.grammar()
                        .isForm(passage.token(link.first()), Grammar.Word.GENITIVE_CLITIC);
    }

    /// A name that is set beside has a comma behind it too.
    private boolean isClosed(int at) {
        return at < parse.chunks().size()
                && parse.chunks().get(at) instanceof Link link
                && link.is(Link.Kind.COMMA);
    }

    private void tie(int at, VerbGroup verb) {
        List<NounGroup> subjects = parse.subject(at);
        add(subjects, at, "subject");
        add(parse.object(at), at, "object");
        add(parse.by(at), at, "by");
        if (says(verb.main(), true, "verb")) {
            List<NounGroup> behind = inverted.behind(parse, at);
            List<NounGroup> sayers = verb.passive() ? parse.by(at) : subjects;
            (behind.isEmpty() ? sayers : behind).forEach(group -> speakers.add(group.head()));
        }
    }

    private void add(List<NounGroup> groups, int verb, String how) {
        for (NounGroup group : groups) {
            ties.computeIfAbsent(group.head(), head -> new ArrayList<>()).add(new Tie(verb, how));
        }
    }

    private boolean says(int token, boolean verb, String label) {
        for (CueIndex.Hit hit : passage.lexicon().sayings().all(passage, token, verb)) {
            if (hit.cue().label().equals(label)) {
                return true;
            }
        }
        return false;
    }

    /// {@return the verbs that a group hangs on, nearest places first}
    List<Tie> of(NounGroup group) {
        return ties.getOrDefault(group.head(), List.of());
    }

    boolean speaks(NounGroup group) {
        return speakers.contains(group.head());
    }

    /// {@return the verb whose clause a trigger stands in: the one it hangs on, else the
    ///     nearest before it; -1 if there is none}
    int host(Telling telling) {
        Chunk own = parse.chunks().get(telling.chunk);
        if (own instanceof VerbGroup verb && verb.finite()) {
            return telling.chunk;
        }
        if (own instanceof NounGroup group && !of(group).isEmpty()) {
            return of(group).getFirst().verb();
        }
        for (int j = telling.chunk - 1; j >= 0 && j >= telling.chunk - REACH; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof VerbGroup) {
                return j;
            }
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.STOP) || link.is(Link.Kind.BOUNDARY))) {
                break;
            }
        }
        return -1;
    }

    boolean isIncluding(NounGroup group) {
        for (int at = Math.max(parse.sentence().firstToken(), group.first() - 2);
                at <= group.first();
                at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.INCLUDING)) {
                return true;
            }
        }
        return false;
    }
}
