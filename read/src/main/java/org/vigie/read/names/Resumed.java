package org.vigie.read.names;

import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

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
        for (int at = 0; at + 1 < scan.tokens().size(); at++) {
            if (begins(at)) {
                Draft draft = Draft.person(at, at + 1, Gender.UNKNOWN, "person.again", false);
                if (people.stream().anyMatch(person -> forms.isPartOf(draft, person))) {
                    scan.add(draft);
                }
            }
        }
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
