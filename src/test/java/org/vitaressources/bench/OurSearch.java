package org.vitaressources.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.vitaressources.library.Library;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.search.SearchResults.Hit;

/// The search of the product over the documents of a judged set, each written as a Markdown file with its title: the
/// files go through the library and into the index as any others. What is judged is what a reader sees on the first
/// page: the results, those of the other spelling when there are none, then the approximate ones.
final class OurSearch implements Ranking, AutoCloseable {
    private static final String PACKAGES = "org.vitaressources.";
    private static final int PER_FOLDER = 500;

    private final ConfigurableApplicationContext context;
    private final Map<String, String> idsByPath;

    private OurSearch(ConfigurableApplicationContext context, Map<String, String> idsByPath) {
        this.context = context;
        this.idsByPath = idsByPath;
    }

    /// @param work where files, index and database are; what is already there is used
    static OurSearch over(List<JudgedSet.Judged> documents, Path work) throws IOException {
        Path content = work.resolve("content");
        Map<String, String> idsByPath = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            String path = "fonds/%03d/%03d.md".formatted(i / PER_FOLDER, i % PER_FOLDER);
            idsByPath.put(path, documents.get(i).id());
            write(content.resolve(path), documents.get(i));
        }
        SpringApplication application = new SpringApplication(Parts.class);
        application.setAdditionalProfiles("console");
        ConfigurableApplicationContext context = application.run(
                "--management.endpoint.health.validate-group-membership=false",
                "--vita.content=" + content,
                "--vita.index=" + Files.createDirectories(work.resolve("index")),
                "--vita.data=" + Files.createDirectories(work.resolve("data")));
        context.getBean(Library.class).reconcile();
        context.getBean(ResourceIndex.class).reconcile();
        return new OurSearch(context, idsByPath);
    }

    private static void write(Path file, JudgedSet.Judged document) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            String title = document.title().replace("\\", "\\\\").replace("\"", "\\\"");
            Files.writeString(file, "---\ntitre: \"" + title + "\"\n---\n" + document.text() + "\n");
        }
    }

    @Override
    public String name() {
        return "VITA ressources";
    }

    @Override
    public List<String> find(String words) {
        SearchResults results =
                context.getBean(Search.class).find(SearchQuery.of(words).withSize(DEPTH));
        Stream<Hit> others = results.total() > 0
                ? Stream.of()
                : results.spelling().stream().flatMap(spelling -> spelling.hits().stream());
        List<String> ids = new ArrayList<>();
        Stream.of(results.hits().stream(), others, results.approximate().stream())
                .flatMap(hits -> hits)
                .map(hit -> idsByPath.getOrDefault(hit.path(), hit.path()))
                .distinct()
                .limit(DEPTH)
                .forEach(ids::add);
        return ids;
    }

    @Override
    public void close() {
        context.close();
    }

    /// The library and its index without the web.
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan({PACKAGES + "text", PACKAGES + "vocabulary", PACKAGES + "library", PACKAGES + "search"
    })
    @ComponentScan(
            basePackages = {PACKAGES + "text", PACKAGES + "vocabulary", PACKAGES + "library", PACKAGES + "search"},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*")
            })
    static class Parts {}
}
