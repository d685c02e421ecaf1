package org.vitaressources.batches;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The path of a file in an archive, as far as it can be trusted: it never names a place on the disk, only the file
/// among the others.
final class ArchiveName {
    private static final int LONGEST = 900;
    private static final int DEEPEST = 20;
    private static final Pattern DECEIVING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private ArchiveName() {}

    /// With slashes, composed accents and nothing that leads elsewhere; nothing when it does.
    static Optional<String> of(String written) {
        String path = Normalizer.normalize(written.replace('\\', '/'), Normalizer.Form.NFC);
        if (path.startsWith("/")
                || DRIVE.matcher(path).matches()
                || DECEIVING.matcher(path).find()
                || path.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            String plain = part.strip();
            if (plain.equals("..") || parts.size() == DEEPEST) {
                return Optional.empty();
            }
            if (!plain.isEmpty() && !plain.equals(".")) {
                parts.add(plain);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    /// For a report: without what deceives the eye, and not too long.
    static String shown(String written) {
        String plain = DECEIVING.matcher(written).replaceAll("\uFFFD");
        return plain.length() > 300 ? plain.substring(0, 300) + "…" : plain;
    }
}
