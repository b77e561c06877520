package org.vigie.read.intake;

/// The text of a document as it is put together: paragraphs parted by a blank line, items of lists
/// each on a line after `- `, cells of a row parted by ` | `.
final class OfficeText {
    private static final int MAX_CHARS = Intake.MAX_CHARS + 1;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int tables;
    private boolean item;
    private boolean afterItem;
    private boolean row;
    private boolean newTable;

    /// Adds words to the paragraph; what is beyond the longest bulletin is not kept.
    void say(CharSequence words) {
        if (text.length() + line.length() < MAX_CHARS) {
            line.append(words);
        }
    }

    void asItem() {
        item = true;
    }

    /// Ends a paragraph.
    void endParagraph() {
        String said = line.toString().strip();
        line.setLength(0);
        if (!said.isEmpty()) {
            if (!text.isEmpty()) {
                text.append(gap());
            }
            text.append(item ? "- " : "").append(said);
            afterItem = item;
            row = tables > 0;
            newTable = false;
        }
        item = false;
    }

    private String gap() {
        if (tables == 0) {
            return item && afterItem ? "\n" : "\n\n";
        }
        return newTable ? "\n\n" : row ? " " : "\n";
    }

    void beginTable() {
        endParagraph();
        newTable = tables == 0;
        tables++;
        row = false;
    }

    void endTable() {
        tables = Math.max(0, tables - 1);
        afterItem = false;
        row = tables > 0;
    }

    void beginRow() {
        row = false;
    }

    void beginCell() {
        if (row) {
            text.append(" |");
        }
    }

    @Override
    public String toString() {
        endParagraph();
        return text.toString().strip();
    }
}
