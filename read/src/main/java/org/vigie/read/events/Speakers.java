package org.vigie.read.events;

import org.vigie.claim.MentionKind;
import org.vigie.claim.Quote;
import org.vigie.claim.Span;
import org.vigie.read.names.Gender;
import org.vigie.read.names.Kind;
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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who can be a source, and whom a pronoun that speaks stands for.
final class Speakers {
    private static final int SENTENCES_BACK = 3;

    private final Passage passage;
    private final Coreference coreference;
    /// Who spoke last in each sentence.
    private final Map<Integer, NounGroup> spoke = new HashMap<>();

    Speakers(Passage passage, Coreference coreference) {
        this.passage = passage;
        this.coreference = coreference;
    }

    /// {@return the words that name a speaker, a pronoun resolved; empty where it names none}
    Optional<Quote> named(NounGroup group) {
        if (group.pronoun()) {
            Optional<NounGroup> meant = resolve(group);
            meant.ifPresent(
                    speaker -> spoke.put(passage.text().sentenceOf(group.head()).index(), speaker));
            return meant.map(this::quote);
        }
        if (!canSpeak(group)) {
            return Optional.empty();
        }
        NounGroup speaker = described(group);
        spoke.put(passage.text().sentenceOf(group.head()).index(), speaker);
        return Optional.of(quote(speaker));
    }

    /// {@return the pronoun itself, where it stands for nobody named} `He wrote that …` in a
    /// text that names nobody is somebody's word all the same.
    Optional<Quote> unnamed(NounGroup pronoun) {
        Token token = passage.token(pronoun.head());
        boolean somebody = pronoun.pronoun()
                && !isFirstPerson(pronoun)
                && !passage.grammar().isForm(token, Grammar.Word.IMPERSONAL)
                && (pronoun.maybe(Feature.MASCULINE)
                        || pronoun.maybe(Feature.FEMININE)
                        || isSeveral(pronoun));
        return somebody
                ? Optional.of(Quote.of(passage.text().chars(), passage.mention(pronoun)))
                : Optional.empty();
    }

    /// {@return as [#named(NounGroup)], for what follows `according to`: a place speaks too}
    Optional<Quote> namedAfterCue(NounGroup group) {
        boolean place = passage.name(group).isPresent() && !group.pronoun();
        return place ? Optional.of(quote(group)) : named(group).or(() -> unnamed(group));
    }

    /// {@return as [#named(NounGroup)], for a group that must be people though its noun does
    ///     not
    ///     show it}
    Optional<Quote> anyone(NounGroup group) {
        boolean whole = !group.pronoun()
                && !isFirstPerson(group)
                && (passage.name(group).isPresent()
                        || passage.token(group.head()).is(Pos.NOUN));
        return whole ? Optional.of(quote(group)) : named(group);
    }

    /// {@return as [#named(NounGroup)], for the subject of a verb of saying: `France asks`}
    Optional<Quote> state(NounGroup group) {
        boolean place = group.bare()
                && !group.pronoun()
                && passage.name(group).filter(name -> name.kind() == Kind.PLACE).isPresent();
        return place ? Optional.of(quote(group)) : Optional.empty();
    }

    /// {@return the words that name a group: the name rather than what describes it}
    Quote quoteOf(NounGroup group) {
        return quote(described(group));
    }

    /// {@return whether a pronoun may stand for a group by its number and gender}
    boolean mayMean(NounGroup group, NounGroup pronoun) {
        return agrees(group, pronoun);
    }

    private Quote quote(NounGroup group) {
        Span mention = passage.mention(group);
        Span whole = quantityOf(group)
                .map(quantity -> new Span(passage.mention(quantity).begin(), mention.end()))
                .orElse(mention);
        return Quote.of(
                passage.text().chars(), new Span(whole.begin(), withQuoted(group, whole.end())));
    }

    /// «по данным газеты «Волна»»: the end of the name in quotation marks behind a noun that
    /// has none.
    private int withQuoted(NounGroup group, int end) {
        List<Chunk> chunks = passage.parseOf(group.head()).chunks();
        int at = passage.parseOf(group.head()).chunkOf(group.head());
        boolean named = passage.freeOrder()
                && group.name().isEmpty()
                && at + 3 < chunks.size()
                && chunks.get(at + 1) instanceof Link opens
                && opens.is(Link.Kind.QUOTE)
                && chunks.get(at + 2) instanceof NounGroup name
                && name.name().isPresent()
                && chunks.get(at + 3) instanceof Link closes
                && closes.is(Link.Kind.QUOTE)
                && passage.token(chunks.get(at + 1).first()).begin() > end;
        return named ? passage.token(chunks.get(at + 3).first()).end() : end;
    }

    /// `une centaine d'avocats`, «десятки матерей»: how many they are stands before them.
    private Optional<NounGroup> quantityOf(NounGroup group) {
        Parse parse = passage.parseOf(group.head());
        int at = parse.chunkOf(group.head());
        return at > 0
                        && group.preposition().isPresent()
                        && passage.grammar()
                                .is(passage.token(group.preposition().getAsInt()), Grammar.Word.OF)
                        && parse.chunks().get(at - 1) instanceof NounGroup quantity
                        && quantity.bare()
                        && passage.isFigure(passage.token(quantity.head()))
                ? Optional.of(quantity)
                : Optional.empty();
    }

    /// A person, a body, or a thing that tells: a report, a page, testimonies.
    boolean canSpeak(NounGroup group) {
        if (group.pronoun()) {
            return true;
        }
        Optional<Name> name = passage.name(group);
        if (name.isPresent()) {
            return name.get().kind() != Kind.PLACE && name.get().kind() != Kind.FACILITY
                    || tells(group);
        }
        Token head = passage.token(group.head());
        if (head.kind() == Token.Kind.NUMBER || isFirstPerson(group)) {
            return false;
        }
        if (tells(group) || passage.lexicon().people(head).isPresent()) {
            return true;
        }
        boolean some =
                passage.isFigure(head) || passage.grammar().isForm(head, Grammar.Word.QUANTIFIER);
        boolean person = head.is(Pos.NOUN) && passage.isHuman(group);
        return some || person || passage.grammar().says("cases") && isParticipleNoun(head);
    }

    /// `a source close to the family`: a word of the group tells, be it not its last.
    private boolean tells(NounGroup group) {
        for (int at = group.core(); at < group.end(); at++) {
            if (passage.lexicon().isSpeaker(passage.token(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParticipleNoun(Token head) {
        return head.is(Pos.VERB, Feature.PARTICIPLE) && head.is(Pos.VERB, Feature.PLURAL);
    }

    /// `our federation`: the bulletin's own voice is no source.
    boolean isFirstPerson(NounGroup group) {
        for (int at = group.first(); at < group.end(); at++) {
            if (passage.grammar().isForm(passage.token(at), Grammar.Word.FIRST_PERSON)) {
                return true;
            }
        }
        return false;
    }

    /// `her mother, Ann Lee, said`: the name goes before what it describes.
    private NounGroup described(NounGroup group) {
        if (group.name().isPresent()) {
            return group;
        }
        Parse parse = passage.parseOf(group.head());
        int at = parse.chunkOf(group.head());
        List<Chunk> chunks = parse.chunks();
        if (at + 1 < chunks.size()
                && passage.lexicon().isSpeaker(passage.token(group.head()))
                && chunks.get(at + 1) instanceof NounGroup author
                && author.preposition().isPresent()
                && passage.grammar()
                        .isForm(passage.token(author.preposition().getAsInt()), Grammar.Word.BY)
                && !author.pronoun()
                && canSpeak(author)) {
            // `a statement by the union`
            return author;
        }
        if (isTitleBeside(chunks, at, group)) {
            return (NounGroup) chunks.get(at + 2);
        }
        int comma = pastComplements(chunks, at);
        boolean apposition = comma + 1 < chunks.size()
                && chunks.get(comma) instanceof Link link
                && link.is(Link.Kind.COMMA)
                && chunks.get(comma + 1) instanceof NounGroup name
                && name.bare()
                && isPerson(name)
                && passage.kindOf(group).filter(MentionKind.PERSON::equals).isPresent()
                && closesApposition(chunks, comma + 2);
        return apposition
                ? (NounGroup) chunks.get(comma + 1)
                : called(chunks, at, group).orElseGet(() -> bearer(chunks, at, group));
    }

    /// `union chairman and deputy Max Meier`: what one person is, twice, before the name.
    private boolean isTitleBeside(List<Chunk> chunks, int at, NounGroup group) {
        return at + 2 < chunks.size()
                && !passage.grammar().says("cases")
                && !passage.token(group.first()).is(Pos.DETERMINER)
                && !Passage.isPlural(group)
                && passage.kindOf(group).filter(MentionKind.PERSON::equals).isPresent()
                && chunks.get(at + 1) instanceof Link and
                && and.is(Link.Kind.AND)
                && chunks.get(at + 2) instanceof NounGroup name
                && isPerson(name)
                && passage.name(name)
                        .filter(own -> own.firstToken() > name.first())
                        .isPresent();
    }

    /// «пишет издание «Маяк»», «заявила организация Хьюман Уотч»: what a body's noun in the
    /// singular is called right behind it.
    private Optional<NounGroup> called(List<Chunk> chunks, int at, NounGroup group) {
        boolean quoted = at + 1 < chunks.size()
                && chunks.get(at + 1) instanceof Link mark
                && mark.is(Link.Kind.QUOTE);
        int next = quoted ? at + 2 : at + 1;
        boolean body = passage.grammar().says("cases")
                && group.bare()
                && !group.maybe(Feature.ANIMATE)
                && !group.maybe(Feature.GENITIVE)
                && !Passage.isPlural(group)
                && next < chunks.size();
        return body
                        && chunks.get(next) instanceof NounGroup name
                        && name.bare()
                        && passage.name(name).filter(Speakers::isCalled).isPresent()
                        && name.maybe(Feature.NOMINATIVE)
                        && (quoted || !name.maybe(Feature.GENITIVE))
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean isCalled(Name name) {
        return name.kind() != Kind.PERSON
                && name.kind() != Kind.PLACE
                && name.kind() != Kind.FACILITY;
    }

    /// `the president of the federation, Ann Lee`.
    private static int pastComplements(List<Chunk> chunks, int at) {
        int next = at + 1;
        while (next < chunks.size()
                && chunks.get(next) instanceof NounGroup complement
                && !complement.bare()) {
            next++;
        }
        return next;
    }

    /// Whether a name between commas only describes: what follows is a verb, the end, or past a
    /// comma somebody else: not `According to her doctor, Ann Lee, 40, was held`.
    private boolean closesApposition(List<Chunk> chunks, int after) {
        if (after >= chunks.size()) {
            return true;
        }
        if (!(chunks.get(after) instanceof Link link)) {
            return false;
        }
        boolean comma = link.is(Link.Kind.COMMA);
        return !comma
                || after + 1 >= chunks.size()
                || chunks.get(after + 1) instanceof VerbGroup
                || chunks.get(after + 1) instanceof NounGroup next && passage.isHuman(next);
    }

    /// «глава профсоюза Иван Петров»: who bears the title stands right behind its complements.
    private NounGroup bearer(List<Chunk> chunks, int at, NounGroup group) {
        int next = at + 1;
        while (next < chunks.size()
                && next < at + 4
                && chunks.get(next) instanceof NounGroup complement
                && !isPerson(complement)) {
            next++;
        }
        return next < chunks.size()
                        && chunks.get(next) instanceof NounGroup name
                        && name.bare()
                        && isPerson(name)
                        && sameCase(group, name)
                        && !isOwner(group, name)
                        && passage.kindOf(group)
                                .filter(MentionKind.PERSON::equals)
                                .isPresent()
                ? name
                : group;
    }

    /// «по словам матери Ивана Минина»: whose relative speaks.
    private boolean isOwner(NounGroup relative, NounGroup name) {
        return passage.grammar().says("cases")
                && passage.grammar().is(passage.token(relative.head()), Grammar.Word.KIN)
                && relative.possessive().isEmpty()
                && relative.end() == name.first()
                && name.maybe(Feature.GENITIVE);
    }

    private boolean sameCase(NounGroup one, NounGroup other) {
        if (!passage.grammar().says("cases")) {
            return true;
        }
        return Stream.of(
                        Feature.NOMINATIVE,
                        Feature.GENITIVE,
                        Feature.DATIVE,
                        Feature.ACCUSATIVE,
                        Feature.INSTRUMENTAL,
                        Feature.LOCATIVE)
                .anyMatch(feature -> one.maybe(feature) && other.maybe(feature));
    }

    private boolean isPerson(NounGroup group) {
        return passage.name(group).filter(name -> name.kind() == Kind.PERSON).isPresent();
    }

    /// The person or body that a pronoun stands for: the subject of a sentence before goes
    /// first,
    /// for who spoke goes on speaking.
    private Optional<NounGroup> resolve(NounGroup pronoun) {
        if (isFirstPerson(pronoun)
                || passage.grammar()
                        .isForm(passage.token(pronoun.head()), Grammar.Word.IMPERSONAL)) {
            return Optional.empty();
        }
        Optional<NounGroup> person =
                hasNeuterPronoun() ? lookBack(pronoun, true) : Optional.empty();
        Optional<NounGroup> any = person.isPresent() ? person : lookBack(pronoun, false);
        return any.isPresent() ? any : resolvedElsewhere(pronoun);
    }

    private Optional<NounGroup> lookBack(NounGroup pronoun, boolean person) {
        int sentence = passage.text().sentenceOf(pronoun.head()).index();
        Optional<NounGroup> before =
                isTurned(pronoun) ? lookBack(pronoun, person, sentence, 1) : Optional.empty();
        return before.isPresent() ? before : lookBack(pronoun, person, sentence, 0);
    }

    /// `La police l'a arrêté, a-t-elle déclaré`: whoever closes a sentence so is hardly its
    /// subject, where somebody before may be meant.
    private boolean isTurned(NounGroup pronoun) {
        return passage.token(pronoun.head()).folded().startsWith("-");
    }

    private Optional<NounGroup> lookBack(
            NounGroup pronoun, boolean person, int sentence, int nearest) {
        for (int back = nearest; back <= SENTENCES_BACK && sentence - back >= 0; back++) {
            Parse parse = passage.parses().get(sentence - back);
            Optional<NounGroup> found = whoSpoke(sentence - back, pronoun, person)
                    .or(() -> subjectFor(pronoun, parse, person));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Who spoke last in a sentence, where a pronoun may stand for it.
    private Optional<NounGroup> whoSpoke(int sentence, NounGroup pronoun, boolean person) {
        return Optional.ofNullable(spoke.get(sentence))
                .filter(group -> group.end() <= pronoun.first())
                .filter(group -> agrees(group, pronoun) && (!person || isOne(group)));
    }

    private boolean isOne(NounGroup group) {
        return Passage.isPlural(group)
                || passage.kindOf(group).filter(MentionKind.PERSON::equals).isPresent();
    }

    private Optional<NounGroup> resolvedElsewhere(NounGroup pronoun) {
        return coreference.resolveAll(List.of(pronoun)).stream()
                .filter(group -> !group.pronoun())
                .findFirst();
    }

    private Optional<NounGroup> subjectFor(NounGroup pronoun, Parse parse, boolean person) {
        boolean possessive =
                passage.grammar().isForm(passage.token(pronoun.head()), Grammar.Word.POSSESSIVE);
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j).first() >= pronoun.first()) {
                break;
            }
            if (parse.chunks().get(j) instanceof NounGroup group
                    && group.bare()
                    && !group.pronoun()
                    && canSpeak(group)
                    && (!person || isOne(group))
                    && (isSubject(parse, j) || possessive && group.name().isPresent())
                    && agrees(group, pronoun)) {
                return Optional.of(described(group));
            }
        }
        return Optional.empty();
    }

    private boolean isSubject(Parse parse, int at) {
        NounGroup group = (NounGroup) parse.chunks().get(at);
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb
                    && verb.finite()
                    && parse.subject(j).contains(group)) {
                return true;
            }
        }
        return passage.grammar().says("cases") && group.maybe(Feature.NOMINATIVE);
    }

    private boolean agrees(NounGroup group, NounGroup pronoun) {
        boolean several = isSeveral(pronoun);
        boolean plural = Passage.isPlural(group);
        MentionKind kind = passage.kindOf(group).orElse(MentionKind.ORGANISATION);
        boolean body = kind == MentionKind.ORGANISATION || kind == MentionKind.AUTHORITY;
        if (several != plural || !several && kind == MentionKind.GROUP) {
            return false;
        }
        boolean neuter = pronoun.maybe(Feature.NEUTER) && !pronoun.maybe(Feature.MASCULINE)
                || !pronoun.maybe(Feature.MASCULINE) && !pronoun.maybe(Feature.FEMININE);
        boolean persons = !passage.grammar().says("cases") && hasNeuterPronoun();
        if (persons && !several && neuter != body) {
            return false;
        }
        return several || gendersAgree(group, pronoun);
    }

    /// In English people are he or she, bodies it.
    private boolean hasNeuterPronoun() {
        return passage.grammar().says("neuter-bodies");
    }

    private boolean isSeveral(NounGroup pronoun) {
        Token token = passage.token(pronoun.head());
        return passage.grammar().isForm(token, Grammar.Word.PLURAL_POSSESSIVE)
                || passage.grammar().isForm(token, Grammar.Word.PLURAL_PRONOUN)
                || pronoun.maybe(Feature.PLURAL) && !pronoun.maybe(Feature.SINGULAR);
    }

    private boolean gendersAgree(NounGroup group, NounGroup pronoun) {
        boolean he = Pronouns.isHe(passage, pronoun);
        boolean she = Pronouns.isShe(passage, pronoun);
        Optional<Name> name = passage.name(group);
        if (name.isPresent() && name.get().gender() != Gender.UNKNOWN) {
            return !(he && name.get().gender() == Gender.FEMININE)
                    && !(she && name.get().gender() == Gender.MASCULINE);
        }
        if (name.filter(one -> one.kind() != Kind.PERSON && isForeign(one)).isPresent()) {
            return true;
        }
        if (name.isPresent() && group.title().isPresent()) {
            // `L'agence Panorama … Elle`: of what gender a body is its noun says
            Token kind = passage.token(group.title().getAsInt());
            boolean of = kind.is(Pos.NOUN, Feature.FEMININE);
            boolean other = kind.is(Pos.NOUN, Feature.MASCULINE);
            return of == other || !(he && of) && !(she && other);
        }
        Token head = passage.token(group.head());
        boolean masculine = group.maybe(Feature.MASCULINE) && !group.maybe(Feature.FEMININE)
                || passage.grammar().is(head, Grammar.Word.MASCULINE_NOUN);
        boolean feminine = group.maybe(Feature.FEMININE) && !group.maybe(Feature.MASCULINE)
                || passage.grammar().is(head, Grammar.Word.FEMININE_NOUN);
        return !(he && feminine) && !(she && masculine);
    }

    /// `Amnesty International`: no word of the language leads the name, to say its gender.
    private boolean isForeign(Name name) {
        Token first = passage.token(name.firstToken());
        return !passage.grammar().says("cases") && !first.is(Pos.NOUN);
    }
}
