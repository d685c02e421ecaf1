package org.vitaressources.preservation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.archive.ArchiveFault;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.FolderFilling;

/// Puts an archive of a site into an empty one. All of it is verified before the first byte is written; files come
/// first, then all records in one transaction. After a kill the same archive is put in again, and what is right already
/// is left alone.
@Component
public class SiteImport {
    /// Tables of which one row is enough to say that somebody has begun here.
    private static final List<String> BEGUN =
            List.of("library.resources", "accounts.members", "contributions.contributions", "library.revisions");

    private final ObjectProvider<ArchivePart> parts;
    private final JdbcClient jdbc;
    private final DatabaseSync sync;
    private final TransactionTemplate transaction;
    private final Path content;
    private final Path data;

    SiteImport(
            ObjectProvider<ArchivePart> parts,
            JdbcClient jdbc,
            DatabaseSync sync,
            TransactionTemplate transaction,
            @Value("${vita.content}") Path content,
            @Value("${vita.data}") Path data) {
        this.parts = parts;
        this.jdbc = jdbc;
        this.sync = sync;
        this.transaction = transaction;
        this.content = content;
        this.data = data;
    }

    /// Puts an archive in.
    ///
    /// @throws ArchiveFault when the archive is not whole or makes no sense, in words
    /// @throws CannotHere when it cannot go there, in words; nothing was put in place in either case
    public Outcome run(Path zip, Steps steps) throws IOException {
        long room = Files.getFileStore(data).getUsableSpace();
        try (ArchiveSource source = new ZipSource(zip, ArchiveHeader.Kind.SITE, room)) {
            source.verify(steps);
            Map<String, ArchivedFile> records = records(source);
            Unfinished mark = Unfinished.importing(data);
            boolean begun = mark.isOf(source);
            if (!begun) {
                refuseUnlessEmpty();
                // Tried once before anything is put in place: a record that makes no sense is refused here.
                read(source, records, true);
                mark.begin(source);
            }
            List<String> remarks = new ArrayList<>();
            long moved = put(source, remarks, steps);
            if (isEmpty()) {
                read(source, records, false);
            }
            sync.now();
            mark.end();
            return new Outcome(
                    source.header().made(),
                    source.header().files(),
                    source.header().bytes(),
                    moved,
                    remarks);
        }
    }

    /// The records of each part; refuses whatever has no place here.
    private Map<String, ArchivedFile> records(ArchiveSource source) throws IOException {
        Map<String, ArchivedFile> records = new HashMap<>();
        source.each(file -> {
            if (file.path().matches(SiteExport.PARTS + "[a-z-]+\\.yml")) {
                records.put(file.path(), file);
            } else if (!file.path().startsWith(Places.CONTENT)
                    && !file.path().matches(SiteExport.BYTES + "[0-9a-f]{64}")) {
                throw new ArchiveFault(
                        "l’archive contient un fichier qui n’a pas de place ici : « " + file.path() + " ».");
            }
        });
        List<String> known = parts.orderedStream()
                .filter(part -> part.isIn(source.header().withAccounts()))
                .map(part -> SiteExport.PARTS + part.name() + ".yml")
                .toList();
        records.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ArchiveFault(
                            "l’archive contient « " + name + " », que ce programme ne connaît pas : elle vient d’une"
                                    + " version plus récente, mettez-le d’abord à jour.");
                });
        return records;
    }

    private void refuseUnlessEmpty() throws IOException {
        if (!SafeFolders.isEmpty(content)) {
            throw new CannotHere("le dossier du fonds n’est pas vide : " + content
                    + " ; l’import ne se fait que dans un site vide, donnez-lui d’autres dossiers.");
        }
        if (!isEmpty()) {
            throw new CannotHere("le site dans " + data + " a déjà des ressources ou des comptes : l’import ne se fait"
                    + " que dans un site vide, donnez-lui d’autres dossiers.");
        }
    }

    private boolean isEmpty() {
        return BEGUN.stream()
                .allMatch(table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private long put(ArchiveSource source, List<String> remarks, Steps steps) throws IOException {
        long[] counts = new long[2];
        try (FolderFilling files = new FolderFilling(content);
                FolderFilling bytes = new FolderFilling(data.resolve("fichiers"))) {
            source.each(file -> {
                boolean moved = false;
                if (file.path().startsWith(Places.CONTENT)) {
                    String path = file.path().substring(Places.CONTENT.length());
                    moved = files.put(path, file.sha256(), file.modified(), () -> source.open(file));
                } else if (file.path().endsWith(file.sha256())) {
                    String path = file.sha256().substring(0, 2) + "/" + file.sha256();
                    moved = bytes.put(path, file.sha256(), file.modified(), () -> source.open(file));
                } else if (file.path().startsWith(SiteExport.BYTES)) {
                    remarks.add(
                            "« " + file.path() + " » était déjà endommagé quand l’archive a été faite : il manque.");
                }
                counts[0] += moved ? 1 : 0;
                steps.at(Steps.Phase.PLACING, ++counts[1], source.header().files());
            });
        }
        return counts[0];
    }

    private void read(ArchiveSource source, Map<String, ArchivedFile> records, boolean only) {
        transaction.executeWithoutResult(status -> {
            parts.orderedStream().forEach(part -> {
                String name = SiteExport.PARTS + part.name() + ".yml";
                ArchivedFile file = records.get(name);
                if (file != null) {
                    read(part, name, source, file);
                }
            });
            if (only) {
                status.setRollbackOnly();
            }
        });
    }

    private static void read(ArchivePart part, String name, ArchiveSource source, ArchivedFile file) {
        String[] last = {name};
        try {
            part.read(use -> {
                try {
                    ArchiveYaml.each(name, source.open(Objects.requireNonNull(file)), one -> {
                        last[0] = one.place();
                        use.accept(one);
                    });
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (DataAccessException | IllegalArgumentException e) {
            throw new ArchiveFault(
                    last[0] + " ne peut pas être enregistré : une valeur manque, est trop longue ou est là"
                            + " deux fois.",
                    e);
        }
    }
}
