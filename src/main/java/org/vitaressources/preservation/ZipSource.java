package org.vitaressources.preservation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.vitaressources.archive.ArchiveFault;
import org.vitaressources.archive.ArchivePaths;

/// An archive in a ZIP. Nothing of it is written anywhere, and nothing is believed: names that lead out, names that are
/// there twice, entries longer than they say, lists that do not agree with the entries, sums that are not those of the
/// bytes.
final class ZipSource implements ArchiveSource {
    private static final int MOST_ENTRIES = 5_000_000;

    private final ZipFile zip;
    private final ArchiveHeader.Kind kind;
    private final long room;
    private final Map<String, String> entryBySum = new HashMap<>();
    private @Nullable ArchiveHeader header;
    private String sum = "";

    /// @param room bytes that there is room for where the archive is to go
    ZipSource(Path file, ArchiveHeader.Kind kind, long room) throws IOException {
        this.kind = kind;
        this.room = room;
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            throw new ArchiveFault("ce fichier n’est pas une archive ZIP, ou il est coupé avant sa fin.", e);
        }
    }

    @Override
    public void verify(Steps progress) throws IOException {
        try {
            Set<String> names = names();
            header = readHeader();
            Map<String, String> sums = manifest(names);
            long done = 0;
            for (Map.Entry<String, String> entry : sums.entrySet()) {
                check(entry.getKey(), entry.getValue());
                entryBySum.putIfAbsent(entry.getValue(), entry.getKey());
                progress.at(Steps.Phase.VERIFYING, ++done, sums.size());
            }
            checkFiles(sums);
        } catch (ZipException | java.io.EOFException e) {
            throw new ArchiveFault("l’archive est abîmée : une partie ne se décompresse pas.", e);
        }
    }

    /// Every name of an entry; what is known by looking at names and lengths alone is refused here.
    private Set<String> names() {
        if (zip.size() > MOST_ENTRIES) {
            throw new ArchiveFault("l’archive contient trop de fichiers (" + zip.size() + ").");
        }
        Set<String> names = new HashSet<>();
        long bytes = 0;
        for (Iterator<? extends ZipEntry> entries = zip.entries().asIterator(); entries.hasNext(); ) {
            ZipEntry entry = entries.next();
            if (entry.isDirectory()) {
                continue;
            }
            if (!ArchivePaths.isSafe(entry.getName())) {
                throw new ArchiveFault("l’archive contient un chemin qui mène ailleurs : « " + shown(entry.getName())
                        + " ». Rien n’a été écrit.");
            }
            if (!names.add(entry.getName())) {
                throw new ArchiveFault("l’archive contient deux fois « " + shown(entry.getName()) + " ».");
            }
            bytes += Math.max(0, entry.getSize());
            if (bytes > room || bytes < 0) {
                throw new ArchiveFault("l’archive, une fois décompressée, ne tiendrait pas sur ce disque (il reste "
                        + room / 1_000_000 + " Mo).");
            }
        }
        return names;
    }

    private Map<String, String> manifest(Set<String> names) throws IOException {
        Map<String, String> sums = new java.util.LinkedHashMap<>();
        sum = sumOf(ArchiveLines.MANIFEST);
        ListedFiles.each(ArchiveLines.MANIFEST, entry(ArchiveLines.MANIFEST), line -> {
            ArchiveLines.Sum one = ArchiveLines.Sum.parse(line);
            if (!names.contains(one.path())) {
                throw new ArchiveFault("« " + one.path() + " » manque dans l’archive.");
            }
            if (sums.put(one.path(), one.sha256()) != null) {
                throw new ArchiveFault(ArchiveLines.MANIFEST + " nomme deux fois « " + one.path() + " ».");
            }
        });
        for (String name : names) {
            if (!sums.containsKey(name) && !name.equals(ArchiveLines.MANIFEST)) {
                throw new ArchiveFault("« " + shown(name) + " » n’est pas dans la liste de l’archive.");
            }
        }
        return sums;
    }

    private void check(String name, String sha256) throws IOException {
        if (!sumOf(name).equals(sha256)) {
            throw new ArchiveFault("« " + name + " » est abîmé : sa somme de contrôle n’est pas celle de la liste.");
        }
    }

    private String sumOf(String name) throws IOException {
        try (InputStream bytes = entry(name)) {
            return DigestedBytes.of(bytes).sha256();
        } catch (ZipException | java.io.EOFException e) {
            throw new ArchiveFault("« " + name + " » est abîmé : il ne se décompresse pas.", e);
        }
    }

    private void checkFiles(Map<String, String> sums) throws IOException {
        Set<String> seen = new HashSet<>();
        each(file -> {
            String own = sums.get(file.path());
            if (!entryBySum.containsKey(file.sha256()) || (own != null && !own.equals(file.sha256()))) {
                throw new ArchiveFault("les octets de « " + file.path() + " » ne sont pas dans l’archive.");
            }
            if (!seen.add(file.path())) {
                throw new ArchiveFault(ArchiveLines.FILES + " nomme deux fois « " + file.path() + " ».");
            }
        });
        if (seen.size() != header().files()) {
            throw new ArchiveFault(
                    ArchiveLines.FILES + " nomme " + seen.size() + " fichiers au lieu de " + header().files() + ".");
        }
    }

    private ArchiveHeader readHeader() throws IOException {
        if (zip.getEntry(ArchiveHeader.NAME) == null || zip.getEntry(ArchiveLines.MANIFEST) == null) {
            throw new ArchiveFault("ce n’est pas une archive de VITA ressources : « " + ArchiveHeader.NAME
                    + " » ou la liste des sommes de contrôle manque.");
        }
        return ArchiveHeader.read(entry(ArchiveHeader.NAME), kind);
    }

    @Override
    public ArchiveHeader header() {
        return java.util.Objects.requireNonNull(header, "verified first");
    }

    @Override
    public String sum() {
        return sum;
    }

    @Override
    public void each(Use use) throws IOException {
        ListedFiles.each(ArchiveLines.FILES, entry(ArchiveLines.FILES), line -> use.with(ArchiveLines.parse(line)));
    }

    @Override
    public InputStream open(ArchivedFile file) throws IOException {
        return entry(java.util.Objects.requireNonNull(entryBySum.get(file.sha256()), "verified first"));
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ArchiveFault("« " + name + " » manque dans l’archive.");
        }
        return new AsLongAsSaid(zip.getInputStream(entry), name, entry.getSize());
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 120 ? plain.substring(0, 120) + "…" : plain;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// An entry that goes on beyond the length that was counted with is no honest one.
    private static final class AsLongAsSaid extends FilterInputStream {
        private final String name;
        private long left;

        AsLongAsSaid(InputStream bytes, String name, long size) {
            super(bytes);
            this.name = name;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int read = read(one, 0, 1);
            return read < 0 ? read : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new ArchiveFault("« " + name + " » est abîmé : plus long que l’archive ne le dit.");
            }
            return read;
        }
    }
}
