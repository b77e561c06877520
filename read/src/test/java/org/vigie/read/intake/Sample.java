package org.vigie.read.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files of each format, made as programs make them.
final class Sample {
    static final String TITLE = "Trois ouvrières arrêtées";
    static final String BODY =
            "Hier, à Algua, la police a arrêté trois ouvrières de la conserverie. Leur avocate a"
                + " été prévenue après dix heures, et les familles attendent devant le tribunal.";
    private static final float FONT = 11;
    private static final float LEADING = 14;

    private Sample() {}

    /// {@return a DOCX whose body is some WordprocessingML}
    static byte[] docx(String body) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w="
                + "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + body + "</w:body></w:document>";
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types/>".getBytes(UTF_8),
                "word/document.xml",
                xml.getBytes(UTF_8)));
    }

    /// {@return a paragraph of WordprocessingML}
    static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    /// {@return an ODT whose text is some OpenDocument XML}
    static byte[] odt(String text) {
        String xml = "<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\""
                + " xmlns:table=\"urn:b\"><office:body><office:text>" + text
                + "</office:text></office:body></office:document-content>";
        return zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text".getBytes(UTF_8),
                "content.xml",
                xml.getBytes(UTF_8)));
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /// {@return a PDF, each list a page of lines; an empty line leaves a gap}
    static byte[] pdf(List<List<String>> pages) throws IOException {
        try (PDDocument document = document(pages)) {
            return saved(document);
        }
    }

    static byte[] lockedPdf(String word) throws IOException {
        try (PDDocument document = document(List.of(List.of(BODY)))) {
            document.protect(new StandardProtectionPolicy(word, word, new AccessPermission()));
            return saved(document);
        }
    }

    private static PDDocument document(List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), FONT);
                content.setLeading(LEADING);
                content.newLineAtOffset(50, 740);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /// {@return a message with a plain text, the same as HTML, a text and a picture attached}
    static String message(String date, String plain, String attached) {
        return """
            From: comite@exemple.invalid
            To: liste@exemple.invalid
            Subject: =?utf-8?Q?Trois_ouvri=C3=A8res_arr=C3=AAt=C3=A9es?=
            Date: %s
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            %s
            --inner
            Content-Type: text/html; charset=utf-8

            <p>le même texte</p>
            --inner--
            --outer
            Content-Type: text/plain; charset=utf-8; name=annexe.txt
            Content-Disposition: attachment; filename=annexe.txt

            %s
            --outer
            Content-Type: image/png
            Content-Disposition: inline

            PNG
            --outer--
            """.formatted(date, plain, attached);
    }
}
