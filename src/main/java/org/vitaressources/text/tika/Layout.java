package org.vitaressources.text.tika;

import org.jspecify.annotations.Nullable;
import org.vitaressources.text.RawReading.Kind;

/// How the parser of a format marks its pages, slides or sheets in XHTML.
enum Layout {
    /// `div.page` of PDF.
    PAGES(Kind.PAGE),
    /// `div.slide-content` of PPTX, `div.slide` of PPT, `div.page` of ODP; the notes that follow belong to the slide.
    SLIDES(Kind.SLIDE),
    /// `div` of XLSX, `div.page` of XLS, a table of ODS.
    SHEETS(Kind.SHEET),
    /// None: headings.
    FLOW(Kind.FLOW);

    private final Kind kind;

    Layout(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static Layout of(String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return PAGES;
        }
        if (mediaType.contains("presentation") || mediaType.contains("powerpoint") || mediaType.contains("slideshow")) {
            return SLIDES;
        }
        if (mediaType.contains("spreadsheet") || mediaType.contains("excel")) {
            return SHEETS;
        }
        return FLOW;
    }

    boolean startsPart(String tag, @Nullable String cssClass) {
        return switch (this) {
            case PAGES -> tag.equals("div") && "page".equals(cssClass);
            case SLIDES ->
                tag.equals("div")
                        && ("slide-content".equals(cssClass) || "slide".equals(cssClass) || "page".equals(cssClass));
            case SHEETS ->
                tag.equals("table")
                        || (tag.equals("div")
                                && (cssClass == null || cssClass.equals("page") || cssClass.equals("sheet")));
            case FLOW -> false;
        };
    }

    boolean endsAtClose() {
        return this != SLIDES;
    }
}
