package org.vigie.read.syntax;

import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Note;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;
import org.vigie.read.text.WordForm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The closed-class words of a language that its syntax turns on, from `grammar.tsv`.
public final class Grammar {
    private static final Map<String, Grammar> LOADED = new ConcurrentHashMap<>();

    /// What a word can be to the syntax; its line in `grammar.tsv` has the name with hyphens.
    public enum Word {
        /// The verb that makes the passive.
        BE,
        /// The verb that makes the perfect.
        HAVE,
        /// Verbs that have someone do something: `faire arrêter`.
        CAUSE,
        /// Verbs whose reflexive suffers what an infinitive says: `s'est vu refuser`.
        UNDERGOES,
        /// Verbs and nouns for who undergoes something: `subir`, `victime`.
        SUFFERS,
        /// Adjectives for who takes part in what stands behind them: `présent à`.
        PRESENT_AT,
        /// Verbs that with `of` and an infinitive tell what has just happened.
        RECENT_PAST,
        /// Verbs that make a future with an infinitive.
        FUTURE_AUXILIARY,
        /// Verbs that take a bare infinitive and are no event themselves.
        MODAL,
        /// Verbs that take a participle.
        PARTICIPLE_AUXILIARY,
        /// Verbs whose perfect is made with `be` and is active.
        ACTIVE_WITH_BE,
        /// The preposition of a passive's doer.
        BY,
        /// The preposition of a noun's complement.
        OF,
        /// The preposition of a recipient.
        TO,
        /// Pronouns that are the subject of a relative clause.
        RELATIVE_SUBJECT,
        /// Pronouns that are the object of a relative clause.
        RELATIVE_OBJECT,
        /// Other words that begin a relative clause.
        RELATIVE_OTHER,
        /// Words that begin a relative clause and say whose: `whose`.
        RELATIVE_OWNER,
        /// Words that begin a clause that is said, thought or asked.
        THAT,
        /// The number of one: `one of the leaders`.
        ONE,
        /// Phrases before a number that say how exact it is: `no fewer than`.
        AMOUNT,
        /// Verbs whose object hears what a clause behind it says: `told reporters that …`.
        TELLING,
        /// Words that begin an aside on who says it.
        AS,
        /// Words that set one clause against another: `but`.
        CONTRAST,
        /// Phrases before those to whom the same is done, joined by `_`: `along_with`.
        TOGETHER,
        /// The preposition of company.
        WITH,
        /// Nouns with which a verb says no more than that something happens: `take place`.
        OCCURS,
        /// Verbs whose object does the infinitive behind it: `forced the man to leave`.
        CONTROLS,
        /// Relative words for a place: `where`.
        WHERE,
        /// Verbs of beginning: `the strike, which began on 4 May`.
        BEGINS,
        /// Verbs of ending, which negated say that it goes on.
        ENDING,
        /// Verbs that negated say that what they govern is done: `did not hesitate to`.
        UNDETERRED,
        /// Prepositions that only say when or on what occasion: `after`, `despite`.
        FRAMING,
        /// Phrases that only say on what occasion, joined by `_`: `dans_le_cadre`.
        OCCASION,
        /// Phrases that stand for an adverb, their words joined by `_`: `d'_office`.
        ADVERBIAL,
        /// Nouns for rules and plans, which another noun right behind them names.
        LABELLED,
        /// Nouns for those who belong to a body, behind which its initials say to which.
        MEMBER,
        /// Phrases before what is the reason of something: `because of`, `over`.
        BECAUSE,
        /// The bulletin's own voice: `we`, `our`.
        FIRST_PERSON,
        /// Pronouns of one who speaks: `I`, «я».
        SPEAKER_PRONOUN,
        /// Pronouns for all that was said: `ce que`, `deny it`.
        PROPOSITION,
        /// Nouns for what was said: `accusation`, `report`.
        ALLEGATION,
        /// Verbs that deny what was said, and only question other things: `contester`.
        DISPUTES,
        /// Verbs by which what was planned is not held.
        CANCELS,
        /// Verbs by which a release that was asked for is not granted.
        REFUSES,
        /// Verbs with who gets something and what they get: `hand`.
        GIVES,
        /// Nouns for what is given, granted or refused: `bail`.
        GIFT,
        /// Words of fearing, behind which a `ne` negates nothing: `craindre que … ne`.
        FEARS,
        /// Verbs of what is done to gatherings, and to people only with more: `forbid`.
        FORBIDS,
        /// Verbs of ordering, by an office that can.
        ORDERS,
        /// Words that begin a condition.
        IF,
        /// Words before an `if` that makes no condition: `even`, `as`.
        UNCONDITIONAL,
        /// Verbs of ruling out, which negated leave it possible.
        EXCLUDES,
        /// Verbs and nouns of trying to.
        TRIES,
        /// Words that with a past make what did not happen: `would` have, «бы».
        UNREAL,
        /// Particles of a question that stand behind what is asked: «ли».
        ASKS_IF,
        /// Words before such a particle that make it a doubt: «вряд ли».
        HARDLY,
        /// Words that ask for more than yes or no, but for the time: `why`, `who`.
        ASKING,
        /// Verbs of not knowing: `wonder whether`.
        WONDERS,
        /// Verbs of knowing, which negated leave a question open: `did not say if`.
        KNOWS,
        /// Words before an infinitive that is an aim: `to`, `pour`, `afin`.
        IN_ORDER_TO,
        /// Nouns that say for how long or for which time: `for the third time`, `for life`.
        HOW_LONG,
        /// Words behind a length of time that it is counted from: `three days after`.
        COUNTS_FROM,
        /// Verbs behind which an infinitive tells what was done: `managed to free her`.
        MANAGES,
        /// Words between `all` and the few who are left out: `all but three`.
        EXCEPT,
        /// Verbs behind which stands what becomes of people: `leaving nine injured`.
        LEAVES,
        /// Words that negate a verb, alone or as one of two.
        NEGATION,
        /// Words that make a negation whole, or negate a noun.
        NEGATIVE,
        /// Words after which a negation affirms: `n'en a pas moins rejeté`.
        CONCESSIVE,
        /// Words that behind a negated verb leave something: `n'a reçu que deux lettres`.
        ONLY,
        /// Negatives that do not make such a negation whole: `ne boit plus que de l'eau`.
        RESTRICTED,
        /// Prepositions that deny what follows.
        WITHOUT,
        /// Reflexive pronouns before a verb.
        REFLEXIVE,
        /// Possessives of the third person.
        POSSESSIVE,
        /// Possessives of several owners.
        PLURAL_POSSESSIVE,
        /// Words that join what is alike.
        CONJUNCTION,
        /// Conjunctions that join nouns.
        ADDITIVE,
        /// Phrases that join nouns, their words joined by `_`: `ainsi_que`.
        JOINING,
        /// Words that begin another clause.
        BOUNDARY,
        /// Subject pronouns of the third person.
        SUBJECT_PRONOUN,
        /// Nouns for men, where nouns have no gender.
        MASCULINE_NOUN,
        /// Nouns for women, where nouns have no gender.
        FEMININE_NOUN,
        /// Pronouns and possessives for a man.
        MASCULINE_PRONOUN,
        /// Pronouns and possessives for a woman.
        FEMININE_PRONOUN,
        /// Pronouns for anybody or nobody.
        ANYBODY,
        /// Pronouns for no one in particular.
        IMPERSONAL,
        /// Object pronouns of the third person.
        OBJECT_PRONOUN,
        /// Pronouns of a complement that lean on a verb: `en`, `y`.
        ADVERBIAL_PRONOUN,
        /// Adverbs that dictionaries take for conjunctions.
        ADVERB,
        /// Phrases before an infinitive for what the subject does besides, joined by `_`.
        BEFORE_DOING,
        /// Endings of a name that can be its accusative as well as its dative.
        ACCUSATIVE_ENDING,
        /// Words that open a clause, but between two commas are adverbs: `however`.
        ASIDE,
        /// Pronouns of the recipient.
        DATIVE_PRONOUN,
        /// Numerals for so many people: «двое», «пятеро».
        COLLECTIVE,
        /// Prepositions after a figure that say out of whom: «двое из них».
        PARTITIVE,
        /// Pronouns of who was named last: `celui-ci`.
        THIS_ONE,
        /// Verbs that only say that somebody goes on doing: `continue d'exiger`.
        KEEPS_ON,
        /// Prepositions that may stand for an article: `de nombreux ouvriers`.
        ARTICLE_OF,
        /// Verbs whose complement such a preposition marks: `menacer de lourdes peines`.
        TAKES_OF,
        /// Words that say how a group just named is made up: `many of them women`.
        BREAKDOWN,
        /// Words after `those` that say who did it: `those responsible`.
        BLAMED,
        /// Nouns that say for whose sake something is done: `in support of`, «в защиту».
        SAKE,
        /// Verbs for what is done to people or their things: `beat`.
        BEFALLS,
        /// Pronouns that stand for bodies and things, and for no person: `it`.
        THING_PRONOUN,
        /// Verbs behind which a bare form is asked for: `demand that the court act`.
        ASKS_THAT,
        /// Nouns that such a gerund says the kind of: `shooting victims`.
        BEFALLEN,
        /// Verbs whose subject is asked for what they govern: `the men need to be freed`.
        NEEDS,
        /// Verbs whose subject wants others to do what they govern.
        ASKS,
        /// Verbs whose object is said to have done what stands after a preposition.
        ACCUSES,
        /// Prepositions before what a penalty is changed to.
        INTO,
        /// Prepositions before what somebody is punished for.
        BLAME,
        /// Nouns for relatives, who are somebody's.
        KIN,
        /// Nouns that say of people nothing but that they are.
        PERSONS,
        /// Adjectives for what a court finds somebody: «признали виновными».
        GUILTY,
        /// Prepositions before what is spoken of: «об аресте».
        ABOUT,
        /// Nouns for where people live.
        HOME,
        /// Nouns behind which somebody in the genitive is whose they are, or to whom it is
        /// done: «убийство рыбака», «машина рыбака».
        SOMEBODYS,
        /// What is served for so long: «ареста», «колонии».
        SERVED,
        /// Units of length, weight and the like, which count nobody.
        MEASURE,
        /// Nouns for a case before a court, which has a name of its own.
        LEGAL_CASE,
        /// Nouns in the genitive that say for whose sake something is held: «акция памяти».
        MEMORY,
        /// Phrases before the time that there is for something, their words joined by `_`.
        WITHIN,
        /// Nouns by which somebody asks a body to do something: «по иску».
        WISH,
        /// Nouns by which somebody is told of a wrong: «заявление», «жалоба».
        COMPLAINT,
        /// Nouns for what is written or shown about something: «доклад», «фильм».
        WORK,
        /// Nouns for those who hold an office of the law, and use it against others.
        OFFICIAL,
        /// What a number behind it names, and counts nothing: `article 318`.
        NUMBERED,
        /// A code of laws, and whose it is: «УК РФ».
        CODE,
        /// Prepositions before what something is for or against: «против ареста».
        AIM,
        /// Nouns for those who side with somebody: a name behind their plural is theirs.
        FOLLOWER,
        /// Those among them that are no trade: a name behind one of them is never theirs.
        ADHERENT,
        /// Bodies that go by the name of whom they work for: «штаб Зимина».
        CAMP,
        /// Pronouns that begin a clause which says who is meant: «те, кто».
        WHO,
        /// Words for each of those told of, or that only stress somebody.
        EACH,
        /// Words that make a figure about, more or less: «собралось до двухсот человек».
        APPROXIMATE,
        /// Nouns for a round number: «тысяча», «сотня».
        LOT,
        /// Nouns that behind a preposition lead to who does it: «со стороны».
        SIDE,
        /// Verbs of telling somebody something.
        TELLS,
        /// Words that behind a negation say that there is more: «не только».
        MERELY,
        /// Prepositions before the day on which a paper was written: «от».
        DATED,
        /// Nouns for who has a part in an event that stands behind them: «участник».
        PARTAKER,
        /// Pronouns that a complement makes a group: `ceux`, `those`.
        DEMONSTRATIVE,
        /// Prepositions before the lower of two figures.
        FROM,
        /// Prepositions before the higher of two figures.
        UNTIL,
        /// Words that begin a clause for what something lasts until.
        AWAITS,
        /// Words that name some of those just told of.
        INCLUDING,
        /// Verbs that say who is among others: `parmi eux figure Ann Lee`.
        RANKS,
        /// Nouns of phrases for whoever sees it done: `in front of`, `sous les yeux de`.
        WITNESS,
        /// Verbs for seeing or hearing something done: `saw him being led away`.
        PERCEIVES,
        /// Prepositions for what people gather before: `devant le ministère`.
        IN_FRONT,
        /// Verbs of saying whose past, right behind a noun, has it for its subject, though
        /// a participle has that form too: `sources said nine were held`.
        SPEAKS,
        /// Phrases for some before a noun in the plural: `a number of`.
        SOME,
        /// Words for how often: `twice`, `deux fois`.
        TIMES,
        /// Prepositions of place.
        LOCATION,
        /// Units of time, which bare say how long.
        TIME_UNIT,
        /// Words of quantity that stand before or for a noun.
        QUANTIFIER,
        /// What begins a clause that is told like one with `that`: `described how …`.
        HOW,
        /// Modals that leave what is past open: `may have`.
        PERHAPS,
        /// Verbs whose present is no future, be they perfective too: «приветствует».
        BIASPECTUAL,
        /// Forms that say both what is due and what is owed: `doit`.
        OWES,
        /// The preposition of a difference: `by six months`.
        REDUCED_BY,
        /// Verbs by which a hearing is put off, and what is not to be does not take place.
        ADJOURNS,
        /// Verbs that negated leave their subject a fact: `justify`, `solve`.
        PRESUPPOSES,
        /// Adjectives that negated deny that their subject took place: `certain`.
        REAL,
        /// Verbs for what somebody holds a thing to be: `called the arrest a triumph`.
        JUDGES,
        /// Verbs of saying whose present is elsewhere a noun: `précise leur avocat`.
        SAYS_BEHIND,
        /// Prepositions behind which stands what came next: `before being beaten`.
        BEFORE,
        /// Prepositions before what people turn against: `a letter against the arrests`.
        AGAINST,
        /// Nouns that with a preposition say somebody's rank: `en chef`.
        IN_CHIEF,
        /// Adjectives that go before their noun and may be nouns themselves: `jeune`.
        PREPOSED_ADJECTIVE,
        /// Adjectives that stand before a noun and for none: `dernier`.
        RANK,
        /// Participles for what a noun is held to be: `le meurtrier présumé de`.
        SUPPOSED,
        /// Nouns for bodies that act, in languages whose nouns can be either case: «ОМОН».
        ACTS,
        /// Nouns that behind a preposition of charges say something else: «за границу».
        NO_CHARGE,
        /// Phrases for what something is done for: `in order to`.
        PURPOSE,
        /// Nouns whose own preposition is that of a reason too: `a call for`.
        WANTS_FOR,
        /// Verbs that never lack an object: `nine jailed for theft` is a passive.
        NEEDS_OBJECT,
        /// Verbs of charging somebody `with` something.
        TAKES_WITH,
        /// Nouns that count others: `a hundred`, `a dozen`.
        COUNTING,
        /// Verbs whose participle before a noun says that it may not be so: `alleged`.
        SUPPOSES,
        /// Nouns for who speaks for others.
        SPOKESMAN,
        /// Nouns that an event which is over completes: `the anniversary of`, «жалоба на».
        RECALLS,
        /// What behind a pronoun only stresses it: «её саму».
        HERSELF,
        /// Nouns behind which stands what somebody is taken for: «в качестве».
        CAPACITY,
        /// Words for the first of two: `premier`, `former`.
        FORMER,
        /// Words for the second of two: `second`, `latter`.
        LATTER,
        /// Words for the last who was named, after what points: `ce dernier`.
        LAST_NAMED,
        /// Tens to which `and` joins ones: `vingt et une`.
        TENS,
        /// What adds to those already named: `others`.
        OTHERS,
        /// What stands before one who is known: `the`.
        ARTICLE,
        /// Words for two who are known: `both`.
        BOTH,
        /// Words for all who are known: `all`.
        ALL,
        /// Pronouns that set a subject against others: `a lui été condamné`.
        EMPHATIC,
        /// The word that adds: `and`.
        AND,
        /// The word that leaves a choice: `or`.
        OR,
        /// The preposition of a range: `between`.
        BETWEEN,
        /// Clitics that make a possessor of the noun before them.
        GENITIVE_CLITIC,
        /// Nouns that are plural without its ending and can be a subject: `police`.
        PLURAL_NOUN,
        /// Verbs without an object, where their past is also a participle: `nine died`.
        INTRANSITIVE,
        /// Words after which a negative only bounds a figure: `no fewer than`.
        COMPARATIVE,
        /// Verbs that slogans begin with, before a name: `Free Ana Ruiz!`.
        SLOGAN_VERB,
        /// Verb forms that have only a singular subject.
        SINGULAR_VERB,
        /// Verb forms that have only a plural subject.
        PLURAL_VERB,
        /// Words that are nearly always nouns, though dictionaries know a verb: `officer`.
        RARELY_VERB,
        /// A verb whose form is a noun or an adjective too, and hardly ever is one: `says`,
        /// «пришло».
        RARELY_NOUN,
        /// Whose finding settles what it says: `court`.
        COURT,
        /// Verbs that only let something happen: `allow an inquiry`.
        ALLOWS,
        /// Verbs whose object does what a bare infinitive behind it says: `let them go`.
        LETS,
        /// ... which take a thing more often: `make them go`.
        MAKES,
        /// Verbs by which something begins, goes on or ends: `stop arresting them`.
        ASPECT,
        /// Verbs whose object is to become what a participle says: `want them freed`.
        WANTS,
        /// Words for the place in a row: `the first to be freed`.
        NTH,
        /// Phrases before those by whose word or hand it is done: `on_the_orders`.
        BEHEST,
        /// Prepositions of the way to whoever summons somebody: `before`, `devant`.
        SUMMONED_TO,
        /// What follows the hour of a day: `h`, `pm`.
        CLOCK,
        /// Personal pronouns of several: `they`.
        PLURAL_PRONOUN,
        /// Adverbs that go with a verb and may follow its object: `back`, `away`.
        PARTICLE,
        /// Nouns that stand in the plural before nouns: `rights`, `sports`.
        PLURAL_MODIFIER,
        /// Verbs with which `about` or `over` says what it is about: `speak`, `complain`.
        ABOUT_WHAT,
        /// What a bare number behind it says how old somebody is: `aged 15`.
        AGED,
        /// Forms for the years of an age: `ans`, `years old`.
        AGE_UNIT
    }

    private final Map<Word, Set<String>> words = new EnumMap<>(Word.class);
    private final Map<Word, List<List<String>>> phrases = new EnumMap<>(Word.class);
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Set<Word>> classes = new HashMap<>();
    /// The classes of most words. A set of enums too, so that asking takes one way for all.
    private final Set<Word> none = EnumSet.noneOf(Word.class);
    /// The settings that say `yes`.
    private final Set<String> said = new HashSet<>();
    private final Note<Classes> known;

    /// What a word is by its form, and what by its form or a lemma.
    private record Classes(Set<Word> byForm, Set<Word> byLemma) {}

    /// {@return the closed classes of a language, read once a process}
    ///
    /// @param language an installed language
    /// @throws IllegalArgumentException if a line is not key, tab, words
    public static Grammar of(Language language) {
        return LOADED.computeIfAbsent(language.tag(), tag -> new Grammar(language));
    }

    private Grammar(Language language) {
        String tag = language.tag();
        this.known = new Note<>(language, this::classes);
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/grammar.tsv")) {
            int tab = line.text().indexOf('\t');
            String key = tab < 0 ? line.text() : line.text().substring(0, tab);
            String value = tab < 0 ? "" : line.text().substring(tab + 1).strip();
            settings.put(key, value);
            if (value.equals("yes")) {
                said.add(key);
            }
        }
        for (Word word : Word.values()) {
            String value = settings.getOrDefault(
                    word.name().toLowerCase(Locale.ROOT).replace('_', '-'), "");
            words.put(word, value.isEmpty() ? Set.of() : new HashSet<>(Set.of(value.split(" +"))));
            List<List<String>> parted = new ArrayList<>();
            for (String one : words.getOrDefault(word, Set.of())) {
                classes.computeIfAbsent(one, key -> EnumSet.noneOf(Word.class)).add(word);
                parted.add(List.of(one.split("_")));
            }
            phrases.put(word, parted);
        }
    }

    private Classes classes(WordForm word) {
        Set<Word> byForm = classes.getOrDefault(word.folded(), none);
        Set<Word> byLemma = EnumSet.noneOf(Word.class);
        byLemma.addAll(byForm);
        for (Reading reading : word.readings()) {
            byLemma.addAll(classes.getOrDefault(reading.lemma(), Set.of()));
        }
        return new Classes(byForm, byLemma);
    }

    /// {@return whether a token is such a word, by its form or a lemma}
    ///
    /// @param token a token
    /// @param word  a closed class
    public boolean is(Token token, Word word) {
        return known.of(token).byLemma().contains(word);
    }

    /// {@return whether a token is such a word by its very form}
    ///
    /// @param token a token
    /// @param word  a closed class
    public boolean isForm(Token token, Word word) {
        return known.of(token).byForm().contains(word);
    }

    /// {@return whether a word ends as one of a class does}
    boolean ends(String folded, Word word) {
        return words.getOrDefault(word, Set.of()).stream().anyMatch(folded::endsWith);
    }

    /// {@return how many tokens a phrase of a class takes from a token on; 0 if none begins}
    ///
    /// @param tokens all tokens
    /// @param at     the first token's index
    /// @param word   a class whose words are phrases joined by `_`
    public int phrase(List<Token> tokens, int at, Word word) {
        for (List<String> phrase : phrases.getOrDefault(word, List.of())) {
            boolean fits = at + phrase.size() <= tokens.size();
            for (int i = 0; fits && i < phrase.size(); i++) {
                fits = tokens.get(at + i).folded().equals(phrase.get(i));
            }
            if (fits) {
                return phrase.size();
            }
        }
        return 0;
    }

    /// {@return whether a word negates a verb or noun}
    ///
    /// @param word a form or lemma, folded
    public boolean isNegative(String word) {
        return words.getOrDefault(Word.NEGATIVE, Set.of()).contains(word)
                || words.getOrDefault(Word.NEGATION, Set.of()).contains(word);
    }

    /// {@return whether a token is a form of `be` or `have`}
    ///
    /// @param token a token
    public boolean isBeOrHave(Token token) {
        return is(token, Word.BE) || is(token, Word.HAVE);
    }

    /// {@return the phrases that stand for a preposition, their words parted by `_`:
    /// `encontre_de` for `contre`}
    ///
    /// @param slot `prep:` and the preposition
    List<String> standingFor(String slot) {
        String value = settings.getOrDefault(slot, "");
        return value.isEmpty() ? List.of() : List.of(value.split(" +"));
    }

    /// {@return whether a setting says `yes`}
    ///
    /// @param key the setting's name, such as `cases`
    public boolean says(String key) {
        return said.contains(key);
    }
}
