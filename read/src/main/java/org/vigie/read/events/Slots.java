package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.frames.CueIndex;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Clauses;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds which noun groups stand in the grammatical places of a trigger.
final class Slots {
    private static final BigDecimal FEW = BigDecimal.valueOf(4);
    /// What describes a name stands at most so many chunks from a state behind it.
    private static final int ASIDE = 7;

    private final Passage passage;
    private final Landmarks landmarks;
    /// The passive of an event noun stands at most so many chunks behind it.
    private static final int PASSIVE = 5;

    private final FramedEvents framed;
    private final InvertedSayers inverted;
    private final SaidAndDone said;

    Slots(Passage passage) {
        this.passage = passage;
        this.inverted = new InvertedSayers(passage);
        this.said = new SaidAndDone(passage);
        this.landmarks = new Landmarks(passage);
        this.framed = new FramedEvents(passage);
    }

    /// {@return the groups in a place of a telling's trigger}
    ///
    /// @param slot `subject`, `object`, `by`, `of`, `to`, `noun`, `prep:WORD`, `ins`, `dat`,
    ///     `gen`, `acc`
    List<NounGroup> fill(Telling telling, String slot) {
        Chunk chunk = telling.parse.chunks().get(telling.chunk);
        return switch (telling.rule.type()) {
            case VERB ->
                chunk instanceof VerbGroup verb
                        ? ofVerb(telling, verb, slot)
                        : ofPremodifier(telling, (NounGroup) chunk, slot);
            case NOUN -> ofNoun(telling, slot);
            case ADJ -> ofAdjective(telling, chunk, slot);
        };
    }

    private List<NounGroup> ofVerb(Telling telling, VerbGroup verb, String slot) {
        Parse parse = telling.parse;
        // `s'est vu retirer sa licence`: with a rule that says from whom, the thing is the object
        boolean thing = verb.undergone() && telling.rule.roles().containsKey("to");
        boolean passive = verb.passive();
        return switch (slot) {
            case "subject" ->
                passive
                        ? by(telling)
                        : isDoneTo(telling, verb)
                                ? List.of()
                                : withoutTrigger(telling, people(telling));
            case "object" ->
                passive && !thing || isDoneTo(telling, verb)
                        ? withoutTrigger(telling, people(telling))
                        : object(telling);
            case "by" -> by(telling);
            case "noun" -> parse.subject(telling.chunk);
            case "of" -> ofComplement(telling, verb);
            case "to" ->
                verb.undergone() ? parse.subject(telling.chunk) : placeOrAfter(telling, slot);
            default -> placeOrAfter(telling, slot);
        };
    }

    /// «Двенадцать рабочих избили»: those whom a number counts, which serves for the object
    /// too, where a verb that needs one has no other.
    private boolean isDoneTo(Telling telling, VerbGroup verb) {
        List<NounGroup> subject = telling.parse.subject(telling.chunk);
        return passage.grammar().says("cases")
                && verb.finite()
                && !verb.passive()
                && !passage.token(verb.main()).is(Pos.VERB, Feature.INTRANSITIVE)
                && "agent".equals(telling.rule.roles().get("subject"))
                && "patient".equals(telling.rule.roles().get("object"))
                && subject.size() == 1
                && isEitherCase(subject.getFirst())
                && object(telling).isEmpty();
    }

    /// Of those who live it is so of five and more in figures and plain numbers alone, not
    /// «двое», «три женщины».
    private boolean isEitherCase(NounGroup group) {
        if (group.number().isEmpty() || group.name().isPresent()) {
            return false;
        }
        Token number = passage.token(group.number().getAsInt());
        boolean few = number.kind() == Token.Kind.WORD
                && passage.figures()
                        .within(passage, group.first(), group.end())
                        .filter(figure -> figure.value().compareTo(FEW) <= 0)
                        .isPresent();
        return !few
                && !passage.grammar().is(number, Grammar.Word.COLLECTIVE)
                && group.maybe(Feature.NOMINATIVE)
                && group.maybe(Feature.ACCUSATIVE)
                && passage.isHuman(group)
                && !passage.isAuthority(group);
    }

    /// The subject of a verb; `the trial of the officers who beat her`: of a relative clause
    /// behind a thing the people that the thing is of.
    private List<NounGroup> people(Telling telling) {
        Parse parse = telling.parse;
        List<NounGroup> behind = inverted.behind(parse, telling.chunk);
        if (!behind.isEmpty()) {
            return behind;
        }
        List<NounGroup> subject = parse.subject(telling.chunk);
        if (subject.isEmpty() && !passage.grammar().says("cases")) {
            return OpeningVerbs.subject(parse, telling.chunk);
        }
        if (subject.size() != 1 || passage.grammar().says("cases")) {
            return subject;
        }
        if ("agent".equals(telling.rule.roles().get("subject"))) {
            List<NounGroup> saying = said.subject(parse, telling.chunk, subject);
            if (!saying.isEmpty()) {
                return saying;
            }
        }
        NounGroup thing = subject.getFirst();
        int at = parse.chunkOf(thing.head());
        boolean relative = thing.name().isEmpty()
                && !thing.pronoun()
                && at + 2 < telling.chunk
                && parse.chunks().get(at).equals(thing)
                && parse.chunks().get(at + 2) instanceof Link link
                && link.is(Link.Kind.RELATIVE)
                && parse.chunks().get(at + 1) instanceof NounGroup people
                && passage.isHuman(people)
                && !passage.isHuman(thing);
        return relative ? parse.rightCoordinated(at + 1) : subject;
    }

    /// By whom, behind the verb or behind the last word of the trigger: `s'est vu refuser un
    /// visa par le consul`.
    private static List<NounGroup> by(Telling telling) {
        List<NounGroup> own = telling.parse.by(telling.chunk);
        int last = telling.parse.chunkOf(telling.end - 1);
        return own.isEmpty() && last > telling.chunk ? telling.parse.by(last) : own;
    }

    /// What the verb's object (or passive subject) is of: `a annulé la condamnation de X`,
    /// `sa peine`.
    private List<NounGroup> ofComplement(Telling telling, VerbGroup verb) {
        List<NounGroup> after = afterTrigger(telling, "of");
        if (!after.isEmpty()) {
            return after;
        }
        List<NounGroup> of = verb.passive()
                ? telling.parse.subject(telling.chunk)
                : telling.parse.object(telling.chunk);
        for (NounGroup group : of) {
            List<NounGroup> owner =
                    group.pronoun() || group.first() < telling.parse.sentence().firstToken()
                            ? List.of()
                            : telling.parse.of(telling.parse.chunkOf(group.head()));
            if (!owner.isEmpty()) {
                return owner;
            }
        }
        return telling.parse.place(telling.chunk, "of");
    }

    private List<NounGroup> object(Telling telling) {
        List<NounGroup> direct = withoutTrigger(telling, telling.parse.object(telling.chunk));
        if (passage.grammar().says("cases")) {
            return direct.stream().allMatch(group -> landmarks.isOwner(telling, group))
                    ? firstOf(thingsBefore(telling), direct, behindWords(telling))
                    : isSubject(telling, direct) ? firstOf(behindWords(telling), direct) : direct;
        }
        if (!inverted.behind(telling.parse, telling.chunk).isEmpty()) {
            return List.of();
        }
        return direct.isEmpty() ? afterParticle(telling) : direct;
    }

    @SafeVarargs
    private static List<NounGroup> firstOf(List<NounGroup>... choices) {
        for (List<NounGroup> choice : choices) {
            if (!choice.isEmpty()) {
                return choice;
            }
        }
        return List.of();
    }

    /// Whether what could be the object is the subject, where one form serves for both.
    private static boolean isSubject(Telling telling, List<NounGroup> groups) {
        return telling.parse.subject(telling.chunk).containsAll(groups);
    }

    /// «Под стражу Павла отправил судья»: a person right behind the trigger's words that stand
    /// before its verb is no complement of theirs.
    private List<NounGroup> behindWords(Telling telling) {
        for (int j = telling.parse.chunkOf(telling.first); j + 1 < telling.chunk; j++) {
            if (telling.parse.chunks().get(j) instanceof NounGroup words
                    && words.preposition().isPresent()
                    && words.first() <= telling.first
                    && telling.parse.chunks().get(j + 1) instanceof NounGroup person
                    && person.bare()
                    && person.name().isPresent()
                    && passage.isOnePerson(person)
                    && person.maybe(Feature.ACCUSATIVE)
                    && !person.maybe(Feature.NOMINATIVE)) {
                return telling.parse.rightCoordinated(j + 1);
            }
        }
        return List.of();
    }

    /// «Счета арестовали»: things do nothing; where they could be either, they are the object
    /// of a verb that names nobody.
    private List<NounGroup> thingsBefore(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb)
                || !verb.finite()
                || verb.reflexive()) {
            return List.of();
        }
        List<NounGroup> subject = withoutTrigger(telling, telling.parse.subject(telling.chunk));
        boolean things = subject.stream()
                .allMatch(group -> group.maybe(Feature.ACCUSATIVE)
                        && group.maybe(Feature.PLURAL)
                        && (!passage.isHuman(group) || isTaken(telling, verb, group)));
        return things ? subject : List.of();
    }

    /// «двадцать человек задержали», «семьи рыбаков избили»: so many people, and those of a
    /// body that has one form for both cases, are whom it is done to, where nobody else is.
    private boolean isTaken(Telling telling, VerbGroup verb, NounGroup group) {
        EventKind.Group kind = telling.kind().group();
        boolean counted = kind == EventKind.Group.LIBERTY && group.number().isPresent();
        Token head = passage.token(group.head());
        boolean body = (kind == EventKind.Group.LIBERTY || kind == EventKind.Group.VIOLENCE)
                && group.name().isEmpty()
                && head.is(Pos.NOUN, Feature.INANIMATE)
                && !head.is(Pos.NOUN, Feature.ANIMATE)
                && !passage.grammar().is(head, Grammar.Word.ACTS);
        return (counted || body)
                && verb.plural()
                && "patient".equals(telling.rule.roles().get("object"))
                && "agent".equals(telling.rule.roles().get("subject"));
    }

    /// A place after the verb; words of the trigger itself fill none.
    private List<NounGroup> placeOrAfter(Telling telling, String slot) {
        List<NounGroup> direct = withoutTrigger(telling, telling.parse.place(telling.chunk, slot));
        return direct.isEmpty() ? afterTrigger(telling, slot) : direct;
    }

    /// The same place counted from the trigger's last word: `rendre visite à X`, `mettre fin
    /// à …`.
    private List<NounGroup> afterTrigger(Telling telling, String slot) {
        int last = telling.parse.chunkOf(telling.end - 1);
        if (last == telling.chunk || !(telling.parse.chunks().get(last) instanceof NounGroup)) {
            return List.of();
        }
        return withoutTrigger(telling, telling.parse.place(last, slot));
    }

    private List<NounGroup> withoutTrigger(Telling telling, List<NounGroup> groups) {
        List<NounGroup> rest = new ArrayList<>(groups);
        rest.removeIf(group -> group.head() >= telling.first
                && group.head() < telling.end
                && !isInGap(telling, group));
        if (rest.isEmpty() && !groups.isEmpty() && telling.rule.type() == FrameRule.Type.VERB) {
            return objectPastTrigger(telling, groups);
        }
        return rest;
    }

    /// `a mis en garde à vue X`: the first bare group lies past the trigger's words.
    private List<NounGroup> objectPastTrigger(Telling telling, List<NounGroup> groups) {
        int last = telling.parse.chunkOf(telling.end - 1);
        boolean wasObject = groups.getFirst().bare() && groups.getFirst().first() > telling.head;
        if (!wasObject || last + 1 >= telling.parse.chunks().size()) {
            return List.of();
        }
        return telling.parse.chunks().get(last + 1) instanceof NounGroup next && next.bare()
                ? telling.parse.rightCoordinated(last + 1)
                : List.of();
    }

    /// `beat up two students`: the particle looks like a preposition of the group after it.
    private static List<NounGroup> afterParticle(Telling telling) {
        int last = telling.parse.chunkOf(telling.end - 1);
        boolean particle = last > telling.chunk
                && telling.parse.chunks().get(last) instanceof NounGroup group
                && group.preposition().isPresent()
                && group.preposition().getAsInt() == telling.end - 1
                && group.head() >= telling.end;
        return particle ? telling.parse.rightCoordinated(last) : List.of();
    }

    /// A person between a verb and the rest of its pattern is no part of the trigger, nor are
    /// those counted at its end: «собралось около ста человек».
    private boolean isInGap(Telling telling, NounGroup group) {
        // «на учительницу напали»: the trigger's preposition, and whom it is done to
        boolean before = group.first() == telling.first
                && group.preposition().isPresent()
                && group.end() <= telling.head
                && passage.isPeople(group);
        return before
                || group.first() > telling.head
                        && (group.end() < telling.end || group.number().isPresent())
                        && passage.isHuman(group);
    }

    /// A participle before its noun: «задержанный активист», "the jailed editor".
    private List<NounGroup> ofPremodifier(Telling telling, NounGroup group, String slot) {
        return switch (slot) {
            case "object", "noun" ->
                group.head() == telling.head
                        ? borne(telling)
                        : telling.parse.leftCoordinated(telling.chunk);
            case "by", "subject" -> List.of();
            default -> List.of();
        };
    }

    /// Whom a participle with complements of its own stands before: «задержанного вчера
    /// рыбака».
    private static List<NounGroup> borne(Telling telling) {
        return telling.parse.describes(telling.chunk)
                ? telling.parse.rightCoordinated(telling.chunk)
                : List.of();
    }

    private List<NounGroup> ofNoun(Telling telling, String slot) {
        Parse parse = telling.parse;
        int chunk = telling.chunk;
        if (!(parse.chunks().get(chunk) instanceof NounGroup)) {
            return List.of();
        }
        return switch (slot) {
            case "of", "object" -> ofOrLight(telling, "of", "patient");
            case "by", "subject" -> {
                List<NounGroup> by = parse.by(last(telling));
                yield by.isEmpty() ? light(telling, "agent") : by;
            }
            case "noun" -> List.of();
            default -> {
                List<NounGroup> direct = parse.place(last(telling), slot);
                yield direct.isEmpty() ? behindPassive(telling, slot) : direct;
            }
        };
    }

    /// `un mandat a été lancé contre lui`: what completes the noun past the passive whose
    /// subject it is.
    private static List<NounGroup> behindPassive(Telling telling, String slot) {
        Parse parse = telling.parse;
        int end = Math.min(parse.chunks().size(), telling.chunk + PASSIVE);
        for (int j = telling.chunk + 1; j < end; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                boolean own = verb.passive()
                        && verb.finite()
                        && parse.subject(j).stream()
                                .anyMatch(group -> group.head() == telling.head);
                return own ? parse.place(j, slot) : List.of();
            }
        }
        return List.of();
    }

    private int last(Telling telling) {
        int last = telling.parse.chunkOf(telling.end - 1);
        return telling.parse.chunks().get(last) instanceof NounGroup ? last : telling.chunk;
    }

    private List<NounGroup> ofOrLight(Telling telling, String slot, String label) {
        List<NounGroup> direct = telling.parse.place(last(telling), slot);
        if (direct.isEmpty() && last(telling) != telling.chunk) {
            direct = telling.parse.place(telling.chunk, slot);
        }
        return direct.isEmpty() ? light(telling, label) : direct;
    }

    /// The subject of a light verb whose object is the event: `mener une perquisition`,
    /// `subir`.
    private List<NounGroup> light(Telling telling, String label) {
        Parse parse = telling.parse;
        if (framed.isReason(telling)) {
            return List.of();
        }
        List<NounGroup> described = new LightRelatives(passage).of(telling, last(telling), label);
        if (!described.isEmpty()) {
            return described;
        }
        int times = 0;
        for (int j = telling.chunk - 1; j >= 0 && j >= telling.chunk - 5 - times; j--) {
            Chunk chunk = parse.chunks().get(j);
            times += chunk instanceof Link time && time.is(Link.Kind.TIME) ? 1 : 0;
            if (chunk instanceof VerbGroup verb) {
                Optional<CueIndex.Hit> hit =
                        passage.lexicon().lights().at(passage, verb.main(), true);
                if (hit.isEmpty() || !hit.get().cue().label().equals(label)) {
                    return List.of();
                }
                return verb.passive() ? parse.by(j) : parse.subject(j);
            }
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.THAT))) {
                return List.of();
            }
        }
        return passiveLight(telling, label);
    }

    /// `une perquisition a été menée par la police`, «обыск провела полиция».
    private List<NounGroup> passiveLight(Telling telling, String label) {
        Parse parse = telling.parse;
        for (int j = telling.chunk + 1; j < parse.chunks().size() && j <= telling.chunk + 6; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb) {
                Optional<CueIndex.Hit> hit =
                        passage.lexicon().lights().at(passage, verb.main(), true);
                boolean fits = hit.isPresent() && hit.get().cue().label().equals(label);
                if (!fits || !verb.passive() && !isObjectOf(telling, j)) {
                    return List.of();
                }
                return verb.passive() ? parse.by(j) : parse.subject(j);
            }
        }
        return List.of();
    }

    /// «пикет у посольства провела организация»: the event stands before the verb that does it.
    private boolean isObjectOf(Telling telling, int verb) {
        return passage.grammar().says("cases")
                && telling.parse.chunks().get(telling.chunk) instanceof NounGroup event
                && event.maybe(Feature.ACCUSATIVE)
                && !telling.parse.subject(verb).contains(event);
    }

    private List<NounGroup> ofAdjective(Telling telling, Chunk chunk, String slot) {
        if (!slot.equals("noun") && !slot.equals("subject") && !slot.equals("object")) {
            return placeOrAfter(telling, slot);
        }
        if (slot.equals("object")) {
            return List.of();
        }
        Parse parse = telling.parse;
        return switch (chunk) {
            case NounGroup group ->
                group.head() == telling.head
                        ? List.of()
                        : telling.head < group.core()
                                ? predicate(parse, telling.chunk)
                                : parse.leftCoordinated(telling.chunk);
            case VerbGroup verb -> parse.subject(telling.chunk);
            case Link link -> predicate(parse, telling.chunk);
        };
    }

    private boolean isWhere(NounGroup group) {
        return group.preposition().isPresent() && passage.isPlace(group);
    }

    /// An adjective alone: of the subject of the verb before it, else of the noun before it.
    private List<NounGroup> predicate(Parse parse, int at) {
        boolean closed = at > 0
                && parse.chunks().get(at - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA);
        boolean within = !closed && parse.clauses().kind(at) == Clauses.Kind.RELATIVE;
        for (int j = at - 1; j >= 0; j--) {
            Chunk chunk = parse.chunks().get(j);
            if (!within && parse.clauses().kind(j) == Clauses.Kind.RELATIVE) {
                // `freed Ann Lee, who has a child, on bail`
                continue;
            }
            if (chunk instanceof VerbGroup) {
                return parse.subject(j);
            }
            if (chunk instanceof NounGroup group) {
                if (closed && at - j < ASIDE && (parse.describes(j) || isWhere(group))) {
                    // `Ann Lee, a nurse in Lille, in custody since March, …`
                    continue;
                }
                return parse.leftCoordinated(j);
            }
            if (chunk instanceof Link link
                    && (link.is(Link.Kind.STOP) || link.is(Link.Kind.BOUNDARY))) {
                break;
            }
        }
        for (int j = at + 1; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof NounGroup group && group.bare()) {
                return parse.rightCoordinated(j);
            }
        }
        return List.of();
    }
}
