package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Finds whom a participle describes, which is its subject: `the men held in May`, `was held and
/// beaten`, `Arrêté dimanche, Max Meier …`.
final class ParticipleSubjects {
    /// A walk looks no further than this many chunks.
    private static final int REACH = 40;

    private final SentenceChunks base;
    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final boolean cases;
    private final Coordination coordination;
    private final ParticipleNouns own;
    private final DescribedNoun nouns;
    private final ParticipleRows rows;
    private final OfVerb subjects;

    /// The subject of a verb.
    interface OfVerb {
        /// {@return the groups that are its subject}
        ///
        /// @param at    the index of a verb group
        /// @param depth how many verbs were asked on the way here
        List<NounGroup> of(int at, int depth);
    }

    ParticipleSubjects(SentenceChunks base, Coordination coordination, OfVerb subjects) {
        this.base = base;
        this.grammar = base.grammar();
        this.tokens = base.tokens();
        this.chunks = base.chunks();
        this.cases = base.cases();
        this.coordination = coordination;
        this.own = new ParticipleNouns(base);
        this.nouns = new DescribedNoun(base, coordination);
        this.rows = new ParticipleRows(grammar, tokens, chunks);
        this.subjects = subjects;
    }

    /// {@return the group that a participle describes: the one before it, else, set in front,
    ///     the next bare one}
    ///
    /// @param participle the index of its verb group
    /// @param depth      how many verbs were asked for their subjects on the way here
    List<NounGroup> of(int participle, int depth) {
        int front = cases ? FrontParticiples.described(participle, chunks, tokens) : -1;
        if (front >= 0) {
            return coordination.rightCoordinated(front);
        }
        int passive = cases ? -1 : rows.passive(participle);
        if (passive >= 0) {
            return subjects.of(passive, depth + 1);
        }
        int at = firstInRow(participle);
        int before = beforeSeams(at);
        boolean joined = false;
        for (int j = before + 1; j < at; j++) {
            joined |= joins((Link) chunks.get(j))
                    || ((Link) chunks.get(j)).is(Link.Kind.COMMA) && own.passesDoer(j - 1, at);
        }
        if (joined || isBehindPassive(before, at)) {
            List<NounGroup> shared = sharedWithVerbBefore(before, at, depth);
            if (!shared.isEmpty()) {
                return shared;
            }
        }
        if (coordination.isAged(before)) {
            return coordination.leftCoordinated(before);
        }
        if (before >= 0 && chunks.get(before) instanceof NounGroup) {
            return own.own(at, coordination.leftCoordinated(meant(nouns.of(before, at))));
        }
        return followingSubject(at);
    }

    /// `was held, beaten and threatened`: right behind a passive it has that verb's subject.
    private boolean isBehindPassive(int before, int at) {
        return !cases
                && before >= 0
                && before < at - 1
                && chunks.get(before) instanceof VerbGroup verb
                && verb.passive()
                && verb.form() != VerbGroup.Form.PARTICIPLE;
    }

    /// `held, searched and beaten`: the first of the participles that nothing but seams part.
    private int firstInRow(int participle) {
        int first = participle;
        int before = beforeSeams(first);
        while (before >= 0
                && before > participle - REACH
                && chunks.get(before) instanceof VerbGroup other
                && other.form() == VerbGroup.Form.PARTICIPLE
                && !clash(before, participle)) {
            first = before;
            before = beforeSeams(first);
        }
        return first;
    }

    /// Whether two participles can by their number or gender not describe the same.
    private boolean clash(int one, int other) {
        Token first = tokens.get(((VerbGroup) chunks.get(one)).main());
        Token second = tokens.get(((VerbGroup) chunks.get(other)).main());
        return differ(first, second, Feature.SINGULAR, Feature.PLURAL)
                || differ(second, first, Feature.SINGULAR, Feature.PLURAL)
                || differ(first, second, Feature.MASCULINE, Feature.FEMININE)
                || differ(second, first, Feature.MASCULINE, Feature.FEMININE);
    }

    private static boolean differ(Token one, Token other, Feature own, Feature others) {
        return one.is(Pos.VERB, own)
                && !one.is(Pos.VERB, others)
                && other.is(Pos.VERB, others)
                && !other.is(Pos.VERB, own);
    }

    private int beforeSeams(int at) {
        int before = at - 1;
        while (before >= 0 && chunks.get(before) instanceof Link link && isSeam(link)) {
            before--;
        }
        return before;
    }

    /// Whom a described noun means: not Ann Lee in `Ann Lee, mother of a pupil shot in
    /// May`.
    private int meant(int noun) {
        boolean complement = !cases && chunks.get(noun) instanceof NounGroup group && !group.bare();
        return complement ? noun : coordination.named(noun);
    }

    /// A comma, an adverb, a time, or a word that joins verbs: `embarqués, puis relâchés`.
    private boolean isSeam(Link link) {
        return link.is(Link.Kind.OTHER)
                || link.is(Link.Kind.TIME)
                || link.is(Link.Kind.COMMA)
                || joins(link);
    }

    private boolean joins(Link link) {
        return link.is(Link.Kind.AND)
                || link.is(Link.Kind.BOUNDARY)
                        && grammar.isForm(tokens.get(link.first()), Word.CONJUNCTION);
    }

    /// A participle joined to a passive before it has that verb's subject.
    private List<NounGroup> sharedWithVerbBefore(int from, int participle, int depth) {
        for (int j = from; j >= 0 && j > from - 8; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb) {
                if (verb.form() == VerbGroup.Form.PARTICIPLE && clash(j, participle)) {
                    // `agressée par des hommes masqués et rouée de coups`
                    continue;
                }
                return verb.passive() ? subjects.of(j, depth + 1) : List.of();
            }
            // `was sacked for criticising the director and evicted`
            if (base.isObjectOfReason(j)) {
                j--;
            } else if (chunk instanceof NounGroup group && group.bare()
                    || chunk instanceof Link link && SentenceChunks.ends(link)) {
                return List.of();
            }
        }
        return List.of();
    }

    /// `Arrêté dimanche, Max Meier …`: a participle set in front describes the subject that
    /// follows.
    private List<NounGroup> followingSubject(int at) {
        for (int j = at + 1; j < chunks.size() && j < at + REACH; j++) {
            if (chunks.get(j) instanceof NounGroup group && group.bare() && base.isAfterComma(j)) {
                return coordination.rightCoordinated(j);
            }
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return verb.subject().isPresent()
                        ? List.of(base.pronoun(verb.subject().getAsInt()))
                        : List.of();
            }
        }
        return List.of();
    }
}
