package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;

/// Markdown to safe HTML and passages. Calm texts are rendered on the calling thread; the few that might hang a parser
/// go to two threads of their own and have two seconds; what fails or is over the limits is shown as it is written,
/// under
/// a sentence that says so. Nothing is cached here: rendering is as fast as reading a cache.
@Component
final class SafeMarkdown implements Markdown {
    private static final long SECONDS_FOR_SUSPECTS = 2;
    private static final int LEAD = 300;
    private static final int PLAIN_CHUNK = 10_000;
    private static final int MAX_PLAIN = 2_000_000;

    private final MarkdownToHtml toHtml;
    private final ExecutorService suspects;

    SafeMarkdown(MarkdownToHtml toHtml) {
        this.toHtml = toHtml;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                2,
                2,
                5,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(8),
                Thread.ofPlatform().daemon().name("markdown-", 1).factory());
        pool.allowCoreThreadTimeOut(true);
        suspects = pool;
    }

    @Override
    public MarkdownText parse(byte[] bytes) {
        CharacterDecoder.Decoded decoded = CharacterDecoder.decode(bytes);
        return FrontMatter.split(decoded.text(), decoded.remarks());
    }

    @Override
    public MarkdownText parseYaml(byte[] bytes) {
        CharacterDecoder.Decoded decoded = CharacterDecoder.decode(bytes);
        return FrontMatter.yamlAlone(decoded.text(), decoded.remarks());
    }

    @Override
    public MarkdownText.Rendered render(String body, String pageTitle, LinkResolver links) {
        MarkdownLimits limits = MarkdownLimits.of(body);
        return switch (limits.verdict()) {
            case CALM -> renderOrExplain(body, pageTitle, links);
            case SUSPECT -> renderApart(body, pageTitle, links);
            case REFUSED -> asWritten(body, limits.reason());
        };
    }

    private MarkdownText.Rendered renderOrExplain(String body, String pageTitle, LinkResolver links) {
        try {
            return renderNow(body, pageTitle, links);
        } catch (StackOverflowError e) {
            return asWritten(body, "sa mise en forme est trop imbriquée");
        } catch (RuntimeException e) {
            return asWritten(body, "sa mise en forme n’est pas lisible");
        }
    }

    private MarkdownText.Rendered renderApart(String body, String pageTitle, LinkResolver links) {
        Future<MarkdownText.Rendered> future;
        try {
            future = suspects.submit(() -> renderOrExplain(body, pageTitle, links));
        } catch (RejectedExecutionException e) {
            return asWritten(body, "trop de textes difficiles sont en cours de lecture");
        }
        try {
            return future.get(SECONDS_FOR_SUSPECTS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            return asWritten(body, "sa mise en forme demande trop de temps");
        } catch (ExecutionException e) {
            return asWritten(body, "sa mise en forme n’est pas lisible");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return asWritten(body, "la lecture a été interrompue");
        }
    }

    private MarkdownText.Rendered renderNow(String body, String pageTitle, LinkResolver links) {
        Document dirty = HtmlSanitizer.parse(toHtml.toHtml(MarkdownDialects.toCommon(body)));
        Element dirtyBody = dirty.body();
        Footnotes.rename(dirtyBody);
        ChartFigures.mark(dirtyBody);
        WebLinks.resolve(dirtyBody, links);
        List<Finding> noticed = HtmlFindings.in(dirtyBody, true);
        HtmlShape.normalise(dirtyBody);
        Optional<String> title = Headings.arrange(dirtyBody, pageTitle);
        WebLinks.toHeadings(dirtyBody);
        Element clean = HtmlSanitizer.clean(dirty).body();
        Typography.improve(clean);
        ChartFigures.draw(clean);
        HtmlTables.makeScrollable(clean);
        Sections sections = Sections.of(clean);
        return new MarkdownText.Rendered(
                sections.whole(),
                sections.passages(),
                sections.outline(),
                title,
                lead(clean),
                List.of(),
                HtmlFindings.placed(noticed, sections.outline()));
    }

    private static String lead(Element body) {
        for (Element child : body.children()) {
            if (child.normalName().equals("p")) {
                String text = PlainText.of(child).replace('\n', ' ');
                if (text.length() > 20) {
                    return shortened(text);
                }
            }
        }
        return "";
    }

    private static String shortened(String text) {
        if (text.length() <= LEAD) {
            return text;
        }
        int end = text.lastIndexOf(' ', LEAD - 1);
        return text.substring(0, end > LEAD / 2 ? end : LEAD - 1) + "…";
    }

    /// The text as it is written, cut at line ends into passages.
    static MarkdownText.Rendered asWritten(String body, String reason) {
        String remark = "Ce texte est affiché tel quel : " + reason + ".";
        StringBuilder whole = new StringBuilder("<p class=\"avis\">" + Entities.escape(remark) + "</p>");
        List<Passage> passages = new ArrayList<>();
        String text = PlainCharacters.calm(body.length() > MAX_PLAIN ? body.substring(0, MAX_PLAIN) : body);
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + PLAIN_CHUNK);
            int lineEnd = to < text.length() ? text.lastIndexOf('\n', to) : to;
            to = lineEnd > from ? lineEnd : to;
            String chunk = text.substring(from, to).strip();
            if (!chunk.isEmpty()) {
                String html = "<pre>" + Entities.escape(chunk) + "</pre>";
                String anchor =
                        passages.isEmpty() ? Sections.START : Sections.START + "-suite-" + (passages.size() + 1);
                passages.add(new Passage(new Address.Section(List.of(), anchor), anchor, chunk, new SafeHtml(html)));
                whole.append(html);
            }
            from = to;
        }
        return new MarkdownText.Rendered(
                new SafeHtml(whole.toString()), passages, List.of(), Optional.empty(), "", List.of(remark), List.of());
    }
}
