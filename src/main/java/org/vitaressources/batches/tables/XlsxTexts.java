package org.vitaressources.batches.tables;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitaressources.batches.tables.TableUnreadable.Reason;

/// The texts that the cells of a workbook share: the one thing of it that is held in memory, within a limit.
final class XlsxTexts {
    private static final String PART = "xl/sharedStrings.xml";
    private static final int MOST_CHARACTERS = 40_000_000;

    private XlsxTexts() {}

    static List<String> of(XlsxParts parts) {
        List<String> texts = new ArrayList<>();
        if (!parts.has(PART)) {
            return texts;
        }
        parts.read(PART, xml -> {
            long characters = 0;
            for (String element = XlsxParts.nextElement(xml);
                    !element.isEmpty();
                    element = XlsxParts.nextElement(xml)) {
                if (element.equals("si")) {
                    String text = text(xml, "si");
                    characters += text.length() + 40;
                    if (characters > MOST_CHARACTERS) {
                        throw new TableUnreadable(Reason.TOO_LARGE, 0);
                    }
                    texts.add(text);
                }
            }
        });
        return texts;
    }

    /// The text within an element, whatever its letters look like; how Japanese words are pronounced is left out.
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int spoken = 0;
        while (xml.hasNext()) {
            int event = XlsxParts.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                spoken += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(end)) {
                    return text.toString();
                }
                inText = false;
                spoken -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (inText
                    && spoken == 0
                    && (event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.SPACE
                            || event == XMLStreamConstants.CDATA)) {
                append(text, xml);
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, XMLStreamReader xml) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > TableFile.LONGEST_CELL) {
            throw new TableUnreadable(Reason.TOO_LARGE, 0);
        }
    }
}
