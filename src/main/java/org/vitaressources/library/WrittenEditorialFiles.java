package org.vitaressources.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vitaressources.vocabulary.Vocabularies;

/// Editorial files in the content folder: a change is written down as a promise with the states before and
/// after it, then made, then marked as kept. A kill in between leaves the old file or the new one; the next
/// look tells which, and keeps the promise or drops it.
@Component
class WrittenEditorialFiles implements EditorialFiles {
    private static final Logger LOG = LoggerFactory.getLogger(WrittenEditorialFiles.class);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,59}");

    private final Path folder;
    private final EditorialChanges changes;
    private final KeptFiles kept;
    private final Vocabularies vocabularies;
    private final Clock clock;
    private boolean recovered;

    WrittenEditorialFiles(
            ContentFolder content, EditorialChanges changes, KeptFiles kept, Vocabularies vocabularies, Clock clock) {
        this.folder = content.at("vocabulaires");
        this.changes = changes;
        this.kept = kept;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    @Override
    public EditorialFile file(String name) {
        try {
            Path place = place(name);
            if (!Files.isRegularFile(place)) {
                return new EditorialFile(name, "", "");
            }
            byte[] bytes = Files.readAllBytes(place);
            return new EditorialFile(name, new String(bytes, StandardCharsets.UTF_8), sum(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " could not be read", e);
        }
    }

    @Override
    public synchronized EditorialChange write(Writing writing) {
        recover();
        EditorialFile now = file(writing.file());
        now.mustBe(writing.seen());
        byte[] text = writing.text().isBlank() ? new byte[0] : writing.text().getBytes(StandardCharsets.UTF_8);
        return make(new EditorialChange(
                0,
                writing.file(),
                writing.step(),
                writing.about(),
                writing.note(),
                now.sum(),
                keep(text),
                writing.by(),
                clock.instant(),
                0,
                false));
    }

    @Override
    public synchronized EditorialChange undo(long id, String by) {
        recover();
        EditorialChange change = changes.byId(id).orElseThrow(() -> new NoSuchElementException("No change " + id));
        EditorialFile now = file(change.file());
        now.mustBe(change.after());
        return make(new EditorialChange(
                0,
                change.file(),
                EditorialChange.UNDONE,
                change.about(),
                change.step(),
                change.after(),
                change.before(),
                by,
                clock.instant(),
                id,
                false));
    }

    private EditorialChange make(EditorialChange wanted) {
        keepWhatIsThere(wanted.file());
        EditorialChange promised = changes.promise(wanted);
        try {
            Path place = place(wanted.file());
            if (wanted.after().isEmpty()) {
                Files.deleteIfExists(place);
            } else {
                DurableFiles.replace(kept.at(wanted.after()), place);
            }
            DurableFiles.syncFolder(folder);
        } catch (IOException e) {
            changes.drop(promised);
            throw new UncheckedIOException("The file " + wanted.file() + " could not be written", e);
        }
        changes.kept(promised);
        vocabularies.reload();
        return promised;
    }

    private void keepWhatIsThere(String name) {
        Path place = place(name);
        if (Files.isRegularFile(place)) {
            kept.keep(place);
        }
    }

    private String keep(byte[] text) {
        return text.length == 0 ? "" : kept.keep(new ByteArrayInputStream(text)).sha256();
    }

    @Override
    public Optional<EditorialChange> change(long id) {
        recover();
        return changes.byId(id);
    }

    @Override
    public List<EditorialChange> newest(Selection selection, int most) {
        recover();
        return changes.newest(selection, most);
    }

    @Override
    public long count(Selection selection) {
        recover();
        return changes.count(selection);
    }

    @Override
    public String former(String sum) {
        try {
            return sum.isEmpty() ? "" : Files.readString(kept.at(sum));
        } catch (IOException e) {
            throw new UncheckedIOException("A former state is missing from data/fichiers", e);
        }
    }

    @Override
    public void rename(String by, String other) {
        changes.rename(by, other);
    }

    /// What a kill left between promise and keeping.
    private synchronized void recover() {
        if (recovered) {
            return;
        }
        if (Files.isDirectory(folder)) {
            DurableFiles.tidy(folder);
        }
        for (EditorialChange promised : changes.pending()) {
            boolean made = file(promised.file()).sum().equals(promised.after());
            LOG.warn(
                    "Une modification interrompue de {} {}",
                    promised.file(),
                    made ? "avait abouti" : "n'avait pas abouti ; elle est oubliée");
            if (made) {
                changes.kept(promised);
            } else {
                changes.drop(promised);
            }
        }
        recovered = true;
    }

    private Path place(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a file of vocabularies: " + name);
        }
        Path yaml = folder.resolve(name + ".yaml");
        Path yml = folder.resolve(name + ".yml");
        return Files.isRegularFile(yaml) && !Files.exists(yml) ? yaml : yml;
    }

    private static String sum(byte[] bytes) {
        return HexFormat.of().formatHex(Checksum.digest().digest(bytes));
    }
}
