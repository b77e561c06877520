package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

/// What is said to be left undone beside what is done: `held for a year without being charged`.
final class WithoutDoing {
    private WithoutDoing() {}

    /// {@return whether a verb stands right behind a word for `without`}
    ///
    /// @param at the index of its group
    static boolean isOne(Passage passage, Parse parse, int at) {
        return at > 0
                && parse.chunks().get(at) instanceof VerbGroup verb
                && !verb.finite()
                && parse.chunks().get(at - 1) instanceof Link link
                && passage.grammar().isForm(passage.token(link.end() - 1), Grammar.Word.WITHOUT);
    }
}
