package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.read.names.Gender;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds the name or noun group that a pronoun or possessive stands for.
///
/// Looks back through the sentence and the sentences before it; a subject goes before other
/// groups, a
/// named person before a described one, and gender and number must agree where they show.
final class Coreference {
    private static final int SENTENCES_BACK = 10;

    /// By how many points less who only says it is meant than whom it is about, named or not.
    private static final int SAYER = 3;

    /// Who is named in a charge stands at most this many groups behind its preposition.
    private static final int CHARGE = 3;

    /// ... and in a relative clause at most this many behind its pronoun.
    private static final int RELATIVE = 8;

    /// A group that is not named is stood for by pronouns only this near.
    private static final int NEAR_SENTENCES = 2;

    private final Passage passage;
    private final QuoteSpeakers quoting;
    private final Plurals plurals;
    private final Disjoint disjoint;
    private final OneOfTwo oneOfTwo;
    private final SpeakingRelatives speaking;
    private final ClosingSayers closing;
    private final Items items;
    private final BodyAntecedents bodies;
    private final Map<Integer, List<NounGroup>> known = new HashMap<>();
    /// The sentences before this one have the pronouns that act in them resolved: each asks for
    /// those before it, of which a text may have any number.
    private int resolved;

    Coreference(Passage passage) {
        this.passage = passage;
        this.quoting = new QuoteSpeakers(passage);
        this.plurals = new Plurals(passage);
        this.disjoint = new Disjoint(passage);
        this.oneOfTwo = new OneOfTwo(passage, plurals);
        this.speaking = new SpeakingRelatives(passage);
        this.closing = new ClosingSayers(passage);
        this.items = new Items(passage);
        this.bodies = new BodyAntecedents(passage);
    }

    /// {@return what a pronoun group stands for; nothing where no group agrees}
    ///
    /// `Her lawyer says that she was beaten`: somebody's lawyer or relative, who mostly speaks
    /// of them, is only meant where nobody else can be.
    List<NounGroup> resolve(NounGroup pronoun) {
        int sentence = passage.text().sentenceOf(pronoun.head()).index();
        while (resolved <= sentence) {
            Parse parse = passage.parses().get(resolved);
            resolved++;
            for (int j = 0; j < parse.chunks().size(); j++) {
                acting(parse, j).ifPresent(this::meant);
            }
        }
        return meant(pronoun);
    }

    private List<NounGroup> meant(NounGroup pronoun) {
        List<NounGroup> before = known.get(pronoun.head());
        if (before != null) {
            return before;
        }
        List<NounGroup> found = resolve(pronoun, false);
        List<NounGroup> meant = found.isEmpty() ? resolve(pronoun, true) : found;
        if (meant.isEmpty()) {
            meant = bodies.before(pronoun).map(List::of).orElse(List.of());
        }
        known.put(pronoun.head(), meant);
        return meant;
    }

    /// The pronoun that a verb has for its subject.
    private static Optional<NounGroup> acting(Parse parse, int at) {
        return parse.chunks().get(at) instanceof VerbGroup verb
                        && verb.subject().isPresent()
                ? parse.subject(at).stream().filter(NounGroup::pronoun).findFirst()
                : Optional.empty();
    }

    private List<NounGroup> resolve(NounGroup pronoun, boolean relatives) {
        int token = pronoun.head();
        if (passage.grammar().isForm(passage.token(token), Grammar.Word.IMPERSONAL)
                || passage.grammar().isForm(passage.token(token), Grammar.Word.ANYBODY)
                || isBulletin(pronoun)) {
            return List.of();
        }
        List<NounGroup> self = quoting.self(pronoun);
        if (!self.isEmpty()) {
            NounGroup speaker = self.getFirst();
            if (QuoteSpeakers.isSelf(passage, speaker)) {
                return List.of();
            }
            return speaker.pronoun() ? meant(speaker) : self;
        }
        Optional<NounGroup> body = bodies.of(pronoun);
        if (body.isPresent()) {
            return List.of(body.get());
        }
        int sentence = passage.text().sentenceOf(token).index();
        for (int back = 0; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
            if (passage.crossesHeading(sentence, sentence - back)) {
                return headingPerson(sentence, pronoun);
            }
            if (sentence - back < items.begin(sentence)) {
                return List.of();
            }
            if (back > 0 && namesSomeOfThem(sentence - back) && isSeveral(pronoun)) {
                continue;
            }
            List<NounGroup> found = inSentence(
                    passage.parses().get(sentence - back),
                    token,
                    pronoun,
                    relatives || back > 0,
                    relatives || back == 0);
            boolean named = !found.isEmpty() && found.getFirst().name().isPresent();
            if (named || !found.isEmpty() && back <= NEAR_SENTENCES) {
                return named ? found : titled(found, pronoun);
            }
        }
        return List.of();
    }

    /// «Среди них Павел Лис и Анна Громова. Их отпустили»: a sentence that only names some of
    /// those before it leaves the pronoun to all of them.
    private boolean namesSomeOfThem(int sentence) {
        List<Chunk> chunks = passage.parses().get(sentence).chunks();
        return chunks.getFirst() instanceof NounGroup them
                && them.pronoun()
                && !them.bare()
                && passage.grammar().isForm(passage.token(them.first()), Grammar.Word.INCLUDING)
                && chunks.stream()
                        .anyMatch(chunk -> chunk instanceof NounGroup group
                                && passage.name(group).isPresent()
                                && passage.isOnePerson(group))
                && chunks.stream()
                        .noneMatch(chunk -> chunk instanceof VerbGroup verb && verb.finite());
    }

    /// `We condemn`: outside a quotation who speaks is the bulletin, and nobody whom it names.
    boolean isBulletin(NounGroup pronoun) {
        return passage.grammar().isForm(passage.token(pronoun.head()), Grammar.Word.FIRST_PERSON)
                && !QuoteSpeakers.isSelf(passage, pronoun);
    }

    /// Whom a described person was named as before: `the lawyer` after `the lawyer Ann Lee`, or
    /// the only one named whom the pronoun fits; else the description itself.
    private List<NounGroup> titled(List<NounGroup> found, NounGroup pronoun) {
        if (found.size() > 1 || !passage.isOnePerson(found.getFirst())) {
            return found;
        }
        NounGroup described = found.getFirst();
        Map<Integer, NounGroup> named = new HashMap<>();
        int sentence = passage.text().sentenceOf(described.head()).index();
        for (int back = 0; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
            if (passage.crossesHeading(sentence, sentence - back)
                    || sentence - back < items.begin(sentence)) {
                break;
            }
            for (Chunk chunk : passage.parses().get(sentence - back).chunks().reversed()) {
                if (chunk instanceof NounGroup group
                        && group.name().isEmpty()
                        && group.head() < described.first()
                        && isSameNoun(group, described)) {
                    return found;
                }
                if (chunk instanceof NounGroup group
                        && group.head() < described.first()
                        && passage.name(group).isPresent()
                        && points(List.of(group), pronoun, false).isPresent()
                        && !isOfOtherGender(group, described)) {
                    if (isNamedAs(group, described)) {
                        return List.of(group);
                    }
                    named.putIfAbsent(passage.name(group).orElseThrow().entity(), group);
                }
            }
        }
        return named.size() == 1 && isKnown(described) ? List.copyOf(named.values()) : found;
    }

    /// `L'avocat` is not the woman named before, though her title has the same word in the
    /// dictionary.
    private boolean isOfOtherGender(NounGroup named, NounGroup described) {
        Gender gender = passage.name(named).map(Name::gender).orElse(Gender.UNKNOWN);
        return !passage.grammar().says("cases")
                && (gender == Gender.FEMININE && isOnly(described, Feature.MASCULINE)
                        || gender == Gender.MASCULINE && isOnly(described, Feature.FEMININE));
    }

    private static boolean isOnly(NounGroup group, Feature gender) {
        Feature other = gender == Feature.MASCULINE ? Feature.FEMININE : Feature.MASCULINE;
        return group.maybe(gender) && !group.maybe(other);
    }

    /// Whether a person's name bears a description's noun as its title.
    private boolean isNamedAs(NounGroup named, NounGroup described) {
        return named.title().isPresent()
                && isSameNoun(passage.token(named.title().getAsInt()), described);
    }

    /// `The farmer` after `a farmer` is that one.
    private boolean isSameNoun(NounGroup group, NounGroup described) {
        return isSameNoun(passage.token(group.head()), described);
    }

    private boolean isSameNoun(Token noun, NounGroup described) {
        return noun.readings().stream()
                .anyMatch(reading -> passage.token(described.head()).isLemma(reading.lemma()));
    }

    /// Whether a description is of somebody told of before: `the lawyer`, not `a lawyer`.
    private boolean isKnown(NounGroup described) {
        return described.possessive().isEmpty()
                && (passage.grammar().says("cases")
                        || passage.token(described.first()).is(Pos.DETERMINER)
                                && passage.grammar()
                                        .isForm(
                                                passage.token(described.first()),
                                                Grammar.Word.ARTICLE));
    }

    /// Under a heading that names someone, a pronoun with no other name before it is that
    /// person.
    private List<NounGroup> headingPerson(int sentence, NounGroup pronoun) {
        int block = passage.text().sentences().get(sentence).block();
        var leader = passage.text().blocks().get(block).leader();
        if (leader.isEmpty()) {
            return List.of();
        }
        for (Parse parse : passage.parsesIn(leader.getAsInt())) {
            return inSentence(parse, Integer.MAX_VALUE, pronoun, true, true);
        }
        return List.of();
    }

    private List<NounGroup> inSentence(
            Parse parse, int before, NounGroup pronoun, boolean relatives, boolean speakers) {
        boolean several = isSeveral(pronoun);
        List<NounGroup> others = disjoint.from(pronoun);
        List<NounGroup> best = List.of();
        int most = Integer.MIN_VALUE;
        for (int j = 0; j < parse.chunks().size(); j++) {
            Chunk chunk = parse.chunks().get(j);
            if (chunk.first() >= before) {
                break;
            }
            Optional<NounGroup> acting = acting(parse, j);
            // who says `I` in what the pronoun's own person says is that person again
            if (acting.isPresent()
                    && !QuoteSpeakers.isSelf(passage, acting.get())
                    && acting.get().head() < before
                    && !others.contains(acting.get())) {
                List<NounGroup> meant = meant(acting.get());
                Optional<Integer> points =
                        meant.isEmpty() ? Optional.empty() : points(meant, pronoun, several);
                if (points.isPresent() && points.get() >= most) {
                    most = points.get();
                    best = meant;
                }
            }
            if (!(chunk instanceof NounGroup group)
                    || group.pronoun()
                    || passage.isCountedBefore(group)
                    || disjoint.isAmong(others, group)
                    || Predicates.isOne(passage, parse, j)
                    || !passage.isHuman(group)
                    || passage.name(group).isEmpty() && parse.describes(j)
                    || !relatives && isSomebodys(group)
                    || !speakers && speaking.isOne(parse, j, pronoun)) {
                continue;
            }
            List<NounGroup> candidate = several ? joined(parse, j, group) : List.of(group);
            Optional<Integer> points = points(candidate, pronoun, several);
            NounGroup first = candidate.getFirst();
            boolean here =
                    first.head() >= parse.sentence().firstToken() && first.head() < group.head();
            int less = points.isPresent() ? aside(parse, here ? first : group) : 0;
            if (points.isPresent() && points.get() - less >= most) {
                most = points.get() - less;
                best = candidate;
            }
        }
        return best;
    }

    /// A group and all that are joined to it on its left, be it with what describes them
    /// between.
    List<NounGroup> joined(Parse parse, int at, NounGroup group) {
        List<NounGroup> named = counted(group);
        if (!named.isEmpty()) {
            return named;
        }
        List<NounGroup> coordinated = parse.leftCoordinated(at);
        List<NounGroup> listed = plurals.upTo(parse, group);
        boolean ofPeople = coordinated.stream().allMatch(passage::isHuman);
        return listed.size() > coordinated.size() || listed.size() > 1 && !ofPeople
                ? listed
                : coordinated;
    }

    /// One point less for somebody's relative who neither acts nor is acted upon: `six were
    /// killed, among them his cousin Paul. He was arrested`.
    private int aside(Parse parse, NounGroup group) {
        int at = parse.chunkOf(group.head());
        if (closing.isOne(parse, at)) {
            return SAYER;
        }
        if (isOfCharge(parse, at)
                || isInDescription(parse, at)
                || isInRelative(parse, at)
                || isOfBody(parse, at)) {
            return 1;
        }
        OptionalInt title = group.title();
        boolean titled = group.possessive().isPresent()
                && title.isPresent()
                && passage.lexicon().isRelation(passage.token(title.getAsInt()));
        if (!titled && !isSomebodys(group) && !isBesideSomebodys(parse, group)) {
            return 0;
        }
        for (int j = 0; j < parse.chunks().size(); j++) {
            boolean governed = parse.chunks().get(j) instanceof VerbGroup
                    && (parse.subject(j).contains(group) || parse.object(j).contains(group));
            if (governed) {
                return 0;
            }
        }
        return 1;
    }

    /// `The men, who are defended by Ann Lee and Bo Roth, say that they …`.
    private static boolean isInRelative(Parse parse, int at) {
        if (!(parse.chunks().get(at) instanceof NounGroup group) || group.bare()) {
            return false;
        }
        for (int j = at - 1; j >= 0 && at - j <= RELATIVE; j--) {
            if (parse.chunks().get(j) instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE)) {
                    return true;
                }
                if (link.is(Link.Kind.COMMA) || link.is(Link.Kind.STOP)) {
                    return false;
                }
            }
        }
        return false;
    }

    /// `A lawyer representing an editor was freed, a day after she was detained`: whom a clause
    /// that describes somebody names.
    private boolean isInDescription(Parse parse, int at) {
        return at > 1
                && parse.chunks().get(at - 1) instanceof VerbGroup verb
                && !verb.finite()
                && !verb.passive()
                && verb.form() != VerbGroup.Form.INFINITIVE
                && parse.chunks().get(at - 2) instanceof NounGroup described
                && described.bare()
                && passage.isHuman(described);
    }

    /// «Олега Крота обвиняли в убийстве Ивана Лося. Его оправдали»: whom the charge names.
    private boolean isOfCharge(Parse parse, int at) {
        for (int j = at - 1; j >= 0 && at - j <= CHARGE; j--) {
            if (!(parse.chunks().get(j) instanceof NounGroup noun)) {
                return false;
            }
            if (noun.preposition().isPresent()) {
                int preposition = noun.preposition().getAsInt();
                return preposition > 0
                        && passage.lexicon().charges().all(passage, preposition - 1, true).stream()
                                .anyMatch(hit -> hit.match().end() == preposition + 1);
            }
        }
        return false;
    }

    /// `quatre responsables du syndicat des mineurs`: those whose body others belong to.
    private boolean isOfBody(Parse parse, int at) {
        return at > 1
                && !passage.grammar().says("cases")
                && isComplement(parse.chunks().get(at))
                && isComplement(parse.chunks().get(at - 1))
                && parse.chunks().get(at - 2) instanceof NounGroup members
                && passage.grammar().is(passage.token(members.head()), Grammar.Word.MEMBER);
    }

    private boolean isComplement(Chunk chunk) {
        return chunk instanceof NounGroup group
                && group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.OF);
    }

    private boolean isSomebodys(NounGroup group) {
        return group.possessive().isPresent()
                && passage.lexicon().isRelation(passage.token(group.head()));
    }

    /// `his lawyer, Paul Roth`: the name of somebody's relative or lawyer.
    private boolean isBesideSomebodys(Parse parse, NounGroup group) {
        int at = parse.chunkOf(group.head());
        return at > 1
                && group.bare()
                && passage.name(group).isPresent()
                && parse.chunks().get(at - 1) instanceof Link comma
                && comma.is(Link.Kind.COMMA)
                && parse.chunks().get(at - 2) instanceof NounGroup described
                && isSomebodys(described);
    }

    private Optional<Integer> points(
            List<NounGroup> candidate, NounGroup pronoun, boolean several) {
        NounGroup first = candidate.getFirst();
        // `une centaine d'ouvriers … ils`
        boolean plural = candidate.size() > 1
                || Passage.isPlural(first)
                || passage.isFigure(passage.token(first.head()));
        if (several != plural || !gendersAgree(first, pronoun, several)) {
            return Optional.empty();
        }
        MentionKind kind = passage.kindOf(first).orElse(MentionKind.GROUP);
        // `The union met the editor. It will strike`
        boolean thing =
                passage.grammar().isForm(passage.token(pronoun.head()), Grammar.Word.THING_PRONOUN);
        boolean body = kind == MentionKind.ORGANISATION || kind == MentionKind.AUTHORITY;
        if (!several && (thing ? !body : kind != MentionKind.PERSON)) {
            return Optional.empty();
        }
        if (several && (kind == MentionKind.AUTHORITY || kind == MentionKind.ORGANISATION)) {
            return Optional.empty();
        }
        if (isOfTheLast(pronoun)) {
            return Optional.of(0);
        }
        int points = passage.name(first).isPresent() ? 2 : 0;
        points += first.bare() || passage.figures().bounds(passage, first) ? 2 : 0;
        points += passage.grammar().says("cases") && first.maybe(Feature.NOMINATIVE) ? 1 : 0;
        return Optional.of(points);
    }

    /// `celui-ci`, `ces derniers`: who stands nearest, whatever is done to them.
    private boolean isOfTheLast(NounGroup pronoun) {
        return passage.grammar().isForm(passage.token(pronoun.head()), Grammar.Word.THIS_ONE)
                || oneOfTwo.areLast(pronoun);
    }

    private boolean isSeveral(NounGroup pronoun) {
        Token token = passage.token(pronoun.head());
        boolean possessive = passage.grammar().isForm(token, Grammar.Word.POSSESSIVE);
        if (possessive && !token.readings().isEmpty()) {
            return token.readings().stream()
                            .anyMatch(reading ->
                                    reading.has(Feature.PLURAL) && reading.has(Feature.THIRD))
                    || passage.grammar().isForm(token, Grammar.Word.PLURAL_POSSESSIVE);
        }
        return pronoun.maybe(Feature.PLURAL) && !pronoun.maybe(Feature.SINGULAR)
                || passage.grammar().isForm(token, Grammar.Word.PLURAL_PRONOUN);
    }

    /// {@return whether a pronoun for one person may stand for a group by its gender}
    boolean agrees(NounGroup group, NounGroup pronoun) {
        return !isSeveral(pronoun) && gendersAgree(group, pronoun, false);
    }

    /// {@return whether a pronoun may stand for some people by number and gender}
    boolean agree(List<NounGroup> people, NounGroup pronoun) {
        boolean several = people.size() > 1 || Passage.isPlural(people.getFirst());
        return several ? isSeveral(pronoun) : agrees(people.getFirst(), pronoun);
    }

    private boolean gendersAgree(NounGroup group, NounGroup pronoun, boolean several) {
        Token token = passage.token(pronoun.head());
        boolean possessive = passage.grammar().isForm(token, Grammar.Word.POSSESSIVE)
                && !passage.grammar().isForm(token, Grammar.Word.MASCULINE_PRONOUN)
                && !passage.grammar().isForm(token, Grammar.Word.FEMININE_PRONOUN)
                && !passage.grammar().isForm(token, Grammar.Word.OBJECT_PRONOUN)
                && !token.readings().stream().allMatch(reading -> reading.has(Feature.THIRD));
        if (several || possessive) {
            return true;
        }
        boolean he = Pronouns.isHe(passage, pronoun);
        boolean she = Pronouns.isShe(passage, pronoun);
        Optional<Name> name = passage.name(group);
        if (name.isPresent() && name.get().gender() != Gender.UNKNOWN) {
            return !(he && name.get().gender() == Gender.FEMININE)
                    && !(she && name.get().gender() == Gender.MASCULINE);
        }
        Token head = passage.token(group.head());
        boolean masculineOnly = group.maybe(Feature.MASCULINE) && !group.maybe(Feature.FEMININE)
                || passage.grammar().is(head, Grammar.Word.MASCULINE_NOUN);
        boolean feminineOnly = group.maybe(Feature.FEMININE) && !group.maybe(Feature.MASCULINE)
                || passage.grammar().is(head, Grammar.Word.FEMININE_NOUN);
        return name.isPresent() || !(he && feminineOnly) && !(she && masculineOnly);
    }

    /// {@return the people named before whom a group stands for that is no pronoun: `the four`;
    ///     nothing if it stands for itself}
    List<NounGroup> counted(NounGroup group) {
        if (oneOfTwo.areLast(group)) {
            return meant(group);
        }
        if (oneOfTwo.areBoth(group)) {
            return plurals.meant(group, 2);
        }
        List<NounGroup> beside = plurals.besides(group);
        if (!beside.isEmpty()) {
            return beside;
        }
        OptionalInt size = plurals.size(group);
        return size.isPresent()
                ? plurals.meant(group, size.getAsInt())
                : oneOfTwo.meant(group).map(List::of).orElseGet(List::of);
    }

    /// {@return the groups with every pronoun, and every word for several who are named before,
    ///     replaced by what it stands for}
    List<NounGroup> resolveAll(List<NounGroup> groups) {
        List<NounGroup> resolved = new ArrayList<>();
        for (NounGroup group : groups) {
            if (isSaid(group)) {
                resolved.add(group);
                continue;
            }
            if (QuoteSpeakers.isSelf(passage, group)
                    || group.pronoun() && !isDemonstrative(group)) {
                resolved.addAll(resolve(group));
                continue;
            }
            List<NounGroup> named = counted(group);
            if (named.isEmpty()) {
                resolved.add(group);
            } else {
                resolved.addAll(named);
            }
        }
        return resolved;
    }

    /// «тех, кто отказался», «остальные»: they are no others than is said.
    private boolean isSaid(NounGroup group) {
        return Whoever.end(passage, group) > group.end()
                || passage.grammar().says("cases")
                        && passage.grammar().is(passage.token(group.head()), Grammar.Word.OTHERS);
    }

    private boolean isDemonstrative(NounGroup group) {
        return passage.grammar().is(passage.token(group.head()), Grammar.Word.DEMONSTRATIVE);
    }
}
