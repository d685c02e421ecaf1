package org.vitaressources.text.tika;

import org.xml.sax.SAXException;

/// Ends a parse that has given as much as is read of one file; the message says it in French.
final class OutputLimit extends SAXException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    OutputLimit(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
