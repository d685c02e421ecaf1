package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.vitaressources.text.Markdown;

/// The files of what came back, one a resource: `retours/<id>.yml`. Looked at each time they are asked for, opened only
/// when they changed.
@Component
class ReturnsFolder {
    static final String FOLDER = "retours";
    static final Area AREA = new Area(FOLDER, true);
    private static final String END = ".yml";
    private static final int MOST_HELD = 2000;

    private final ContentFolder content;
    private final Markdown markdown;
    private final ReturnsTerms terms;
    private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
            return size() > MOST_HELD;
        }
    };

    /// What a file said when it was opened last.
    private record Held(SeenFile seen, String readWith, Returned returned) {}

    /// What came back, and what is to be reported of its file.
    ///
    /// @param sha256 of the file, empty when there is none
    record Returned(Returns returns, String sha256, List<Problem> problems) {
        static final Returned NOTHING = new Returned(Returns.NONE, "", List.of());
    }

    ReturnsFolder(ContentFolder content, Markdown markdown, ReturnsTerms terms) {
        this.content = content;
        this.markdown = markdown;
        this.terms = terms;
        if (Files.isDirectory(content.at(FOLDER))) {
            DurableFiles.tidy(content.at(FOLDER));
        }
    }

    static String path(String id) {
        return FOLDER + "/" + id + END;
    }

    /// The resource whose returns a path holds.
    static Optional<String> idOf(String path) {
        return Optional.of(path)
                .filter(file -> file.startsWith(FOLDER + "/") && file.endsWith(END))
                .map(file -> file.substring(FOLDER.length() + 1, file.length() - END.length()))
                .filter(id -> id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}"));
    }

    Returned of(String id) {
        Path file = content.at(path(id));
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            SeenFile seen = new SeenFile(
                    path(id), attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
            String readWith = terms.version();
            synchronized (held) {
                Held known = held.get(id);
                if (known != null
                        && known.seen().equals(seen)
                        && known.readWith().equals(readWith)) {
                    return known.returned();
                }
            }
            Returned returned = read(path(id), Files.readAllBytes(file));
            synchronized (held) {
                held.put(id, new Held(ResourceReading.settled(file, seen), readWith, returned));
            }
            return returned;
        } catch (NoSuchFileException e) {
            return Returned.NOTHING;
        } catch (IOException e) {
            return new Returned(Returns.NONE, "", List.of(Problem.file(path(id), ContentWalk.reason(e))));
        }
    }

    private Returned read(String path, byte[] bytes) {
        ReturnsFile file = parsed(bytes);
        return new Returned(
                file.returns(),
                Checksum.of(bytes),
                file.remarks().stream()
                        .map(remark -> Problem.description(path, remark))
                        .toList());
    }

    ReturnsFile parsed(byte[] bytes) {
        return new ReturnsFile(markdown.parseYaml(bytes), terms);
    }
}
