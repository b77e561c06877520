package org.vigie.read.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a fuzzer starts from: a sound file of each format, in our own words.
public final class SeedFiles {
    private SeedFiles() {}

    /// Writes them into a folder for each target.
    ///
    /// @param arguments the folder
    /// @throws IOException if it cannot be written
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        for (Map.Entry<String, byte[]> seed : files().entrySet()) {
            Path file = root.resolve(seed.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, seed.getValue());
        }
    }

    /// {@return the seeds by folder and name}
    ///
    /// @throws IOException never; a PDF is written to memory
    public static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String message = Sample.message("Sun, 14 Mar 2021 23:30:00 -0500", Sample.BODY, "Fin.");
        files.put("pdf/a", Sample.pdf(List.of(List.of(Sample.TITLE, "", Sample.BODY))));
        files.put("mail/a", message.getBytes(UTF_8));
        files.put("mail/b", ("From a@b.c Sun Mar 14 23:30:00 2021\n" + message).getBytes(UTF_8));
        files.put("zip/a", Sample.docx(Sample.paragraph(Sample.BODY)));
        files.put("zip/b", Sample.odt("<text:p>" + Sample.BODY + "</text:p>"));
        files.put("plain/a", Sample.BODY.getBytes(UTF_8));
        files.put(
                "plain/b",
                ("---\ntitle: T\ndate: 2021-03-14\n---\n" + Sample.BODY).getBytes(UTF_8));
        files.put(
                "plain/c",
                ("12 mars 2021 : " + Sample.BODY + "\n13 mars 2021 : Fin.\n"
                                + "14 mars 2021 : Fin.\n")
                        .getBytes(UTF_8));
        files.put("plain/d", "Он был задержан и не вышел".getBytes(Charset.forName("KOI8-R")));
        pages(files);
        xml(files);
        texts(files);
        return files;
    }

    private static void pages(Map<String, byte[]> files) {
        files.put(
                "feed/a",
                ("<?xml"
                    + " version=\"1.0\"?><rss><channel><language>fr</language><item><title>Titre</title><pubDate>Sun,"
                    + " 14 Mar 2021 23:30:00 -0500</pubDate><description>" + Sample.BODY
                                + "</description></item></channel></rss>")
                        .getBytes(UTF_8));
        files.put(
                "feed/b",
                ("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\"><entry>"
                    + "<title>Titre</title><updated>2021-03-14T00:00:00Z</updated><content>"
                                + Sample.BODY + "</content></entry></feed>")
                        .getBytes(UTF_8));
        files.put(
                "page/a",
                ("<!doctype html><html lang=fr><head><meta charset=utf-8><title>T</title>"
                                + "</head><body><nav>menu</nav><article><h1>Titre</h1><p>"
                                + Sample.BODY
                                + "</p><ul><li>un</li></ul></article></body></html>")
                        .getBytes(UTF_8));
    }

    private static void xml(Map<String, byte[]> files) {
        files.put(
                "xml/a",
                ("\0<w:document xmlns:w=\"wordprocessingml\"><w:body><w:p><w:pPr>"
                                + "<w:numPr/></w:pPr><w:r><w:t>" + Sample.BODY
                                + "</w:t><w:tab/></w:r></w:p>"
                                + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>")
                        .getBytes(UTF_8));
        files.put(
                "xml/b",
                ("\1<office:document-content xmlns:office=\"o\" xmlns:text=\"t\">"
                                + "<office:body><office:text><text:h>T</text:h><text:p>"
                                + Sample.BODY
                                + "<text:s"
                                + " text:c=\"2\"/><text:note><text:note-body><text:p>n</text:p>"
                                + "</text:note-body></text:note></text:p></office:text></office:body>"
                                + "</office:document-content>")
                        .getBytes(UTF_8));
    }

    private static void texts(Map<String, byte[]> files) {
        files.put(
                "text/fr",
                ("\0\0" + Sample.BODY + "\n\n- Jean Kabemba aurait été condamné à six"
                                + " ans, selon « sa sœur ».")
                        .getBytes(UTF_8));
        files.put(
                "text/en",
                ("\1\0On Thursday 12 March 2012, police arrested John Kabemba, who was"
                                + " reportedly beaten; \"we demand his release\", said his wife.")
                        .getBytes(UTF_8));
        files.put(
                "text/ru",
                ("\2\0Вчера суд приговорил Олега Петрова к шести годам, сообщила его"
                                + " жена; в пятницу, 12 марта, задержаны 43 человека.")
                        .getBytes(UTF_8));
    }
}
