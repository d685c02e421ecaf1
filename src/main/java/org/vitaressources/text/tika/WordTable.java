package org.vitaressources.text.tika;

import javax.xml.stream.XMLStreamReader;
import org.vitaressources.text.DocumentStructure;

/// A table of a DOCX while it is read. One that holds other tables, or has a single row or column, arranges a page and
/// is no table of data.
final class WordTable {
    private int rows;
    private int cells;
    private int columns;
    private boolean header;
    private boolean holdsAnother;

    void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "tr" -> {
                rows++;
                cells = 0;
            }
            case "tc" -> columns = Math.max(columns, ++cells);
            case "tblHeader" -> header |= rows == 1 && OfficeZip.isOn(element);
            default -> {}
        }
    }

    void holdsAnother() {
        holdsAnother = true;
    }

    void end(DocumentStructure structure) {
        if (rows > 1 && columns > 1 && !holdsAnother) {
            structure.table(header);
        }
    }
}
