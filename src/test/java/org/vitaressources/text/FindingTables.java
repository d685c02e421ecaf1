package org.vitaressources.text;

import static org.vitaressources.text.BuiltDocuments.docx;
import static org.vitaressources.text.BuiltDocuments.pdf;

import java.util.List;

/// What is noticed in PDF and Word files, as tables: name, file, findings.
final class FindingTables {
    private FindingTables() {}

    /// A document and what is found in it.
    record Case(String name, BuiltDocuments.Maker maker, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Case found(String name, BuiltDocuments.Maker maker, String... expected) {
        return new Case(name, maker, String.join("\n", expected));
    }

    static List<Case> pdfs() {
        return List.of(
                found("nothing said of it", pdf(document -> {}), "NO_LANGUAGE", "NO_TITLE", "UNTAGGED"),
                found(
                        "titled and in French",
                        pdf(document -> document.title("Le garage solidaire").language("fr-FR")),
                        "UNTAGGED"),
                found(
                        "a title that is a file's name",
                        pdf(document ->
                                document.title("Microsoft Word - bilan.docx").language("fr")),
                        "NO_TITLE",
                        "UNTAGGED"),
                found(
                        "well made",
                        pdf(document -> document.title("Le garage solidaire")
                                .language("fr")
                                .tag("H1", "")
                                .tag("P", "")
                                .tag("Figure", "Deux mécaniciennes sous un pont")
                                .table(true)),
                        ""),
                found(
                        "tagged in name alone",
                        pdf(document -> document.title("Le garage solidaire")
                                .language("fr")
                                .marked()),
                        "UNTAGGED"),
                found(
                        "figures, tables and headings",
                        pdf(document -> document.title("Le garage solidaire")
                                .language("fr")
                                .tag("H1", "")
                                .tag("Figure", "")
                                .tag("Figure", "image12.png")
                                .tag("H3", "")
                                .table(false)),
                        "IMAGE_WITHOUT_ALTERNATIVE x2 p1",
                        "SKIPPED_HEADING p1",
                        "TABLE_WITHOUT_HEADER p1"),
                found(
                        "names of its own for tags",
                        pdf(document -> document.title("Le garage solidaire")
                                .language("fr")
                                .role("Illustration", "Figure")
                                .tag("Illustration", "")),
                        "IMAGE_WITHOUT_ALTERNATIVE p1"),
                found(
                        "tags in a circle",
                        pdf(document -> document.title("Le garage solidaire")
                                .language("fr")
                                .tag("Figure", "")
                                .circle()),
                        "IMAGE_WITHOUT_ALTERNATIVE p1"),
                found(
                        "long without bookmarks",
                        pdf(document -> document.title("Le garage solidaire")
                                .language("fr")
                                .pages(21)),
                        "NO_BOOKMARKS",
                        "UNTAGGED"),
                found(
                        "long with bookmarks",
                        pdf(document -> document.title("Le garage solidaire")
                                .language("fr")
                                .pages(21)
                                .bookmark()),
                        "UNTAGGED"),
                found(
                        "a scan",
                        pdf(document -> document.title("Le garage solidaire").blank()),
                        "NO_TEXT"));
    }

    static final String LONG = "<w:p><w:r><w:t>" + "Une phrase du récit. ".repeat(200) + "</w:t></w:r></w:p>";

    static String paragraph(String style, boolean bold, String words) {
        return "<w:p>" + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + "<w:r>"
                + (bold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t>" + words + "</w:t></w:r></w:p>";
    }

    static String picture(String attributes, String inside) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Image 1\" " + attributes + ">" + inside
                + "</wp:docPr><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>"
                + "</w:r></w:p>";
    }

    static String table(int columns, String firstRow) {
        String cells = ("<w:tc>" + paragraph("", true, "Case") + "</w:tc>").repeat(columns);
        return "<w:tbl><w:tr>" + firstRow + cells + "</w:tr><w:tr>" + cells + "</w:tr></w:tbl>";
    }

    static List<Case> wordFiles() {
        String heading = paragraph("Titre1", false, "Le projet");
        return List.of(
                found("well made", docx(heading + LONG + picture("descr=\"Un pont élévateur\"", "")), "NO_TITLE"),
                found("long without headings", docx(LONG), "NO_HEADINGS", "NO_TITLE"),
                found("short without headings", docx(paragraph("", false, "Bonjour à tous.")), "NO_TITLE"),
                found(
                        "pictures",
                        docx(picture("", "")
                                + heading
                                + picture("descr=\"\"", "")
                                + picture("descr=\"photo-1.JPG\"", "")
                                + picture("descr=\"Image 4\"", "")
                                + picture("title=\"La cour de l’atelier\"", "")
                                + picture("", "<a:extLst><adec:decorative val=\"1\"/></a:extLst>")),
                        "IMAGE_WITHOUT_ALTERNATIVE x4 début; §Le projet#section-le-projet",
                        "NO_TITLE"),
                found(
                        "a shape that only frames a text needs no alternative",
                        docx(heading
                                + "<w:p><w:r><w:drawing><wp:anchor><wp:docPr id=\"1\" name=\"Zone\"/></wp:anchor></w:drawing>"
                                + "</w:r></w:p>"),
                        "NO_TITLE"),
                found(
                        "what older programs are shown counts once",
                        docx(heading + "<w:p><w:r><mc:AlternateContent><mc:Choice>"
                                + "<w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\"/><pic:pic/></wp:inline></w:drawing>"
                                + "</mc:Choice><mc:Fallback><w:pict><v:shape><v:imagedata/></v:shape></w:pict></mc:Fallback>"
                                + "</mc:AlternateContent></w:r></w:p>"),
                        "IMAGE_WITHOUT_ALTERNATIVE §Le projet#section-le-projet",
                        "NO_TITLE"),
                found(
                        "levels",
                        docx(heading
                                + paragraph("Titre3", false, "Les moyens")
                                + paragraph("Titre2", false, "Les suites")
                                + paragraph("Titre3", false, "Demain")),
                        "NO_TITLE",
                        "SKIPPED_HEADING §Les moyens#section-les-moyens"),
                found(
                        "titles made of bold",
                        docx(paragraph("", true, "Le contexte")
                                + paragraph("", false, "Une zone rurale sans garage abordable.")
                                + paragraph("Gras", false, "Les moyens")
                                + paragraph("", false, "Deux mécaniciens et un pont élévateur.")
                                + paragraph("", true, "Les résultats :")
                                + paragraph("", false, "Quarante voitures réparées la première année.")),
                        "BOLD_AS_HEADING x3 §Le contexte#section-le-contexte; §Les moyens; §Les résultats :#section-les-resultats",
                        "NO_TITLE"),
                found(
                        "bold that is no title",
                        docx(heading
                                + paragraph("", true, "Attention, ceci est important.")
                                + paragraph("", false, "Le reste l’est un peu moins, mais tout de même.")
                                + paragraph("", true, "Une ligne")
                                + paragraph("", true, "Une autre ligne")),
                        "NO_TITLE"),
                found(
                        "tables",
                        docx(heading
                                + table(2, "")
                                + table(2, "<w:trPr><w:tblHeader/></w:trPr>")
                                + table(2, "<w:trPr><w:tblHeader w:val=\"0\"/></w:trPr>")
                                + table(1, "")
                                + "<w:tbl><w:tr><w:tc>" + table(2, "<w:trPr><w:tblHeader/></w:trPr>")
                                + "</w:tc><w:tc/></w:tr><w:tr><w:tc/><w:tc/></w:tr></w:tbl>"),
                        "NO_TITLE",
                        "TABLE_WITHOUT_HEADER x2 §Le projet#section-le-projet"),
                found(
                        "links",
                        docx(heading
                                + "<w:p><w:hyperlink r:id=\"out\"><w:r><w:t>Cliquez </w:t></w:r><w:r><w:t>ici !</w:t></w:r>"
                                + "</w:hyperlink><w:hyperlink r:id=\"out\"><w:r><w:t>le guide de l’atelier</w:t></w:r>"
                                + "</w:hyperlink><w:hyperlink w:anchor=\"plus-bas\"><w:r><w:t>ici</w:t></w:r></w:hyperlink></w:p>"
                                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://exemple.test/\""
                                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>https://exemple.test/</w:t>"
                                + "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
                        "ADDRESS_AS_LINK §Le projet#section-le-projet",
                        "NO_TITLE",
                        "VAGUE_LINK §Le projet#section-le-projet"),
                found(
                        "what was struck out does not count",
                        docx(heading
                                + "<w:del><w:r><w:drawing><wp:inline><pic:pic/></wp:inline></w:drawing></w:r></w:del>"
                                + paragraph("", false, "Le reste.")),
                        "NO_TITLE"));
    }
}
