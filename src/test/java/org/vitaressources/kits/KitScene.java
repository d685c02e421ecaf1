package org.vitaressources.kits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Member;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// A whole site with practices in its collection, and trainers who make kits of them.
public abstract class KitScene extends WholeSite {
    /// Stands in each practice.
    protected static final String QUOTE = "Le garage ouvre trois jours par semaine, avec deux mécaniciens salariés.";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Environment environment;

    @Autowired
    protected Library library;

    @Autowired
    protected Kits kits;

    @Autowired
    protected Reanchoring reanchoring;

    protected Path content() {
        return Path.of(environment.getRequiredProperty("vita.content"));
    }

    /// A practice under this licence, with the quote in its section « Moyens ».
    protected Resource practice(String licence) {
        String id = "kit-" + NUMBER.incrementAndGet();
        write(
                id,
                licence,
                "## Contexte\n\nUn pays rural sans car.\n\n## Moyens et coûts\n\nAvant. " + QUOTE
                        + " Cela coûte 900 euros par mois.\n\n## Résultats\n\nQuarante voitures réparées.\n");
        return library.byId(new ResourceId(id)).orElseThrow();
    }

    /// Writes a practice anew, as somebody who edits the files does.
    protected void write(String id, String licence, String body) {
        String head =
                "---\nid: %s\ntitre: Garage d’essai %s\ntype: etude-de-cas\nauteurs: [Camille Essai]\ndate: 2021\n"
                        .formatted(id, id);
        try {
            Path folder =
                    Files.createDirectories(content().resolve("kits-essai").resolve(id));
            Files.writeString(
                    folder.resolve("index.md"),
                    head + (licence.isEmpty() ? "" : "licence: " + licence + "\n") + "---\n\n" + body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        library.reconcile();
    }

    /// Takes a practice out of the collection, as somebody who edits the files does.
    protected void delete(Resource practice) {
        try {
            Files.delete(content().resolve(practice.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        library.reconcile();
    }

    protected Visitor signedIn(Member member) {
        Visitor browser = visitor().withCookie("vita", people.session(member));
        browser.get("/compte");
        return browser;
    }

    /// A kit with one session and one activity.
    protected String kit(Visitor trainer) {
        String kit = trainer.post("/kits", "titre", "Kit d’essai")
                .location()
                .replaceFirst("^/kits/", "")
                .substring(0, 16);
        trainer.post("/kits/" + kit + "/seances");
        add(trainer, kit, "activite");
        return kit;
    }

    /// Adds a written step and names it.
    protected String add(Visitor trainer, String kit, String kind, String... fields) {
        String there = trainer.post("/kits/" + kit + "/etapes", "nature", kind).location();
        if (fields.length > 0) {
            trainer.post(there, fields);
        }
        return there.replaceFirst(".*/", "");
    }

    /// Adds the quote of a practice to a kit.
    protected Answer addQuote(Visitor trainer, String kit, Resource practice) {
        return trainer.post(
                "/ressources/" + practice.slug() + "/kit", "ou", kit, "passage", QUOTE, "ancre", "", "document", "");
    }

    protected Kit now(String kit) {
        return kits.byId(new KitId(kit)).orElseThrow();
    }

    protected List<String> titles(String kit) {
        return now(kit).steps().stream()
                .map(step -> step.title().isEmpty() ? step.kind().word() : step.title())
                .toList();
    }

    /// What a page had shown of a part: the hidden field of its form.
    protected static String seen(Answer form) {
        return form.page().select("#fiche input[name=vu]").val();
    }
}
