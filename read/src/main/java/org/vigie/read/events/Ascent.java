package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.ParticipleRows;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The way from a trigger up to the words that govern it: the verb whose object it is, the verb
/// whose infinitive or that-clause that verb is, and so on to the sentence's own verb.
///
/// Coordinated words share their governor. The way ends where the trigger's clause only describes
/// (a relative clause, a participle set off) or only frames (`when …`) what governs it.
final class Ascent {
    private static final int MOST_HOPS = 14;

    private final Passage passage;
    private final Parse parse;
    private final List<Chunk> chunks;
    private final Asides asides;
    private final Seams seams;
    private final ParticipleRows rows;
    private final List<Step> steps = new ArrayList<>();
    private End end = End.MAIN;
    private OptionalInt shared = OptionalInt.empty();
    private int edge = -1;

    /// How a word governs what is below it.
    enum Relation {
        /// A noun with the lower word as its complement.
        NOUN,
        /// A preposition or adverb on the way.
        LINK,
        /// A verb with the lower noun as its object or complement.
        OBJECT,
        /// A verb with the lower noun as its subject.
        SUBJECT,
        /// A verb with the lower infinitive.
        INFINITIVE,
        /// A verb or noun with the lower that-clause.
        THAT,
        /// A verb with a clause after it that nothing introduces.
        BARE,
        /// What stands before a colon.
        COLON
    }

    /// What the way ended at.
    enum End {
        /// The sentence's own clause.
        MAIN,
        /// A relative clause, a participle set off: it only describes.
        ADJUNCT,
        /// A clause that says when, why or whether.
        FRAME
    }

    /// A governing chunk.
    ///
    /// @param chunk    its index
    /// @param relation how it governs
    record Step(int chunk, Relation relation) {}

    /// Where to go on; a hop without a relation leads to a coordinated word.
    private record Hop(int to, boolean governs, Relation relation) {
        static Hop up(int to, Relation relation) {
            return new Hop(to, true, relation);
        }

        static Hop across(int to) {
            return new Hop(to, false, Relation.LINK);
        }

        static Hop stop() {
            return new Hop(-1, false, Relation.LINK);
        }
    }

    private Ascent(Passage passage, Parse parse, Asides asides) {
        this.passage = passage;
        this.parse = parse;
        this.chunks = parse.chunks();
        this.asides = asides;
        this.seams = new Seams(passage, parse, asides);
        this.rows = new ParticipleRows(passage.grammar(), passage.text().tokens(), chunks);
    }

    static Ascent of(Passage passage, Asides asides, Telling telling) {
        return of(passage, asides, telling.parse, telling.chunk);
    }

    /// {@return the way up from a chunk}
    static Ascent of(Passage passage, Asides asides, Parse parse, int chunk) {
        Ascent ascent = new Ascent(passage, parse, asides);
        ascent.climb(chunk);
        return ascent;
    }

    /// {@return what governs the trigger, nearest first}
    List<Step> steps() {
        return steps;
    }

    /// {@return the verb whose auxiliary a participle shares: `were held, then released`}
    OptionalInt shared() {
        return shared;
    }

    /// {@return what the way ended at}
    End end() {
        return end;
    }

    /// {@return the first chunk of the clause that the way ended in, or -1 where it is unknown}
    int edge() {
        return edge;
    }

    private void climb(int from) {
        int node = from;
        for (int hops = 0; hops < MOST_HOPS; hops++) {
            Hop hop = above(node);
            if (hop.to() < 0 || hop.to() == node) {
                return;
            }
            if (hop.governs()) {
                steps.add(new Step(hop.to(), hop.relation()));
            } else if (steps.isEmpty() && shared.isEmpty()) {
                shared = OptionalInt.of(hop.to());
            }
            node = hop.to();
        }
    }

    private Hop above(int node) {
        return switch (chunks.get(node)) {
            case NounGroup noun -> aboveNoun(node, noun);
            case Link link -> Hop.stop();
            case VerbGroup verb ->
                switch (verb.form()) {
                    case FINITE -> aboveClause(node);
                    case INFINITIVE -> aboveInfinitive(node);
                    case GERUND -> aboveGerund(node);
                    case PARTICIPLE -> {
                        int auxiliary = asides.before(parse, node);
                        yield seams.isPerfectInfinitive(auxiliary)
                                ? aboveInfinitive(auxiliary)
                                : aboveParticiple(node);
                    }
                };
        };
    }

    // ---- nouns

    private Hop aboveNoun(int node, NounGroup noun) {
        OptionalInt own =
                noun.bare() && !isObject(node) ? ownVerb(node, noun) : OptionalInt.empty();
        if (own.isPresent()) {
            return Hop.up(own.getAsInt(), Relation.SUBJECT);
        }
        boolean joined = false;
        for (int j = asides.before(parse, node); j >= 0; j = asides.before(parse, j)) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (seams.opensClause(link)) {
                        return verbless(node, j);
                    }
                    joined |= seams.joins(link);
                    steps.add(new Step(j, Relation.LINK));
                }
                case NounGroup group -> {
                    if (joined && seams.isLike(group, noun)) {
                        return Hop.across(j);
                    }
                    if (!joined && (!noun.bare() || isGenitive(node, j, noun))) {
                        return Hop.up(j, Relation.NOUN);
                    }
                }
                case VerbGroup verb -> {
                    if (joined && sharesPassive(node, verb)) {
                        return Hop.across(j);
                    }
                    boolean describes =
                            joined && noun.bare() && verb.form() == VerbGroup.Form.PARTICIPLE;
                    if (!describes) {
                        return Hop.up(j, Relation.OBJECT);
                    }
                }
            }
        }
        return verbless(node, -1);
    }

    /// Right behind a verb form without a subject stands its object: `cortèges réclamant leur
    /// libération`.
    private boolean isObject(int node) {
        return node > 0
                && chunks.get(node - 1) instanceof VerbGroup verb
                && (verb.form() == VerbGroup.Form.GERUND
                        || verb.form() == VerbGroup.Form.INFINITIVE);
    }

    /// «с требованием отставки»: a noun in the genitive completes the one right before it.
    private boolean isGenitive(int node, int before, NounGroup noun) {
        return before == node - 1
                && passage.grammar().says("cases")
                && noun.maybe(Feature.GENITIVE);
    }

    /// `that the sentence be quashed and the charges dropped`.
    private boolean sharesPassive(int node, VerbGroup verb) {
        return verb.finite()
                && verb.passive()
                && node + 1 < chunks.size()
                && chunks.get(node + 1) instanceof VerbGroup next
                && next.form() == VerbGroup.Form.PARTICIPLE;
    }

    /// The finite verb after a noun whose subject it is.
    private OptionalInt ownVerb(int node, NounGroup noun) {
        boolean described = false;
        for (int j = node + 1; j < chunks.size(); j++) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb && verb.finite()) {
                boolean own = !described && parse.subject(j).contains(noun);
                if (own) {
                    return OptionalInt.of(j);
                }
                described = false;
            }
            described |= chunk instanceof Link relative && relative.is(Link.Kind.RELATIVE);
            if (chunk instanceof Link link && link.is(Link.Kind.STOP)) {
                break;
            }
        }
        return OptionalInt.empty();
    }

    /// A noun with no verb before it in its clause: what opens the clause may govern it.
    private Hop verbless(int node, int opener) {
        for (int j = node + 1; j < chunks.size(); j++) {
            if (chunks.get(j) instanceof Link link
                    && (seams.opensClause(link) || seams.joins(link))) {
                break;
            }
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return Hop.up(j, isTurnedObject(node, j) ? Relation.OBJECT : Relation.SUBJECT);
            }
        }
        return opener < 0 ? Hop.stop() : beyond(opener);
    }

    /// «стачку отрицают»: in free order an object stands before its verb.
    private boolean isTurnedObject(int node, int verb) {
        if (!passage.freeOrder()
                || !(chunks.get(node) instanceof NounGroup noun)
                || parse.subject(verb).contains(noun)) {
            return false;
        }
        return noun.bare()
                ? !noun.maybe(Feature.NOMINATIVE)
                        || noun.maybe(Feature.ACCUSATIVE)
                                && !parse.subject(verb).isEmpty()
                : passage.grammar()
                        .isForm(passage.token(noun.preposition().getAsInt()), Grammar.Word.ABOUT);
    }

    // ---- clauses

    private Hop aboveClause(int node) {
        int resumed = parse.resumed(node);
        if (resumed >= 0) {
            return Hop.across(resumed);
        }
        boolean joined = false;
        VerbGroup own = (VerbGroup) chunks.get(node);
        boolean subject = own.subject().isPresent();
        boolean turned = false;
        boolean parted = false;
        for (int j = asides.before(parse, node); j >= 0; j = asides.before(parse, j)) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (seams.isClosing(link)) {
                        j = seams.opening(j);
                        continue;
                    }
                    if (seams.opensClause(link) && !(joined && seams.isIncluding(link))) {
                        return turned && link.is(Link.Kind.THAT)
                                ? besideOrUnder(j, true, true)
                                : beyond(j);
                    }
                    boolean contrast = link.is(Link.Kind.AND) && !seams.isAdditive(link)
                            || seams.isContrast(link);
                    parted |= contrast;
                    turned |= subject && (contrast || link.is(Link.Kind.COMMA) && !joined);
                    joined |= seams.joins(link);
                }
                case NounGroup group -> {
                    if (seams.hidesThat(j, group)) {
                        return governorOfThat(j);
                    }
                    subject |= group.bare();
                }
                case VerbGroup other -> {
                    if (other.finite()) {
                        int relative = seams.relativeBefore(j);
                        if (relative >= 0 && (joined || subject || !passage.freeOrder())) {
                            j = relative;
                            continue;
                        }
                        boolean told = saysWhatFollows(j, node, other);
                        // `demand that he pay, but were beaten`: what is wanted is not told
                        turned |= parted && own.past() && !other.past();
                        return besideOrUnder(j, joined && !told, turned);
                    }
                }
            }
        }
        edge = 0;
        return Hop.stop();
    }

    /// `said the licence of the firm, Blue Sea, was withdrawn`: where `that` may be left out, a
    /// noun right behind a verb of saying begins what is said.
    private boolean saysWhatFollows(int other, int node, VerbGroup verb) {
        boolean opens = passage.grammar().says("bare-imperative")
                && other + 1 < node
                && chunks.get(other + 1) instanceof NounGroup group
                && group.bare()
                && !group.pronoun()
                && asides.isSaying(verb);
        for (int j = other + 1; opens && j < node; j++) {
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.AND)) {
                return isSubjectBehind(other, j, node);
            }
        }
        return opens;
    }

    /// `said teachers in Cali and Pasto were dismissed`: whether the subject begins before an
    /// `and`, right behind the verb of saying.
    private boolean isSubjectBehind(int saying, int and, int node) {
        return parse.subject(node).stream()
                .findFirst()
                .filter(group -> group.first() >= chunks.get(saying).end()
                        && group.end() <= chunks.get(and).first())
                .isPresent();
    }

    private Hop besideOrUnder(int other, boolean joined, boolean turned) {
        if (!joined) {
            return Hop.up(other, Relation.BARE);
        }
        if (turned) {
            edge = other + 1;
            return Hop.stop();
        }
        return Hop.across(other);
    }

    /// What governs a clause that begins at a link.
    private Hop beyond(int opener) {
        Link link = (Link) chunks.get(opener);
        edge = opener;
        if (seams.isSaidThat(opener, link)) {
            return governorOfThat(opener);
        }
        return switch (link.kind()) {
            case THAT -> governorOfThat(opener);
            case RELATIVE -> {
                end = End.ADJUNCT;
                yield Hop.stop();
            }
            case BOUNDARY -> {
                end = End.FRAME;
                yield Hop.stop();
            }
            case STOP -> {
                end = seams.mark(link, "(") ? End.ADJUNCT : end;
                yield seams.mark(link, ":") ? beforeColon(opener) : Hop.stop();
            }
            default -> Hop.stop();
        };
    }

    private Hop governorOfThat(int opener) {
        boolean closed = false;
        for (int j = asides.before(parse, opener); j >= 0; j = asides.before(parse, j)) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (seams.opensClause(link)) {
                        return Hop.stop();
                    }
                    closed |= j == opener - 1 && link.is(Link.Kind.COMMA);
                }
                case NounGroup group -> steps.add(new Step(j, Relation.THAT));
                case VerbGroup verb -> {
                    int relative = closed ? seams.relativeBefore(j) : -1;
                    if (relative < 0) {
                        return Hop.up(j, Relation.THAT);
                    }
                    // `told his brother, who visited him, that …`
                    j = relative;
                }
            }
        }
        return Hop.stop();
    }

    private Hop beforeColon(int colon) {
        for (int j = colon - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof VerbGroup) {
                return Hop.up(j, Relation.COLON);
            }
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.STOP)) {
                break;
            }
        }
        return Hop.stop();
    }

    // ---- verbs without a subject

    private Hop aboveInfinitive(int node) {
        int twin = sameMarker(node);
        if (twin >= 0) {
            return Hop.across(twin);
        }
        boolean joined = false;
        boolean object = false;
        int participle = -1;
        for (int j = asides.before(parse, node); j >= 0; j = asides.before(parse, j)) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (seams.opensClause(link) && !link.is(Link.Kind.THAT)) {
                        return participle >= 0
                                ? Hop.up(participle, Relation.INFINITIVE)
                                : beyond(j);
                    }
                    joined |= seams.joins(link);
                    steps.add(new Step(j, Relation.LINK));
                }
                case NounGroup group -> {
                    object = true;
                    if (!joined) {
                        steps.add(new Step(j, Relation.NOUN));
                    }
                }
                case VerbGroup verb -> {
                    if (object && seams.isDescribing(j, verb)) {
                        j = seams.relativeBefore(j);
                        continue;
                    }
                    boolean says = asides.isSaying(verb) || asides.isAsking(verb);
                    boolean next = j == node - 1 || j == node - 2;
                    if (verb.form() == VerbGroup.Form.PARTICIPLE
                            && !(says && next)
                            && !(says && seams.beside(j) >= 0)) {
                        participle = participle < 0 ? j : participle;
                    } else {
                        boolean sister = joined && verb.form() == VerbGroup.Form.INFINITIVE;
                        return sister ? Hop.across(j) : Hop.up(j, Relation.INFINITIVE);
                    }
                }
            }
        }
        return participle >= 0 ? Hop.up(participle, Relation.INFINITIVE) : governorAfter(node);
    }

    /// `urged them to release X, to drop …`: an infinitive before with the same word before it.
    private int sameMarker(int node) {
        if (node < 2 || !(chunks.get(node - 1) instanceof Link marker) || !Seams.isMarker(marker)) {
            return -1;
        }
        boolean joined = false;
        for (int j = node - 2; j > 0; j--) {
            if (chunks.get(j) instanceof Link link) {
                if (seams.opensClause(link)) {
                    return -1;
                }
                joined |= seams.joins(link);
                boolean same = passage.token(link.first())
                        .folded()
                        .equals(passage.token(marker.first()).folded());
                boolean infinitive = chunks.get(j + 1) instanceof VerbGroup verb
                        && verb.form() == VerbGroup.Form.INFINITIVE;
                if (joined && same && infinitive) {
                    return j + 1;
                }
            }
        }
        return -1;
    }

    /// «уходить в отставку не собирается»: in free order the governor may follow.
    private Hop governorAfter(int node) {
        for (int j = node + 1; passage.freeOrder() && j < chunks.size(); j++) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return verb.finite() ? Hop.up(j, Relation.INFINITIVE) : Hop.stop();
            }
            if (chunks.get(j) instanceof Link link
                    && (seams.opensClause(link) || seams.joins(link))) {
                break;
            }
        }
        return Hop.stop();
    }

    private Hop aboveGerund(int node) {
        boolean apart = false;
        for (int j = asides.before(parse, node); j >= 0; j = asides.before(parse, j)) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (seams.opensClause(link)) {
                        return beyond(j);
                    }
                    if (seams.isOwnTo(j, node)) {
                        continue;
                    }
                    apart |= seams.joins(link) || link.is(Link.Kind.PREPOSITION);
                }
                case VerbGroup verb -> {
                    return apart ? Hop.across(j) : Hop.up(j, Relation.INFINITIVE);
                }
                case NounGroup group -> {
                    if (seams.isComplement(j, node)) {
                        steps.add(new Step(j, Relation.NOUN));
                    }
                    apart |= j < node - MOST_HOPS;
                }
            }
        }
        return Hop.stop();
    }

    /// A participle shares the governor of the verb that it is joined to; else it only
    /// describes.
    private Hop aboveParticiple(int node) {
        int gapped = Math.max(seams.gapped(node), rows.passive(node));
        if (gapped >= 0) {
            return Hop.across(gapped);
        }
        int wanting = wanting(node);
        if (wanting >= 0) {
            return Hop.up(wanting, Relation.INFINITIVE);
        }
        boolean joined = false;
        for (int j = asides.before(parse, node); j >= 0; j = asides.before(parse, j)) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb && !(joined && seams.isPassed(verb))) {
                boolean shares = joined || seams.bringsAbout(verb, j, node);
                if (shares) {
                    return Hop.across(j);
                }
                break;
            }
            if (chunk instanceof NounGroup && !joined && !seams.follows(node, j)) {
                break;
            }
            if (chunk instanceof Link link) {
                if (seams.opensClause(link)) {
                    break;
                }
                joined |= link.is(Link.Kind.AND) && seams.follows(node, j);
            }
        }
        end = node > 0 ? End.ADJUNCT : end;
        edge = node;
        return Hop.stop();
    }

    /// The verb of `wants the teachers fired`: what somebody is to become, where no other verb
    /// behind it says so: `wants the men held in May freed`.
    private int wanting(int node) {
        int object = node - 1;
        while (object > 0 && chunks.get(object) instanceof NounGroup group && !group.bare()) {
            object--;
        }
        boolean wanted = object > 0
                && chunks.get(object) instanceof NounGroup
                && chunks.get(object - 1) instanceof VerbGroup verb
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.WANTS);
        for (int j = node + 1; wanted && j < chunks.size(); j++) {
            if (chunks.get(j) instanceof Link link && seams.opensClause(link)) {
                break;
            }
            wanted = !(chunks.get(j) instanceof VerbGroup);
        }
        return wanted ? object - 1 : -1;
    }
}
