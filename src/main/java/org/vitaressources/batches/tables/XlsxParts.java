package org.vitaressources.batches.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitaressources.batches.tables.TableUnreadable.Reason;
import org.vitaressources.uploads.ArchiveDirectory;
import org.vitaressources.uploads.TypeRefused;

/// The parts of a workbook. Nothing is unpacked to disk; a part gives so many bytes and no more, whatever it says of
/// itself, and XML is read without document types, entities or anything from elsewhere.
final class XlsxParts implements AutoCloseable {
    private static final int MOST_MEMBERS = 2_000;
    private static final int LARGEST_DIRECTORY = 1 << 20;
    private static final long LARGEST_PART = 400L << 20;
    /// What says what a workbook is made of is kept in memory.
    private static final long LARGEST_LIST = 8L << 20;
    /// Rows that say little pack well, but never so well.
    private static final long BEST_PACKED = 400;
    private static final long SMALL = 1 << 20;

    private final ZipFile zip;

    private XlsxParts(ZipFile zip) {
        this.zip = zip;
    }

    static XlsxParts open(Path file) throws IOException {
        try {
            ArchiveDirectory.check(file, MOST_MEMBERS, LARGEST_DIRECTORY);
            return new XlsxParts(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        } catch (TypeRefused e) {
            throw new TableUnreadable(e.reason() == TypeRefused.Reason.BOMB ? Reason.TOO_LARGE : Reason.DAMAGED, 0, e);
        } catch (ZipException | IllegalArgumentException e) {
            throw new TableUnreadable(Reason.DAMAGED, 0, e);
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// What is done with the XML of a part.
    interface Reading {
        void of(XMLStreamReader xml) throws XMLStreamException;
    }

    /// Reads a part.
    ///
    /// @throws TableUnreadable when it is not there, no XML, or too large
    void read(String name, Reading reading) {
        read(name, LARGEST_PART, reading);
    }

    /// Reads a part that lists what is in the workbook; likewise.
    void readList(String name, Reading reading) {
        read(name, LARGEST_LIST, reading);
    }

    private void read(String name, long largest, Reading reading) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new TableUnreadable(Reason.DAMAGED, 0);
        }
        try (InputStream bytes =
                new BoundedMarkup(new Measured(zip.getInputStream(entry), entry.getCompressedSize(), largest))) {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            reading.of(xml);
            xml.close();
        } catch (XMLStreamException | IOException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof OutOfMeasure) {
                    throw new TableUnreadable(Reason.TOO_LARGE, 0, e);
                }
            }
            throw new TableUnreadable(Reason.DAMAGED, 0, e);
        }
    }

    private static XMLInputFactory factory() {
        // The one of the JDK, whose limits are known, and not one that happens to be on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is read from elsewhere");
        });
        return factory;
    }

    /// The next event; a document type or an entity of its own is no part of any workbook.
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("A document type in a workbook");
        }
        return event;
    }

    /// Goes on to the next start of an element.
    ///
    /// @return its name without prefix; empty at the end
    static String nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
        return "";
    }

    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class Measured extends FilterInputStream {
        private final long most;
        private long read;

        Measured(InputStream in, long packed, long largest) {
            super(in);
            most = Math.min(largest, Math.max(SMALL, Math.max(0, packed) * BEST_PACKED));
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = super.read(bytes, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > most) {
                throw new OutOfMeasure();
            }
        }
    }
}
