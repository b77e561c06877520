package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which body a pronoun in the singular stands for where it does what bodies do: `La police a
/// bouclé la rue. Une heure après, elle a arrêté neuf passants`.
final class BodyDoers {
    private static final Set<EventKind> BY_BODIES = EnumSet.of(
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.RELEASE,
            EventKind.TRANSFER,
            EventKind.SUMMONS,
            EventKind.SEARCH,
            EventKind.SEIZURE,
            EventKind.CHARGE,
            EventKind.SENTENCE,
            EventKind.ACQUITTAL,
            EventKind.FINE,
            EventKind.DISMISSAL,
            EventKind.BAN);
    /// Verbs further before the pronoun than this many chunks say nothing of it.
    private static final int CHUNKS = 30;

    private final Passage passage;
    private final Coreference coreference;

    BodyDoers(Passage passage, Coreference coreference) {
        this.passage = passage;
        this.coreference = coreference;
    }

    /// {@return the body that the subject of a telling's verb stands for; nothing where
    ///     somebody else may be meant}
    List<NounGroup> of(Telling telling, String slot, NounGroup pronoun) {
        boolean does = BY_BODIES.contains(telling.kind())
                && "agent".equals(telling.rule.roles().get(slot))
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && !verb.passive();
        if (!does || !isOne(pronoun)) {
            return List.of();
        }
        int sentence = passage.text().sentenceOf(pronoun.head()).index();
        for (int back = 0; back <= 1 && sentence >= back; back++) {
            if (passage.crossesHeading(sentence, sentence - back)) {
                return List.of();
            }
            Optional<List<NounGroup>> doing =
                    lastDoing(passage.parses().get(sentence - back), pronoun);
            if (doing.isPresent()) {
                return doing.get();
            }
        }
        return List.of();
    }

    private boolean isOne(NounGroup pronoun) {
        Token token = passage.token(pronoun.head());
        return pronoun.pronoun()
                && passage.grammar().isForm(token, Grammar.Word.SUBJECT_PRONOUN)
                && !passage.grammar().isForm(token, Grammar.Word.PLURAL_PRONOUN)
                && !passage.grammar().isForm(token, Grammar.Word.IMPERSONAL);
    }

    /// The last that does something in a sentence before the pronoun, where it can stand for
    /// it: a body, or nobody where that is somebody else.
    private Optional<List<NounGroup>> lastDoing(Parse parse, NounGroup pronoun) {
        int last = parse.chunks().size() - 1;
        while (last >= 0 && parse.chunks().get(last).first() >= pronoun.first()) {
            last--;
        }
        for (int j = last; j >= 0 && j > last - CHUNKS; j--) {
            List<NounGroup> subject = parse.chunks().get(j) instanceof VerbGroup verb
                            && verb.finite()
                            && !verb.passive()
                            && verb.main() < pronoun.head()
                    ? parse.subject(j)
                    : List.of();
            if (subject.size() == 1 && coreference.agrees(subject.getFirst(), pronoun)) {
                NounGroup first = subject.getFirst();
                if (!first.pronoun() && passage.kindOf(first).isPresent()) {
                    return Optional.of(isBody(first) ? subject : List.of());
                }
            }
        }
        return Optional.empty();
    }

    private boolean isBody(NounGroup group) {
        return !Passage.isPlural(group)
                && !passage.isOnePerson(group)
                && passage.kindOf(group)
                        .filter(kind ->
                                kind == MentionKind.AUTHORITY || kind == MentionKind.ORGANISATION)
                        .isPresent();
    }
}
