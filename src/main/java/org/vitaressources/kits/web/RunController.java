package org.vitaressources.kits.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.Impression;
import org.vitaressources.kits.KitLimits;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.kits.PartId;
import org.vitaressources.kits.Run;
import org.vitaressources.kits.RunAccount;
import org.vitaressources.kits.Runs;
import org.vitaressources.kits.Source;
import org.vitaressources.kits.Step;
import org.vitaressources.kits.web.KitView.StepView;
import org.vitaressources.ui.Durations;
import org.vitaressources.ui.Moments;
import org.vitaressources.ui.QrCode;
import org.vitaressources.ui.SiteLinks;

/// A kit in front of a group: the trainer's side.
@Controller
class RunController {
    private final OpenKits kits;
    private final Runs runs;
    private final RunAccount accounts;
    private final KitViews views;
    private final KitLimits limits;
    private final SiteLinks links;
    private final Moments moments;
    private final Clock clock;

    RunController(
            OpenKits kits,
            Runs runs,
            RunAccount accounts,
            KitViews views,
            KitLimits limits,
            SiteLinks links,
            Moments moments,
            Clock clock) {
        this.accounts = accounts;
        this.kits = kits;
        this.runs = runs;
        this.views = views;
        this.limits = limits;
        this.links = links;
        this.moments = moments;
        this.clock = clock;
    }

    /// A run in a list.
    record Row(String id, String when, boolean open, int impressions) {}

    /// Where the group stands.
    ///
    /// @param elapsed seconds since this step was first shown
    /// @param spent how long the steps before this one are, as planned
    /// @param total how long all steps are; empty when nothing is planned
    /// @param opened how long ago the run began
    record Progress(int number, int of, long elapsed, String spent, String total, String opened) {}

    @GetMapping("/kits/{id}/animations")
    String list(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, Model model, Locale locale) {
        OpenKit open = kits.open(id, member.id());
        model.addAttribute("open", open);
        model.addAttribute(
                "runs",
                runs.of(open).stream()
                        .map(run -> new Row(
                                run.id(),
                                moments.in(locale, run.opened()),
                                run.isOpen(),
                                runs.impressions(run).size()))
                        .toList());
        return "kits/runs";
    }

    @PostMapping("/kits/{id}/animations")
    String begin(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        OpenKit open = kits.open(id, member.id());
        limits.beforeMaking(member.id().value());
        return "redirect:/kits/" + id + "/animations/" + runs.begin(open).id();
    }

    @GetMapping("/kits/{id}/animations/{run}")
    String present(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String run,
            Model model,
            Locale locale) {
        OpenKit open = kits.open(id, member.id());
        Run current = runs.of(open, run);
        if (!current.isOpen()) {
            return "redirect:/kits/" + id + "/animations/" + run + "/retours";
        }
        List<StepView> steps = views.of(open.kit(), FilePlaces.inKit(id), locale).sessions().stream()
                .flatMap(session -> session.steps().stream())
                .toList();
        int at = at(steps, current);
        String address = links.to(locale, "/direct/" + current.code());
        model.addAttribute("open", open);
        model.addAttribute("run", current);
        model.addAttribute("steps", steps);
        model.addAttribute("step", at < 0 ? null : steps.get(at));
        model.addAttribute("next", at + 1 < steps.size() ? steps.get(at + 1) : null);
        model.addAttribute("progress", progress(open.kit().steps(), current, at));
        model.addAttribute("address", address);
        model.addAttribute("qr", QrCode.of(address));
        return "kits/presenter";
    }

    /// @param direction `suivante` or `precedente`
    @PostMapping("/kits/{id}/animations/{run}/etape")
    String show(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String run,
            @RequestParam(name = "sens", defaultValue = "suivante") String direction,
            @RequestParam(name = "etape", defaultValue = "") String wanted) {
        OpenKit open = kits.open(id, member.id());
        Run current = runs.of(open, run);
        List<Step> steps = open.kit().steps();
        Optional<PartId> chosen =
                PartId.parse(wanted).filter(part -> open.kit().step(part).isPresent());
        int at = current.step().flatMap(open.kit()::step).map(steps::indexOf).orElse(-1);
        int to = direction.equals("precedente") ? at - 1 : at + 1;
        chosen.or(() -> to < 0 || to >= steps.size()
                        ? Optional.empty()
                        : Optional.of(steps.get(to).id()))
                .ifPresent(part -> runs.show(current, part));
        return "redirect:/kits/" + id + "/animations/" + run;
    }

    @PostMapping("/kits/{id}/animations/{run}/fin")
    String close(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String run) {
        runs.close(runs.of(kits.open(id, member.id()), run));
        return "redirect:/kits/" + id + "/animations/" + run + "/retours";
    }

    /// What participants said, and what may come of it.
    @GetMapping("/kits/{id}/animations/{run}/retours")
    String impressions(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String run,
            Model model,
            Locale locale) {
        OpenKit open = kits.open(id, member.id());
        Run current = runs.of(open, run);
        List<Impression> impressions = runs.impressions(current);
        model.addAttribute("open", open);
        model.addAttribute("run", current);
        model.addAttribute("when", moments.in(locale, current.opened()));
        model.addAttribute("impressions", impressions);
        model.addAttribute("counts", counts(impressions));
        model.addAttribute("address", links.to(locale, "/direct/" + current.code()));
        model.addAttribute("account", accounts.of(open.kit(), current, impressions));
        java.time.LocalDate day = java.time.LocalDate.ofInstant(current.opened(), clock.getZone());
        model.addAttribute("year", day.getYear());
        model.addAttribute("month", day.getMonthValue());
        model.addAttribute(
                "sources",
                open.kit().steps().stream()
                        .flatMap(step -> step.sources().stream())
                        .collect(java.util.stream.Collectors.toMap(
                                Source::slug, Source::title, (one, same) -> one, java.util.LinkedHashMap::new)));
        return "kits/impressions";
    }

    /// How many said each degree, the highest first.
    private static List<Integer> counts(List<Impression> impressions) {
        return java.util.stream.IntStream.iterate(Impression.MOST, degree -> degree > 0, degree -> degree - 1)
                .mapToObj(degree -> (int) impressions.stream()
                        .filter(one -> one.useful() == degree)
                        .count())
                .toList();
    }

    private static int at(List<StepView> steps, Run run) {
        String shown = run.step().map(PartId::value).orElse("");
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(shown)) {
                return i;
            }
        }
        return -1;
    }

    private Progress progress(List<Step> steps, Run run, int at) {
        return new Progress(
                at + 1,
                steps.size(),
                Duration.between(run.since(), clock.instant()).toSeconds(),
                Durations.of(minutes(steps.subList(0, Math.max(at, 0)))),
                minutes(steps) == 0 ? "" : Durations.of(minutes(steps)),
                Durations.of(
                        (int) Duration.between(run.opened(), clock.instant()).toMinutes()));
    }

    private static int minutes(List<Step> steps) {
        return steps.stream().mapToInt(Step::minutes).sum();
    }
}
