package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Gathers the groups that may have a role in a telling: those of its sentence, and those that its
/// pronouns stand for; in the order of the text.
final class Candidates {
    private static final List<String> PLACES =
            List.of("subject", "object", "by", "of", "to", "noun");

    private static final int REACH = 4;
    private static final int NEAR = 30;
    /// Who stands further from the trigger than this many chunks has no part in it.
    private static final int CHUNKS = 80;

    private final Passage passage;
    private final Retellings retellings;
    private final Breakdowns breakdowns;
    private final Slots slots;
    private final Coreference coreference;
    private final Doers doers;
    private final Unnamed unnamed;
    private final Map<Integer, BitSet> bySentence = new HashMap<>();

    Candidates(Passage passage, Slots slots, Coreference coreference) {
        this.passage = passage;
        this.retellings = new Retellings(passage);
        this.breakdowns = new Breakdowns(passage);
        this.slots = slots;
        this.coreference = coreference;
        this.doers = new Doers(passage, coreference);
        this.unnamed = new Unnamed(passage);
    }

    List<Candidate> of(Telling telling) {
        Map<Integer, Candidate> byHead = new HashMap<>();
        List<Candidate> all = new ArrayList<>();
        List<Chunk> chunks = telling.parse.chunks();
        int end = Math.min(chunks.size(), telling.chunk + CHUNKS);
        BitSet possible = possible(telling.parse);
        for (int j = possible.nextSetBit(Math.max(0, telling.chunk - CHUNKS));
                j >= 0 && j < end;
                j = possible.nextSetBit(j + 1)) {
            add(byHead, all, (NounGroup) chunks.get(j), Candidate.Origin.SENTENCE, telling);
        }
        TreeSet<String> places = new TreeSet<>(PLACES);
        places.addAll(telling.rule.roles().keySet());
        for (String place : places) {
            fill(telling, place, byHead, all);
        }
        List<Candidate> kept = onePerEntity(all, telling);
        new SharedSubjects(passage).share(telling, kept);
        new NamedBehind(passage).join(telling, kept);
        new Backdrop(passage).bar(telling, kept);
        for (Candidate candidate : kept) {
            candidate.ruled = RoleFeatures.ruled(telling, candidate);
        }
        bar(telling, kept);
        Possessors.bar(telling, kept);
        Attributives.bar(passage, telling, kept);
        kept.forEach(one -> one.barred |= one.isIn(telling, "source"));
        barDoers(telling, kept);
        barAccusations(telling, kept);
        barObjects(telling, kept);
        barBystanders(telling, kept);
        settle(telling, kept);
        new Bystanders(passage).bar(telling, kept);
        new WholesBefore(passage).bar(telling, kept);
        new Outsiders(passage, coreference).bar(telling, kept);
        new Landmarks(passage).bar(telling, kept);
        new Suppressors(passage).bar(telling, kept);
        new Officials(passage).bar(telling, kept);
        new InvertedSayers(passage).settle(telling, kept);
        new Homes(passage).settle(telling, kept);
        new Sufferers(passage).settle(telling, kept);
        new SetBeside(passage).settle(telling, kept);
        new Behests(passage).settle(telling, kept);
        new Summoners(passage).settle(telling, kept);
        new SelfTellers(passage, coreference).settle(telling, kept);
        new BetweenParties(passage).settle(telling, kept);
        new Complainants(passage).settle(telling, kept);
        kept.sort(Comparator.comparingInt(candidate -> candidate.group.head()));
        for (int i = 0; i < kept.size(); i++) {
            relate(telling, kept, i);
        }
        return kept;
    }

    /// The noun groups of a sentence that may have a part in a telling, whichever it is.
    private BitSet possible(Parse parse) {
        return bySentence.computeIfAbsent(parse.sentence().index(), sentence -> {
            BitSet possible = new BitSet();
            for (int j = 0; j < parse.chunks().size(); j++) {
                if (parse.chunks().get(j) instanceof NounGroup group
                        && !group.pronoun()
                        && !parse.describes(j)
                        && !Predicates.isOne(passage, parse, j)
                        && coreference.counted(group).isEmpty()
                        && !isNobody(group)) {
                    possible.set(j);
                }
            }
            return possible;
        });
    }

    /// Whether a group is part of another's mention, or names nobody by itself.
    private boolean isNobody(NounGroup group) {
        return isPointing(group)
                || unnamed.isUnknown(group)
                || isNumbered(group)
                || breakdowns.has(group)
                || passage.isBareFigure(group)
                || passage.isCountedBefore(group);
    }

    /// «по статье 488 часть 7», «по статье 342 УК»: a number that says which one, and what
    /// stands with it, is nobody.
    private boolean isNumbered(NounGroup group) {
        return group.number().isPresent()
                && group.first() > passage.sentenceBegin(group.first())
                && passage.token(group.first()).kind() == Token.Kind.NUMBER
                && passage.grammar().is(passage.token(group.first() - 1), Grammar.Word.NUMBERED);
    }

    private void fill(
            Telling telling, String place, Map<Integer, Candidate> byHead, List<Candidate> all) {
        List<NounGroup> filled = slots.fill(telling, place);
        for (int i = 0; i < filled.size(); i++) {
            String slot = i == 0 ? place : place + "+";
            NounGroup group = filled.get(i);
            if ((group.pronoun() || unnamed.isUnknown(group)) && unnamed.is(group)) {
                continue;
            }
            List<NounGroup> doers = this.doers.of(telling, place, group);
            List<NounGroup> own = Predicates.owners(passage, group);
            List<NounGroup> resolved = doers.isEmpty() ? coreference.resolveAll(own) : doers;
            Candidate.Origin origin = resolved.equals(List.of(group))
                    ? Candidate.Origin.SENTENCE
                    : Candidate.Origin.PRONOUN;
            for (NounGroup meant : resolved) {
                if (isNobody(meant)) {
                    continue;
                }
                add(byHead, all, meant, origin, telling).ifPresent(candidate -> {
                    candidate.slots.add(slot);
                    candidate.joined = resolved.size() > 1 && !meant.equals(group)
                            ? resolved
                            : candidate.joined;
                });
            }
        }
    }

    /// Where a pronoun says to whom it is done, nobody else is meant who only stands before it,
    /// or to whom another verb does something: `according to her husband Max she was beaten`,
    /// `his arrest shocked his colleagues`. Nor is who stands before a mere number: `nine
    /// nurses were held and five beaten`.
    private void bar(Telling telling, List<Candidate> all) {
        for (Map.Entry<String, String> place : telling.rule.roles().entrySet()) {
            if (!place.getValue().equals("patient")) {
                continue;
            }
            for (NounGroup group : slots.fill(telling, place.getKey())) {
                barDescribing(telling, group, all);
                List<NounGroup> meant =
                        group.pronoun() ? coreference.resolve(group) : List.of(group);
                boolean said = !meant.isEmpty() && passage.isHuman(meant.getFirst());
                boolean counts = isGapped(group, telling);
                telling.unnamedPatient |= counts;
                for (Candidate candidate : all) {
                    candidate.barred |= counts
                            && candidate.slots.isEmpty()
                            && candidate.group.end() <= group.first();
                    boolean aside = said
                            && candidate.origin == Candidate.Origin.SENTENCE
                            && candidate.slots.isEmpty();
                    candidate.barred |= aside
                            && (group.pronoun() && meant.size() == 1 && isBefore(candidate, telling)
                                    || isAnothers(candidate.group, telling));
                }
            }
        }
    }

    /// `those who tortured Max Meier must be tried`: who is named in what says which people are
    /// meant is not who is meant, and nobody else is.
    private void barDescribing(Telling telling, NounGroup group, List<Candidate> all) {
        if (!passage.grammar().is(passage.token(group.head()), Grammar.Word.DEMONSTRATIVE)) {
            return;
        }
        telling.unnamedPatient = true;
        boolean before = group.head() < telling.first;
        for (Candidate candidate : all) {
            int head = candidate.group.head();
            candidate.barred |= head > group.head() && (!before || head < telling.first);
        }
    }

    /// `arrested Max Meier and beat his sons`: where a verb has an object, what is the object
    /// of another verb only has no part in it; nor has the subject where a pronoun is the
    /// object.
    private void barObjects(Telling telling, List<Candidate> all) {
        boolean own = "patient".equals(telling.rule.roles().get("object"))
                && telling.rule.type() == FrameRule.Type.VERB
                && all.stream().anyMatch(one -> one.slots.contains("object"));
        for (Candidate candidate : all) {
            candidate.barred |= own
                    && !isRuled(candidate)
                    && candidate.origin == Candidate.Origin.SENTENCE
                    && isObjectOfAnother(candidate.group, telling);
        }
        if (!"patient".equals(telling.rule.roles().get("subject"))
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.object().isPresent()
                && !verb.passive()
                && !verb.reflexive()) {
            List<NounGroup> doers = telling.parse.subject(telling.chunk);
            all.forEach(candidate -> candidate.barred |= doers.contains(candidate.group));
        }
    }

    /// `Ann Lee, of the union, was arrested`: where a finite verb has a subject to whom it is
    /// done, nobody else is meant who stands before it in a place of another word.
    private void barBystanders(Telling telling, List<Candidate> all) {
        if (telling.rule.type() != FrameRule.Type.VERB
                || !(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb)
                || !verb.passive()) {
            return;
        }
        boolean said = verb.finite()
                && all.stream()
                        .anyMatch(one -> passage.name(one.group).isPresent()
                                && one.ruled.startsWith("ruled=patient"));
        int unnamedFrom = unnamed.in(slots.fill(telling, "object"));
        telling.unnamedPatient |= unnamedFrom >= 0;
        for (Candidate candidate : all) {
            candidate.barred |= (candidate.group.end() <= unnamedFrom
                            || said && isBefore(candidate, telling) && !candidate.group.bare())
                    && candidate.origin == Candidate.Origin.SENTENCE
                    && !isRuled(candidate);
        }
    }

    private static boolean isObjectOfAnother(NounGroup group, Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = 0; j < chunks.size(); j++) {
            if (j != telling.chunk
                    && chunks.get(j) instanceof VerbGroup verb
                    && verb.form() != VerbGroup.Form.PARTICIPLE
                    && telling.parse.object(j).contains(group)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRuled(Candidate candidate) {
        return !candidate.ruled.equals("ruled=no");
    }

    /// `President Max Meier pardoned them`: who does something is not whom it is done to, where
    /// that is said.
    private void barDoers(Telling telling, List<Candidate> all) {
        Map<String, String> roles = telling.rule.roles();
        boolean said = "agent".equals(roles.get("subject"))
                && "patient".equals(roles.get("object"))
                && all.stream().anyMatch(one -> one.slots.contains("object"));
        for (Candidate candidate : all) {
            candidate.barred |= said
                    && candidate.slots.contains("subject")
                    && !candidate.slots.contains("object");
        }
    }

    /// «осудил двух офицеров за избиение Павла Мартынова», `charged with the murder of Ann
    /// Lee`: who suffered what somebody is accused of is not accused.
    private void barAccusations(Telling telling, List<Candidate> all) {
        if (telling.kind().group() != EventKind.Group.PROCEEDINGS) {
            return;
        }
        List<Chunk> chunks = telling.parse.chunks();
        for (Candidate candidate : all) {
            int at = telling.parse.chunkOf(candidate.group.head());
            boolean here = candidate.origin == Candidate.Origin.SENTENCE
                    && at > 0
                    && chunks.get(at).equals(candidate.group)
                    && at - 1 != telling.chunk;
            candidate.barred |= here
                    && !isRuled(candidate)
                    && chunks.get(at - 1) instanceof NounGroup deed
                    && deed.preposition().isPresent()
                    && !passage.isHuman(deed)
                    && isOf(candidate.group);
        }
    }

    private boolean isOf(NounGroup group) {
        return passage.grammar().says("cases")
                ? group.bare() && group.maybe(Feature.GENITIVE)
                : group.preposition().isPresent()
                        && passage.grammar()
                                .is(passage.token(group.preposition().getAsInt()), Grammar.Word.OF);
    }

    /// «задержанного вчера рыбака»: it was done to whom a passive participle stands before.
    private void settle(Telling telling, List<Candidate> all) {
        boolean participle = telling.rule.type() == FrameRule.Type.VERB
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup
                && passage.token(telling.head).is(Pos.VERB, Feature.PASSIVE)
                && "patient".equals(telling.rule.roles().get("object"));
        boolean verb = telling.rule.type() == FrameRule.Type.VERB;
        for (Candidate candidate : all) {
            candidate.settled |= participle && candidate.slots.contains("object")
                    || verb && candidate.isIn(telling, "patient") && isRest(candidate.group)
                    || Attributives.isDoneTo(telling, candidate, passage);
            candidate.acts |= doers.actsAsBody(telling, candidate)
                    || verb
                            && (canOnlyAct(telling, candidate, all)
                                    || doers.act(telling, candidate, all));
        }
    }

    /// «рыбака избил охранник порта», «арест продлил судья»: a person in the nominative where
    /// another is the object, or a thing is.
    private boolean canOnlyAct(Telling telling, Candidate candidate, List<Candidate> all) {
        Map<String, String> roles = telling.rule.roles();
        return passage.grammar().says("cases")
                && "agent".equals(roles.get("subject"))
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive()
                && (candidate.slots.contains("subject") || candidate.slots.contains("subject+"))
                && !candidate.slots.contains("object")
                && candidate.origin == Candidate.Origin.SENTENCE
                && candidate.group.maybe(Feature.NOMINATIVE)
                && ("-".equals(roles.get("object"))
                                && telling.kind() != EventKind.APPEAL
                                && passage.isHuman(candidate.group)
                                && (!candidate.group.maybe(Feature.ACCUSATIVE)
                                        || candidate.group.name().isPresent()
                                        || isBefore(candidate, telling))
                        || !candidate.group.maybe(Feature.ACCUSATIVE) && hasObject(roles, all));
    }

    private boolean hasObject(Map<String, String> roles, List<Candidate> all) {
        return "patient".equals(roles.get("object"))
                && all.stream()
                        .anyMatch(one -> one.slots.contains("object")
                                && passage.isHuman(one.group)
                                && !one.group.maybe(Feature.NOMINATIVE));
    }

    /// «пятерых отпустили», «остальные арестованы», «всех, кто пришёл, задержали».
    private boolean isRest(NounGroup group) {
        Token head = passage.token(group.head());
        return passage.grammar().is(head, Grammar.Word.COLLECTIVE)
                || passage.grammar().says("cases")
                        && passage.grammar().is(head, Grammar.Word.OTHERS)
                        && Passage.isPlural(group)
                || Whoever.end(passage, group) > group.end();
    }

    /// Whether a mere number stands right before a participle: `five beaten`.
    private boolean isGapped(NounGroup group, Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        return telling.chunk > 0
                && chunks.get(telling.chunk) instanceof VerbGroup
                && chunks.get(telling.chunk - 1).equals(group)
                && passage.isBareFigure(group);
    }

    private static boolean isBefore(Candidate candidate, Telling telling) {
        return candidate.group.head() < telling.first;
    }

    /// Whether a group is the object of another verb.
    private static boolean isAnothers(NounGroup group, Telling telling) {
        int from = Math.max(0, telling.chunk - CHUNKS);
        int end = Math.min(telling.parse.chunks().size(), telling.chunk + CHUNKS);
        for (int j = from; j < end; j++) {
            if (j != telling.chunk
                    && telling.parse.chunks().get(j) instanceof VerbGroup
                    && telling.parse.object(j).contains(group)
                    && !isSetBeside(group, telling)) {
                return true;
            }
        }
        return false;
    }

    /// `the release of their leader, Ann Lee`: what stands after a comma says who is meant.
    private static boolean isSetBeside(NounGroup group, Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(group.head());
        return at > 1
                && chunks.get(at - 1) instanceof Link link
                && link.is(Link.Kind.COMMA)
                && chunks.get(at - 2) instanceof NounGroup;
    }

    /// Which candidate holds another in its mention, and which one another is joined to.
    private void relate(Telling telling, List<Candidate> all, int at) {
        Candidate candidate = all.get(at);
        var parse = passage.parseOf(candidate.group.head());
        List<NounGroup> joined =
                coreference.joined(parse, parse.chunkOf(candidate.group.head()), candidate.group);
        if (candidate.joined.isEmpty()) {
            candidate.joined = joined;
        }
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            Candidate before = all.get(i);
            if (candidate.outer.isEmpty()
                    && before.group.name().isEmpty()
                    && passage.withComplements(before.group) >= candidate.group.end()) {
                candidate.outer = Optional.of(before);
            }
            boolean included = isIncluded(before.group, candidate.group);
            boolean goesAlong = joined.contains(before.group) || before.outer.isEmpty() && included;
            if (candidate.leader.isEmpty() && goesAlong) {
                candidate.leader = Optional.of(before);
            }
            if (candidate.whole.isEmpty()
                    && included
                    && candidate.group.name().isPresent()
                    && (before.group.number().isPresent() || isTold(telling, before))) {
                candidate.whole = Optional.of(before);
            }
        }
    }

    private static boolean isTold(Telling telling, Candidate whole) {
        return RoleFeatures.ruled(telling, whole).startsWith("ruled=patient");
    }

    /// `trois syndicalistes, dont Max Meier`: the part goes with the whole.
    private boolean isIncluded(NounGroup whole, NounGroup part) {
        int from = passage.withComplements(whole);
        if (whole.name().isPresent() || part.first() - from > REACH) {
            return false;
        }
        for (int at = from; at <= part.core(); at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.INCLUDING)) {
                return true;
            }
        }
        return false;
    }

    /// Of several mentions of one named person or body the one that fills a place stays, else
    /// the nearest to the trigger; the places of all are kept.
    private List<Candidate> onePerEntity(List<Candidate> all, Telling telling) {
        Map<Integer, Candidate> byEntity = new HashMap<>();
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : all) {
            Optional<Name> name = passage.name(candidate.group);
            Candidate before = name.map(found -> byEntity.get(found.entity())).orElse(null);
            if (before == null) {
                name.ifPresent(found -> byEntity.put(found.entity(), candidate));
                kept.add(candidate);
                continue;
            }
            boolean closer = isCloser(candidate, before, telling);
            Candidate stays = closer ? candidate : before;
            stays.slots.addAll(closer ? before.slots : candidate.slots);
            kept.set(kept.indexOf(before), stays);
            byEntity.put(name.orElseThrow().entity(), stays);
        }
        return kept;
    }

    private static boolean isCloser(Candidate one, Candidate other, Telling telling) {
        if (one.slots.isEmpty() != other.slots.isEmpty()) {
            return other.slots.isEmpty();
        }
        return Math.abs(one.group.head() - telling.head)
                < Math.abs(other.group.head() - telling.head);
    }

    /// Whether a group before the trigger is somebody's relative, lawyer or friend.
    private boolean isRelative(NounGroup group, Telling telling) {
        return group.bare()
                && group.end() <= telling.first
                && group.possessive().isPresent()
                && passage.lexicon().isRelation(passage.token(group.head()));
    }

    /// Whether another verb than `is` comes between: it tells something else of the group.
    private boolean isVerbBetween(NounGroup group, Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.parse.chunkOf(group.head()) + 1; j < telling.chunk; j++) {
            if (chunks.get(j) instanceof VerbGroup verb
                    && !verb.passive()
                    && !passage.grammar()
                            .is(passage.token(verb.main()), Grammar.Word.PARTICIPLE_AUXILIARY)) {
                return true;
            }
        }
        return false;
    }

    /// `those arrested`: a word that only points names nobody.
    private boolean isPointing(NounGroup group) {
        Token head = passage.token(group.head());
        return passage.grammar().isForm(head, Grammar.Word.ANYBODY) && group.first() == group.head()
                || passage.grammar().is(head, Grammar.Word.DEMONSTRATIVE)
                        && passage.withComplements(group) == group.end();
    }

    /// `Max Meier, president of the Miners' Union,`: what belongs to what describes somebody.
    private boolean isInDescription(Telling telling, Parse parse, NounGroup group) {
        List<Chunk> chunks = parse.chunks();
        for (int j = parse.isTitled(group) ? -1 : parse.chunkOf(group.head()) - 1; j >= 0; j--) {
            if (!(chunks.get(j) instanceof NounGroup before)) {
                return false;
            }
            int end = passage.withComplements(before);
            if (parse.describes(j)
                    && end >= group.end()
                    && !telling.parse.subject(telling.chunk).contains(group)
                    && (telling.head < before.first() || telling.head >= end)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Candidate> add(
            Map<Integer, Candidate> byHead,
            List<Candidate> all,
            NounGroup group,
            Candidate.Origin origin,
            Telling telling) {
        boolean own = group.head() == telling.head
                || group.head() >= telling.first
                        && group.head() < telling.end
                        && !passage.isHuman(group);
        boolean eligible = passage.isHuman(group)
                || EventReader.OF_THINGS.contains(telling.kind()) && !passage.isPlace(group);
        Parse parse = passage.parseOf(group.head());
        if (own
                || parse.isTitle(parse.chunkOf(group.head()))
                || !eligible
                || origin == Candidate.Origin.SENTENCE && isInDescription(telling, parse, group)
                || retellings.isOf(telling, group)) {
            return Optional.empty();
        }
        Candidate known = byHead.get(group.head());
        if (known == null) {
            known = new Candidate(group, origin);
            if (isRelative(group, telling)) {
                known.kin = !isVerbBetween(group, telling);
                known.tells = !known.kin
                        && telling.parse.chunks().get(telling.chunk) instanceof NounGroup;
            }
            byHead.put(group.head(), known);
            all.add(known);
        }
        return Optional.of(known);
    }
}
