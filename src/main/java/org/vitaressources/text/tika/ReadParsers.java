package org.vitaressources.text.tika;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.pkg.RarParser;
import org.apache.tika.parser.wordperfect.WordPerfectParser;

/// The formats that are read, and how: no macro, no deleted text, no page headers; notes of slides kept.
final class ReadParsers {
    private ReadParsers() {}

    static List<Parser> all(boolean ocr) {
        List<Parser> parsers = new ArrayList<>(List.of(
                new InspectedPdfParser(),
                new OOXMLParser(),
                new OfficeParser(),
                new OldExcelParser(),
                new OpenDocumentParser(),
                new FlatOpenDocumentParser(),
                new RTFParser(),
                new EpubParser(),
                new JSoupParser(),
                new TextAndCSVParser(),
                new RFC822Parser(),
                new MboxParser(),
                new TNEFParser(),
                new PackageParser(),
                new CompressorParser(),
                new RarParser(),
                new WordMLParser(),
                new SpreadsheetMLParser(),
                new WordPerfectParser()));
        if (ocr) {
            parsers.add(new TesseractOCRParser());
        }
        return parsers;
    }

    static ParseContext context(boolean ocr) {
        ParseContext context = new ParseContext();
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(true);
        pdf.setExtractMarkedContent(false);
        pdf.setSortByPosition(false);
        pdf.setOcrStrategy(ocr ? PDFParserConfig.OCR_STRATEGY.AUTO : PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeSlideMasterContent(false);
        office.setIncludeSlideNotes(true);
        office.setIncludeShapeBasedContent(true);
        office.setUseSAXDocxExtractor(true);
        // the streaming reader of slides follows the names of their relations, not their order
        office.setUseSAXPptxExtractor(false);
        context.set(OfficeParserConfig.class, office);
        TesseractOCRConfig tesseract = new TesseractOCRConfig();
        tesseract.setSkipOcr(!ocr);
        if (ocr) {
            tesseract.setLanguage("fra");
        }
        context.set(TesseractOCRConfig.class, tesseract);
        return context;
    }
}
