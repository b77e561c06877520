package org.vigie.read.intake;

import java.io.StringReader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through XML from beginning to end. Declarations of types are passed over, so nothing is
/// fetched and no entity unfolds; depth and time are bounded.
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader in;
    private int depth;

    private Xml(XMLStreamReader in) {
        this.in = in;
    }

    /// What hears of elements and words, in their order.
    interface Listener {
        /// An element begins.
        void open(String name, Xml at) throws RefusedException;

        /// An element ends.
        void close(String name) throws RefusedException;

        /// Words stand between.
        void words(String words) throws RefusedException;
    }

    /// Walks through XML that is text already: of bytes that are not of their encoding Java's
    /// parser tells on the standard error stream, whoever listens.
    static void walk(String text, Listener listener) throws RefusedException {
        try {
            new Xml(FACTORY.createXMLStreamReader(new StringReader(text))).walk(listener);
        } catch (XMLStreamException damaged) {
            throw Guard.broken();
        }
    }

    /// {@return an attribute of the element that begins, by its local name; empty if it has
    ///     none}
    String attribute(String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return "";
    }

    /// {@return the namespace of the element that begins or ends; empty if it has none}
    String namespace() {
        String uri = in.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    private void walk(Listener listener) throws XMLStreamException, RefusedException {
        try {
            while (in.hasNext()) {
                Guard.check();
                step(in.next(), listener);
            }
        } finally {
            in.close();
        }
    }

    private void step(int event, Listener listener) throws RefusedException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > Limits.XML_DEPTH) {
                    throw Guard.tooDeep();
                }
                listener.open(in.getLocalName(), this);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                listener.close(in.getLocalName());
            }
            case XMLStreamConstants.CHARACTERS,
                    XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE -> listener.words(in.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> listener.words(" ");
            default -> {
                // comments and instructions say nothing to people
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // ours is checked in step(), where its refusal can be told from damage
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
