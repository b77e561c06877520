package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Relative clauses that no comma closes, behind which the verb of the sentence goes on: `la junte
/// qui a pris le pouvoir en mai a interdit la marche`.
final class OpenRelatives {
    private OpenRelatives() {}

    /// {@return whether a token belongs to such a clause between a verb and its subject}
    static boolean holds(Telling telling, int token) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean before = token >= telling.parse.sentence().firstToken() && token < telling.first;
        if (!before || !(chunks.get(telling.chunk) instanceof VerbGroup own && own.finite())) {
            return false;
        }
        boolean verb = false;
        int at = telling.parse.chunkOf(token);
        for (int j = telling.chunk - 1; j > 0; j--) {
            verb |= chunks.get(j) instanceof VerbGroup other && other.finite();
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE)) {
                    return verb && j < at && !isComma(chunks.get(j - 1));
                }
                if (closes(link)) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }

    private static boolean closes(Link link) {
        return switch (link.kind()) {
            case COMMA, AND, THAT, BOUNDARY, STOP -> true;
            case RELATIVE, QUOTE, TIME, PREPOSITION, OTHER -> false;
        };
    }
}
