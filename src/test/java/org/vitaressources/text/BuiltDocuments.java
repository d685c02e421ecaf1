package org.vitaressources.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/// Makes documents of each format, well and badly built, out of the pieces that a test is about.
public final class BuiltDocuments {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String RELATIONS = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATION = "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/"
            + "officeDocument/2006/relationships/%s\" Target=\"%s\"%s/>";
    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
            + " xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OUT =
            RELATION.formatted("out", "hyperlink", "https://exemple.test/", " TargetMode=\"External\"");

    private BuiltDocuments() {}

    /// Makes a file in a folder.
    @FunctionalInterface
    public interface Maker {
        Path make(Path folder) throws IOException;
    }

    static Maker pdf(Consumer<BuiltPdf> built) {
        return folder -> {
            BuiltPdf document = new BuiltPdf();
            built.accept(document);
            return document.save(named(folder, "pdf"));
        };
    }

    /// @param body what stands between `w:body`
    public static Maker docx(String body) {
        return folder -> {
            String style = "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>";
            StringBuilder styles = new StringBuilder();
            for (int level = 1; level < 5; level++) {
                styles.append(style.formatted(
                        "Titre" + level,
                        "heading " + level,
                        "<w:pPr><w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr>"));
            }
            styles.append(style.formatted("Gras", "Gras", "<w:rPr><w:b/></w:rPr>"));
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put(
                    "_rels/.rels",
                    RELATIONS.formatted(RELATION.formatted("r1", "officeDocument", "word/document.xml", "")));
            parts.put(
                    "word/_rels/document.xml.rels",
                    RELATIONS.formatted(OUT + RELATION.formatted("s", "styles", "styles.xml", "")));
            parts.put("word/styles.xml", XML + "<w:styles" + SPACES + ">" + styles + "</w:styles>");
            parts.put(
                    "word/document.xml", XML + "<w:document" + SPACES + "><w:body>" + body + "</w:body></w:document>");
            return office(named(folder, "docx"), "word/document.xml", "wordprocessingml.document.main", parts);
        };
    }

    /// @param slides what stands in the tree of shapes of each, after what holds the tree together
    static Maker pptx(String... slides) {
        return folder -> {
            Path empty = named(folder, "pptx");
            try (XMLSlideShow show = new XMLSlideShow();
                    OutputStream out = Files.newOutputStream(empty)) {
                for (int i = 0; i < slides.length; i++) {
                    show.createSlide();
                }
                show.write(out);
            }
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipFile zip = new ZipFile(empty.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
            for (int i = 1; i <= slides.length; i++) {
                parts.put(
                        "ppt/slides/slide" + i + ".xml",
                        SmallDocuments.utf8(XML + "<p:sld" + SPACES + "><p:cSld><p:spTree><p:nvGrpSpPr>"
                                + "<p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
                                + slides[i - 1] + "</p:spTree></p:cSld></p:sld>"));
                String relations = "ppt/slides/_rels/slide" + i + ".xml.rels";
                String known = new String(parts.get(relations), StandardCharsets.UTF_8);
                parts.put(relations, SmallDocuments.utf8(known.replace("</Relationships>", OUT + "</Relationships>")));
            }
            return SmallDocuments.zip(named(folder, "pptx"), parts);
        };
    }

    static Maker odt(String body) {
        return openDocument("odt", "text", "<office:text>" + body + "</office:text>");
    }

    static Maker odp(String body) {
        return openDocument("odp", "presentation", "<office:presentation>" + body + "</office:presentation>");
    }

    static Maker markdown(String text) {
        return folder -> Files.writeString(named(folder, "md"), text);
    }

    static Maker html(String text) {
        return folder -> Files.writeString(named(folder, "html"), text);
    }

    private static Maker openDocument(String ending, String kind, String body) {
        String oasis = "urn:oasis:names:tc:opendocument:xmlns:";
        String content = XML + "<office:document-content xmlns:office=\"" + oasis + "office:1.0\" xmlns:text=\"" + oasis
                + "text:1.0\" xmlns:draw=\"" + oasis + "drawing:1.0\" xmlns:table=\"" + oasis
                + "table:1.0\" xmlns:style=\""
                + oasis + "style:1.0\" xmlns:fo=\"" + oasis + "xsl-fo-compatible:1.0\" xmlns:svg=\"" + oasis
                + "svg-compatible:1.0\" xmlns:presentation=\"" + oasis + "presentation:1.0\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\">"
                + "<office:automatic-styles>"
                + "<style:style style:name=\"gras\" style:family=\"paragraph\"><style:text-properties fo:font-weight=\"bold\"/>"
                + "</style:style><style:style style:name=\"fort\" style:family=\"text\"><style:text-properties"
                + " fo:font-weight=\"700\"/></style:style><style:style style:name=\"maigre\" style:family=\"text\">"
                + "<style:text-properties fo:font-weight=\"normal\"/></style:style>"
                + "<style:style style:name=\"deco\" style:family=\"graphic\"><style:graphic-properties"
                + " loext:decorative=\"true\"/></style:style></office:automatic-styles><office:body>" + body
                + "</office:body></office:document-content>";
        return folder -> {
            Map<String, byte[]> members = new LinkedHashMap<>();
            members.put("mimetype", SmallDocuments.utf8("application/vnd.oasis.opendocument." + kind));
            members.put("content.xml", SmallDocuments.utf8(content));
            return SmallDocuments.zip(named(folder, ending), members);
        };
    }

    private static Path office(Path file, String main, String type, Map<String, String> parts) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        String known = "application/vnd.openxmlformats-officedocument.";
        members.put(
                "[Content_Types].xml",
                SmallDocuments.utf8(XML
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/" + main
                        + "\" ContentType=\"" + known + type + "+xml\"/></Types>"));
        parts.forEach((name, text) -> members.put(name, SmallDocuments.utf8(text)));
        return SmallDocuments.zip(file, members);
    }

    static String checksum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path named(Path folder, String ending) {
        return folder.resolve(UUID.randomUUID() + "." + ending);
    }
}
