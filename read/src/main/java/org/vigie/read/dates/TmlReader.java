package org.vigie.read.dates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads TimeML files: the text that is to be marked and the day it was written.
///
/// No document type and no external entity is followed; marks within the text are never looked at.
public final class TmlReader {
    private final XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();

    /// Makes a reader that opens nothing but what it is given.
    public TmlReader() {
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /// A TimeML file.
    ///
    /// @param id      the file's name without `.tml`
    /// @param text    the characters of its TEXT element
    /// @param created the day of its creation, if the file says one
    public record Document(String id, String text, Optional<LocalDate> created) {}

    /// {@return what a file holds}
    ///
    /// @param file a file in TimeML
    /// @throws IOException if it cannot be read or is no XML; the message names the file's
    /// name
    public Document read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String id = name.endsWith(".tml") ? name.substring(0, name.length() - 4) : name;
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, id);
        }
    }

    /// {@return what a stream holds}
    ///
    /// @param in a file in TimeML
    /// @param id its name, for the document and for the message of an error
    /// @throws IOException if it cannot be read or is no XML
    public Document read(InputStream in, String id) throws IOException {
        try {
            return new Walk(parsers.createXMLStreamReader(in)).document(id);
        } catch (XMLStreamException broken) {
            throw new IOException("document=" + id + " is no TimeML that can be read", broken);
        }
    }

    private static final class Walk {
        private final XMLStreamReader xml;
        private final StringBuilder text = new StringBuilder();
        private Optional<LocalDate> created = Optional.empty();
        private boolean inText;
        private boolean inHead;

        Walk(XMLStreamReader xml) {
            this.xml = xml;
        }

        Document document(String id) throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> characters();
                    default -> {}
                }
            }
            return new Document(id, text.toString(), created);
        }

        private void begin(String name) {
            switch (name) {
                case "TEXT" -> inText = true;
                case "DCT" -> inHead = true;
                case "TIMEX3" -> time();
                default -> {}
            }
        }

        private void end(String name) {
            switch (name) {
                case "TEXT" -> inText = false;
                case "DCT" -> inHead = false;
                default -> {}
            }
        }

        private void characters() {
            if (inText) {
                text.append(xml.getText());
            }
        }

        private void time() {
            String value = xml.getAttributeValue(null, "value");
            if (inHead && created.isEmpty() && value != null && value.length() >= 10) {
                created = day(value.substring(0, 10));
            }
        }

        private static Optional<LocalDate> day(String value) {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }
    }
}
