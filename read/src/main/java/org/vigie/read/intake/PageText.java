package org.vigie.read.intake;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.Set;

/// The text of a part of a page: blocks parted by a blank line, items of lists each on a line of
/// its own after `- `, cells of a row parted by ` | `.
final class PageText implements NodeVisitor {
    private static final Set<String> PRESERVED = Set.of("pre", "textarea");

    private final StringBuilder text = new StringBuilder();
    private int lists;
    private int preserved;
    /// Line feeds owed before the next words.
    private int owed;

    private PageText() {}

    /// {@return the text of an element}
    static String of(Element root) {
        PageText visitor = new PageText();
        root.traverse(visitor);
        return visitor.text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode words -> say(words.getWholeText());
            case Element element -> open(element);
            default -> {
                // comments and data are not read
            }
        }
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "br" -> owed = Math.max(owed, 1);
            case "ul", "ol" -> {
                owed = Math.max(owed, lists == 0 ? 2 : 1);
                lists++;
            }
            case "li" -> {
                owed = Math.max(owed, 1);
                breakLine();
                text.append("  ".repeat(Math.max(0, lists - 1))).append("- ");
            }
            case "tr" -> owed = Math.max(owed, 1);
            case "td", "th" -> {
                if (element.previousElementSibling() != null) {
                    text.append(" | ");
                }
            }
            default -> {
                if (PRESERVED.contains(element.normalName())) {
                    preserved++;
                }
                if (element.isBlock() && !startsItem()) {
                    owed = Math.max(owed, lists > 0 ? 1 : 2);
                }
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "ul", "ol" -> {
                lists--;
                owed = Math.max(owed, lists == 0 ? 2 : 1);
            }
            case "li", "tr" -> owed = Math.max(owed, 1);
            case "br", "td", "th" -> {
                // their line goes on
            }
            default -> {
                if (PRESERVED.contains(element.normalName())) {
                    preserved--;
                }
                if (element.isBlock()) {
                    owed = Math.max(owed, lists > 0 ? 1 : 2);
                }
            }
        }
    }

    private boolean startsItem() {
        return text.length() >= 2 && text.charAt(text.length() - 2) == '-' && owed == 0;
    }

    private void say(String words) {
        if (preserved > 0) {
            breakLine();
            text.append(words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space();
            } else {
                breakLine();
                text.append(c);
            }
        }
    }

    private void space() {
        if (owed == 0
                && !text.isEmpty()
                && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private void breakLine() {
        if (owed > 0 && !text.isEmpty()) {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            text.append("\n".repeat(owed));
        }
        owed = 0;
    }
}
