package org.vigie.read.intake;

import java.util.Optional;
import java.util.Set;

/// The text of a DOCX: what stands on its pages, then its notes. What was struck out by a tracked
/// change, hidden, or computed by a field's code is left out.
final class Docx implements Xml.Listener {
    /// What holds no text of the page, or holds it a second time.
    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pPrChange", "rPrChange");

    private static final String WORD = "wordprocessingml";

    private final OfficeText text = new OfficeText();
    private int skipped;
    private boolean inText;
    private boolean hidden;

    private Docx() {}

    /// {@return what an unpacked DOCX says}
    static Draft parse(Unpacked unpacked) throws RefusedException {
        Docx document = new Docx();
        for (String name :
                new String[] {Unpacked.DOCX, "word/footnotes.xml", "word/endnotes.xml"}) {
            Optional<byte[]> part = unpacked.part(name);
            if (part.isPresent()) {
                Xml.walk(Decoded.of(part.get()).text(), document);
            }
        }
        return Draft.of(document.text.toString());
    }

    @Override
    public void open(String name, Xml at) {
        if (skipped > 0 || LEFT_OUT.contains(name)) {
            skipped++;
            return;
        }
        if (!at.namespace().contains(WORD)) {
            return;
        }
        switch (name) {
            case "t" -> inText = true;
            case "r" -> hidden = false;
            case "vanish" -> hidden = !at.attribute("val").matches("0|false|off");
            case "tab" -> text.say(" ");
            case "br", "cr" -> text.say("\n");
            case "noBreakHyphen" -> text.say("-");
            case "numPr" -> text.asItem();
            case "txbxContent" -> text.endParagraph();
            case "tbl" -> text.beginTable();
            case "tr" -> text.beginRow();
            case "tc" -> text.beginCell();
            default -> {
                // looks, not words
            }
        }
    }

    @Override
    public void close(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "p" -> text.endParagraph();
            case "tbl" -> text.endTable();
            default -> {
                // its words go on
            }
        }
    }

    @Override
    public void words(String words) {
        if (inText && skipped == 0 && !hidden) {
            text.say(words);
        }
    }
}
