package org.vigie.serve.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.parser.Parser;
import org.vigie.serve.page.Sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;

/// Writes case sheets as PDF: tagged, with its title, its language and bookmarks, its letters
/// embedded. It holds no script and no address, and making it opens no connection. The same sheet
/// made at the same moment is the same to the byte.
public final class SheetPdf {
    private static final Map<String, Integer> SANS =
            Map.of("DejaVuSansCondensed.ttf", 400, "DejaVuSansCondensed-Bold.ttf", 700);
    private static final String SERIF = "DejaVuSerifCondensed.ttf";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    static {
        // It would say which letters it lacks, and so quote somebody.
        XRLog.setLoggingEnabled(false);
    }

    /// Prepares to write.
    public SheetPdf() {
        // nothing to prepare; what is public is documented
    }

    /// {@return a sheet as the bytes of a PDF file}
    ///
    /// @param sheet the sheet
    /// @param now   when it is made
    public byte[] write(Sheet sheet, Instant now) {
        StringOutput page = new StringOutput(32 * 1024);
        templates.render("case-sheet.jte", Map.of("sheet", sheet), page);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(
                        new W3CDom()
                                .fromJsoup(Jsoup.parse(page.toString(), "", Parser.xmlParser())),
                        "")
                .withProducer("Vigie")
                .usePdfUaAccessibility(true);
        denyAll(builder);
        SANS.forEach((file, weight) ->
                builder.useFont(() -> font(file), "sheet sans", weight, FontStyle.NORMAL, true));
        builder.useFont(() -> font(SERIF), "sheet serif", 400, FontStyle.NORMAL, true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            return bytes(document, now);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The template asks for nothing; should a text ever do so, it gets nothing.
    private static void denyAll(PdfRendererBuilder builder) {
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((_, _) -> false, when);
        }
    }

    private static byte[] bytes(PDDocument document, Instant now) throws IOException {
        GregorianCalendar made =
                GregorianCalendar.from(ZonedDateTime.ofInstant(now, ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(made);
        document.getDocumentInformation().setModificationDate(made);
        document.setDocumentId(now.toEpochMilli());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(SheetPdf.class.getResourceAsStream(file), file);
    }
}
