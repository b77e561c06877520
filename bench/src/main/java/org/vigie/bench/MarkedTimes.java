package org.vigie.bench;

import org.vigie.read.dates.TmlReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A TimeML file with the time expressions that people marked in it.
///
/// @param id      the file's name without `.tml`
/// @param text    the characters of its TEXT element
/// @param created the day of its creation
/// @param times   what is marked, in the order in which the marks end
record MarkedTimes(String id, String text, Optional<LocalDate> created, List<Time> times) {

    /// A time expression.
    ///
    /// @param begin its first char, in UTF-16 code units of the text
    /// @param end   one past its last
    /// @param type  `DATE`, `TIME`, `DURATION` or `SET`
    /// @param value as TIMEX3 has it
    record Time(int begin, int end, String type, String value) {

        /// {@return how many chars two expressions share; 0 or less for none}
        int overlap(Time other) {
            return Math.min(end, other.end) - Math.max(begin, other.begin);
        }
    }

    /// {@return a file's text with its marks}
    static MarkedTimes of(TmlReader.Document document, Path file) throws IOException {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            List<Time> times = times(parsers.createXMLStreamReader(in));
            return new MarkedTimes(document.id(), document.text(), document.created(), times);
        } catch (XMLStreamException broken) {
            throw new IOException(file.getFileName() + " is no TimeML", broken);
        }
    }

    private static List<Time> times(XMLStreamReader xml) throws XMLStreamException {
        List<Time> times = new ArrayList<>();
        Deque<Time> open = new ArrayDeque<>();
        boolean inside = false;
        int at = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inside |= xml.getLocalName().equals("TEXT");
                    if (inside && xml.getLocalName().equals("TIMEX3")) {
                        String value = xml.getAttributeValue("", "value");
                        open.push(new Time(
                                at,
                                at,
                                xml.getAttributeValue("", "type"),
                                value == null ? "" : value));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inside &= !xml.getLocalName().equals("TEXT");
                    if (inside && xml.getLocalName().equals("TIMEX3")) {
                        Time begun = open.pop();
                        if (at > begun.begin()) {
                            times.add(new Time(begun.begin(), at, begun.type(), begun.value()));
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> at += inside ? xml.getTextLength() : 0;
                default -> {
                    // comments and the like are no text
                }
            }
        }
        return times;
    }
}
