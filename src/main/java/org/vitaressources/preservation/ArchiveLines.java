package org.vitaressources.preservation;

import java.time.DateTimeException;
import java.time.Instant;
import org.vitaressources.archive.ArchiveFault;
import org.vitaressources.archive.ArchivePaths;

/// The two lists of an archive, a line a file. `manifeste-sha256.txt` is what `sha256sum -c` reads: sum, two spaces,
/// path. `fichiers.txt` says of every file sum, size, time of change and path; a file that is not in the manifest under
/// its path has the same bytes as one that is. A path with a line break or a backslash in it is written as `sha256sum`
/// does: `\` before the line, `\n` and `\\` within.
final class ArchiveLines {
    /// Every entry of the archive but itself.
    static final String MANIFEST = "manifeste-sha256.txt";

    /// Every file that the archive holds.
    static final String FILES = "fichiers.txt";

    private static final String GAP = "  ";
    private static final int SUM = 64;

    private ArchiveLines() {}

    /// A line of the manifest.
    record Sum(String sha256, String path) {
        String line() {
            return escaped(sha256 + GAP, path);
        }

        /// @throws ArchiveFault when it is none
        static Sum parse(String line) {
            String bare = line.startsWith("\\") ? line.substring(1) : line;
            if (bare.length() <= SUM + GAP.length() || !bare.startsWith(GAP, SUM)) {
                throw fault(MANIFEST, line);
            }
            Sum sum = new Sum(bare.substring(0, SUM), unescaped(line, bare.substring(SUM + GAP.length())));
            if (!sum.sha256().matches("[0-9a-f]{64}") || !ArchivePaths.isSafe(sum.path())) {
                throw fault(MANIFEST, line);
            }
            return sum;
        }
    }

    static String line(ArchivedFile file) {
        return escaped(file.sha256() + GAP + file.size() + GAP + file.modified() + GAP, file.path());
    }

    /// @throws ArchiveFault when it is none
    static ArchivedFile parse(String line) {
        String[] parts = (line.startsWith("\\") ? line.substring(1) : line).split(GAP, 4);
        try {
            ArchivedFile file = new ArchivedFile(
                    unescaped(line, parts[3]), parts[0], Long.parseLong(parts[1]), Instant.parse(parts[2]));
            if (file.sha256().matches("[0-9a-f]{64}") && file.size() >= 0 && ArchivePaths.isSafe(file.path())) {
                return file;
            }
        } catch (NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw fault(FILES, line);
        }
        throw fault(FILES, line);
    }

    private static String escaped(String start, String path) {
        return path.indexOf('\n') < 0 && path.indexOf('\\') < 0
                ? start + path
                : "\\" + start + path.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String line, String written) {
        if (!line.startsWith("\\")) {
            return written;
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if (letter == '\\' && i + 1 < written.length()) {
                i++;
                path.append(written.charAt(i) == 'n' ? '\n' : written.charAt(i));
            } else {
                path.append(letter);
            }
        }
        return path.toString();
    }

    private static ArchiveFault fault(String list, String line) {
        String shown = line.length() > 200 ? line.substring(0, 200) + "…" : line;
        return new ArchiveFault(list + " : ligne qui ne convient pas, « " + shown + " ».");
    }
}
