package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;

/// The pages of `content/pages`: `name.md` in French, `name.en.md` in English. Read from disk when they are asked for,
/// so that an edit shows at once; a page that has not changed is not read again.
@Component
public class StaticPages {
    private static final Logger LOG = LoggerFactory.getLogger(StaticPages.class);
    private static final String FOLDER = "pages";
    private static final int MOST_REMEMBERED = 200;
    private static final long LARGEST = 1L << 20;
    private static final Pattern FILE = Pattern.compile("([a-z0-9][a-z0-9-]{0,59})(\\.en)?\\.md");

    private final ContentFolder content;
    private final Markdown markdown;
    private final Map<String, StaticPage> remembered = new ConcurrentHashMap<>();

    StaticPages(ContentFolder content, Markdown markdown) {
        this.content = content;
        this.markdown = markdown;
    }

    /// All pages in their order, each in the language asked for or else in French.
    public List<StaticPage> all(Locale locale) {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(content.at(FOLDER), "*.md")) {
            for (Path file : files) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    names.add(name.group(1));
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        List<StaticPage> pages = new ArrayList<>();
        names.forEach(name -> byName(name, locale).ifPresent(pages::add));
        pages.sort(Comparator.comparingInt(StaticPage::order).thenComparing(StaticPage::name));
        return List.copyOf(pages);
    }

    /// A page in the language asked for or else in French.
    public Optional<StaticPage> byName(String name, Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return read(name + ".en.md").or(() -> read(name + ".md"));
        }
        return read(name + ".md");
    }

    private Optional<StaticPage> read(String file) {
        Matcher name = FILE.matcher(file);
        Optional<Path> path = name.matches() ? content.existing(FOLDER + "/" + file) : Optional.empty();
        if (path.isEmpty()) {
            remembered.remove(file);
            return Optional.empty();
        }
        try {
            Instant modified = Files.getLastModifiedTime(path.get()).toInstant();
            StaticPage before = remembered.get(file);
            if (before != null && before.modified().equals(modified)) {
                return Optional.of(before);
            }
            if (Files.size(path.get()) > LARGEST) {
                LOG.warn("La page {} dépasse 1 Mo : elle n'est pas montrée.", file);
                return Optional.empty();
            }
            StaticPage page = page(name.group(1), name.group(2) == null ? "fr" : "en", path.get(), modified);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(file, page);
            }
            return Optional.of(page);
        } catch (IOException e) {
            LOG.warn("La page {} est illisible", file, e);
            return Optional.empty();
        }
    }

    private StaticPage page(String name, String language, Path file, Instant modified) throws IOException {
        MarkdownText text = markdown.parse(Files.readAllBytes(file));
        FrontMatter matter = FrontMatter.of(text.frontMatter());
        Object order = text.frontMatter().getOrDefault("ordre", Integer.MAX_VALUE);
        return new StaticPage(
                name,
                language,
                Descriptions.title(matter, FirstHeading.in(text.body()), name),
                matter.text(FrontMatterKey.SUMMARY).orElse(""),
                order instanceof Number number ? number.intValue() : Integer.MAX_VALUE,
                text.body(),
                modified);
    }
}
