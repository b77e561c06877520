package org.vigie.read.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes paragraphs of the lines of printed pages: joins what was wrapped, with the words that were
/// parted by a hyphen, and leaves out page numbers and what stands over or under every page.
final class PdfLines {
    /// Ends a page.
    static final char PAGE = '\f';

    private static final Pattern NUMBER = Pattern.compile(
            "[\\s–—-]*(?:(?i:page|p\\.|стр\\.|с\\.)\\s*)?\\d{1,4}(?:\\s*(?:/|of|sur|из)\\s*\\d{1,4})?[\\s–—-]*");
    private static final Pattern ITEM =
            Pattern.compile("\\s*(?:[-*•–—▪●·]|\\(?\\d{1,3}[.)])\\s+\\S.*");

    /// Pages on which a line stands again before it is taken for a running head.
    private static final int HEAD_PAGES = 3;

    private final int width;
    private final StringBuilder text = new StringBuilder();
    private int lastChars;

    private PdfLines(int width) {
        this.width = width;
    }

    /// {@return the paragraphs of pages, parted by blank lines}
    static String joined(String pages) {
        List<List<String>> lines = new ArrayList<>();
        for (String page : pages.split(String.valueOf(PAGE))) {
            lines.add(trimmed(page.lines().map(String::strip).toList()));
        }
        List<String> kept = withoutHeads(lines);
        PdfLines joiner = new PdfLines(width(kept));
        kept.forEach(joiner::add);
        return joiner.text.toString().strip();
    }

    private static List<String> trimmed(List<String> page) {
        int begin = 0;
        int end = page.size();
        while (begin < end && page.get(begin).isEmpty()) {
            begin++;
        }
        while (end > begin
                && (page.get(end - 1).isEmpty()
                        || NUMBER.matcher(page.get(end - 1)).matches())) {
            end--;
        }
        return page.subList(begin, end);
    }

    private static List<String> withoutHeads(List<List<String>> pages) {
        Map<String, Integer> edges = new HashMap<>();
        for (List<String> page : pages) {
            if (!page.isEmpty()) {
                edges.merge(bare(page.getFirst()), 1, Integer::sum);
                edges.merge(bare(page.getLast()), 1, Integer::sum);
            }
        }
        List<String> kept = new ArrayList<>();
        for (List<String> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                boolean edge = i == 0 || i == page.size() - 1;
                boolean head = edge && edges.getOrDefault(bare(page.get(i)), 0) >= HEAD_PAGES;
                if (!head) {
                    kept.add(page.get(i));
                }
            }
        }
        return kept;
    }

    private static String bare(String line) {
        return line.replaceAll("\\d+", "#");
    }

    /// {@return how long a full line is: nine in ten are no longer}
    private static int width(List<String> lines) {
        List<Integer> lengths =
                lines.stream().map(String::length).filter(n -> n > 0).sorted().toList();
        return lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 9 / 10);
    }

    private void add(String line) {
        if (line.isEmpty()) {
            lastChars = 0;
            return;
        }
        if (goesOn(line)) {
            join(line);
        } else {
            boolean inList = lastChars > 0 && ITEM.matcher(line).matches();
            text.append(text.isEmpty() ? "" : inList ? "\n" : "\n\n").append(line);
        }
        lastChars = line.length();
    }

    /// A line goes on after one that is nearly full, unless it begins an item.
    private boolean goesOn(String line) {
        boolean nearlyFull = lastChars > width * 2 / 3;
        boolean inSentence = lastChars > 0 && Character.isLowerCase(line.codePointAt(0));
        return (nearlyFull || inSentence) && !ITEM.matcher(line).matches();
    }

    private void join(String line) {
        int last = text.length() - 1;
        boolean hyphen = (text.charAt(last) == '-' || text.charAt(last) == '\u2010')
                && last > 0
                && Character.isLetter(text.charAt(last - 1));
        if (hyphen && Character.isLowerCase(line.codePointAt(0))) {
            text.setLength(last);
        }
        text.append(hyphen ? "" : " ").append(line);
    }
}
