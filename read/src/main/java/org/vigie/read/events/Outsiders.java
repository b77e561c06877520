package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.names.Kind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Clauses;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Bars from a telling those who stand in its sentence for somebody else's sake: who accuses others
/// of the event, who has others do it, a body that demands it, whoever only completes or names
/// whom another noun is about.
final class Outsiders {
    /// The verb that an event hangs on stands at most this many chunks before it.
    private static final int REACH = 10;

    private static final Set<EventKind> DONE_TO_PEOPLE = EnumSet.of(
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.RELEASE,
            EventKind.TRANSFER,
            EventKind.DISAPPEARANCE,
            EventKind.SUMMONS,
            EventKind.SEARCH,
            EventKind.CHARGE,
            EventKind.TRIAL,
            EventKind.SENTENCE,
            EventKind.KILLING,
            EventKind.DEATH,
            EventKind.ASSAULT,
            EventKind.TORTURE,
            EventKind.THREAT);

    private static final Set<EventKind> MOBILISATION =
            EnumSet.of(EventKind.STRIKE, EventKind.HUNGER_STRIKE, EventKind.PROTEST);

    private final Passage passage;
    private final Coreference coreference;
    private final Grammar grammar;
    private final RelativeOutsiders relatives;
    private final Commanders commanders;
    private final Beneficiaries beneficiaries;
    private final Chanters chanters;
    private final FramedEvents framed;

    Outsiders(Passage passage, Coreference coreference) {
        this.passage = passage;
        this.coreference = coreference;
        this.grammar = passage.grammar();
        this.framed = new FramedEvents(passage);
        this.relatives = new RelativeOutsiders(passage);
        this.commanders = new Commanders(passage);
        this.beneficiaries = new Beneficiaries(passage);
        this.chanters = new Chanters(passage);
    }

    void bar(Telling telling, List<Candidate> all) {
        accusations(telling, all);
        tellers(telling, all);
        tellersAbove(telling, all);
        causers(telling, all);
        doers(telling, all);
        strikers(telling, all);
        otherDoers(telling, all);
        commanders.bar(telling, all);
        beneficiaries.bar(telling, all);
        chanters.bar(telling, all);
        List<NounGroup> demanding = demanding(telling);
        for (Candidate candidate : all) {
            boolean here =
                    candidate.origin == Candidate.Origin.SENTENCE && !isRuled(telling, candidate);
            if (candidate.origin == Candidate.Origin.SENTENCE
                    && telling.parse.sentence().index()
                            == passage.text().sentenceOf(candidate.group.head()).index()
                    && (isFact(telling, candidate.group) || isCaseName(telling, candidate.group))) {
                bar(candidate);
            }
            if (MOBILISATION.contains(telling.kind()) && demanding.contains(candidate.group)) {
                bar(candidate);
            }
            if (here
                    && (demanding.contains(candidate.group)
                            || isWithoutPart(telling, candidate)
                            || completes(telling, candidate, all)
                            || placesDoer(telling, candidate, all)
                            || isOfReason(telling, candidate.group)
                            || isSpokenOf(telling, candidate.group)
                            || relatives.isOutside(telling, candidate.group)
                            || isSetBeside(telling, candidate.group, all))) {
                bar(candidate);
            }
        }
    }

    private static void bar(Candidate candidate) {
        candidate.barred = true;
        candidate.outside = true;
    }

    private static boolean isRuled(Telling telling, Candidate candidate) {
        return !RoleFeatures.ruled(telling, candidate).equals("ruled=no");
    }

    private static boolean isPatient(Telling telling, Candidate candidate) {
        return candidate.slots.stream()
                .map(slot -> telling.rule.roles().get(slot.replace("+", "")))
                .anyMatch(Role.PATIENT.label()::equals);
    }

    /// `Paul Mbeki accused the police of torture`, «обвинил полицию в пытках»: whoever is
    /// accused did it, and who accuses has no part in it unless a pronoun says so.
    private void accusations(Telling telling, List<Candidate> all) {
        Parse parse = telling.parse;
        int at = accusing(telling);
        if (at < 0) {
            return;
        }
        VerbGroup verb = (VerbGroup) parse.chunks().get(at);
        telling.unnamedPatient |= all.stream().noneMatch(one -> isPatient(telling, one));
        List<NounGroup> accusers = verb.passive() ? parse.by(at) : parse.subject(at);
        List<NounGroup> accused = verb.passive() ? parse.subject(at) : parse.object(at);
        for (Candidate candidate : all) {
            if (accusers.contains(candidate.group)) {
                candidate.outside = true;
                candidate.barred |= !isPatient(telling, candidate);
            }
            if (accused.contains(candidate.group) || isNameOf(candidate.group, accused)) {
                candidate.barred = true;
            }
        }
    }

    /// `The union confirmed the arrest of Ann Lee`, «Об аресте сообщил адвокат»: who tells of
    /// it did not do it; an authority that announces it may have, but for violence that it only
    /// counts: `The ministry spoke of ten injured`.
    private void tellers(Telling telling, List<Candidate> all) {
        boolean violence = telling.kind().group() == EventKind.Group.VIOLENCE;
        boolean told = switch (telling.parse.chunks().get(telling.chunk)) {
            case NounGroup event ->
                DONE_TO_PEOPLE.contains(telling.kind()) || isBeside(telling, event);
            case VerbGroup verb -> violence && verb.form() == VerbGroup.Form.PARTICIPLE;
            case Link link -> false;
        };
        if (!told) {
            return;
        }
        int at = nearestVerb(telling, -1);
        int verb = at < 0 ? nearestVerb(telling, 1) : at;
        if (verb < 0 || !(telling.parse.chunks().get(verb) instanceof VerbGroup saying)) {
            return;
        }
        List<String> labels = labels(saying);
        boolean stated = states(telling, verb, saying);
        if (labels.isEmpty() && !stated || saying.passive()) {
            return;
        }
        boolean announces = labels.contains("announces");
        List<NounGroup> tellers = new ArrayList<>(telling.parse.subject(verb));
        if (stated) {
            coreference.resolveAll(telling.parse.subject(verb)).forEach(one -> {
                tellers.add(one);
                passage.describing(one).ifPresent(tellers::add);
            });
        }
        tellers.removeIf(one -> passage.kindOf(one)
                .filter(kind -> kind == MentionKind.AUTHORITY && !violence && !stated
                        || announces && kind != MentionKind.PERSON)
                .isPresent());
        if (stated) {
            telling.outsiders.addAll(tellers);
        }
        for (Candidate candidate : all) {
            if (tellers.contains(candidate.group)) {
                bar(candidate);
            }
        }
    }

    /// `The lawyer, Ann Lee, condemned the arrest`: who condemns it is not arrested; nor does a
    /// mayor arrest anybody who `called the arrest a triumph`.
    private boolean states(Telling telling, int at, VerbGroup verb) {
        Token word = passage.token(verb.main());
        return telling.parse.chunks().get(telling.chunk) instanceof NounGroup event
                && telling.parse.object(at).contains(event)
                && (grammar.is(word, Grammar.Word.JUDGES)
                        || passage.lexicon().fitting(word).stream()
                                .anyMatch(rule -> rule.type() == FrameRule.Type.VERB
                                        && rule.kind() == EventKind.STATEMENT
                                        && rule.pattern()
                                                .match(passage, verb.main(), true)
                                                .isPresent()));
    }

    /// «сообщил о задержаниях перед митингом»: a strike or protest that only says when what is
    /// told of happened.
    private boolean isBeside(Telling telling, NounGroup event) {
        return MOBILISATION.contains(telling.kind())
                && event.preposition().isPresent()
                && !grammar.isForm(
                        passage.token(event.preposition().getAsInt()), Grammar.Word.ABOUT)
                && !grammar.is(passage.token(event.preposition().getAsInt()), Grammar.Word.OF);
    }

    /// `The ministry confirmed that the mayor had banned the rally`: who says what happened did
    /// not do it, but for what its announcement brings about.
    private void tellersAbove(Telling telling, List<Candidate> all) {
        Clauses clauses = telling.parse.clauses();
        int bare = bareSaying(telling);
        int verb = bare >= 0 ? bare : clauses.verbAbove(telling.chunk);
        if (verb < 0
                || verb > telling.chunk
                || bare < 0 && clauses.kind(telling.chunk) != Clauses.Kind.SAID
                || !(telling.parse.chunks().get(verb) instanceof VerbGroup saying)
                || saying.passive()) {
            return;
        }
        List<String> labels = labels(saying);
        if (labels.isEmpty() || labels.contains("announces")) {
            return;
        }
        List<NounGroup> tellers = telling.parse.subject(verb);
        for (Candidate candidate : all) {
            candidate.outside |= candidate.origin == Candidate.Origin.SENTENCE
                    && tellers.contains(candidate.group)
                    && !isRuled(telling, candidate);
        }
    }

    /// `The governor said two teachers were dismissed`: the verb of saying behind which what is
    /// said stands without `that`; or -1.
    private int bareSaying(Telling telling) {
        Parse parse = telling.parse;
        if (!(parse.chunks().get(telling.chunk) instanceof VerbGroup event) || !event.finite()) {
            return -1;
        }
        int at = telling.chunk - 1;
        while (at >= 0
                && (parse.chunks().get(at) instanceof NounGroup
                        || parse.chunks().get(at) instanceof Link link && !ends(link))) {
            at--;
        }
        boolean says = at >= 0
                && parse.chunks().get(at) instanceof VerbGroup saying
                && saying.finite()
                && grammar.is(passage.token(saying.main()), Grammar.Word.SPEAKS)
                && parse.subject(telling.chunk).stream()
                        .anyMatch(group -> group.first() > saying.main());
        return says ? at : -1;
    }

    /// `Le syndicat est sans nouvelles de …`: the rule says that who is so described has no
    /// part.
    private static boolean isWithoutPart(Telling telling, Candidate candidate) {
        return "-".equals(telling.rule.roles().get("noun")) && candidate.slots.contains("noun");
    }

    /// `condemned the fact that soldiers beat Max Meier`.
    private boolean isFact(Telling telling, NounGroup group) {
        int next = telling.parse.chunkOf(group.head()) + 1;
        List<Chunk> chunks = telling.parse.chunks();
        return grammar.is(passage.token(group.head()), Grammar.Word.ALLEGATION)
                && next < chunks.size()
                && chunks.get(next) instanceof Link link
                && (link.is(Link.Kind.THAT) || link.is(Link.Kind.RELATIVE));
    }

    /// «по Заречному делу», «фигурантов дела «Сеть»», `the Riverside case`: what a case is
    /// called by is nobody.
    private boolean isCaseName(Telling telling, NounGroup group) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(group.head());
        if (group.name().isEmpty() || !chunks.get(at).equals(group)) {
            return false;
        }
        boolean before = group.preposition().isPresent()
                && at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof NounGroup next
                && next.bare()
                && isCase(next);
        boolean behind = at > 1
                && chunks.get(at - 1) instanceof Link quote
                && quote.is(Link.Kind.QUOTE)
                && chunks.get(at - 2) instanceof NounGroup noun
                && isCase(noun);
        boolean within = at > 0
                && passage.token(group.first()).isMark("«")
                && chunks.get(at - 1) instanceof NounGroup noun
                && isCase(noun);
        return before || behind || within;
    }

    private boolean isCase(NounGroup group) {
        return group.name().isEmpty()
                && grammar.is(passage.token(group.head()), Grammar.Word.LEGAL_CASE);
    }

    /// «пост о министре Громове»: whom something is about.
    private boolean isSpokenOf(Telling telling, NounGroup group) {
        int at = telling.parse.chunkOf(group.head());
        return grammar.says("cases")
                && (isAbout(group)
                        || at > 0
                                && group.bare()
                                && passage.isOnePerson(group)
                                && group.maybe(Feature.LOCATIVE)
                                && telling.parse.chunks().get(at).equals(group)
                                && telling.parse.chunks().get(at - 1) instanceof NounGroup title
                                && passage.isOnePerson(title)
                                && isAbout(title));
    }

    private boolean isAbout(NounGroup group) {
        return group.preposition().isPresent()
                && grammar.isForm(
                        passage.token(group.preposition().getAsInt()), Grammar.Word.ABOUT);
    }

    /// How a verb says what happened; nothing if it is no verb of saying.
    private List<String> labels(VerbGroup verb) {
        return passage.lexicon().sayings().all(passage, verb.main(), true).stream()
                .map(hit -> hit.cue().label())
                .filter(Asides::isVerb)
                .toList();
    }

    /// The verb next to an event in its clause, on one side; -1 if there is none.
    private static int nearestVerb(Telling telling, int step) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.chunk + step; j >= 0 && j < chunks.size(); j += step) {
            if (chunks.get(j) instanceof VerbGroup) {
                return j;
            }
            if (chunks.get(j) instanceof Link link && ends(link)) {
                return -1;
            }
        }
        return -1;
    }

    /// `accuses the prison doctor, Max Meier, of …`.
    private boolean isNameOf(NounGroup name, List<NounGroup> described) {
        return passage.describing(name).filter(described::contains).isPresent();
    }

    /// `held a man on suspicion of killing his neighbour`: a gerund behind a preposition is the
    /// doing of whom the grammar says, and done to nobody who stands before it.
    private static void doers(Telling telling, List<Candidate> all) {
        Parse parse = telling.parse;
        boolean gerund = telling.chunk > 0
                && parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.GERUND
                && !verb.passive()
                && parse.chunks().get(telling.chunk - 1) instanceof Link link
                && link.is(Link.Kind.PREPOSITION);
        List<NounGroup> doers = gerund ? parse.subject(telling.chunk) : List.of();
        if (doers.isEmpty() || !Role.AGENT.label().equals(telling.rule.roles().get("subject"))) {
            return;
        }
        for (Candidate candidate : all) {
            boolean before = candidate.origin == Candidate.Origin.SENTENCE
                    && candidate.group.head() < telling.first;
            candidate.outside |= before && !doers.contains(candidate.group);
            candidate.barred |= before && !isPatient(telling, candidate);
        }
    }

    /// The verb of accusing that an event stands behind with a preposition; -1 if there is
    /// none.
    private int accusing(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean behind = chunks.get(telling.chunk) instanceof NounGroup event
                ? event.preposition().isPresent()
                : chunks.get(telling.chunk) instanceof VerbGroup own && !own.finite();
        for (int j = telling.chunk - 1; behind && j >= Math.max(0, telling.chunk - REACH); j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return grammar.is(passage.token(verb.main()), Grammar.Word.ACCUSES) ? j : -1;
            }
            if (chunks.get(j) instanceof Link link && ends(link)) {
                return -1;
            }
        }
        return -1;
    }

    static boolean ends(Link link) {
        return switch (link.kind()) {
            case RELATIVE, THAT, BOUNDARY, STOP -> true;
            case COMMA, AND, QUOTE, TIME, PREPOSITION, OTHER -> false;
        };
    }

    /// `The governor had Lena Duarte arrested`: it is done to whom stands between, at the
    /// behest of who has it done.
    private void causers(Telling telling, List<Candidate> all) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.chunk - 2;
        boolean caused = at >= 0
                && grammar.says("bare-imperative")
                && chunks.get(telling.chunk) instanceof VerbGroup own
                && own.form() == VerbGroup.Form.PARTICIPLE
                && chunks.get(at + 1) instanceof NounGroup
                && chunks.get(at) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive()
                && grammar.is(passage.token(verb.main()), Grammar.Word.HAVE);
        if (caused) {
            List<NounGroup> causers = telling.parse.subject(at);
            all.forEach(candidate -> candidate.barred |= causers.contains(candidate.group));
        }
    }

    /// `The union demands an end to torture`, `demands that the guards be tried`: a body that
    /// demands what is no act of its own, and is not done to it.
    private List<NounGroup> demanding(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean above = chunks.get(telling.chunk) instanceof NounGroup;
        for (int j = telling.chunk - 1; j >= Math.max(0, telling.chunk - REACH); j--) {
            if (above && chunks.get(j) instanceof VerbGroup verb) {
                // `The union called for a strike`: whoever calls it does it
                boolean calls = Suppressors.isBeside(telling.parse, j, telling.chunk)
                        && MOBILISATION.contains(telling.kind());
                return verb.finite() && !verb.passive() && !calls && demands(verb)
                        ? bodies(telling.parse.subject(j))
                        : List.of();
            }
            if (chunks.get(j) instanceof Link link && ends(link)) {
                boolean relative = link.is(Link.Kind.RELATIVE);
                if (above || !relative && !link.is(Link.Kind.THAT)) {
                    return List.of();
                }
                above = !relative;
            }
        }
        return List.of();
    }

    private boolean demands(VerbGroup verb) {
        return passage.lexicon().modalities().all(passage, verb.main(), true).stream()
                .anyMatch(hit -> hit.cue().label().equals(Modality.DEMANDED.label()));
    }

    private List<NounGroup> bodies(List<NounGroup> groups) {
        List<NounGroup> bodies = new ArrayList<>(groups);
        bodies.removeIf(group -> passage.kindOf(group)
                .filter(kind -> kind == MentionKind.ORGANISATION || kind == MentionKind.AUTHORITY)
                .isEmpty());
        return bodies;
    }

    /// `the father of one of the detained students was beaten`: it is not done to who only
    /// completes the noun for whom it is done to.
    private boolean completes(Telling telling, Candidate candidate, List<Candidate> all) {
        return telling.rule.type() == FrameRule.Type.VERB
                && all.stream()
                        .anyMatch(whole -> !whole.group.equals(candidate.group)
                                && whole.group.name().isEmpty()
                                && isPatient(telling, whole)
                                && whole.group.head() < candidate.group.first()
                                && passage.withComplementsOf(whole.group) >= candidate.group.end());
    }

    /// `The union called a strike over the dismissal of two cooks`: who does something because
    /// of an event did not do that.
    private void strikers(Telling telling, List<Candidate> all) {
        if (telling.kind().group() == EventKind.Group.MOBILISATION || !framed.isReason(telling)) {
            return;
        }
        for (Candidate candidate : all) {
            candidate.outside |= candidate.origin == Candidate.Origin.SENTENCE
                    && candidate.group.head() < telling.first
                    && !isRuled(telling, candidate);
        }
    }

    /// `The court freed him after the unions condemned the verdict`: of two verbs each has its
    /// own subject.
    private void otherDoers(Telling telling, List<Candidate> all) {
        Parse parse = telling.parse;
        boolean own = telling.rule.type() == FrameRule.Type.VERB
                && parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive()
                && all.stream()
                        .anyMatch(one -> one.slots.contains("subject")
                                && one.isIn(telling, Role.AGENT.label())
                                && passage.kindOf(one.group).isPresent());
        for (Candidate candidate : all) {
            candidate.outside |= own
                    && candidate.slots.isEmpty()
                    && candidate.origin == Candidate.Origin.SENTENCE
                    && isSubjectOfAnother(parse, candidate.group, telling.chunk);
        }
    }

    private static boolean isSubjectOfAnother(Parse parse, NounGroup group, int verb) {
        List<Chunk> chunks = parse.chunks();
        int at = parse.chunkOf(group.head());
        for (int j = at + 1; j < chunks.size() && j < at + REACH; j++) {
            if (j != verb
                    && chunks.get(j) instanceof VerbGroup other
                    && other.finite()
                    && parse.subject(j).contains(group)) {
                return true;
            }
        }
        return false;
    }

    /// `lawyers at the High Court attacked two editors`: a body that only says where those who
    /// do something belong does not do it.
    private boolean placesDoer(Telling telling, Candidate candidate, List<Candidate> all) {
        NounGroup body = candidate.group;
        return telling.rule.type() == FrameRule.Type.VERB
                && body.preposition().isPresent()
                && grammar.isForm(
                        passage.token(body.preposition().getAsInt()), Grammar.Word.LOCATION)
                && all.stream()
                        .anyMatch(doer -> doer.group.end() == body.first()
                                && doer.isIn(telling, Role.AGENT.label())
                                && passage.isHuman(doer.group));
    }

    /// `arrested her for insulting the mayor`: who stands in the reason for it has no part in
    /// it.
    private static boolean isOfReason(Telling telling, NounGroup group) {
        List<Chunk> chunks = telling.parse.chunks();
        int end = telling.parse.chunkOf(group.head());
        if (telling.rule.type() != FrameRule.Type.VERB || group.first() < telling.end) {
            return false;
        }
        boolean reason = false;
        for (int j = telling.parse.chunkOf(telling.end - 1) + 1; j < end; j++) {
            if (chunks.get(j) instanceof Link link
                    && (ends(link) || !reason && link.is(Link.Kind.AND))) {
                return false;
            }
            if (chunks.get(j) instanceof VerbGroup verb) {
                reason |= verb.form() == VerbGroup.Form.GERUND
                        && chunks.get(j - 1) instanceof Link link
                        && link.is(Link.Kind.PREPOSITION);
                if (!reason) {
                    return false;
                }
            }
        }
        return reason;
    }

    /// `arrested at the request of the governor, Boris Orlov`: a name that is set beside a noun
    /// means whom that noun means, who has no place here.
    private boolean isSetBeside(Telling telling, NounGroup name, List<Candidate> all) {
        if (passage.name(name).filter(found -> found.kind() == Kind.PERSON).isEmpty()) {
            return false;
        }
        Parse parse = passage.parseOf(name.head());
        List<Chunk> chunks = parse.chunks();
        int at = parse.chunkOf(name.head());
        boolean beside = at > 2
                && name.bare()
                && chunks.get(at - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && chunks.get(at - 2) instanceof NounGroup noun
                && !noun.bare()
                && noun.name().isEmpty()
                && !Passage.isPlural(noun)
                && passage.kindOf(noun)
                        .filter(kind -> kind == MentionKind.PERSON || kind == MentionKind.AUTHORITY)
                        .isPresent()
                && (at + 1 == chunks.size() || chunks.get(at + 1) instanceof Link)
                && !isJoined(chunks, at + 1);
        if (!beside) {
            return false;
        }
        NounGroup noun = (NounGroup) chunks.get(at - 2);
        return all.stream()
                .noneMatch(one -> isRuled(telling, one)
                        && (one.group.equals(noun)
                                || one.group.head() < noun.first()
                                        && passage.withComplementsOf(one.group) >= noun.end()));
    }

    private static boolean isJoined(List<Chunk> chunks, int at) {
        return at < chunks.size() && chunks.get(at) instanceof Link link && link.is(Link.Kind.AND);
    }
}
