package org.vitaressources.batches.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One pass over the rows of a sheet.
final class XlsxRows {
    private static final String ROW = "row";

    private final XMLStreamReader xml;
    private final List<String> texts;
    private final XlsxFormats formats;
    private int number;

    XlsxRows(XMLStreamReader xml, List<String> texts, XlsxFormats formats) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
    }

    void read(Predicate<TableRow> taker) throws XMLStreamException {
        for (String element = XlsxParts.nextElement(xml); !element.isEmpty(); element = XlsxParts.nextElement(xml)) {
            if (element.equals(ROW)) {
                String written = XlsxParts.attribute(xml, "r");
                number = written.matches("[0-9]{1,7}") ? Integer.parseInt(written) : number + 1;
                TableRow row = new TableRow(number, cells());
                if (!row.isBlank() && !taker.test(row)) {
                    return;
                }
            }
        }
    }

    private List<String> cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (xml.hasNext()) {
            int event = XlsxParts.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(ROW)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int written = column(XlsxParts.attribute(xml, "r"));
                column = written < 0 ? column + 1 : written;
                String value = value(XlsxParts.attribute(xml, "t"), XlsxParts.attribute(xml, "s"));
                if (column < TableFile.MOST_COLUMNS && !value.isEmpty()) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, value);
                }
            }
        }
        return cells;
    }

    /// `C5` is the third column.
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && i < 3; i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private String value(String type, String style) throws XMLStreamException {
        StringBuilder value = new StringBuilder();
        boolean inValue = false;
        while (xml.hasNext()) {
            int event = XlsxParts.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("is")) {
                value.append(XlsxTexts.text(xml, "is"));
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                inValue = event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("v");
            } else if (inValue && event == XMLStreamConstants.CHARACTERS) {
                XlsxTexts.append(value, xml);
            }
        }
        String written = value.toString();
        return switch (type) {
            case "s" -> shared(written);
            case "b" -> written.strip().equals("1") ? "oui" : "non";
            case "d" -> written.length() > 10 ? written.substring(0, 10) : written;
            case "str", "inlineStr", "e" -> written;
            default -> written.isBlank() ? "" : formats.shown(written, style);
        };
    }

    private String shared(String written) {
        int at = written.strip().matches("[0-9]{1,8}") ? Integer.parseInt(written.strip()) : -1;
        return at >= 0 && at < texts.size() ? texts.get(at) : "";
    }
}
