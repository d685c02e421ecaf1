package org.vitaressources.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryReport;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;

/// A folder of the content folder where one edit happens, and what the running centre says of it.
final class EditedPlace {
    private final Library library;
    private final Search search;
    private final String name;
    final Path folder;
    /// Where nothing is read: for what comes from elsewhere.
    final Path outside;

    /// A word that stands in this place only; written `§` in texts and queries.
    private final String mark;

    private final Map<String, ResourceId> before = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();

    EditedPlace(ConfigurableApplicationContext centre, Path root, String name) throws IOException {
        library = centre.getBean(Library.class);
        search = centre.getBean(Search.class);
        this.name = name;
        mark = "zk"
                + name.chars()
                        .mapToObj(letter -> String.valueOf("bcdfghjkmp".charAt(letter % 10)))
                        .collect(Collectors.joining())
                + "x";
        folder = Files.createDirectories(root.resolve("content").resolve(name));
        outside = Files.createDirectories(root.resolve("ailleurs").resolve(name));
    }

    Path at(String path) {
        return folder.resolve(path);
    }

    void write(String path, String text) throws IOException {
        write(at(path), marked(text).getBytes(UTF_8));
    }

    /// The text with the word of this place.
    String marked(String text) {
        return text.replace("§", mark);
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /// Moves within the place, folders on the way made.
    void move(String from, String to) throws IOException {
        Files.createDirectories(at(to).getParent());
        Files.move(at(from), at(to));
    }

    void replace(String from, String to) throws IOException {
        Files.move(at(from), at(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(String path) throws IOException {
        try (Stream<Path> files = Files.walk(at(path))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Runs a program in the place, for what Java cannot do.
    void shell(String command) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// The resource of a file, when the library shows one.
    Optional<Resource> resource(String path) {
        return library.slugOfPath(name + "/" + path)
                .flatMap(library::bySlug)
                .filter(resource -> resource.path().equals(name + "/" + path));
    }

    boolean titled(String path, String title) {
        return resource(path)
                .filter(resource -> resource.description().title().equals(title))
                .isPresent();
    }

    boolean absent(String path) {
        return library.slugOfPath(name + "/" + path).isEmpty();
    }

    /// Keeps in mind which resource each file is.
    void remember() {
        mine().forEach(resource -> {
            String path = resource.path().substring(name.length() + 1);
            before.put(path, resource.id());
            slugs.put(path, resource.slug());
        });
    }

    /// The file is the resource that another one (or itself) was before the edit.
    boolean isWhatWas(String formerPath, String path) {
        return resource(path)
                .filter(resource -> resource.id().equals(before.get(formerPath)))
                .isPresent();
    }

    /// The file has another address than before the edit, to which the former one leads.
    boolean redirects(String path) {
        String slug = resource(path).map(Resource::slug).orElseThrow();
        return library.successorOf(slugs.getOrDefault(path, ""))
                .filter(slug::equals)
                .isPresent();
    }

    /// Files of this place that a search finds by these words.
    Set<String> found(String words) {
        Set<String> paths = new TreeSet<>();
        search.find(SearchQuery.of("\"" + marked(words) + "\"")).hits().stream()
                .flatMap(hit -> library.byId(hit.id()).stream())
                .map(Resource::path)
                .filter(path -> path.startsWith(name + "/"))
                .forEach(path -> paths.add(path.substring(name.length() + 1)));
        return paths;
    }

    boolean finds(String words, String... paths) {
        return found(words).equals(Set.of(paths));
    }

    /// What « état du fonds » says of a file.
    List<LibraryReport> reports(String path) {
        return library.reports().stream()
                .filter(report -> report.path().equals(name + "/" + path))
                .toList();
    }

    boolean reported(String path, String words) {
        return reports(path).stream().anyMatch(report -> report.message().contains(words));
    }

    boolean somethingReported(String path) {
        return !reports(path).isEmpty();
    }

    boolean tooLongReported() {
        return library.reports().stream().anyMatch(report -> report.message().contains("trop long"));
    }

    boolean undecodableReported() {
        return library.reports().stream().anyMatch(report -> report.message().contains("UTF-8"));
    }

    /// How many resources the library shows in the place.
    long resources() {
        return mine().count();
    }

    private Stream<Resource> mine() {
        return library.all(library.fingerprints().keySet())
                .filter(resource -> resource.path().startsWith(name + "/"));
    }
}
