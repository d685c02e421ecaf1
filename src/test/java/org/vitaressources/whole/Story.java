package org.vitaressources.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vitaressources.whole.Visitor.Answer;

/// One contribution from its first word to its withdrawal, told over HTTP by its author and a moderator, together with
/// what was acknowledged of it. A step that got no answer is in doubt until the next start.
public final class Story {
    private static final List<Step> STEPS = List.of(Step.values());

    private final Visitor author;
    private final Visitor moderator;
    /// Stands in the text of this one alone.
    public final String word;

    private final SentFile file;
    private Step done = Step.NOTHING;
    private Step doubt = Step.NOTHING;
    private String path = "";
    private String slug = "";
    private String revision = "";
    private boolean overAndSeen;

    /// The steps, in their order; from the last one the story goes on with a new version.
    public enum Step {
        NOTHING,
        BEGUN,
        WRITTEN,
        SENT,
        SUBMITTED,
        ACCEPTED,
        PUBLISHED,
        REVISION_BEGUN,
        REVISION_WRITTEN,
        REVISED,
        ARCHIVED,
        WITHDRAWN,
        REPUBLISHED
    }

    Story(Visitor author, Visitor moderator, String word) {
        this(author, moderator, word, SentFile.text(author, word));
    }

    /// @param word that stands in no other story
    /// @param file that is sent with it
    public Story(Visitor author, Visitor moderator, String word, SentFile file) {
        this.author = author;
        this.moderator = moderator;
        this.word = word;
        this.file = file;
    }

    boolean isOver() {
        return done == Step.REPUBLISHED;
    }

    boolean isInCollection() {
        return done.compareTo(Step.PUBLISHED) >= 0 && done != Step.WITHDRAWN;
    }

    /// Goes on until a step was taken.
    public void until(Step last) {
        while (done.compareTo(last) < 0) {
            goOn();
        }
    }

    /// Address of its draft, empty before it was begun.
    public String path() {
        return path;
    }

    /// Takes the next step; it counts as acknowledged once an answer was read.
    void goOn() {
        doubt = STEPS.get(STEPS.indexOf(done) + 1);
        take(doubt);
        done = doubt;
        doubt = Step.NOTHING;
    }

    private void take(Step step) {
        switch (step) {
            case BEGUN -> {
                path = ok(author.post("/contributions", "type", "fiche-pratique"))
                        .location();
            }
            case WRITTEN -> {
                author.get(path);
                write(author, path, "Premier texte de " + word + ".");
            }
            case SENT -> file.send(path);
            case SUBMITTED -> ok(author.post(path + "/soumission"));
            case ACCEPTED -> decide("/acceptation");
            case PUBLISHED -> decide("/publication");
            case REVISION_BEGUN -> {
                slug = slug.isEmpty() ? foundSoon() : slug;
                revision =
                        ok(moderator.post("/ressources/" + slug + "/revision")).location();
            }
            case REVISION_WRITTEN -> {
                moderator.get(revision);
                write(moderator, revision, "Second texte de " + word + ".");
            }
            case REVISED ->
                ok(moderator.post("/ressources/" + slug + "/historique/revision/" + revision.replaceFirst(".*/", "")
                        + "/publication"));
            case ARCHIVED -> ok(moderator.post("/ressources/" + slug + "/archivage", "vue", "2"));
            case WITHDRAWN ->
                ok(moderator.post("/ressources/" + slug + "/retrait", "vue", "3", "motif", "Fin de l’essai"));
            case REPUBLISHED -> ok(moderator.post("/ressources/" + slug + "/restauration", "vue", "4", "version", "2"));
            case NOTHING -> {}
        }
    }

    private void write(Visitor who, String to, String text) {
        Answer form = who.get(to);
        String seen = form.page().select("input[name=vu]").val();
        ok(who.post(
                to,
                "vu",
                seen,
                "titre",
                "Récit " + word,
                "type",
                "fiche-pratique",
                "section.objectif",
                text,
                "fait.licence",
                "CC-BY-4.0",
                "liste",
                "droits",
                "droits",
                "on"));
    }

    /// Looks at what the site says after a start: all that was acknowledged, and at most the step that was in doubt.
    void verify() {
        if (overAndSeen) {
            return;
        }
        author.get("/compte");
        moderator.get("/compte");
        if (done == Step.NOTHING) {
            // It may exist without our knowing its address; another is begun.
            doubt = Step.NOTHING;
            return;
        }
        if (done.compareTo(Step.SENT) < 0) {
            file.resume();
        }
        if (doubt != Step.NOTHING && held(doubt)) {
            done = doubt;
        }
        doubt = Step.NOTHING;
        for (Step step : Step.values()) {
            if (step.compareTo(done) <= 0) {
                assertThat(step == Step.NOTHING || held(step))
                        .as(
                                "%s of %s after %s: %s",
                                step, word, path + " " + done, author.get(path).text())
                        .isTrue();
            }
        }
        assertThat(found(word)).as("found by %s", word).hasSize(isInCollection() ? 1 : 0);
        overAndSeen = isOver();
    }

    /// Whether a step left what it must leave, later steps considered.
    private boolean held(Step step) {
        return switch (step) {
            case NOTHING -> true;
            case BEGUN -> author.get(path).status() == 200;
            case WRITTEN -> author.get(path + "/apercu").body().contains("texte de " + word);
            case SENT -> done.compareTo(Step.PUBLISHED) >= 0 || isSent();
            case SUBMITTED -> isAtLeast("SUBMITTED", "ACCEPTED", "PUBLISHED", "ARCHIVED", "WITHDRAWN");
            case ACCEPTED -> isAtLeast("ACCEPTED", "PUBLISHED", "ARCHIVED", "WITHDRAWN");
            case PUBLISHED -> isAtLeast("PUBLISHED", "ARCHIVED", "WITHDRAWN") && versions() >= 1 && fileIsWhole();
            case REVISION_BEGUN ->
                !revision.isEmpty() && moderator.get(revision).status() == 200;
            case REVISION_WRITTEN -> moderator.get(revision + "/apercu").body().contains("Second texte de " + word);
            case REVISED -> versions() >= 2 && text(2).contains("Second texte de " + word);
            case ARCHIVED -> versions() >= 3;
            case WITHDRAWN -> versions() >= 4;
            case REPUBLISHED -> versions() == 5;
        };
    }

    private boolean isSent() {
        return author.get(path + "/apercu").body().contains("bilan") || file.isThere();
    }

    private boolean isAtLeast(String... states) {
        String state = author.get(path).page().select("[data-state]").attr("data-state");
        return List.of(states).contains(state);
    }

    private int versions() {
        slug = slug.isEmpty() ? found() : slug;
        return slug.isEmpty()
                ? 0
                : moderator
                        .get("/ressources/" + slug + "/historique")
                        .page()
                        .select(".version")
                        .size();
    }

    private String text(int number) {
        return moderator.get("/ressources/" + slug + "/historique/" + number).body();
    }

    private boolean fileIsWhole() {
        return moderator
                .get("/ressources/" + slug + "/historique/1/fichiers/" + SentFile.NAME)
                .body()
                .equals(file.text());
    }

    /// A search for its word finds it.
    public boolean isFoundBy(Visitor reader) {
        return isFoundBy(reader, word);
    }

    /// A search for a word finds something.
    public static boolean isFoundBy(Visitor reader, String word) {
        return !found(reader, word).isEmpty();
    }

    private String foundSoon() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (found().isEmpty()) {
            assertThat(System.nanoTime()).as("found soon: %s", word).isLessThan(end);
        }
        return found();
    }

    private String found() {
        List<String> slugs = found(word);
        return slugs.isEmpty() ? "" : slugs.getFirst();
    }

    private List<String> found(String words) {
        return found(author, words);
    }

    private static List<String> found(Visitor reader, String words) {
        return reader
                .get("/recherche?q=%22" + words + "%22")
                .page()
                .select("main article h2 a, main article h3 a")
                .stream()
                .map(link -> link.attr("href")
                        .replaceFirst("[?#].*", "")
                        .replaceFirst(".*/ressources/", "")
                        .replaceFirst("/.*", ""))
                .distinct()
                .toList();
    }

    private void decide(String step) {
        String desk = "/relecture/" + path.replaceFirst(".*/", "");
        String seen = moderator.get(desk).page().select("input[name=version]").val();
        ok(moderator.post(desk + step, "version", seen));
    }

    private Answer ok(Answer answer) {
        assertThat(answer.status())
                .as("%s of %s: %s", doubt, word, answer.text())
                .isIn(200, 201, 204, 302, 303);
        assertThat(answer.location()).as("%s of %s", doubt, word).doesNotStartWith("/connexion");
        return answer;
    }
}
