package org.vigie.read.intake;

import java.util.Set;

/// The text of an ODT, its notes after the paragraph that they belong to. What a tracked change
/// struck out, and what was noted in the margin, is left out.
final class Odt implements Xml.Listener {
    private static final Set<String> LEFT_OUT = Set.of(
            "tracked-changes", "annotation", "note-citation", "hidden-text", "title", "desc");
    private static final int MOST_SPACES = 100;

    private final OfficeText text = new OfficeText();
    private final StringBuilder notes = new StringBuilder();
    private int skipped;
    private int body;
    private int note;

    private Odt() {}

    /// {@return what an unpacked ODT says}
    static Draft parse(Unpacked unpacked) throws RefusedException {
        Odt document = new Odt();
        byte[] content = unpacked.part(Unpacked.ODT).orElseThrow(Guard::broken);
        Xml.walk(Decoded.of(content).text(), document);
        return Draft.of(document.text.toString());
    }

    @Override
    public void open(String name, Xml at) {
        if (skipped > 0 || LEFT_OUT.contains(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "body" -> body++;
            case "note-body" -> note++;
            case "s" -> say(" ".repeat(spaces(at.attribute("c"))));
            case "tab" -> say(" ");
            case "line-break" -> say("\n");
            case "list-item" -> text.asItem();
            case "text-box" -> text.endParagraph();
            case "table" -> text.beginTable();
            case "table-row" -> text.beginRow();
            case "table-cell" -> text.beginCell();
            default -> {
                // looks, not words
            }
        }
    }

    private static int spaces(String count) {
        return count.matches("\\d{1,3}") ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
    }

    @Override
    public void close(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "body" -> body--;
            case "note-body" -> note--;
            case "p", "h" -> endParagraph();
            case "table" -> text.endTable();
            default -> {
                // its words go on
            }
        }
    }

    private void endParagraph() {
        if (note > 0) {
            notes.append(' ');
            return;
        }
        text.endParagraph();
        if (!notes.isEmpty()) {
            text.say(notes);
            notes.setLength(0);
            text.endParagraph();
        }
    }

    @Override
    public void words(String words) {
        if (skipped == 0 && body > 0) {
            say(words);
        }
    }

    private void say(String words) {
        if (note > 0) {
            notes.append(words);
        } else {
            text.say(words);
        }
    }
}
