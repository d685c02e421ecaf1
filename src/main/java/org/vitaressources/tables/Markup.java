package org.vitaressources.tables;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// One XML document on its way out. What XML cannot hold is left out of texts and values.
final class Markup {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    /// @param out is not closed
    Markup(OutputStream out) throws IOException {
        this.xml = calling(() -> {
            XMLStreamWriter writer = WRITERS.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            return writer;
        });
    }

    private interface Call<T> {
        T run() throws XMLStreamException;
    }

    private static <T> T calling(Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// @param attributes names, each followed by its value
    Markup start(String name, String... attributes) throws IOException {
        return calling(() -> {
            xml.writeStartElement(name);
            return attributes(attributes);
        });
    }

    Markup end() throws IOException {
        return calling(() -> {
            xml.writeEndElement();
            return this;
        });
    }

    Markup leaf(String name, String... attributes) throws IOException {
        return calling(() -> {
            xml.writeEmptyElement(name);
            return attributes(attributes);
        });
    }

    /// An element that holds a text.
    Markup text(String name, String text, String... attributes) throws IOException {
        return calling(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(clean(text));
            xml.writeEndElement();
            return this;
        });
    }

    /// Ends what is open.
    void finish() throws IOException {
        calling(() -> {
            xml.writeEndDocument();
            xml.flush();
            return this;
        });
    }

    private Markup attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
        return this;
    }

    /// XML 1.0, §2.2.
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
