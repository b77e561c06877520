package org.vigie.read.text;

import org.vigie.claim.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds headings, paragraphs and list items by the lines of a text and by Markdown's marks.
///
/// A paragraph that a blank line breaks in the middle of a sentence goes on after it: the line
/// before ends with a letter or comma and the next begins in lower case.
final class Blocks {
    private static final Pattern HASHES = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.*?)[\\s#*_]*$");
    private static final Pattern ITEM =
            Pattern.compile("(\\s*)(?:[-*•–—▪●·+]|\\(?\\d{1,3}[.)]|\\(?\\p{L}\\))\\s+(?=\\S)");
    private static final Pattern BOLD =
            Pattern.compile("\\s*(?:\\*\\*|__)(?!\\s)[^*_]{1,200}(?:\\*\\*|__):?\\s*");
    /// A line longer than this is no heading, whatever it lacks.
    private static final int HEADING_CHARS = 160;

    /// A line that bears only a day, or days, is no longer than this.
    private static final int DAY_CHARS = 30;

    /// Lines that a mail program wraps are about this long at least.
    private static final int WRAPPED_CHARS = 55;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> headings = new ArrayList<>();
    private int open = -1;
    private boolean blankBefore = true;
    private OptionalInt leadIn = OptionalInt.empty();

    private Blocks(String text) {
        this.text = text;
    }

    static List<Block> of(String text) {
        Blocks finder = new Blocks(text);
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            finder.line(at, stop, end < 0 || nextIsBlank(text, end + 1));
            at = stop + 1;
        }
        if (finder.blocks.isEmpty()) {
            finder.blocks.add(new Block(
                    0, Block.Kind.PARAGRAPH, 0, new Span(0, text.length()), OptionalInt.empty()));
        }
        return finder.blocks;
    }

    private static boolean nextIsBlank(String text, int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end).isBlank();
    }

    private void line(int begin, int end, boolean blankAfter) {
        String line = text.substring(begin, end);
        if (line.isBlank()) {
            blankBefore = true;
            return;
        }
        Matcher hashes = HASHES.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (hashes.matches()) {
            heading(hashes.group(1).length(), new Span(begin + hashes.start(2), end));
        } else if (item.lookingAt() && !BOLD.matcher(line).matches()) {
            item(1 + item.group(1).length() / 2, new Span(begin + item.end(), end));
        } else if (BOLD.matcher(line).matches()
                || blankBefore && blankAfter && looksLikeHeading(line)
                || blankBefore && looksLikeDay(line) && nextStartsCapitalised(end)) {
            heading(6, new Span(begin, end));
        } else if (blocks.isEmpty()
                && !blankAfter
                && looksLikeHeading(line)
                && nextStartsCapitalised(end)) {
            heading(1, new Span(begin, end));
        } else {
            running(line, new Span(begin, end));
        }
        blankBefore = false;
    }

    private static boolean looksLikeHeading(String line) {
        String bare = line.strip();
        if (bare.length() > HEADING_CHARS || !Character.isUpperCase(bare.codePointAt(0))) {
            return false;
        }
        char last = bare.charAt(bare.length() - 1);
        return ".!?;,…»\")”:".indexOf(last) < 0;
    }

    /// `17 January` on a line of its own, with or without a blank line before what it is over.
    private static boolean looksLikeDay(String line) {
        String bare = line.strip();
        return bare.length() <= DAY_CHARS
                && bare.chars().anyMatch(Character::isDigit)
                && Character.isLetterOrDigit(bare.codePointBefore(bare.length()))
                && bare.chars().filter(Character::isLetter).count() > 2;
    }

    private boolean nextStartsCapitalised(int end) {
        String rest = text.substring(Math.min(text.length(), end + 1)).stripLeading();
        return !rest.isEmpty() && !Character.isLowerCase(rest.codePointAt(0));
    }

    private void heading(int level, Span span) {
        while (!headings.isEmpty() && blocks.get(headings.getLast()).level() >= level) {
            headings.removeLast();
        }
        OptionalInt over =
                headings.isEmpty() ? OptionalInt.empty() : OptionalInt.of(headings.getLast());
        add(Block.Kind.HEADING, level, span, over);
        headings.add(open);
        leadIn = OptionalInt.empty();
    }

    private void item(int level, Span span) {
        if (leadIn.isEmpty() && !blocks.isEmpty() && endsWithColon(blocks.getLast())) {
            leadIn = OptionalInt.of(blocks.size() - 1);
        }
        add(Block.Kind.ITEM, level, span, leadIn.isPresent() ? leadIn : leader());
    }

    private void running(String line, Span span) {
        if (open >= 0 && goesOn(line)) {
            Block before = blocks.get(open);
            blocks.set(
                    open,
                    new Block(
                            open,
                            before.kind(),
                            before.level(),
                            new Span(before.span().begin(), span.end()),
                            before.leader()));
            return;
        }
        leadIn = OptionalInt.empty();
        add(Block.Kind.PARAGRAPH, 0, span, leader());
    }

    private boolean goesOn(String line) {
        Block before = blocks.get(open);
        if (before.kind() == Block.Kind.HEADING) {
            return false;
        }
        String said = text.substring(before.span().begin(), before.span().end()).stripTrailing();
        int last = said.codePointBefore(said.length());
        boolean unfinished = Character.isLetter(last) || last == ',';
        if (Character.isLowerCase(line.strip().codePointAt(0))) {
            return !blankBefore || unfinished;
        }
        // a line wrapped before a name; the first line is more often a title
        return !blankBefore && unfinished && open > 0 && said.length() >= WRAPPED_CHARS;
    }

    private OptionalInt leader() {
        return headings.isEmpty() ? OptionalInt.empty() : OptionalInt.of(headings.getLast());
    }

    private boolean endsWithColon(Block block) {
        String said = text.substring(block.span().begin(), block.span().end())
                .replaceAll("[*_\\s]+$", "");
        return said.endsWith(":");
    }

    private void add(Block.Kind kind, int level, Span span, OptionalInt leader) {
        open = blocks.size();
        blocks.add(new Block(open, kind, level, span, leader));
    }
}
