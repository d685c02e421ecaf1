package org.vitaressources.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Fixity.Finding;
import org.vitaressources.library.Library;
import org.vitaressources.library.Standstill;
import org.vitaressources.preservation.FixityFindings.Place;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// What administrators ask for in the page of backups: made in the background, taken away, forgotten in time, written
/// down.
class PreparationsIntegrationTests extends WholeSite {
    private static final String PAGE = "/administration/sauvegardes";

    @Autowired
    private PreparationWork work;

    @Autowired
    private Preparations preparations;

    @Autowired
    private PreparedFiles files;

    @Autowired
    private BackupLog backups;

    @Autowired
    private FixityFindings findings;

    @Autowired
    private Standstill standstill;

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private Member administrator;
    private Visitor visitor;

    @BeforeEach
    void anAdministrator() throws IOException {
        jdbc.sql("delete from fixity.backups").update();
        jdbc.sql("delete from fixity.preparations").update();
        Path page = Path.of(environment.getRequiredProperty("vita.content")).resolve("pages/gardee.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "# Gardée\n");
        library.reconcile();
        administrator = people.administrator();
        visitor = visitor().withCookie("vita", people.session(administrator));
    }

    @Test
    void aBackupIsMadeInTheBackgroundAndCountsOnceItIsTakenAway() throws IOException {
        assertThat(visitor.get(PAGE).text()).contains("Aucune sauvegarde n’est connue");
        Preparation made = asked("/sauvegarde");
        assertThat(made.state()).isEqualTo(PreparationState.READY);
        assertThat(visitor.get(PAGE).text())
                .contains("À télécharger", "sera effacé le", "Aucune sauvegarde n’est connue", "elle comptera ensuite");
        assertThat(names(made)).contains("archive.yml", "data/base/vita.mv.db", "content/pages/gardee.md");
        assertThat(backups.latest()).isEmpty();

        Answer file = visitor.get(PAGE + "/" + made.id() + "/fichier");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("attachment", "vita-sauvegarde-");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(backups.latest())
                .hasValueSatisfying(one -> assertThat(one.origin()).isEqualTo(BackupLog.Origin.PAGE));
        visitor.get(PAGE + "/" + made.id() + "/fichier");
        assertThat(backups.newest(10)).as("taken twice, it is one").hasSize(1);
        assertThat(visitor.get(PAGE).text()).contains("La dernière sauvegarde date", "Tout va bien", "déjà téléchargé");
        assertThat(visitor.get("/administration/audit").text())
                .contains("Sauvegarde demandée", "Archive téléchargée", administrator.name());
    }

    @Test
    void anExportHoldsAccountsOnlyWhenAskedFor() throws IOException {
        assertThat(names(asked("/export"))).contains("site/personnes.yml").doesNotContain("site/comptes.yml");
        assertThat(names(asked("/export", "comptes", "oui"))).contains("site/comptes.yml");
    }

    @Test
    void whatHoldsAccountsAsksWhoItIsAgain() throws IOException {
        Preparation secret = asked("/sauvegarde");
        Preparation open = asked("/export");
        clock.pass(Duration.ofMinutes(20));
        visitor.get(PAGE);
        for (Answer answer : List.of(
                visitor.post(PAGE + "/sauvegarde"),
                visitor.post(PAGE + "/export", "comptes", "oui"),
                visitor.get(PAGE + "/" + secret.id() + "/fichier"))) {
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.location()).contains("/compte/confirmation");
        }
        assertThat(backups.latest()).isEmpty();
        assertThat(visitor.get(PAGE + "/" + open.id() + "/fichier").status()).isEqualTo(200);
    }

    @Test
    void oneAtATimeAndItCanBeStopped() {
        visitor.get(PAGE);
        String running = standstill.during(() -> {
            visitor.post(PAGE + "/sauvegarde");
            Preparation first = newest();
            Answer second = visitor.post(PAGE + "/export");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.text()).contains("une seule se fait à la fois", "Sauvegarde en cours");
            assertThat(visitor.get(PAGE + "?partie=avancement").body()).contains("Sauvegarde en cours");
            visitor.post(PAGE + "/" + first.id() + "/arret");
            return first.id();
        });
        finished();
        Preparation stopped = preparations.byId(running).orElseThrow();
        assertThat(stopped.state()).isEqualTo(PreparationState.STOPPED);
        assertThat(files.of(stopped)).doesNotExist();
        assertThat(visitor.get(PAGE + "/" + running + "/fichier").status()).isEqualTo(404);
        assertThat(visitor.get(PAGE + "?partie=avancement").header("HX-Refresh"))
                .isEqualTo("true");
    }

    @Test
    void aFileIsForgottenInTimeOrAtOnce() {
        Preparation first = asked("/export");
        Preparation second = asked("/export");
        visitor.get(PAGE);
        visitor.post(PAGE + "/" + second.id() + "/suppression");
        assertThat(files.of(second)).doesNotExist();
        assertThat(visitor.get(PAGE + "/" + second.id() + "/fichier").status()).isEqualTo(404);
        work.forget();
        assertThat(files.of(first)).exists();
        clock.pass(Duration.ofHours(25));
        work.forget();
        assertThat(files.of(first)).doesNotExist();
        assertThat(preparations.byId(first.id()).orElseThrow().state()).isEqualTo(PreparationState.GONE);
    }

    @Test
    void aStopOfTheProgramIsSaidAndLeavesNoFile() throws IOException {
        Preparation cut = preparations.begin(PreparationKind.BACKUP, "");
        Preparation lost = asked("/export");
        Files.delete(files.of(lost));
        Path half = Files.writeString(files.of(cut).resolveSibling(".vita-essai.part"), "à moitié");
        work.open();
        assertThat(preparations.byId(cut.id()).orElseThrow().state()).isEqualTo(PreparationState.INTERRUPTED);
        assertThat(preparations.byId(lost.id()).orElseThrow().state()).isEqualTo(PreparationState.GONE);
        assertThat(half).doesNotExist();
    }

    @Test
    void anOldBackupAndOneThatFailedAreSaidPlainly() {
        backups.note(BackupLog.Entry.made(
                clock.instant().minus(Duration.ofDays(5)), 3, 3, BackupLog.Origin.COMMAND, "/sauvegardes/<vita>", 2));
        backups.failed("plus de place sur le disque");
        Answer page = visitor.get(PAGE);
        assertThat(page.text())
                .contains(
                        "La dernière sauvegarde date d’il y a 5 jours",
                        "moins de 2 jours",
                        "2 remarques",
                        "/sauvegardes/<vita>",
                        "Non faite.",
                        "plus de place sur le disque");
        assertThat(page.body()).doesNotContain("<vita>");
    }

    @Test
    void whatIsDamagedOrContradictsItselfIsNamedWithWhatToDo() {
        findings.looked(Place.CONTENT, "pages/gardee.md", Optional.of(Finding.DAMAGED));
        jdbc.sql("insert into library.former_slugs (slug, resource_id) values ('essai-perdu', 'nulle-part')")
                .update();
        try {
            Preparation check = asked("/verification");
            assertThat(check.remarks()).anyMatch(one -> one.contains("nulle-part"));
            assertThat(visitor.get(PAGE).text())
                    .contains("content/pages/gardee.md", "Reprenez ce fichier d’une sauvegarde", "nulle-part");
        } finally {
            jdbc.sql("delete from library.former_slugs where slug = 'essai-perdu'")
                    .update();
            findings.looked(Place.CONTENT, "pages/gardee.md", Optional.empty());
        }
        assertThat(asked("/verification").remarks()).noneMatch(one -> one.contains("nulle-part"));
        assertThat(visitor.get(PAGE).text()).contains("Aucun fichier abîmé").doesNotContain("nulle-part");
    }

    @Test
    void nothingIsBegunWithoutRoom() {
        assertThat(new Room(100, 1_000, 500).isEnough()).isTrue();
        assertThat(new Room(600, 1_000, 500).isEnough()).isFalse();
        assertThat(new Room(600, 1_000, 500).missing()).isEqualTo(100);
    }

    private Preparation asked(String what, String... fields) {
        visitor.get(PAGE);
        assertThat(visitor.post(PAGE + what, fields).location()).endsWith(PAGE);
        finished();
        return what.equals("/verification") ? preparations.lastCheck().orElseThrow() : newest();
    }

    private Preparation newest() {
        return preparations.archives(1).getFirst();
    }

    private void finished() {
        try {
            work.finish().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> names(Preparation archive) throws IOException {
        try (ZipFile zip = new ZipFile(files.of(archive).toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
