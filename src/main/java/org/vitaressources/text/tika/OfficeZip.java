package org.vitaressources.text.tika;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.BoundedInputStream;

/// The XML parts of an office file, read one after the other without keeping any: no external entity, no document type,
/// and not more bytes than a document has that a person wrote.
final class OfficeZip implements Closeable {
    private static final long MOST_BYTES = 256L << 20;

    private final ZipFile zip;
    private final XMLInputFactory factory = XMLInputFactory.newFactory();
    private long left = MOST_BYTES;

    OfficeZip(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    }

    /// Where a part leads.
    ///
    /// @param type last word of its type: `hyperlink`, `slide`, `image`
    /// @param target path of another part, or an address
    record Relation(String type, String target, boolean external) {}

    /// What is told of each piece of a part.
    interface Visitor {
        void start(XMLStreamReader element) throws XMLStreamException;

        void text(String text);

        void end(XMLStreamReader element);
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /// Goes through a part.
    ///
    /// @throws FileNotFoundException when there is none of that name
    void walk(String part, Visitor visitor) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new FileNotFoundException(part);
        }
        try (InputStream packed = zip.getInputStream(entry);
                BoundedInputStream bytes = BoundedInputStream.builder()
                        .setInputStream(packed)
                        .setMaxCount(left)
                        .get()) {
            XMLStreamReader reader = factory.createXMLStreamReader(bytes);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> visitor.start(reader);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        visitor.text(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> visitor.end(reader);
                    default -> {}
                }
            }
            left -= bytes.getCount();
        }
    }

    /// Where a part leads, by id.
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = slash < 0 ? "" : part.substring(0, slash + 1);
        String rels = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (has(rels)) {
            walk(rels, new Visitor() {
                @Override
                public void start(XMLStreamReader element) {
                    if (element.getLocalName().equals("Relationship")) {
                        boolean external = attribute(element, "TargetMode").equals("External");
                        String target = attribute(element, "Target");
                        String type = attribute(element, "Type");
                        relations.put(
                                attribute(element, "Id"),
                                new Relation(
                                        type.substring(type.lastIndexOf('/') + 1),
                                        external ? target : path(folder, target),
                                        external));
                    }
                }

                @Override
                public void text(String text) {}

                @Override
                public void end(XMLStreamReader element) {}
            });
        }
        return relations;
    }

    private static String path(String folder, String target) {
        String whole = target.startsWith("/") ? target : "/" + folder + target;
        return Path.of(whole).normalize().toString().replace('\\', '/').substring(1);
    }

    /// The value of an attribute in whatever namespace, empty when there is none.
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    /// The relation that an element names (`r:id`, `r:embed`), empty when it names none.
    static String relation(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String namespace = element.getAttributeNamespace(i);
            if (namespace != null && namespace.endsWith("/relationships")) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    /// A switch is on: there, and not said to be off.
    static boolean isOn(XMLStreamReader element) {
        String value = attribute(element, "val");
        return !value.equals("0") && !value.equals("false") && !value.equals("none") && !value.equals("off");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
