package org.vitaressources.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Tables as a workbook (ECMA-376, SpreadsheetML): the first row of a sheet stays in view and filters the others. All
/// cells are texts, so that `01` stays `01` and no value is a formula. Its bytes depend on what is put into it alone.
public final class Workbook {
    /// Of such files.
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MARGIN = 3;
    private static final int NARROWEST = 10;

    private final String title;
    private final String creator;
    private final Instant moment;
    private final List<Sheet> sheets = new ArrayList<>();

    /// @param title of the whole
    /// @param creator who made it
    /// @param moment the only one that the file bears
    public Workbook(String title, String creator, Instant moment) {
        this.title = title;
        this.creator = creator;
        this.moment = moment.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Adds a sheet whose columns are as wide as what they hold.
    ///
    /// @param rows all of one length; the first names the columns
    public Workbook sheet(String name, List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> width(rows, column))
                .toList();
        return sheet(name, widths, rows);
    }

    /// Adds a sheet.
    ///
    /// @param widths of its columns, in characters
    /// @param rows all of one length; the first names the columns
    public Workbook sheet(String name, List<Integer> widths, List<List<String>> rows) {
        sheets.add(new Sheet(name, widths, rows));
        return this;
    }

    /// Writes it.
    ///
    /// @param out is not closed
    public void write(OutputStream out) throws IOException {
        try (Parts parts = new Parts(out, moment)) {
            parts.xml("[Content_Types].xml", this::types);
            parts.xml(
                    "_rels/.rels",
                    xml -> xml.start("Relationships", "xmlns", PACKAGE + "relationships")
                            .leaf(
                                    "Relationship",
                                    "Id",
                                    "rId1",
                                    "Type",
                                    OFFICE + "/officeDocument",
                                    "Target",
                                    "xl/workbook.xml")
                            .leaf(
                                    "Relationship",
                                    "Id",
                                    "rId2",
                                    "Type",
                                    PACKAGE + "relationships/metadata/core-properties",
                                    "Target",
                                    "docProps/core.xml"));
            parts.xml("docProps/core.xml", this::properties);
            parts.xml("xl/workbook.xml", this::book);
            parts.xml("xl/_rels/workbook.xml.rels", this::relations);
            parts.resource("xl/styles.xml", "styles.xml");
            for (int i = 0; i < sheets.size(); i++) {
                parts.xml(part(i), sheets.get(i)::write);
            }
        }
    }

    private static int width(List<List<String>> rows, int column) {
        int longest = rows.stream()
                .mapToInt(row ->
                        row.get(column).lines().mapToInt(String::length).max().orElse(0))
                .max()
                .orElse(0);
        return Math.clamp(longest + MARGIN, NARROWEST, Sheet.WIDEST);
    }

    private static String part(int sheet) {
        return "xl/worksheets/sheet" + (sheet + 1) + ".xml";
    }

    private void types(Markup xml) throws IOException {
        xml.start("Types", "xmlns", PACKAGE + "content-types")
                .leaf(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .leaf("Default", "Extension", "xml", "ContentType", "application/xml");
        override(xml, "xl/workbook.xml", TYPE + "sheet.main+xml");
        override(xml, "xl/styles.xml", TYPE + "styles+xml");
        override(xml, "docProps/core.xml", PROPERTIES);
        for (int i = 0; i < sheets.size(); i++) {
            override(xml, part(i), TYPE + "worksheet+xml");
        }
    }

    private static void override(Markup xml, String part, String type) throws IOException {
        xml.leaf("Override", "PartName", "/" + part, "ContentType", type);
    }

    private void properties(Markup xml) throws IOException {
        xml.start(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .text("dc:title", title)
                .text("dc:creator", creator)
                .text("dcterms:created", moment.toString(), "xsi:type", "dcterms:W3CDTF")
                .text("dcterms:modified", moment.toString(), "xsi:type", "dcterms:W3CDTF");
    }

    private void book(Markup xml) throws IOException {
        xml.start("workbook", "xmlns", Sheet.MAIN, "xmlns:r", OFFICE).start("sheets");
        for (int i = 0; i < sheets.size(); i++) {
            xml.leaf("sheet", "name", sheets.get(i).name(), "sheetId", String.valueOf(i + 1), "r:id", "rId" + (i + 1));
        }
    }

    private void relations(Markup xml) throws IOException {
        xml.start("Relationships", "xmlns", PACKAGE + "relationships");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.leaf(
                    "Relationship",
                    "Id",
                    "rId" + i,
                    "Type",
                    OFFICE + "/worksheet",
                    "Target",
                    "worksheets/sheet" + i + ".xml");
        }
        String last = "rId" + (sheets.size() + 1);
        xml.leaf("Relationship", "Id", last, "Type", OFFICE + "/styles", "Target", "styles.xml");
    }
}
