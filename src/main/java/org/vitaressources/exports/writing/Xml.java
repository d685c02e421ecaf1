package org.vitaressources.exports.writing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An XML document on its way out, in UTF-8. Names are written with their prefix, which an attribute `xmlns:…` of an
/// outer element declares; attributes follow as name, value, name, value.
public final class Xml {
    private final XMLStreamWriter writer;

    /// @param out is not closed
    public Xml(OutputStream out) throws IOException {
        try {
            // A buffer around it: the writer would escape each half of a character beyond U+FFFF by itself.
            writer = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// Begins an element.
    public Xml start(String name, String... attributes) throws IOException {
        return write(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    /// Ends the innermost element.
    public Xml end() throws IOException {
        return write(writer::writeEndElement);
    }

    /// An element without content.
    public Xml leaf(String name, String... attributes) throws IOException {
        return write(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /// An element with words alone.
    public Xml element(String name, String text, String... attributes) throws IOException {
        return start(name, attributes).text(text).end();
    }

    /// Words.
    public Xml text(String text) throws IOException {
        return write(() -> writer.writeCharacters(Plain.text(text)));
    }

    /// The document type of XHTML pages.
    public Xml doctype(String declaration) throws IOException {
        return write(() -> writer.writeDTD(declaration));
    }

    /// Ends what is open; the stream stays open.
    public void finish() throws IOException {
        write(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], Plain.text(attributes[i + 1]));
        }
    }

    private Xml write(Step step) throws IOException {
        try {
            step.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Step {
        void write() throws XMLStreamException;
    }
}
