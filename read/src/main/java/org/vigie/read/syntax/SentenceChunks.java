package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.names.Gender;
import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Token;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// The chunks of one sentence with what they stand on: what every search for a grammatical place
/// asks.
final class SentenceChunks {
    /// What stands in a bracket is at most this many chunks long.
    private static final int BRACKET = 8;
    /// A relative clause between commas is at most this many chunks long.
    private static final int CLAUSE = 10;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Sentence sentence;
    private final List<Chunk> chunks;
    private final List<Name> names;
    /// For each token of the sentence the index of its chunk.
    private final int[] chunkAt;

    /// @param grammar  the closed classes of the language
    /// @param tokens   all tokens of the text
    /// @param sentence the sentence
    /// @param chunks   its chunks in order
    /// @param names    all names of the text
    SentenceChunks(
            Grammar grammar,
            List<Token> tokens,
            Sentence sentence,
            List<Chunk> chunks,
            List<Name> names) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.sentence = sentence;
        this.chunks = chunks;
        this.names = names;
        this.chunkAt = new int[sentence.endToken() - sentence.firstToken()];
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            int from = chunks.get(chunk).first() - sentence.firstToken();
            Arrays.fill(chunkAt, from, chunks.get(chunk).end() - sentence.firstToken(), chunk);
        }
    }

    Grammar grammar() {
        return grammar;
    }

    List<Token> tokens() {
        return tokens;
    }

    Sentence sentence() {
        return sentence;
    }

    List<Chunk> chunks() {
        return chunks;
    }

    /// {@return whether the language marks a noun's place by its case}
    boolean cases() {
        return grammar.says("cases");
    }

    boolean isPerson(NounGroup group) {
        return group.name().isPresent() && names.get(group.name().getAsInt()).kind() == Kind.PERSON;
    }

    /// {@return the gender of a person's name; unknown where none is named}
    Gender genderOf(NounGroup group) {
        return isPerson(group) ? names.get(group.name().getAsInt()).gender() : Gender.UNKNOWN;
    }

    /// {@return whether a group is named as a body of a state or another}
    boolean isBody(NounGroup group) {
        if (group.name().isEmpty()) {
            return false;
        }
        Kind kind = names.get(group.name().getAsInt()).kind();
        return kind == Kind.AUTHORITY || kind == Kind.ORGANISATION;
    }

    boolean isPlace(NounGroup group) {
        if (group.name().isEmpty()) {
            return false;
        }
        Kind kind = names.get(group.name().getAsInt()).kind();
        return kind == Kind.PLACE || kind == Kind.FACILITY;
    }

    boolean isOf(NounGroup group) {
        return group.preposition().isPresent()
                && grammar.is(tokens.get(group.preposition().getAsInt()), Word.OF)
                && !opensOccasion(group.first());
    }

    /// `lors de leur procès`, `dans le cadre du procès`: what stands before `de` says when.
    private boolean opensOccasion(int at) {
        return grammar.isForm(tokens.get(at), Word.FRAMING)
                || grammar.phrase(tokens, at, Word.OCCASION) > 0;
    }

    /// `the arrests and alleged torture of two men`: whether a noun right before an `and`
    /// has the complement of the one right behind it.
    boolean sharesOf(int at, int and) {
        return and == at + 1
                && and + 2 < chunks.size()
                && chunks.get(at) instanceof NounGroup first
                && first.name().isEmpty()
                && chunks.get(and + 1) instanceof NounGroup second
                && second.bare()
                && second.name().isEmpty()
                && second.number().isEmpty()
                && second.possessive().isEmpty()
                && !second.pronoun()
                && chunks.get(and + 2) instanceof NounGroup whole
                && isOf(whole);
    }

    /// Whether no preposition stands before a group, nor before who owns it: not `of the
    /// dockers' union`.
    boolean standsBare(int at) {
        int owner = new Possessions(this).owner(at);
        return ((NounGroup) chunks.get(owner)).bare() && !goesOnFromName(owner);
    }

    /// `with the Vesna TV channel`: a noun without an article right behind a name that has one
    /// and a preposition.
    private boolean goesOnFromName(int at) {
        return at > 0
                && grammar.says("bare-imperative")
                && chunks.get(at) instanceof NounGroup noun
                && noun.name().isEmpty()
                && noun.core() == noun.first()
                && noun.number().isEmpty()
                && noun.maybe(Feature.SINGULAR)
                && chunks.get(at - 1) instanceof NounGroup named
                && named.name().isPresent()
                && named.preposition().isPresent()
                && grammar.isForm(tokens.get(named.preposition().getAsInt() + 1), Word.ARTICLE);
    }

    /// {@return whether a chunk is the clitic behind an owner: `'s`}
    boolean isGenitiveClitic(int at) {
        return chunks.get(at) instanceof Link link
                && grammar.isForm(tokens.get(link.first()), Grammar.Word.GENITIVE_CLITIC);
    }

    boolean isColon(Link link) {
        return tokens.get(link.first()).isMark(":");
    }

    /// {@return where a bracket that closes at a chunk opens, or -1: `the League (LHR)
    /// protested`}
    int bracketStart(int at) {
        if (!(chunks.get(at) instanceof Link close)
                || !tokens.get(close.end() - 1).isMark(")")) {
            return -1;
        }
        for (int j = at - 1; j > 0 && j > at - BRACKET; j--) {
            if (chunks.get(j) instanceof Link open && tokens.get(open.first()).isMark("(")) {
                return j;
            }
        }
        return -1;
    }

    /// {@return the group that a relative pronoun in the genitive says whose it is, «сын
    ///     которой», or -1}
    ///
    /// @param relative the index of the pronoun's link
    int owned(int relative) {
        boolean genitive = cases()
                && relative > 0
                && tokens.get(chunks.get(relative).first()).readings().stream()
                        .anyMatch(reading -> reading.has(Feature.GENITIVE));
        return genitive
                        && chunks.get(relative - 1) instanceof NounGroup group
                        && !group.pronoun()
                        && (relative == 1
                                || chunks.get(relative - 2) instanceof Link link
                                        && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.AND)))
                ? relative - 1
                : -1;
    }

    /// {@return the relative pronoun that says whose a group is: «сын которой», «чей сын»; or
    /// -1}
    ///
    /// @param at the index of a noun group
    int owner(int at) {
        if (at + 1 < chunks.size() && isRelative(at + 1) && owned(at + 1) == at) {
            return at + 1;
        }
        boolean whose = at > 0
                && isRelative(at - 1)
                && grammar.is(tokens.get(chunks.get(at - 1).first()), Grammar.Word.RELATIVE_OWNER);
        return whose && cases() ? at - 1 : -1;
    }

    private boolean isRelative(int at) {
        return chunks.get(at) instanceof Link link && link.is(Link.Kind.RELATIVE);
    }

    /// {@return where a relative clause begins that a comma closes, «мужчину, который убил её,
    ///     осудили»: the comma before it; -1 if none does}
    ///
    /// @param comma the index of a comma
    int relativeClosedBy(int comma) {
        boolean verb = false;
        for (int j = comma - 1; j > 0 && j > comma - CLAUSE; j--) {
            verb |= chunks.get(j) instanceof VerbGroup;
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE)) {
                    return !verb ? -1 : isComma(j - 1) ? j - 1 : j;
                }
                if (ends(link) || isComma(j)) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private boolean isComma(int at) {
        return at >= 0
                && at < chunks.size()
                && chunks.get(at) instanceof Link link
                && link.is(Link.Kind.COMMA);
    }

    /// `"…," Ann Lee, a lawyer, told us`, `held nine men, Ann Lee, a lawyer, told us`:
    /// whether a person is named behind a quotation, or between commas, and does what a
    /// verb behind another comma says, and not what the verb before says.
    ///
    /// @param person the index of a noun group
    /// @param verb   the index of the verb
    boolean isSetApart(int person, int verb) {
        boolean quoted = person > 0
                && chunks.get(person - 1) instanceof Link link
                && link.is(Link.Kind.QUOTE);
        return !cases()
                && isPerson((NounGroup) chunks.get(person))
                && (quoted || isComma(person - 1) && isComma(person + 1) && isComma(verb - 1));
    }

    static boolean ends(Link link) {
        return switch (link.kind()) {
            case RELATIVE, THAT, BOUNDARY, STOP -> true;
            case COMMA, AND, QUOTE, TIME, PREPOSITION, OTHER -> false;
        };
    }

    /// {@return a group that is one pronoun}
    ///
    /// @param token the pronoun
    NounGroup pronoun(int token) {
        long features = 0;
        for (Reading reading : tokens.get(token).readings()) {
            features |= reading.features();
        }
        return new NounGroup(
                token,
                token + 1,
                token,
                token,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                true,
                OptionalInt.empty(),
                features);
    }

    /// {@return the index of the chunk that a token is in}
    ///
    /// @param token a token of the sentence
    int chunkOf(int token) {
        int place = token - sentence.firstToken();
        return chunkAt[Math.max(0, Math.min(place, chunkAt.length - 1))];
    }

    /// `for criticising the director`: whether a group is the object of a doing that a
    /// preposition introduces.
    boolean isObjectOfReason(int at) {
        return at > 1
                && chunks.get(at) instanceof NounGroup group
                && group.bare()
                && chunks.get(at - 1) instanceof VerbGroup doing
                && !doing.finite()
                && !doing.passive()
                && doing.form() != VerbGroup.Form.PARTICIPLE
                && chunks.get(at - 2) instanceof Link link
                && link.is(Link.Kind.PREPOSITION);
    }

    /// `to jail the men and close the paper`: whether an `and` joins an infinitive, `to` or
    /// not, to what stands before it.
    boolean isJoined(int at) {
        boolean to =
                at > 0 && chunks.get(at - 1) instanceof Link link && link.is(Link.Kind.PREPOSITION);
        int before = to ? at - 2 : at - 1;
        return before >= 0 && chunks.get(before) instanceof Link link && link.is(Link.Kind.AND);
    }

    /// Whether a comma stands right before a chunk, or an adverb or a time between.
    boolean isAfterComma(int at) {
        for (int j = at - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.COMMA)) {
                    return true;
                }
                if (!link.is(Link.Kind.OTHER) && !link.is(Link.Kind.TIME)) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return false;
    }

    /// {@return the chunk before a mark that opens a quotation, «в реестр «агентов»»; the chunk
    ///     itself where it is none}
    ///
    /// @param at the index of a chunk
    int pastQuote(int at) {
        return at > 0 && chunks.get(at) instanceof Link link && link.is(Link.Kind.QUOTE)
                ? at - 1
                : at;
    }

    /// {@return whether a group is a thing in the instrumental that is nobody's act or house:
    ///     «дубинками», not «убийством»}
    ///
    /// @param group a group in no other phrase
    boolean isTool(NounGroup group) {
        Token noun = tokens().get(group.head());
        return group.name().isEmpty()
                && group.maybe(Feature.INSTRUMENTAL)
                && noun.is(Pos.NOUN, Feature.INANIMATE)
                && !noun.is(Pos.NOUN, Feature.ANIMATE)
                && !grammar().is(noun, Word.SOMEBODYS);
    }
}
