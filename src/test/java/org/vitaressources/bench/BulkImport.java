package org.vitaressources.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Element;
import org.vitaressources.batches.ImportArchive;
import org.vitaressources.whole.PeopleByPages;
import org.vitaressources.whole.SiteProcess;
import org.vitaressources.whole.Visitor;

/// A collection is imported as a librarian does it: an archive of documents, and the workbook that describes them, is
/// sent, looked through, carried out and undone through the pages of a site that has the memory of every day.
/// Argument: rows of the workbook, of which one in twenty-five names a territory that there is not.
public final class BulkImport {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int ONE_FAULTY_IN = 25;
    private static final int LINES = 60;

    private final Report report = new Report();
    private final int rows;
    private final SiteProcess site;
    private final Visitor administrator;

    private BulkImport(int rows, SiteProcess site) {
        this.rows = rows;
        this.site = site;
        administrator = new PeopleByPages(site).firstAdministrator();
    }

    /// Runs it and prints its table.
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0].strip());
        Path work = Files.createTempDirectory("vita-import");
        Files.createDirectories(work.resolve("content"));
        SiteProcess site = SiteProcess.ordinary(work);
        boolean right;
        try {
            right = new BulkImport(rows, site).run(work.resolve("content"));
        } finally {
            site.kill();
            Corpus.delete(work);
        }
        if (!right) {
            System.exit(1);
        }
    }

    private boolean run(Path content) throws IOException {
        boolean right;
        try (HeapPeak heap = new HeapPeak(site.pid())) {
            right = steps(heap);
        }
        long left = Corpus.count(content);
        report.line("fichiers qui restent dans le fonds", Long.toString(left), "");
        report.line("mémoire résidente au plus haut", megabytes(ResidentMemory.peak(site.pid())), "tas de 1 Go");
        String disagreement = site.stopAndCheck();
        report.line("vita check ensuite", disagreement.isEmpty() ? "tout concorde" : "désaccord", "");
        report.print(System.out, "mvn -B -Pimport verify -DskipTests [-Dvita.import.rows=5000]");
        return right && left == 0 && disagreement.isEmpty();
    }

    /// Whether as many rows were ready, done and undone as there should be.
    private boolean steps(HeapPeak heap) throws IOException {
        byte[] archive = archive();
        report.section("import de %d lignes, archive de %d ko avec son XLSX".formatted(rows, archive.length >> 10));
        administrator.get("/administration/lots");
        String batch = administrator.post("/administration/lots").location();
        heap.sinceLastLook();
        timed("archive envoyée", heap, () -> send(batch, archive));
        timed("vérification à blanc", heap, () -> {
            administrator.post(batch + "/examen");
            await(batch, "À décider");
        });
        int ready = count(batch, "Prêtes");
        timed("import", heap, () -> {
            administrator.post(batch + "/execution");
            await(batch, "Terminé");
        });
        int done = count(batch, "Faites");
        administrator.get(batch + "/annulation");
        timed("annulation, d’un bouton", heap, () -> {
            administrator.post(batch + "/annulation");
            await(batch, "Annulé");
        });
        int undone = count(batch, "Annulées");
        report.line("prêtes / faites / annulées", ready + " / " + done + " / " + undone, "");
        int wanted = rows - rows / ONE_FAULTY_IN;
        return ready == wanted && done == wanted && undone == wanted;
    }

    private void timed(String what, HeapPeak heap, Runnable step) {
        long began = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        report.line(
                what,
                String.format(Locale.FRENCH, "%.1f s", seconds),
                String.format(
                        Locale.FRENCH,
                        "%.0f lignes/s, tas au plus haut %s",
                        rows / seconds,
                        megabytes(heap.sinceLastLook())));
    }

    private void send(String batch, byte[] archive) {
        administrator.get(batch);
        String place = administrator
                .post(batch + "/depots", "nom", "fonds.zip", "taille", Integer.toString(archive.length))
                .location();
        int status = administrator
                .send("PATCH", place, archive, "Content-Type", "application/octet-stream", "Upload-Offset", "0")
                .status();
        if (status != 200) {
            throw new IllegalStateException("The archive is not taken: " + status);
        }
    }

    private void await(String batch, String state) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!administrator
                .get(batch)
                .page()
                .select(".batch__head .badge")
                .text()
                .equals(state)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Never “" + state + "”");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private int count(String batch, String filter) {
        for (Element link : administrator.get(batch).page().select("#lignes .desk-views a")) {
            if (link.text().startsWith(filter + " ")) {
                return Integer.parseInt(link.select(".count").text().replaceAll("\\D", ""));
            }
        }
        return 0;
    }

    private byte[] archive() throws IOException {
        Random random = new Random(rows);
        List<String> lines = new ArrayList<>(Corpus.queries());
        lines.replaceAll(line -> line.toLowerCase(Locale.FRENCH));
        ImportArchive archive = new ImportArchive("Fichiers", "Titre", "Territoires", "Licence");
        for (int i = 1; i <= rows; i++) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < LINES; line++) {
                text.append(lines.get(random.nextInt(lines.size())))
                        .append(' ')
                        .append(BusyCentre.letters(random.nextInt(rows)))
                        .append(".\n");
            }
            String name = "document-" + i + ".txt";
            archive.file(name, text.toString());
            archive.row(
                    name,
                    "Titre " + BusyCentre.letters(i) + " " + BusyCentre.letters(i * 7919),
                    i % ONE_FAULTY_IN == 0 ? "Zzyzx" : "departement:35",
                    "CC-BY-4.0");
        }
        return archive.zip();
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " Mo";
    }
}
