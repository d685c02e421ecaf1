package org.vitaressources.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of the journeys: Chromium or Chrome found on the machine, its headless shell rather than the whole
/// program
/// (the same engine for half of the work), else installed where that can be done, else one clear line.
final class Browser implements AutoCloseable {
    private static final String SHELL = "chromium-headless-shell";
    private static final List<String> NAMES = List.of(
            SHELL,
            "chrome-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "chrome.exe");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        Path program = find().or(Browser::installed)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Aucun navigateur Chrome ou Chromium trouvé : installez-en un (apt install chromium) ou indiquez-le par la variable CHROME_PATH."));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    /// A fresh visitor, without memory of any other.
    BrowserContext visitor(int width, boolean dark, boolean scripts) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(scripts));
    }

    /// The same visitor as one before, whose browser was closed.
    ///
    /// @param state cookies and storage of the context that was closed
    BrowserContext remembering(String state) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setStorageState(state));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        List<Path> candidates = new ArrayList<>();
        Optional.ofNullable(System.getenv("CHROME_PATH")).map(Path::of).ifPresent(candidates::add);
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        NAMES.forEach(name -> folders.forEach(folder -> candidates.add(Path.of(folder, name))));
        USUAL_PLACES.forEach(place -> candidates.add(Path.of(place)));
        return candidates.stream()
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// On Debian, as root, the test brings its own.
    private static Optional<Path> installed() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        boolean known = succeeds(List.of("apt-get", "update"));
        // Not every release has the shell apart.
        boolean done = known
                && Stream.of(SHELL, "chromium").anyMatch(name -> succeeds(List.of("apt-get", "install", "-y", name)));
        return done ? find() : Optional.empty();
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
