package org.vigie.read.dates;

import org.vigie.read.text.Fold;
import org.vigie.read.text.LanguageFiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a pattern such as `(in|on) [the? <month> <year>?]` and writes out all the plain rows of
/// steps that it stands for.
///
/// `word` a folded form · `~word` a lemma · `<class>` or `<class:slot>` · `a|b` one of them ·
/// `^` and `$` the begin and end of the sentence ·
/// `( … | … )` one of several rows · `?` after something: or nothing · `[ … ]` the expression
/// itself,
/// where what stands around it is only its context.
final class PatternParser {
    private static final int MAX_ROWS = 4096;
    private static final String SIGNS = "()[]?|";

    private final LanguageFiles.Line line;
    private final String written;
    private final Set<String> classes;
    private int at;
    private int depth;

    PatternParser(LanguageFiles.Line line, String written, Set<String> classes) {
        this.line = line;
        this.written = written;
        this.classes = classes;
    }

    /// One thing to match.
    sealed interface Step {}

    /// A token by its folded form.
    record Form(String form) implements Step {}

    /// A token by one of its lemmas.
    record Lemma(String lemma) implements Step {}

    /// Something of a class, which fills a slot.
    record OfClass(String name, String slot) implements Step {}

    /// Begin or end of the sentence, which takes no token.
    enum Limit implements Step {
        /// Its begin, written `^`.
        FIRST,
        /// Its end, written `$`.
        LAST
    }

    /// Begin or end of the expression within its context.
    enum Bracket implements Step {
        /// Its begin.
        OPEN,
        /// Its end.
        CLOSE
    }

    List<List<Step>> rows() {
        List<List<Step>> rows = sequence();
        if (at < written.length()) {
            throw line.wrong("a pattern has one bracket too many at column " + (at + 1));
        }
        return rows;
    }

    private List<List<Step>> sequence() {
        List<List<Step>> rows = List.of(List.of());
        skipSpace();
        while (at < written.length() && ")]|".indexOf(written.charAt(at)) < 0) {
            rows = product(rows, item());
            skipSpace();
        }
        return rows;
    }

    private List<List<Step>> product(List<List<Step>> heads, List<List<Step>> tails) {
        List<List<Step>> rows = new ArrayList<>();
        for (List<Step> head : heads) {
            for (List<Step> tail : tails) {
                List<Step> row = new ArrayList<>(head);
                row.addAll(tail);
                rows.add(row);
            }
        }
        if (rows.size() > MAX_ROWS) {
            throw line.wrong("a pattern stands for more than " + MAX_ROWS + " rows; split it");
        }
        return rows;
    }

    private List<List<Step>> item() {
        List<List<Step>> rows = switch (written.charAt(at)) {
            case '(' -> group();
            case '[' -> expression();
            default -> words();
        };
        if (at < written.length() && written.charAt(at) == '?') {
            at++;
            List<List<Step>> optional = new ArrayList<>(rows);
            optional.add(List.of());
            return optional;
        }
        return rows;
    }

    private List<List<Step>> group() {
        at++;
        depth++;
        List<List<Step>> rows = new ArrayList<>(sequence());
        while (at < written.length() && written.charAt(at) == '|') {
            at++;
            rows.addAll(sequence());
        }
        depth--;
        close(')');
        return rows;
    }

    private List<List<Step>> expression() {
        at++;
        List<List<Step>> rows = new ArrayList<>();
        for (List<Step> row : sequence()) {
            List<Step> marked = new ArrayList<>();
            marked.add(Bracket.OPEN);
            marked.addAll(row);
            marked.add(Bracket.CLOSE);
            rows.add(marked);
        }
        close(']');
        return rows;
    }

    private void close(char bracket) {
        if (at >= written.length() || written.charAt(at) != bracket) {
            throw line.wrong("a pattern lacks its " + bracket);
        }
        at++;
    }

    /// `a|b|<c>`, written without spaces; within round brackets the bar parts rows instead.
    private List<List<Step>> words() {
        List<List<Step>> rows = new ArrayList<>();
        rows.add(List.of(word()));
        while (depth == 0
                && at + 1 < written.length()
                && written.charAt(at) == '|'
                && !Character.isWhitespace(written.charAt(at + 1))) {
            at++;
            rows.add(List.of(word()));
        }
        return rows;
    }

    private Step word() {
        int begin = at;
        while (at < written.length()
                && !Character.isWhitespace(written.charAt(at))
                && SIGNS.indexOf(written.charAt(at)) < 0) {
            at++;
        }
        String word = written.substring(begin, at);
        if (word.isEmpty()) {
            throw line.wrong("a pattern lacks a word at column " + (at + 1));
        }
        if (word.equals("^")) {
            return Limit.FIRST;
        }
        if (word.equals("$")) {
            return Limit.LAST;
        }
        if (word.startsWith("<") && word.endsWith(">")) {
            return ofClass(word.substring(1, word.length() - 1));
        }
        return word.startsWith("~") && word.length() > 1
                ? new Lemma(Fold.lower(word.substring(1)))
                : new Form(Fold.lower(word));
    }

    private Step ofClass(String inside) {
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        if (!classes.contains(name)) {
            throw line.wrong("class <" + name + "> is in neither words.tsv nor shapes.tsv, and no"
                    + " earlier rule makes it");
        }
        return new OfClass(name, colon < 0 ? name : inside.substring(colon + 1));
    }

    private void skipSpace() {
        while (at < written.length() && Character.isWhitespace(written.charAt(at))) {
            at++;
        }
    }
}
