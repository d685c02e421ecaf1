package org.vitaressources.text.tika;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Ends the parse when a file has given more than is read of one.
final class CountingHandler extends ContentHandlerDecorator {
    private static final int ELEMENT = 4;

    private final Attempt attempt;

    CountingHandler(ContentHandler next, Attempt attempt) {
        super(next);
        this.attempt = attempt;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        attempt.count(ELEMENT);
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        attempt.count(length);
        super.characters(characters, start, length);
    }
}
