package org.vigie.read.events;

import org.vigie.read.syntax.Clauses;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

/// Relative clauses behind which the verb of the sentence goes on: `la junte qui a pris le
/// pouvoir en mai a interdit la marche`.
final class OpenRelatives {
    private OpenRelatives() {}

    /// {@return whether a token belongs to such a clause between a verb and its subject}
    static boolean holds(Telling telling, int token) {
        Parse parse = telling.parse;
        boolean before = token >= parse.sentence().firstToken() && token < telling.first;
        if (!before
                || !(parse.chunks().get(telling.chunk) instanceof VerbGroup own && own.finite())) {
            return false;
        }
        int at = parse.chunkOf(token);
        return parse.clauses().kind(at) == Clauses.Kind.RELATIVE
                && parse.clauses().relation(at, telling.chunk) == Clauses.Relation.BELOW;
    }
}
