package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;

/// Bars from a telling those whom the grammar keeps out of it: who asks others to do it,
/// who condemns or denies it, and whose relative is named as the one to whom it is done.
final class Bystanders {
    private static final int REACH = 12;

    private final Passage passage;
    private final Charges charges;

    Bystanders(Passage passage) {
        this.passage = passage;
        this.charges = new Charges(passage);
    }

    void bar(Telling telling, List<Candidate> all) {
        new Perceivers(passage).bar(telling, all);
        new Excepted(passage).bar(telling, all);
        new UnknownDoers(passage).bar(telling, all);
        NextDoings.bar(telling, all);
        List<NounGroup> asking = asking(telling);
        List<NounGroup> commenting = commenting(telling);
        for (Candidate candidate : all) {
            candidate.outside |= asking.contains(candidate.group)
                    || isOblique(telling, candidate)
                    || isAimedAt(telling, candidate)
                    || isDescribed(telling, candidate)
                    || denies(telling, candidate);
            if (commenting.contains(candidate.group)
                    || ownsRelative(candidate.group)
                    || isOwner(telling, candidate.group, all)
                    || isWhose(telling, candidate, all)
                    || ownsByRelative(telling, candidate.group)
                    || isRelativeOf(telling, candidate, all)
                    || tellsAside(telling, candidate.group)
                    || isInCharge(telling, candidate)
                    || isInReasonBefore(telling, candidate)
                    || isMereDoer(telling, candidate)
                    || isInNextClause(telling, candidate)
                    || PriorClauses.isIn(telling, candidate)
                    || isCapacity(telling, candidate.group)
                    || isNobody(telling, candidate)
                    || isOfFrame(telling, candidate, all)
                    || !candidate.acts && beginsClause(telling, candidate.group)) {
                candidate.outside = true;
                candidate.barred = true;
            }
        }
    }

    /// `Maître Roth a plaidé la relaxe`, `was refused a visit by her priest`: of whom a rule
    /// says that they are nobody to it.
    private boolean isMereDoer(Telling telling, Candidate candidate) {
        return candidate.slots.contains("by") && "-".equals(telling.rule.roles().get("by"))
                || candidate.slots.contains("subject")
                        && "-".equals(telling.rule.roles().get("subject"))
                        && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                        && verb.finite()
                        && !verb.passive()
                        && !verb.reflexive()
                        && passage.isOnePerson(candidate.group);
    }

    /// `was arrested while seventy teachers waited outside`: the subject of a clause behind.
    private static boolean isInNextClause(Telling telling, Candidate candidate) {
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        int at = parse.chunkOf(candidate.group.head());
        if (candidate.origin != Candidate.Origin.SENTENCE
                || !candidate.slots.isEmpty()
                || candidate.group.first() < telling.end
                || !chunks.get(at).equals(candidate.group)
                || !(chunks.get(telling.chunk) instanceof VerbGroup own)
                || !own.finite()
                || !isBoundaryBetween(chunks, telling.chunk, at)) {
            return false;
        }
        for (int j = at + 1; j < chunks.size() && j < at + REACH; j++) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                return parse.subject(j).contains(candidate.group);
            }
        }
        return false;
    }

    private static boolean isBoundaryBetween(List<Chunk> chunks, int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.BOUNDARY)) {
                return true;
            }
        }
        return false;
    }

    /// `the company, a firm fined in March, sacked nine`: whom a passive participle describes
    /// does not do it.
    private static boolean isDescribed(Telling telling, Candidate candidate) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && verb.passive()
                && candidate.origin == Candidate.Origin.SENTENCE
                && candidate.group.end() == verb.first()
                && !candidate.slots.contains("by");
    }

    /// `was held for insulting an officer and fined`: whom the reason for one thing names has
    /// no part in the next.
    private static boolean isInReasonBefore(Telling telling, Candidate candidate) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.passive()
                && candidate.origin == Candidate.Origin.SENTENCE
                && candidate.slots.isEmpty()
                && candidate.group.head() < telling.first
                && candidate.group.first() >= telling.parse.sentence().firstToken()
                && telling.parse.isObjectOfReason(telling.parse.chunkOf(candidate.group.head()));
    }

    /// `tried for the murder of Ann Lee`: who is part of the accusation is not whom it is
    /// brought against.
    private boolean isInCharge(Telling telling, Candidate candidate) {
        return !isPatient(telling, candidate)
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup
                && charges.holds(telling, candidate.group);
    }

    /// `They say that he was beaten, which the police deny`, `l'arrestation, démentie par le
    /// ministère`: who denies behind it that it was so is not thereby who did it.
    private boolean denies(Telling telling, Candidate candidate) {
        Parse parse = telling.parse;
        int last = Math.min(parse.chunks().size(), telling.chunk + REACH);
        for (int j = telling.chunk + 1; j < last; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                boolean subject = verb.finite()
                        && candidate.slots.isEmpty()
                        && parse.subject(j).contains(candidate.group);
                if (subject || verb.passive() && parse.by(j).contains(candidate.group)) {
                    return isDenying(verb);
                }
            }
        }
        return false;
    }

    private boolean isDenying(VerbGroup verb) {
        return passage.lexicon().modalities().all(passage, verb.main(), true).stream()
                .anyMatch(hit -> hit.cue().label().equals(Modality.DENIED.label())
                        && hit.cue().pattern().size() == 1);
    }

    /// `The Bar condemned the arrest`, `gathered to protest against the arrests`: who condemns,
    /// welcomes or protests against an event has no part in it.
    List<NounGroup> commenting(Telling telling) {
        Parse parse = telling.parse;
        if (!(parse.chunks().get(telling.chunk) instanceof NounGroup event)) {
            return List.of();
        }
        for (int j = telling.chunk - 1; j >= Math.max(0, telling.chunk - REACH); j--) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                boolean object = parse.object(j).contains(event);
                // `The union called a strike` does it
                boolean comments = !verb.passive() && (isAim(telling, event) || isReported(telling))
                        || !verb.passive()
                                && (object
                                        || j == telling.chunk - 1
                                                && event.preposition().isPresent())
                                && passage.lexicon()
                                        .lights()
                                        .at(passage, verb.main(), true)
                                        .isEmpty()
                                && (object && isOf(EventKind.STATEMENT, verb)
                                        || !object
                                                && parse.of(telling.chunk).isEmpty()
                                                && isOf(EventKind.PROTEST, verb));
                return comments ? subjects(parse, j) : List.of();
            }
        }
        return List.of();
    }

    /// `published an article about the strike`: what somebody wrote tells of it.
    private boolean isReported(Telling telling) {
        return telling.chunk > 0
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup event
                && event.preposition().isPresent()
                && telling.parse.chunks().get(telling.chunk - 1) instanceof NounGroup told
                && told.name().isEmpty()
                && passage.lexicon().sayings().all(passage, told.head(), false).stream()
                        .anyMatch(hit -> hit.cue().label().equals("noun"));
    }

    /// `signed a statement against the arrests`, `banned a march for the release of two men`;
    /// not `a fast against their detention`.
    private boolean isAim(Telling telling, NounGroup event) {
        return event.preposition().isPresent()
                && event.possessive().isEmpty()
                && (passage.grammar()
                                .isForm(
                                        passage.token(event.preposition().getAsInt()),
                                        Grammar.Word.AGAINST)
                        || telling.kind().group() != EventKind.Group.MOBILISATION
                                && telling.parse.chunks().get(telling.chunk - 1)
                                        instanceof NounGroup gathering
                                && isGathering(gathering));
    }

    private boolean isGathering(NounGroup noun) {
        return passage.lexicon().fitting(passage.token(noun.head())).stream()
                .anyMatch(rule -> rule.type() == FrameRule.Type.NOUN
                        && rule.kind().group() == EventKind.Group.MOBILISATION);
    }

    /// Who does what a verb says and, for `Dozens of nurses met in the square to denounce`,
    /// whoever does what it is the purpose of, and of whom they are many.
    private static List<NounGroup> subjects(Parse parse, int at) {
        List<NounGroup> all = new ArrayList<>(parse.subject(at));
        boolean finite = parse.chunks().get(at) instanceof VerbGroup verb && verb.finite();
        for (int j = at - 1; !finite && j >= 0 && j > at - REACH; j--) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                finite = verb.finite();
                all.addAll(parse.subject(j));
            }
        }
        List.copyOf(all).forEach(one -> all.addAll(parse.of(parse.chunkOf(one.head()))));
        return all;
    }

    private boolean isOf(EventKind kind, VerbGroup verb) {
        return passage.lexicon().fitting(passage.token(verb.main())).stream()
                .anyMatch(rule -> rule.kind() == kind
                        && rule.pattern().match(passage, verb.main(), true).isPresent());
    }

    /// «в память о Громове отказались от еды»: people after a preposition, or in no case that a
    /// doer has, do nothing unless a place of the trigger says so.
    private boolean isOblique(Telling telling, Candidate candidate) {
        NounGroup group = candidate.group;
        boolean people = passage.kindOf(group)
                .filter(kind -> kind == MentionKind.PERSON || kind == MentionKind.GROUP)
                .isPresent();
        if (!passage.grammar().says("cases")
                || !people
                || candidate.origin == Candidate.Origin.PRONOUN
                || candidate.slots.stream()
                        .map(slot -> telling.rule.roles().get(slot.replace("+", "")))
                        .anyMatch("agent"::equals)) {
            return false;
        }
        if (group.preposition().isPresent()) {
            Token preposition = passage.token(group.preposition().getAsInt());
            return !group.maybe(Feature.GENITIVE)
                    || !passage.grammar().is(preposition, Grammar.Word.FROM)
                            && !passage.grammar().isForm(preposition, Grammar.Word.FROM);
        }
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup
                && !group.maybe(Feature.NOMINATIVE)
                && !group.maybe(Feature.INSTRUMENTAL);
    }

    /// «пикет в защиту Громова», «митинг против ареста Громова»: whom a noun behind such a
    /// preposition is of does not take part.
    private boolean isAimedAt(Telling telling, Candidate candidate) {
        NounGroup group = candidate.group;
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        return passage.grammar().says("cases")
                && candidate.origin == Candidate.Origin.SENTENCE
                && group.bare()
                && group.maybe(Feature.GENITIVE)
                && at > 0
                && at - 1 != telling.chunk
                && parse.chunks().get(at).equals(group)
                && parse.chunks().get(at - 1) instanceof NounGroup aim
                && aim.name().isEmpty()
                && aim.preposition().isPresent()
                && passage.grammar()
                        .isForm(passage.token(aim.preposition().getAsInt()), Grammar.Word.AIM);
    }

    /// «После столкновения рабочих с охраной задержали Павла»: whom the event that says when is
    /// about, where it is said to whom it was done.
    private boolean isOfFrame(Telling telling, Candidate candidate, List<Candidate> all) {
        NounGroup group = candidate.group;
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        return passage.grammar().says("cases")
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup
                && candidate.origin == Candidate.Origin.SENTENCE
                && !isPatient(telling, candidate)
                && group.bare()
                && group.maybe(Feature.GENITIVE)
                && at > 0
                && parse.chunks().get(at).equals(group)
                && parse.chunks().get(at - 1) instanceof NounGroup event
                && event.name().isEmpty()
                && event.preposition().isPresent()
                && passage.grammar()
                        .isForm(passage.token(event.preposition().getAsInt()), Grammar.Word.FRAMING)
                && all.stream().anyMatch(one -> one != candidate && isPatient(telling, one));
    }

    /// «нас не допускают к подзащитному»: whom the rule says it is not done to.
    private static boolean isNobody(Telling telling, Candidate candidate) {
        return candidate.slots.stream()
                .anyMatch(slot -> slot.startsWith("prep:")
                        && "-".equals(telling.rule.roles().get(slot)));
    }

    /// «вызвали в качестве подозреваемой»: what somebody is heard as is nobody else.
    private boolean isCapacity(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        return group.bare()
                && at > 0
                && parse.chunks().get(at).equals(group)
                && parse.chunks().get(at - 1) instanceof NounGroup noun
                && noun.preposition().isPresent()
                && passage.grammar().is(passage.token(noun.head()), Grammar.Word.CAPACITY);
    }

    /// «как выяснили журналисты»: the subject of an aside that begins with such a word has no
    /// part in what stands outside.
    private boolean tellsAside(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head()) - 1;
        boolean aside = passage.grammar().says("cases")
                && group.first() > parse.sentence().firstToken()
                && group.head() < parse.sentence().endToken()
                && at > 0
                && parse.chunks().get(at) instanceof VerbGroup verb
                && verb.finite()
                && at != telling.chunk
                && passage.grammar()
                        .isForm(passage.token(parse.chunks().get(at - 1).first()), Grammar.Word.HOW)
                && parse.subject(at).contains(group);
        return aside
                && (telling.head < parse.chunks().get(at).first() || isClosed(parse, at, telling));
    }

    /// «увезли Громова, Аббасова взяли дома»: whom another verb right behind them governs.
    private boolean beginsClause(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        int at = parse.chunkOf(group.head());
        return passage.grammar().says("cases")
                && group.head() < parse.sentence().endToken()
                && at > telling.chunk
                && at + 1 < chunks.size()
                && chunks.get(at - 1) instanceof Link link
                && link.is(Link.Kind.COMMA)
                && chunks.get(at + 1) instanceof VerbGroup verb
                && verb.finite()
                && (parse.object(at + 1).contains(group)
                        || parse.subject(at + 1).contains(group));
    }

    private static boolean isClosed(Parse parse, int verb, Telling telling) {
        for (int j = verb; j < telling.chunk; j++) {
            if (parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.COMMA)) {
                return true;
            }
        }
        return false;
    }

    /// «избили мужа Анны Рябовой», «подожгли машину Анны Рябовой»: it is done to the relative,
    /// and to the thing.
    private boolean isOwner(Telling telling, NounGroup group, List<Candidate> all) {
        for (Candidate relative : all) {
            boolean owned = relative.group.end() == group.first()
                    && (isRelative(relative.group)
                                    && passage.withComplements(relative.group) >= group.end()
                            || isThingOf(telling, relative.group, group))
                    && group.name().isPresent();
            if (owned && isPatient(telling, relative)) {
                relative.settled = true;
                return true;
            }
        }
        return false;
    }

    /// «Его брата, ездившего на свидание, задержали»: who is only meant by the possessive.
    private boolean isWhose(Telling telling, Candidate owner, List<Candidate> all) {
        boolean done = false;
        for (Candidate relative : all) {
            if (relative.origin == Candidate.Origin.SENTENCE
                    && relative.group.possessive().isPresent()
                    && isRelative(relative.group)
                    && isPatient(telling, relative)) {
                relative.settled = true;
                done = true;
            }
        }
        return done && owner.origin == Candidate.Origin.PRONOUN && !isPatient(telling, owner);
    }

    private boolean isThingOf(Telling telling, NounGroup thing, NounGroup owner) {
        return telling.kind() == EventKind.ASSAULT
                && passage.grammar().says("cases")
                && owner.bare()
                && owner.maybe(Feature.GENITIVE)
                && !passage.isHuman(thing);
    }

    /// `les avocats des grévistes arrêtés`, «родные задержанных»: it is done to whose relative
    /// somebody is.
    private boolean isRelativeOf(Telling telling, Candidate relative, List<Candidate> all) {
        if (isRelative(relative.group)
                && relative.group.end() == telling.first
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup held
                && held.head() == telling.head
                && held.maybe(Feature.GENITIVE)) {
            return true;
        }
        if (!isRelative(relative.group) || isPatient(telling, relative)) {
            return false;
        }
        int end = passage.withComplements(relative.group);
        return all.stream()
                .anyMatch(one -> one.group.first() == relative.group.end()
                        && one.group.end() <= end
                        && isPatient(telling, one));
    }

    private static boolean isPatient(Telling telling, Candidate candidate) {
        return candidate.slots.stream()
                .map(slot -> telling.rule.roles().get(slot))
                .anyMatch("patient"::equals);
    }

    private boolean isRelative(NounGroup group) {
        Token head = passage.token(group.head());
        return group.name().isEmpty()
                && (passage.grammar().is(head, Grammar.Word.KIN)
                        || passage.grammar().is(head, Grammar.Word.FOLLOWER));
    }

    /// «Союз требует освободить учителя»: the subjects of the verb of asking that an infinitive
    /// hangs on.
    private List<NounGroup> asking(Telling telling) {
        Parse parse = telling.parse;
        boolean infinitive = parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.INFINITIVE;
        if (!infinitive) {
            return List.of();
        }
        for (int j = telling.chunk - 1; j >= Math.max(0, telling.chunk - REACH); j--) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.THAT))) {
                return List.of();
            }
            if (chunk instanceof VerbGroup verb && verb.finite()) {
                return passage.grammar().is(passage.token(verb.main()), Grammar.Word.ASKS)
                        ? parse.subject(j)
                        : List.of();
            }
        }
        return List.of();
    }

    /// «Анна Рябова, мужа которой избили», «Анна Рябова, чей муж избит»: who is named before
    /// the relative pronoun that says whose relative it is done to.
    private boolean ownsByRelative(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        List<Chunk> chunks = parse.chunks();
        int at = parse.chunkOf(group.head()) + 1;
        if (!passage.grammar().says("cases")
                || group.head() >= parse.sentence().endToken()
                || at + 2 >= telling.chunk
                || !(chunks.get(at) instanceof Link comma)
                || !comma.is(Link.Kind.COMMA)) {
            return false;
        }
        for (int j = at + 1; j <= at + 2; j++) {
            boolean whose = chunks.get(j) instanceof NounGroup relative
                    && parse.owner(j) >= 0
                    && passage.isHuman(relative);
            if (whose) {
                return !isVerbBetween(parse, j, telling.chunk);
            }
        }
        return false;
    }

    private static boolean isVerbBetween(Parse parse, int from, int to) {
        for (int j = from; j < to; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb && verb.finite()) {
                return true;
            }
        }
        return false;
    }

    /// «мужу Анны Рябовой, Аркадию, вручили повестку»: a name between a relative and that one's
    /// own name.
    private boolean ownsRelative(NounGroup group) {
        Parse parse = passage.parseOf(group.head());
        List<Chunk> chunks = parse.chunks();
        int at = parse.chunkOf(group.head());
        return passage.grammar().says("cases")
                && at > 0
                && chunks.get(at - 1) instanceof NounGroup relative
                && isRelative(relative)
                && at + 2 < chunks.size()
                && chunks.get(at + 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && chunks.get(at + 2) instanceof NounGroup name
                && name.bare()
                && passage.isOnePerson(name)
                && passage.name(name).isPresent();
    }
}
