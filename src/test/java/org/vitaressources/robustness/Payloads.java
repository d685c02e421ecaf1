package org.vitaressources.robustness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Markup, addresses and names that must never execute: `robustness/payloads.txt` and `filenames.txt`, written by hand.
public final class Payloads {
    /// Leaves a trace that [Executions] sees, whatever frame it runs in.
    private static final String SCRIPT = "top.atteint=1";

    private Payloads() {}

    /// Markup and addresses.
    public static List<String> texts() {
        return lines("/robustness/payloads.txt").stream()
                .map(line -> line.replace("{js}", SCRIPT))
                .toList();
    }

    /// Names of files.
    public static List<String> fileNames() {
        return lines("/robustness/filenames.txt");
    }

    private static List<String> lines(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Payloads.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith(";; "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
