package org.vigie.read.intake;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.util.List;

/// The text of a PDF in the order in which it is read. Pictures are not looked at, nothing that is
/// embedded is run.
final class Pdf {
    private Pdf() {}

    /// {@return what a PDF says}
    ///
    /// @throws RefusedException if it is damaged, locked, a bomb, or has no text
    static Draft parse(byte[] bytes) throws RefusedException {
        PdfStreams.check(bytes);
        try (PDDocument document =
                Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > Limits.PAGES) {
                throw Guard.tooMany();
            }
            String text = PdfLines.joined(new Stripper().getText(document));
            if (text.isBlank() && document.getNumberOfPages() > 0) {
                throw new RefusedException(
                        Outcome.Reason.PICTURES,
                        "its pages are pictures without text; have them recognised (OCR), or type"
                                + " what they say");
            }
            return Draft.of(text);
        } catch (InvalidPasswordException locked) {
            throw Guard.locked();
        } catch (StoppedException stopped) {
            throw stopped.why;
        } catch (IOException damaged) {
            throw Guard.broken();
        }
    }

    /// Carries a refusal through the library, which lets only its own kind through.
    private static final class StoppedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final RefusedException why;

        StoppedException(RefusedException why) {
            super(why.getMessage(), null);
            this.why = why;
        }
    }

    /// Counts what a page draws and how much it says.
    private static final class Stripper extends PDFTextStripper {
        private long operations;
        private long chars;

        Stripper() {
            setSortByPosition(true);
            setLineSeparator("\n");
            setParagraphEnd("\n\n");
            setPageEnd(String.valueOf(PdfLines.PAGE));
            setSuppressDuplicateOverlappingText(true);
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            operations = 0;
            super.processPage(page);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            operations++;
            try {
                Guard.check();
                if (operations > Limits.PAGE_OPERATIONS) {
                    throw Guard.tooMany();
                }
            } catch (RefusedException refused) {
                throw new StoppedException(refused);
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void writeString(String words) throws IOException {
            chars += words.length();
            if (chars <= Intake.MAX_CHARS + 1L) {
                super.writeString(words);
            }
        }
    }
}
