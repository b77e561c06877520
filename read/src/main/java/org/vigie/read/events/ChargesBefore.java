package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Quote;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what somebody is blamed for where it stands before the verb, in a language that may set
/// it there: «За плакат суд оштрафовал Павла Громова», «Павла Громова за участие в пикете уволили».
final class ChargesBefore {
    /// It begins at most this many chunks before the verb.
    private static final int REACH = 8;

    private static final Set<EventKind> KINDS = EnumSet.of(
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.SENTENCE,
            EventKind.FINE,
            EventKind.DISMISSAL,
            EventKind.SUMMONS,
            EventKind.TRIAL);

    private final Passage passage;

    ChargesBefore(Passage passage) {
        this.passage = passage;
    }

    /// {@return the charge that stands before a telling's verb in its own clause}
    Optional<Quote> of(Telling telling) {
        return beforeVerb(telling).or(() -> opening(telling));
    }

    /// `Pour avoir manifesté, Ana Ruiz a été condamnée`: what opens the sentence, up to its
    /// comma.
    private Optional<Quote> opening(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        int first = chunks.getFirst().first();
        boolean may = KINDS.contains(telling.kind())
                && !passage.grammar().says("cases")
                && telling.chunk > 2
                && chunks.get(telling.chunk) instanceof VerbGroup told
                && told.finite()
                && passage.lexicon()
                        .charges()
                        .at(passage, first, true)
                        .filter(cue -> cue.match().end() == first + 1)
                        .isPresent();
        int comma = may ? commaBefore(telling) : -1;
        if (comma < 0 || !isReason(telling.parse, comma)) {
            return Optional.empty();
        }
        return Optional.of(Quote.of(
                passage.text().chars(),
                passage.text().span(first + 1, chunks.get(comma).first())));
    }

    /// The first comma, where no other verb that could be blamed for it stands between it and
    /// the telling; -1 where one does.
    private static int commaBefore(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        int comma = -1;
        for (int j = 1; j < telling.chunk && j <= REACH + REACH; j++) {
            boolean mark = chunks.get(j) instanceof Link link && link.is(Link.Kind.COMMA);
            if (comma < 0 && mark) {
                comma = j;
            } else if (chunks.get(j) instanceof VerbGroup verb && verb.finite()
                    || comma >= 0 && !(chunks.get(j) instanceof NounGroup)) {
                return -1;
            }
        }
        return telling.chunk <= REACH + REACH ? comma : -1;
    }

    /// What somebody did, or a thing without an article: `pour vol`, not `pour sa famille`.
    private boolean isReason(Parse parse, int comma) {
        for (int j = 0; j < comma; j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof VerbGroup verb) {
                return verb.form() == VerbGroup.Form.GERUND
                        || verb.form() == VerbGroup.Form.INFINITIVE && verb.first() < verb.main();
            }
            if (chunk instanceof NounGroup group) {
                return group.head() == parse.chunks().getFirst().first() + 1
                        && passage.grammar().says("hearsay-conditional")
                        && group.name().isEmpty()
                        && !group.pronoun()
                        && !passage.isPeople(group)
                        && passage.timeAt(group.head()).isEmpty()
                        && !passage.grammar()
                                .is(passage.token(group.head()), Grammar.Word.NO_CHARGE);
            }
        }
        return false;
    }

    /// «За плакат суд оштрафовал Павла Громова».
    private Optional<Quote> beforeVerb(Telling telling) {
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        boolean may = passage.grammar().says("cases")
                && KINDS.contains(telling.kind())
                && chunks.get(telling.chunk) instanceof VerbGroup verb
                && verb.finite();
        for (int j = telling.chunk - 1; may && j >= 0 && j >= telling.chunk - REACH; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group) {
                if (isBlame(group)) {
                    int first = group.preposition().getAsInt() + 1;
                    return Optional.of(Quote.of(
                            passage.text().chars(), passage.text().span(first, end(parse, j))));
                }
            } else {
                may = chunk instanceof Link link
                        && (link.is(Link.Kind.OTHER) || link.is(Link.Kind.TIME));
            }
        }
        return Optional.empty();
    }

    /// Whether a group says for what: a thing, and no length of time, sum, place or person.
    private boolean isBlame(NounGroup group) {
        return group.preposition().isPresent()
                && passage.grammar()
                        .isForm(passage.token(group.preposition().getAsInt()), Grammar.Word.BLAME)
                && group.maybe(Feature.ACCUSATIVE)
                && group.name().isEmpty()
                && !group.pronoun()
                && group.number().isEmpty()
                && !passage.isPeople(group)
                && passage.timeAt(group.head()).isEmpty()
                && !passage.grammar().is(passage.token(group.head()), Grammar.Word.NO_CHARGE)
                && !passage.grammar().is(passage.token(group.head()), Grammar.Word.HOW_LONG);
    }

    /// One past what completes it: things in the genitive or behind a preposition, and nobody.
    private int end(Parse parse, int at) {
        int end = parse.chunks().get(at).end();
        for (int j = at + 1; j < parse.chunks().size() && j <= at + REACH; j++) {
            boolean completes = parse.chunks().get(j) instanceof NounGroup group
                    && passage.timeAt(group.head()).isEmpty()
                    && passage.kindOf(group).isEmpty()
                    && group.number().isEmpty()
                    && (!group.bare() || isOwner(group));
            if (!completes) {
                break;
            }
            end = parse.chunks().get(j).end();
        }
        return end;
    }

    /// «демонстрацию символики», not «за плакат власти уволили».
    private boolean isOwner(NounGroup group) {
        return group.maybe(Feature.GENITIVE)
                && (!group.maybe(Feature.NOMINATIVE) || group.maybe(Feature.SINGULAR))
                && !passage.grammar().is(passage.token(group.head()), Grammar.Word.ACTS);
    }
}
