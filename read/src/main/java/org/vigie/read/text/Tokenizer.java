package org.vigie.read.text;

import org.vigie.claim.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into words, numbers and marks; never within a code point, never throws.
///
/// Markdown's own marks (`#`, `*`, `_`, `` ` `` at word edges) give no token, so that the words on
/// either side of them are neighbours.
final class Tokenizer {
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>()\\[\\]]++|[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}");
    private final Language language;
    private final Language.Lookup lookup;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    Tokenizer(Language language, String text) {
        this.language = language;
        this.lookup = language.lookup();
        this.text = text;
    }

    List<Token> tokens() {
        Matcher link = LINK.matcher(text);
        int nextLink = mayHaveLinks() && link.find() ? link.start() : text.length();
        int at = 0;
        while (at < text.length()) {
            if (at == nextLink) {
                add(at, link.end(), Token.Kind.LINK);
                at = link.end();
                nextLink = link.find() ? link.start() : text.length();
                continue;
            }
            at = next(at, nextLink);
        }
        return tokens;
    }

    /// Most texts have none, and to look for the marks of one is cheaper than to try a pattern
    /// at every char.
    private boolean mayHaveLinks() {
        return text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
    }

    /// Takes the token at `at`, if one begins there, and returns where to go on.
    private int next(int at, int limit) {
        int point = text.codePointAt(at);
        if (Character.isLetter(point)) {
            int end = cliticEnd(at, wordEnd(initialsEnd(at, limit), limit), limit);
            word(at, end);
            return end;
        }
        if (Character.isDigit(point)) {
            int end = numberEnd(at, limit);
            add(at, end, Token.Kind.NUMBER);
            return end;
        }
        int end = at + Character.charCount(point);
        if (isSilent(point)) {
            return end;
        }
        while ((point == '.' || point == '-') && end < limit && text.charAt(end) == point) {
            end++;
        }
        add(at, end, Token.Kind.MARK);
        return end;
    }

    private static boolean isSilent(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.SURROGATE
                || point == '*'
                || point == '#'
                || point == '_'
                || point == '`';
    }

    private int wordEnd(int from, int limit) {
        int at = from;
        while (at < limit) {
            int point = text.codePointAt(at);
            int after = at + Character.charCount(point);
            boolean joins = (isApostrophe(point) || isHyphen(point))
                    && after < limit
                    && Character.isLetterOrDigit(text.codePointAt(after));
            if (!isWordPart(point) && !joins) {
                break;
            }
            at = after;
        }
        return language.bothGenders().end(text, at, limit);
    }

    /// `U.S.-funded`: past initials with full stops that a hyphen joins to a word; else
    /// where they begin.
    private int initialsEnd(int begin, int limit) {
        int at = begin;
        while (at + 2 < limit
                && Character.isUpperCase(text.charAt(at))
                && text.charAt(at + 1) == '.') {
            at += 2;
        }
        boolean joined = at > begin
                && at + 1 < limit
                && isHyphen(text.charAt(at))
                && Character.isLowerCase(text.charAt(at + 1));
        return joined ? at : begin;
    }

    /// `accusé d'« outrage »`: what a quotation parts from the word that it leans on.
    private int cliticEnd(int begin, int end, int limit) {
        boolean parted = end < limit
                && isApostrophe(text.codePointAt(end))
                && language.proclitics().contains(Fold.lower(text.substring(begin, end)) + "'");
        return parted && opensQuote(end + 1, limit) ? end + 1 : end;
    }

    /// Whether a quotation mark stands at a place, with at most one space before it.
    private boolean opensQuote(int at, int limit) {
        int mark = at < limit && Character.isSpaceChar(text.charAt(at)) ? at + 1 : at;
        return mark < limit && "«“\"".indexOf(text.charAt(mark)) >= 0;
    }

    private static boolean isWordPart(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == 0xAD;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == 'ʼ' || point == '‘';
    }

    private static boolean isHyphen(int point) {
        return point == '-' || point == '‐' || point == '‑';
    }

    /// A number with its inner marks (`19.03.2012`, `1,800`, `12:30`) and letters set close
    /// (`22nd`, `10h`).
    private int numberEnd(int from, int limit) {
        int at = from;
        while (at < limit) {
            int point = text.codePointAt(at);
            int after = at + Character.charCount(point);
            boolean inner = (point == '.' || point == ',' || point == ':' || point == '/')
                    && after < limit
                    && Character.isDigit(text.codePointAt(after));
            boolean hyphen =
                    isHyphen(point) && after < limit && Character.isLetter(text.codePointAt(after));
            if (!Character.isLetterOrDigit(point) && !inner && !hyphen) {
                break;
            }
            at = after;
        }
        return at;
    }

    /// Parts elided words from what they lean on: `l'`, `qu'` before, `'s`, `-t-il` behind.
    private void word(int begin, int end) {
        if (hasMark(begin, end)) {
            parted(begin, end);
        } else {
            add(begin, end, Token.Kind.WORD);
        }
    }

    private void parted(int begin, int end) {
        int from = begin;
        int to = end;
        String folded = Fold.lower(text.substring(from, to));
        if (lookup.word(folded).readings().isEmpty()) {
            boolean parted = true;
            while (parted) {
                parted = false;
                for (String clitic : language.proclitics()) {
                    if (folded.startsWith(clitic)
                            && folded.length() > clitic.length()
                            && !beginsName(clitic, from, to)) {
                        add(from, from + clitic.length(), Token.Kind.WORD);
                        from += clitic.length();
                        folded = folded.substring(clitic.length());
                        parted = true;
                        break;
                    }
                }
            }
            for (String clitic : language.enclitics()) {
                if (folded.endsWith(clitic) && folded.length() > clitic.length()) {
                    to = end - clitic.length();
                    break;
                }
            }
        }
        add(from, to, Token.Kind.WORD);
        if (to < end) {
            add(to, end, Token.Kind.WORD);
        }
    }

    /// `N'Gara`, `M'Bala`, `M'zali`: what leans on verbs alone is no clitic before a capital,
    /// nor with one of its own before what is no word. In a heading that is all capitals it
    /// may be one.
    private boolean beginsName(String clitic, int begin, int end) {
        int next = begin + clitic.length();
        if (!language.verbProclitics().contains(clitic)
                || !Character.isUpperCase(text.charAt(begin))
                || next + 1 >= end
                || Character.isUpperCase(text.charAt(next + 1))) {
            return false;
        }
        String rest = Fold.lower(text.substring(next, end));
        return Character.isUpperCase(text.charAt(next))
                || !hasMark(next, end) && lookup.word(rest).readings().isEmpty();
    }

    private boolean hasMark(int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (isApostrophe(text.charAt(at)) || isHyphen(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private void add(int begin, int end, Token.Kind kind) {
        String form = text.substring(begin, end);
        WordForm word = switch (kind) {
            case WORD -> lookup.word(form);
            case MARK -> lookup.mark(form);
            case NUMBER, LINK -> new WordForm(form, List.of());
        };
        tokens.add(new Token(tokens.size(), new Span(begin, end), kind, word));
    }
}
