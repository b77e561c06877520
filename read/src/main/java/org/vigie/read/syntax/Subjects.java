package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;

/// Finds the groups that are a verb's subject, whatever form the verb has.
final class Subjects {
    /// A walk looks no further than this many chunks.
    private static final int REACH = 40;

    private final SentenceChunks base;
    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final boolean cases;
    private final Coordination coordination;
    private final Resumptions resumptions;
    private final Insertions insertions;
    private final NounModifiers modifiers;
    private final AskedAntecedents asked;
    private final SubjectsBehind behind;
    private final ParticipleSubjects participles;
    private final ClosedAsides asides;
    private final KeptSubjects clauses;
    private final RelativeNouns relatives;

    Subjects(SentenceChunks base, Coordination coordination) {
        this.base = base;
        this.grammar = base.grammar();
        this.tokens = base.tokens();
        this.chunks = base.chunks();
        this.cases = base.cases();
        this.coordination = coordination;
        this.resumptions = new Resumptions(base);
        this.insertions = new Insertions(base, coordination);
        this.modifiers = new NounModifiers(base);
        this.asked = new AskedAntecedents(base);
        this.behind = new SubjectsBehind(base, coordination);
        this.participles = new ParticipleSubjects(base, coordination, this::subject);
        this.asides = new ClosedAsides(base);
        this.clauses = new KeptSubjects(base);
        this.relatives = new RelativeNouns(base, coordination);
    }

    /// {@return the comma that opens the clause which is put in before a closing one, or -1}
    int opening(int closing) {
        return insertions.opening(closing);
    }

    /// {@return the verb that a verb goes on from past a clause between, or -1}
    int resumed(int at) {
        return resumptions.verb(at);
    }

    /// {@return the groups that are a verb's subject, for whatever form it has; none if none
    ///     is said}
    ///
    /// @param at the index of a verb group
    List<NounGroup> subject(int at) {
        return subject(at, 0);
    }

    private List<NounGroup> subject(int at, int depth) {
        if (depth > 6 || !(chunks.get(at) instanceof VerbGroup verb)) {
            return List.of();
        }
        if (verb.subject().isPresent()) {
            return List.of(base.pronoun(verb.subject().getAsInt()));
        }
        return switch (verb.form()) {
            case FINITE -> finiteSubject(at, verb, depth);
            case PARTICIPLE -> participles.of(at, depth);
            case INFINITIVE -> {
                int antecedent = asked.of(at);
                if (antecedent >= 0) {
                    yield coordination.leftCoordinated(antecedent);
                }
                List<NounGroup> wished = wished(at, verb);
                yield wished.isEmpty() ? controller(at, depth) : wished;
            }
            case GERUND -> {
                List<NounGroup> noun =
                        precedes(at) && !isAimedAt(at - 1) ? participles.of(at, depth) : List.of();
                yield noun.isEmpty() ? controller(at, depth) : noun;
            }
        };
    }

    /// `we ask that the charges be dropped`, `all charges to be dropped`: a passive that is
    /// asked for has the group right before it for its subject.
    private List<NounGroup> wished(int at, VerbGroup verb) {
        if (!verb.passive() || !grammar.says("bare-imperative")) {
            return List.of();
        }
        boolean to =
                at > 0 && chunks.get(at - 1) instanceof Link link && link.is(Link.Kind.PREPOSITION);
        for (int j = to ? at - 2 : at - 1; j >= 0; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof NounGroup group && group.bare() && (!to || opens(j))) {
                return ofHead(coordination.leftCoordinated(j), verb);
            }
            if (!(chunk instanceof NounGroup)
                    && !(chunk instanceof Link link
                            && (link.is(Link.Kind.OTHER) || link.is(Link.Kind.TIME)))) {
                return List.of();
            }
        }
        return List.of();
    }

    private boolean opens(int at) {
        return at == 0 || chunks.get(at - 1) instanceof Link link && !link.is(Link.Kind.OTHER);
    }

    /// `police cracked down on them using batons`: the police did.
    private boolean isAimedAt(int at) {
        return !cases && chunks.get(at) instanceof NounGroup them && them.pronoun() && !them.bare();
    }

    private boolean precedes(int at) {
        return at > 0 && chunks.get(at - 1) instanceof NounGroup;
    }

    private List<NounGroup> finiteSubject(int at, VerbGroup verb, int depth) {
        int main = verb.shared() ? clauses.auxiliary(at) : resumptions.verb(at);
        if (main >= 0) {
            return subject(main, depth + 1);
        }
        boolean joined = false;
        int head = asides.head(at);
        for (int j = head < 0 ? at - 1 : head; j >= 0 && j > at - REACH; j--) {
            if (base.bracketStart(j) > 0) {
                j = base.bracketStart(j);
                continue;
            }
            switch (chunks.get(j)) {
                case Link link -> {
                    if (insertions.opening(j) >= 0) {
                        j = insertions.opening(j);
                        continue;
                    }
                    int clause =
                            cases && link.is(Link.Kind.COMMA) ? modifiers.pastRelative(j, at) : -1;
                    if (clause >= 0) {
                        j = clause;
                        joined = true;
                        continue;
                    }
                    if (link.is(Link.Kind.RELATIVE)) {
                        return relativeSubject(j, at, verb);
                    }
                    if (SentenceChunks.ends(link) && !clauses.contrasts(j, at)) {
                        return behind.of(at, verb);
                    }
                    joined |= SentenceChunks.ends(link)
                            || link.is(Link.Kind.AND)
                            || link.is(Link.Kind.COMMA);
                }
                case VerbGroup other -> {
                    int aside = other.finite() ? modifiers.asideStart(j, at) : -1;
                    if (aside >= 0) {
                        j = aside;
                    } else if (other.finite()) {
                        int relative = relativeBefore(j);
                        if (relative < 0 || joined && !commaBetween(j, at)) {
                            return beside(at, verb, j, joined, depth);
                        }
                        j = relative;
                    }
                }
                case NounGroup group -> {
                    int passed = asides.renames(j, at) ? j - 2 : modifiers.head(j, at);
                    if (passed >= 0) {
                        j = passed + 1;
                    } else if (canBeSubject(j, group, verb) && !isComplement(j, group, verb)) {
                        List<NounGroup> clear = behind.clearly(at, group, verb);
                        return clear.isEmpty() ? ofGroup(j, group, verb, joined, depth) : clear;
                    }
                }
            }
        }
        return behind.of(at, verb);
    }

    /// The subject of a verb that another finite verb of its clause stands before: one behind
    /// it, else who that verb's subject is, where it is joined to it.
    private List<NounGroup> beside(int at, VerbGroup verb, int other, boolean joined, int depth) {
        List<NounGroup> own = cases ? behind.of(at, verb) : List.of();
        if (!own.isEmpty() && behind.mayBeObject(at, own)) {
            List<NounGroup> same = shared(other, verb, depth);
            return same.isEmpty() ? own : same;
        }
        if (!own.isEmpty() || behind.partsTaken(other, at) || behind.isAside(other)) {
            return own;
        }
        return joined || cases || other == at - 1 ? shared(other, verb, depth) : List.of();
    }

    /// «рабочий прижал его к стене, дело завели на другого»: one alone does not do what many
    /// do; a body may: «отряд ворвался в дом, хозяина избили».
    private List<NounGroup> shared(int other, VerbGroup verb, int depth) {
        List<NounGroup> subject = subject(other, depth + 1);
        return cases
                        && subject.size() == 1
                        && !subject.getFirst().pronoun()
                        && !behind.acts(subject.getFirst())
                        && !coordination.agrees(subject.getFirst(), verb)
                ? List.of()
                : subject;
    }

    /// The subject of a verb whose nearest group that can be it stands before: that group, or,
    /// where it is the object of another verb, who that verb's subject or antecedent is.
    private List<NounGroup> ofGroup(
            int group, NounGroup nearest, VerbGroup verb, boolean joined, int depth) {
        int clause = cases ? -1 : relativeOfInfinitive(group);
        if (clause >= 0) {
            return antecedent(clause);
        }
        boolean apart = base.isSetApart(group, base.chunkOf(verb.first()));
        int owner = apart ? -1 : ownerOfObject(group);
        boolean doer = cases && !nearest.maybe(Feature.ACCUSATIVE) && commaBetween(owner, group);
        if (owner >= 0 && joined && !doer && !andBetween(owner, group)) {
            List<NounGroup> shared = subject(owner, depth + 1);
            // «Солдаты открыли огонь, погиб рабочий»
            boolean other =
                    cases && shared.size() == 1 && !coordination.agrees(shared.getFirst(), verb);
            if (!other) {
                return shared;
            }
            List<NounGroup> after = behind.of(base.chunkOf(verb.first()), verb);
            // «она открыла дверь, рыбаки ушли»
            boolean acts = after.isEmpty() && nearest.maybe(Feature.ANIMATE);
            return acts ? ofHead(coordination.leftCoordinated(group), verb) : after;
        }
        int relative = owner < 0 || joined ? -1 : relativeBefore(owner);
        if (relative >= 0 && (!cases || clashes(nearest, verb))) {
            return relativeSubject(relative, -1, verb);
        }
        int subject = coordination.isApposition(group) ? coordination.named(group) : group;
        return ofHead(coordination.leftCoordinated(subject), verb);
    }

    /// `Charges of murder and theft were dropped`: what is joined are complements of the
    /// subject.
    private List<NounGroup> ofHead(List<NounGroup> joined, VerbGroup verb) {
        NounGroup first = joined.getFirst();
        int at = base.chunkOf(first.first());
        if (cases
                || joined.size() < 2
                || first.bare()
                || at == 0
                || !(chunks.get(at - 1) instanceof NounGroup)) {
            return joined;
        }
        int head = at - 1;
        while (head > 0
                && chunks.get(head) instanceof NounGroup complement
                && !complement.bare()
                && chunks.get(head - 1) instanceof NounGroup) {
            head--;
        }
        NounGroup subject = (NounGroup) chunks.get(head);
        if (!subject.bare()) {
            return joined;
        }
        NounGroup last = joined.getLast();
        boolean unlike = base.isPlace(first) != base.isPlace(last)
                || first.name().isPresent() != last.name().isPresent();
        boolean list = joined.size() > 2
                && base.isPlace(first)
                && joined.stream().allMatch(one -> one.name().isPresent());
        if (list && grammar.says("bare-imperative")) {
            return coordination.leftCoordinated(head);
        }
        if (clashes(subject, verb) || unlike && last.bare()) {
            List<NounGroup> all = new ArrayList<>(List.of(subject));
            joined.stream().filter(NounGroup::bare).forEach(all::add);
            return all;
        }
        return coordination.leftCoordinated(head);
    }

    /// Whether a group alone cannot be a finite verb's subject, for its number.
    private boolean clashes(NounGroup group, VerbGroup verb) {
        Token first = tokens.get(verb.first());
        boolean singular = group.maybe(Feature.SINGULAR) && !group.maybe(Feature.PLURAL);
        boolean plural = group.maybe(Feature.PLURAL) && !group.maybe(Feature.SINGULAR);
        return singular && group.number().isEmpty() && grammar.isForm(first, Word.PLURAL_VERB)
                || plural && grammar.isForm(first, Word.SINGULAR_VERB);
    }

    private boolean commaBetween(int from, int to) {
        return linkBetween(from, to, Link.Kind.COMMA);
    }

    private boolean andBetween(int from, int to) {
        return linkBetween(from, to, Link.Kind.AND);
    }

    private boolean linkBetween(int from, int to, Link.Kind kind) {
        for (int j = from + 1; j < to; j++) {
            if (chunks.get(j) instanceof Link link && link.is(kind)) {
                return true;
            }
        }
        return false;
    }

    private boolean canBeSubject(int at, NounGroup group, VerbGroup verb) {
        if (!base.standsBare(at) || group.end() > verb.first()) {
            return false;
        }
        if (cases && (!group.maybe(Feature.NOMINATIVE) || !coordination.agrees(group, verb))) {
            return false;
        }
        if (cases && !coordination.leftCoordinated(at).getFirst().bare()) {
            return false;
        }
        return !coordination.isApposition(at) && !isIncluded(at);
    }

    /// `ten men, among them Ann Lee, were held`: all were, and not she alone.
    private boolean isIncluded(int at) {
        int first = coordination.leftCoordinated(at).getFirst().first();
        return !cases && grammar.isForm(tokens.get(first), Word.INCLUDING);
    }

    /// «представитель ЕС», «МИД России», «члены организации»: a name without an ending, or a
    /// noun whose genitive looks like its plural, completes the noun before it.
    private boolean isComplement(int at, NounGroup group, VerbGroup verb) {
        if (modifiers.isJoinedToComplement(at)
                || cases && behind.isNoSubject(at, base.chunkOf(verb.first()))) {
            return true;
        }
        boolean named =
                group.name().isPresent() && group.title().isEmpty() && !base.isPerson(group);
        boolean noun = group.name().isEmpty()
                && !group.pronoun()
                && group.number().isEmpty()
                && !grammar.isForm(tokens.get(group.head()), Word.PLURAL_NOUN);
        return cases
                && at > 0
                && (named || noun)
                && group.maybe(Feature.GENITIVE)
                && chunks.get(at - 1) instanceof NounGroup completed
                && completed.name().isEmpty()
                && !completed.pronoun()
                && (noun && isCounted(completed) || canBeSubject(at - 1, completed, verb));
    }

    /// «двух сотрудниц управления уволили»: those counted, if they are more than people.
    private boolean isCounted(NounGroup group) {
        return group.bare()
                && group.number().isPresent()
                && !grammar.is(tokens.get(group.head()), Word.PERSONS);
    }

    private static boolean isActiveInfinitive(VerbGroup verb) {
        return verb.form() == VerbGroup.Form.INFINITIVE && !verb.passive();
    }

    /// The finite active verb that this bare group follows directly, and so may be the object
    /// of, it or its infinitive: `came to arrest the editor and seized`; or -1.
    private int ownerOfObject(int at) {
        boolean infinitive = false;
        for (int j = at - 1; j >= 0; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb && isActiveInfinitive(verb)) {
                infinitive = true;
                continue;
            }
            if (chunk instanceof VerbGroup verb) {
                return verb.finite() && (infinitive || !verb.passive()) ? j : -1;
            }
            boolean passes = chunk instanceof Link link
                            && (link.is(Link.Kind.OTHER)
                                    || infinitive && link.is(Link.Kind.PREPOSITION)
                                    || link.is(Link.Kind.TIME)
                                    || link.is(Link.Kind.QUOTE)
                                    || link.is(Link.Kind.AND)
                                    || link.is(Link.Kind.COMMA))
                    || chunk instanceof NounGroup;
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }

    /// `X, à qui on reproche d'avoir insulté le préfet, a été condamnée`: the relative pronoun
    /// of the clause that a group ends as an infinitive's object, or -1.
    private int relativeOfInfinitive(int at) {
        if (at == 0
                || !(chunks.get(at - 1) instanceof VerbGroup verb)
                || verb.form() != VerbGroup.Form.INFINITIVE) {
            return -1;
        }
        for (int j = at - 2; j >= 0 && j > at - REACH; j--) {
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE)) {
                    return j;
                }
                if (SentenceChunks.ends(link)) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /// The relative pronoun that a finite verb's clause begins with, or -1.
    private int relativeBefore(int verb) {
        for (int j = verb - 1; j >= 0; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE)) {
                    return j;
                }
                if (link.is(Link.Kind.THAT)
                        || link.is(Link.Kind.BOUNDARY)
                        || link.is(Link.Kind.STOP)) {
                    return -1;
                }
            }
            if (chunk instanceof VerbGroup other && other.finite()) {
                return -1;
            }
        }
        return -1;
    }

    /// @param at the verb whose clause a relative pronoun begins, or -1
    private List<NounGroup> relativeSubject(int relative, int at, VerbGroup verb) {
        int owned = base.owned(relative);
        if (owned >= 0 && canBeSubject(owned, (NounGroup) chunks.get(owned), verb)) {
            return coordination.leftCoordinated(owned);
        }
        Token token = tokens.get(chunks.get(relative).first());
        boolean subject = grammar.is(token, Word.RELATIVE_SUBJECT);
        if (cases) {
            subject =
                    token.readings().stream().anyMatch(reading -> reading.has(Feature.NOMINATIVE));
        }
        return subject ? antecedent(relative) : cases && at >= 0 ? behind.of(at, verb) : List.of();
    }

    /// Whose doing an infinitive or gerund is: the person asked or forced, else the subject
    /// of the verb
    /// that it hangs on.
    private List<NounGroup> controller(int at, int depth) {
        boolean purpose = clauses.isOwn(at);
        boolean ofObject = isObjectsDoing(at);
        int between = -1;
        for (int j = at - 1; j >= 0 && j > at - REACH; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb) {
                boolean asked = between >= 0
                        && !verb.passive()
                        && !isState(verb, between)
                        && !base.isJoined(at)
                        && (ofObject
                                || !purpose
                                        && chunks.get(at) instanceof VerbGroup own
                                        && own.form() == VerbGroup.Form.INFINITIVE);
                return asked ? coordination.leftCoordinated(between) : subject(j, depth + 1);
            }
            if (chunk instanceof NounGroup group && (between < 0 || ofObject && group.bare())) {
                between = j;
            }
            if (chunk instanceof Link link && SentenceChunks.ends(link)) {
                return List.of();
            }
        }
        return List.of();
    }

    /// `is under pressure from the ministry to resign`: whom a preposition leads to there
    /// does not do what is asked of the subject.
    private boolean isState(VerbGroup verb, int between) {
        return !cases
                && grammar.is(tokens.get(verb.main()), Word.BE)
                && verb.subject().isEmpty()
                && chunks.get(between) instanceof NounGroup group
                && !group.bare()
                && chunks.get(between - 1) instanceof NounGroup state
                && !state.bare();
    }

    /// `accused the guards of beating her`, `fined her for insulting him`, `kept them from
    /// leaving`: whoever is the object of the verb before does it.
    private boolean isObjectsDoing(int at) {
        if (cases
                || at == 0
                || !(chunks.get(at) instanceof VerbGroup own)
                || own.form() != VerbGroup.Form.GERUND
                || !(chunks.get(at - 1) instanceof Link link)
                || !link.is(Link.Kind.PREPOSITION)) {
            return false;
        }
        Token word = tokens.get(link.first());
        return !grammar.isForm(word, Word.BY)
                && !grammar.isForm(word, Word.LOCATION)
                && !grammar.isForm(word, Word.WITHOUT)
                && !grammar.isForm(word, Word.BOUNDARY)
                && !grammar.isForm(word, Word.FRAMING);
    }

    /// {@return the group, coordinated ones included, that a relative pronoun stands for}
    ///
    /// @param relative the index of the relative pronoun's link
    List<NounGroup> antecedent(int relative) {
        return relatives.of(relative);
    }
}
