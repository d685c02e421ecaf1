package org.vitaressources.kits.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.kits.Credit;
import org.vitaressources.kits.Credits;
import org.vitaressources.kits.Kit;
import org.vitaressources.kits.KitLicences;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.PartId;
import org.vitaressources.kits.Session;
import org.vitaressources.kits.Source;
import org.vitaressources.kits.Standing;
import org.vitaressources.kits.Standings;
import org.vitaressources.kits.Step;
import org.vitaressources.kits.StepKind;
import org.vitaressources.kits.Verdict;
import org.vitaressources.kits.web.KitView.CommentView;
import org.vitaressources.kits.web.KitView.Segment;
import org.vitaressources.kits.web.KitView.SessionView;
import org.vitaressources.kits.web.KitView.SourceView;
import org.vitaressources.kits.web.KitView.StepView;
import org.vitaressources.ui.Durations;

/// Makes the page of a kit.
@Component
class KitViews {
    private final Standings standings;
    private final KitLicences licences;
    private final Credits credits;
    private final CommentViews comments;

    KitViews(Standings standings, KitLicences licences, Credits credits, CommentViews comments) {
        this.standings = standings;
        this.licences = licences;
        this.credits = credits;
        this.comments = comments;
    }

    /// What the steps of one page have in common.
    private record Around(
            Map<PartId, List<Standings.Row>> rows,
            Map<PartId, Verdict> verdicts,
            Map<String, List<CommentView>> comments,
            FilePlaces files,
            Locale locale) {}

    /// For who opened it.
    KitView of(OpenKit open, Locale locale) {
        return of(
                open.kit(),
                comments.of(open, locale),
                FilePlaces.inKit(open.id().value()),
                locale);
    }

    /// For anybody who has its link: nothing of what was said about it.
    KitView of(Kit kit, FilePlaces files, Locale locale) {
        return of(kit, Map.of(), files, locale);
    }

    private KitView of(Kit kit, Map<String, List<CommentView>> said, FilePlaces files, Locale locale) {
        KitLicences.Report report = licences.of(kit);
        Map<PartId, List<Standings.Row>> rows = standings.of(kit.id());
        Around around = new Around(rows, verdicts(report), said, files, locale);
        List<SessionView> sessions = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < kit.sessions().size(); i++) {
            sessions.add(session(kit, i, number, around));
            number += kit.sessions().get(i).steps().size();
        }
        return new KitView(
                kit.id().value(),
                kit.title(),
                kit.list("objectifs"),
                kit.field("public"),
                kit.list("prerequis"),
                kit.use().word(),
                kit.lineage().map(Kit.Lineage::title).orElse(""),
                kit.template(),
                kit.minutes(),
                Durations.of(kit.minutes()),
                kit.planned(),
                Durations.of(kit.planned()),
                kit.planned() > 0 && kit.minutes() > kit.planned(),
                bar(kit),
                sessions,
                number,
                (int) rows.values().stream()
                        .flatMap(List::stream)
                        .filter(row -> row.standing().asks())
                        .count(),
                said(report));
    }

    private SessionView session(Kit kit, int index, int before, Around around) {
        Session session = kit.sessions().get(index);
        List<StepView> steps = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < session.steps().size(); i++) {
            Step step = session.steps().get(i);
            steps.add(step(step, before + i + 1, at, around));
            at += step.minutes();
        }
        return new SessionView(
                session.id().value(),
                index + 1,
                session.title(),
                session.aim(),
                Durations.of(session.minutes()),
                index == 0,
                index == kit.sessions().size() - 1,
                steps,
                around.comments().getOrDefault(session.id().value(), List.of()));
    }

    private StepView step(Step step, int number, int at, Around around) {
        List<SourceView> sources = sources(step, around);
        String shown = step.title().isEmpty() && !sources.isEmpty()
                ? sources.getFirst().title()
                : step.title();
        Verdict verdict = around.verdicts().get(step.id());
        return new StepView(
                step.id().value(),
                number,
                step.kind().word(),
                shown,
                step.aim(),
                step.minutes(),
                Durations.of(step.minutes()),
                at == 0 ? "" : Durations.of(at),
                step.kind() == StepKind.ACTIVITY ? step.field("consigne") : step.field("texte"),
                step.field("adresse"),
                step.field("materiel"),
                step.field("groupe"),
                step.notes(),
                sources,
                step.question().stream().toList(),
                step.question().filter(question -> !question.isWhole()).isPresent(),
                verdict == null ? "" : verdict.word(),
                step.sources().stream().map(Source::slug).toList(),
                step.file().stream()
                        .map(file ->
                                StepFileViews.view(step, file, around.files().of(step, file), around.locale()))
                        .toList(),
                step.isForTheTrainerAlone(),
                around.comments().getOrDefault(step.id().value(), List.of()));
    }

    private List<SourceView> sources(Step step, Around around) {
        List<SourceView> views = new ArrayList<>();
        List<Credit> lines = credits.of(step, around.locale());
        Map<Integer, Standings.Row> rows = new HashMap<>();
        around.rows().getOrDefault(step.id(), List.of()).forEach(row -> rows.put(row.rank(), row));
        for (int i = 0; i < step.sources().size(); i++) {
            Source source = step.sources().get(i);
            Standings.Row row = rows.get(i + 1);
            Standing standing = row == null ? Standing.CURRENT : row.standing();
            views.add(new SourceView(
                    i + 1,
                    source.title(),
                    source.quote(),
                    source.address(),
                    standing == Standing.WITHDRAWN ? "" : source.path(),
                    lines.get(i).line(),
                    lines.get(i).licence(),
                    standing.asks() ? standing.name().toLowerCase(Locale.ROOT) : "",
                    row == null ? "" : row.found()));
        }
        return views;
    }

    /// The worst of each step that asks for something.
    private static Map<PartId, Verdict> verdicts(KitLicences.Report report) {
        Map<PartId, Verdict> verdicts = new HashMap<>();
        Set<KitLicences.Finding> mixed = new HashSet<>(report.mixed());
        for (KitLicences.Finding finding : report.findings()) {
            if (finding.blocks() || mixed.contains(finding)) {
                verdicts.put(finding.step().id(), Verdict.NO);
            } else if (finding.verdict() == Verdict.UNSURE) {
                verdicts.putIfAbsent(finding.step().id(), Verdict.UNSURE);
            }
        }
        return verdicts;
    }

    private static String said(KitLicences.Report report) {
        if (!report.blocking().isEmpty() || !report.mixed().isEmpty()) {
            return "blocked";
        }
        return report.unsure().isEmpty() ? "clear" : "unsure";
    }

    private static List<Segment> bar(Kit kit) {
        List<Segment> bar = new ArrayList<>();
        int x = 0;
        for (Step step : kit.steps()) {
            if (step.minutes() > 0) {
                bar.add(new Segment(x, step.minutes(), step.kind().word()));
                x += step.minutes();
            }
        }
        return bar;
    }
}
