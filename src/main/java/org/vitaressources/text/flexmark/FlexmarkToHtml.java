package org.vitaressources.text.flexmark;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vitaressources.text.MarkdownToHtml;

/// CommonMark with tables, footnotes, task lists, definition lists, strikethrough and bare links, by Flexmark. Its
/// parser
/// and renderer are built once and shared.
@Component
public final class FlexmarkToHtml implements MarkdownToHtml {
    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            FootnoteExtension.create(),
                            TaskListExtension.create(),
                            DefinitionExtension.create(),
                            StrikethroughExtension.create(),
                            AutolinkExtension.create()))
            // As GitHub reads them: `| - | :- |` is enough.
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
            .set(TaskListExtension.ITEM_DONE_MARKER, "☑ ")
            .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "☐ ")
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.FENCED_CODE_LANGUAGE_CLASS_PREFIX, "language-")
            .toImmutable();

    private final Parser parser = Parser.builder(OPTIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder(OPTIONS).build();

    @Override
    public String toHtml(String markdown) {
        return renderer.render(parser.parse(markdown));
    }
}
