package org.vigie.read.names;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;
import org.vigie.read.text.WordForm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One text on its way to names: which tokens may belong to a name, and which are taken
/// already.
final class Scan {
    private static final int LONGEST_PLACE = 5;
    private static final int WIDELY_KNOWN = 10;

    /// How a sentence is written.
    enum Casing {
        /// Capitals begin sentences and names.
        NORMAL,
        /// Every word of weight has a capital, as in English headings.
        TITLE,
        /// Capitals throughout.
        UPPER
    }

    private final Text text;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Casing[] casing;
    private final boolean[] proper;
    private final boolean[] taken;
    private final Forms forms;
    private final int[] placeEnds;
    private final Map<Integer, Kind> kindAt = new HashMap<>();
    private final Map<Integer, String> placeNames = new HashMap<>();
    private final Set<String> seenInside = new HashSet<>();
    private final Set<String> seenPlain = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();

    Scan(Text text, Lexicon lexicon) {
        this.text = text;
        this.tokens = text.tokens();
        this.lexicon = lexicon;
        this.taken = new boolean[tokens.size()];
        this.proper = new boolean[tokens.size()];
        this.forms = new Forms(tokens, lexicon);
        this.placeEnds = new int[tokens.size()];
        Arrays.fill(placeEnds, -1);
        this.casing = new Casing[text.sentences().size()];
        for (Sentence sentence : text.sentences()) {
            casing[sentence.index()] = casing(sentence);
        }
        for (Token token : tokens) {
            if (casing(token.index()) == Casing.NORMAL && token.kind() == Token.Kind.WORD) {
                boolean capital = hasCapital(token);
                if (!capital) {
                    seenPlain.add(token.folded());
                } else if (!startsClause(token.index())
                        && (!isCommon(token)
                                || isAlone(token.index())
                                || isBesideName(token.index()))) {
                    seenInside.add(token.folded());
                }
            }
        }
        for (Token token : tokens) {
            proper[token.index()] = decideProper(token);
        }
    }

    Text text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int at) {
        return tokens.get(at);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /// {@return the kind of the name found so far that ends with a token}
    Optional<Kind> kindEndingAt(int at) {
        return Optional.ofNullable(kindAt.get(at));
    }

    boolean isTaken(int at) {
        return taken[at];
    }

    boolean isFree(int first, int end) {
        for (int i = first; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    void take(int first, int end) {
        for (int i = first; i < end; i++) {
            taken[i] = true;
        }
    }

    void add(Draft draft) {
        drafts.add(draft);
        kindAt.put(draft.end() - 1, draft.kind());
        take(draft.first(), draft.end());
    }

    /// {@return whether a token is written as a name, where a capital says so}
    boolean isProper(int at) {
        return proper[at];
    }

    /// {@return whether a token has a capital that may be a name's, at a sentence's beginning
    /// too}
    boolean mayBeName(int at) {
        Token token = tokens.get(at);
        return hasCapital(token)
                && (proper[at] || casing(at) != Casing.UPPER)
                && !(isFunctionWord(token) && (startsClause(at) || !isContentWord(token)))
                && !isNoName(token);
    }

    /// {@return how the sentence of a token is written}
    Casing casing(int at) {
        return casing[text.sentenceOf(at).index()];
    }

    /// {@return whether a capital at a token may be that of a sentence's beginning}
    boolean startsClause(int at) {
        Sentence sentence = text.sentenceOf(at);
        if (at == sentence.firstToken()) {
            return true;
        }
        Token before = tokens.get(at - 1);
        if (before.isMark("-") && before.end() == tokens.get(at).begin()) {
            return false;
        }
        return switch (before.kind()) {
            case MARK ->
                !before.isMark(",")
                        && !before.isMark(")")
                        && !before.isMark("/")
                        && !Quotes.closesBefore(before, tokens.get(at))
                        && !isInitialDot(at - 1);
            case NUMBER -> at - 1 == sentence.firstToken();
            case WORD, LINK -> false;
        };
    }

    /// Whether a full stop belongs to an abbreviation before it.
    private boolean isInitialDot(int at) {
        return tokens.get(at).isMark(".")
                && at > 0
                && tokens.get(at - 1).kind() == Token.Kind.WORD
                && tokens.get(at - 1).end() == tokens.get(at).begin()
                && !(at > 1 && tokens.get(at - 2).kind() == Token.Kind.NUMBER);
    }

    /// {@return whether a token is a word that names no one: it has a reading that is no
    /// name's}
    static boolean isCommon(Token token) {
        return isCommon(token.word());
    }

    /// {@return whether a word names no one}
    static boolean isCommon(WordForm word) {
        boolean common = false;
        for (Reading reading : word.readings()) {
            if (isNameReading(reading)) {
                return false;
            }
            common = true;
        }
        return common;
    }

    /// {@return whether the dictionary knows a token, if only as one of several readings, as
    /// a word that is no name}
    static boolean hasCommonReading(Token token) {
        for (Reading reading : token.readings()) {
            if (!isNameReading(reading)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameReading(Reading reading) {
        return reading.pos() == Pos.NAME
                || reading.has(Feature.GIVEN)
                || reading.has(Feature.SURNAME)
                || reading.has(Feature.PATRONYMIC);
    }

    /// {@return whether a token is a word of grammar, which begins no name}
    boolean isFunctionWord(Token token) {
        if (lexicon.words().is("article", token)
                || lexicon.words().is("and", token)
                || lexicon.words().is("place-preposition", token)) {
            return true;
        }
        for (Reading reading : token.readings()) {
            switch (reading.pos()) {
                case DETERMINER, PRONOUN, PREPOSITION, CONJUNCTION, PARTICLE, NUMERAL -> {
                    return true;
                }
                case NOUN, NAME, VERB, ADJECTIVE, ADVERB, OTHER -> {}
            }
        }
        return false;
    }

    private static boolean isContentWord(Token token) {
        return token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE) || token.is(Pos.NAME);
    }

    /// {@return whether a word has a capital at its beginning, or after a small prefix:
    /// `al-Khatib`}
    static boolean hasCapital(Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        if (token.isCapitalised()) {
            return true;
        }
        String form = token.form();
        for (int at = 1; at < form.length(); at++) {
            if (Character.isUpperCase(form.charAt(at)) && at < form.length() - 1) {
                return true;
            }
        }
        return false;
    }

    private boolean decideProper(Token token) {
        if (!hasCapital(token) || isNoName(token)) {
            return false;
        }
        boolean content = !isFunctionWord(token) || isContentWord(token);
        if (casing(token.index()) == Casing.NORMAL && !startsClause(token.index())) {
            return content || isBeforeName(token.index());
        }
        boolean plain = seenPlain.contains(token.folded());
        if (isFunctionWord(token) && (plain || !seenInside.contains(token.folded()))) {
            return false;
        }
        if (!content) {
            return isBeforeName(token.index());
        }
        if (!hasCommonReading(token) || wasSeenInside(token) && !plain) {
            return true;
        }
        boolean given = lexicon.people().given(forms.bare(token.index())).isPresent();
        boolean name = given || !isCommon(token);
        if (given && !plain && casing(token.index()) == Casing.NORMAL
                || name && isBeforeName(token.index())) {
            return true;
        }
        return knownPlace(token.index())
                .filter(place -> place.weight() >= WIDELY_KNOWN)
                .isPresent();
    }

    /// Whether an unknown word with a capital stands before, so that both are likely one name.
    private boolean isBesideName(int at) {
        Token before = tokens.get(at - 1);
        return hasCapital(before)
                && !hasCommonReading(before)
                && knownPlace(at - 1).isEmpty();
    }

    /// Whether no capital stands on either side.
    private boolean isAlone(int at) {
        boolean after = at + 1 < tokens.size() && hasCapital(tokens.get(at + 1));
        return !after && !hasCapital(tokens.get(at - 1));
    }

    /// Whether an unknown word with a capital follows, so that both may be one name.
    private boolean isBeforeName(int at) {
        int next = at + 1;
        return next < text.sentenceOf(at).endToken()
                && casing(at) != Casing.UPPER
                && hasCapital(tokens.get(next))
                && !tokens.get(next).isUpperCase()
                && !hasCommonReading(tokens.get(next));
    }

    /// Whether a word is none although it has a capital: a month, a network, an
    /// "Almaty-based", an "anti-Kremlin".
    private boolean isNoName(Token token) {
        NameWords words = lexicon.words();
        int hyphen = token.folded().lastIndexOf('-');
        String tail = hyphen > 0 ? token.folded().substring(hyphen + 1) : "";
        boolean tailed = hyphen > 0
                && (words.is("hyphen-tail", tail)
                        || !token.isCapitalised() && words.is("no-name", tail));
        int first = token.folded().indexOf('-');
        boolean headed = first > 0
                && !token.isCapitalised()
                && words.is("hyphen-head", token.folded().substring(0, first));
        if (words.is("no-name", token) || tailed || headed) {
            return true;
        }
        return lexicon.endings().inflects()
                && (words.isLemma("no-name", token)
                        || lexicon.endings().bases(token.folded()).stream()
                                .anyMatch(base -> words.is("no-name", base)));
    }

    private boolean wasSeenInside(Token token) {
        if (!lexicon.endings().inflects()) {
            return seenInside.contains(token.folded());
        }
        for (String base : lexicon.endings().bases(token.folded())) {
            if (seenInside.contains(base)) {
                return true;
            }
        }
        return false;
    }

    private Casing casing(Sentence sentence) {
        int words = 0;
        int capital = 0;
        int upper = 0;
        int common = 0;
        for (Token token : text.tokens(sentence)) {
            if (token.kind() != Token.Kind.WORD || token.form().length() < 4) {
                continue;
            }
            words++;
            upper += token.isUpperCase() ? 1 : 0;
            if (token.isCapitalised()) {
                capital++;
                common += isCommon(token) && token.index() != sentence.firstToken() ? 1 : 0;
            }
        }
        if (upper >= 3 && upper * 10 >= words * 7 || upper > 0 && upper == words && words > 1) {
            return Casing.UPPER;
        }
        boolean stopped = tokens.get(sentence.endToken() - 1).isMark(".");
        boolean title = common >= 2 && capital * 10 >= words * 8 && words >= 4 && !stopped;
        return title ? Casing.TITLE : Casing.NORMAL;
    }

    /// {@return the end of the longest known place that begins at a token; `at` if none does}
    int placeEnd(int at) {
        if (placeEnds[at] < 0) {
            placeEnds[at] = findPlaceEnd(at);
        }
        return placeEnds[at];
    }

    private int findPlaceEnd(int at) {
        int limit = Math.min(text.sentenceOf(at).endToken(), at + LONGEST_PLACE);
        Optional<Forms.Match> longest = forms.longest(at, limit, lexicon.known().placeOpenings());
        while (longest.isPresent()) {
            int end = longest.get().end();
            if (hasCapital(tokens.get(end - 1))) {
                placeNames.put(at, longest.get().phrase());
                return end;
            }
            longest = forms.longest(at, end - 1, lexicon.known().placeOpenings());
        }
        return forms.place(at).isPresent() ? at + 1 : at;
    }

    /// {@return what the lists know of a token, alone, as the name of a place}
    Optional<PlaceEntry> knownPlace(int at) {
        return forms.place(at);
    }

    /// {@return what the lists know of the longest place that begins at a token}
    Optional<PlaceEntry> longestPlace(int at) {
        int end = placeEnd(at);
        if (end == at) {
            return Optional.empty();
        }
        String name = placeNames.get(at);
        return name == null ? forms.place(at) : lexicon.places().find(name);
    }

    /// {@return the forms under which lists may have the text's words}
    Forms forms() {
        return forms;
    }

    /// {@return whether a name is in another case than the genitive by its ending, so that it
    /// completes no head: «Орлову», of a person or a town; «Баку» has one form}
    boolean isOtherCase(int at) {
        String folded = tokens.get(at).folded();
        return lexicon.words().is("not-genitive", folded.substring(folded.length() - 1))
                && lexicon.places().find(folded).isEmpty();
    }

    /// {@return whether a word is written in another script than the language's own}
    boolean isForeignScript(int at) {
        List<String> own = text.language().list("script");
        Character.UnicodeScript script =
                Character.UnicodeScript.of(tokens.get(at).form().codePointAt(0));
        return !own.isEmpty() && !own.contains(script.name());
    }

    /// {@return whether a token is a single capital with a full stop after it}
    boolean isInitial(int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.WORD
                && token.form().codePointCount(0, token.form().length()) <= 2
                && token.isCapitalised()
                && (token.form().length() == 1 || token.form().indexOf('-') < 0)
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isMark(".")
                && tokens.get(at + 1).begin() == token.end();
    }
}
