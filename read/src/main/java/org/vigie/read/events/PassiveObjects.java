package org.vigie.read.events;

import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Finds what is done by a passive verb, in words before it: `une plainte a été déposée`.
final class PassiveObjects {
    private PassiveObjects() {}

    /// {@return the head of the nearest group before a finite passive that is its subject; -1
    ///     where there is none}
    ///
    /// @param parse the verb's sentence
    /// @param verb  a token of it
    static int head(Parse parse, int verb) {
        int at = parse.chunkOf(verb);
        if (!(parse.chunks().get(at) instanceof VerbGroup group)
                || !group.passive()
                || !group.finite()
                || group.main() != verb) {
            return -1;
        }
        List<NounGroup> subject = parse.subject(at);
        int begin = parse.sentence().firstToken();
        return subject.stream()
                .filter(one -> !one.pronoun())
                .mapToInt(NounGroup::head)
                .filter(head -> head >= begin && head < verb)
                .max()
                .orElse(-1);
    }
}
