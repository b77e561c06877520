package org.vigie.read.names;

import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// People who are named in full elsewhere and begin a clause by their surname in another form, one
/// that is a common word too: «Задержан Пётр Ткач. Ткача увезли».
final class Resumed {
    private final Scan scan;

    Resumed(Scan scan) {
        this.scan = scan;
    }

    void find() {
        NameForms forms = new NameForms(scan);
        List<Draft> people = scan.drafts().stream()
                .filter(draft -> draft.kind() == Kind.PERSON && draft.end() - draft.first() > 1)
                .toList();
        if (people.isEmpty() || !scan.lexicon().endings().inflects()) {
            return;
        }
        Set<String> known = new HashSet<>();
        people.forEach(person -> known.addAll(words(forms, person)));
        for (int at = 0; at + 1 < scan.tokens().size(); at++) {
            if (begins(at)) {
                Draft draft = Draft.person(at, at + 1, Gender.UNKNOWN, "person.again", false);
                if (!Collections.disjoint(words(forms, draft), known)) {
                    scan.add(draft);
                }
            }
        }
    }

    /// The words of a name, and what they may be forms of: two names have one in common where a
    /// word of one is alike to a word of the other.
    private static Set<String> words(NameForms forms, Draft draft) {
        Set<String> words = new HashSet<>();
        forms.parts(draft).forEach(part -> words.add("=" + part));
        forms.keys(draft).stream().filter(key -> !key.startsWith("~")).forEach(words::add);
        return words;
    }

    /// Whether a word with a capital begins a clause whose verb follows at once.
    private boolean begins(int at) {
        Token token = scan.token(at);
        return token.kind() == Token.Kind.WORD
                && token.isCapitalised()
                && !scan.isTaken(at)
                && scan.casing(at) == Scan.Casing.NORMAL
                && scan.startsClause(at)
                && scan.token(at + 1).is(Pos.VERB);
    }
}
