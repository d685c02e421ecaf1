package org.vitaressources.batches.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The parts of a workbook as another program would write them, for tests.
final class Workbook {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Workbook() {
        part("[Content_Types].xml", "<Types/>");
        part("xl/workbook.xml", """
                <workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Un" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        part("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>""");
        part("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="jj/mm/aaaa"/>
                <numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="yyyy"/>
                <numFmt numFmtId="167" formatCode="[$-40C]mmm\\ yyyy;@"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
                <xf numFmtId="167"/></cellXfs></styleSheet>""");
        part("xl/sharedStrings.xml", """
                <sst><si><t>Titre</t></si><si><r><t>Gras </t></r><r><t>et maigre</t></r><rPh><t>lu</t></rPh></si></sst>""");
    }

    Workbook part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Workbook part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    Workbook rows(String xml) {
        return part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + xml + "</sheetData></worksheet>");
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
