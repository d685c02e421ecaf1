package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.Client;
import org.vitaressources.kits.Impression;
import org.vitaressources.kits.Kit;
import org.vitaressources.kits.KitFiles;
import org.vitaressources.kits.KitFull;
import org.vitaressources.kits.KitLimits;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.Kits;
import org.vitaressources.kits.PartId;
import org.vitaressources.kits.Run;
import org.vitaressources.kits.Runs;
import org.vitaressources.kits.Step;
import org.vitaressources.kits.web.KitView.StepView;
import org.vitaressources.ui.FormProblems;

/// The page of a participant: found by a short code, without an account; shows the present step and, at the end, asks
/// what they take away.
@Controller
class LearnerController {
    private final Runs runs;
    private final Kits kits;
    private final KitViews views;
    private final KitLimits limits;
    private final KitFiles files;

    LearnerController(Runs runs, Kits kits, KitViews views, KitLimits limits, KitFiles files) {
        this.files = files;
        this.runs = runs;
        this.kits = kits;
        this.views = views;
        this.limits = limits;
    }

    /// @param code as typed
    @GetMapping("/direct")
    String ask(
            @RequestParam(name = "code", defaultValue = "") String code,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!code.isBlank()) {
            Optional<Run> run = runs.byCode(code);
            if (run.isPresent()) {
                return "redirect:/direct/" + run.get().code();
            }
            limits.afterAWrongCode(Client.network(request.getRemoteAddr()));
            problems.add("code", "run.problem.code");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("code", code);
        return "kits/code";
    }

    @GetMapping("/direct/{code}")
    String follow(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setHeader("Cache-Control", "no-store");
        return page(run(code, request), 0, "", "", model, locale);
    }

    /// The file of a step that was shown; not one that is kept for the trainer.
    @GetMapping("/direct/{code}/fichiers/{part}")
    ResponseEntity<?> file(
            @PathVariable String code,
            @PathVariable String part,
            HttpServletRequest request,
            HttpServletResponse response) {
        Run run = run(code, request);
        List<Step> shown = kits.byId(run.kit()).filter(kit -> !kit.trashed()).map(Kit::steps).stream()
                .flatMap(steps -> steps.stream().limit(1L + at(steps, run)))
                .toList();
        return shown.stream()
                .filter(step -> step.id().value().equals(part) && !step.isForTheTrainerAlone())
                .findFirst()
                .flatMap(Step::file)
                .flatMap(file -> files.bytes(file).map(bytes -> new StepDownload(file, bytes)))
                .orElseThrow(() -> KitNotFound.byId(part))
                .answer(response);
    }

    private static int at(List<Step> steps, Run run) {
        for (int i = 0; i < steps.size(); i++) {
            if (run.step().filter(steps.get(i).id()::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /// @param useful 1 to 4
    /// @param learned what they take away
    /// @param wanted what they would have wanted
    @PostMapping("/direct/{code}/retour")
    String say(
            @PathVariable String code,
            @RequestParam(name = "utile", defaultValue = "") String useful,
            @RequestParam(name = "retenu", defaultValue = "") String learned,
            @RequestParam(name = "souhait", defaultValue = "") String wanted,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Run run = run(code, request);
        String kept = calm(learned);
        String wish = calm(wanted);
        int degree = useful.matches("[1-4]") ? Integer.parseInt(useful) : 0;
        problems.addIf(degree == 0, "utile-4", "run.problem.useful");
        problems.addIf(kept.length() > Impression.LONGEST, "retenu", "run.problem.long", Impression.LONGEST);
        problems.addIf(wish.length() > Impression.LONGEST, "souhait", "run.problem.long", Impression.LONGEST);
        if (problems.isEmpty()) {
            limits.beforeAnImpression(Client.network(request.getRemoteAddr()));
            try {
                runs.say(run, degree, kept, wish);
                return "redirect:/direct/" + run.code() + "?fait=merci-retour";
            } catch (KitFull e) {
                problems.add("envoyer", "run.problem.full");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(run, degree, kept, wish, model, locale);
    }

    private Run run(String code, HttpServletRequest request) {
        return runs.byCode(code).orElseThrow(() -> {
            limits.afterAWrongCode(Client.network(request.getRemoteAddr()));
            return KitNotFound.byId(code);
        });
    }

    private String page(Run run, int useful, String learned, String wanted, Model model, Locale locale) {
        Kit kit = kits.byId(run.kit()).filter(one -> !one.trashed()).orElseThrow(() -> KitNotFound.byId(run.code()));
        Optional<StepView> step = views.of(kit, FilePlaces.under("/direct/" + run.code()), locale).sessions().stream()
                .flatMap(session -> session.steps().stream())
                .filter(one -> run.step().map(PartId::value).orElse("").equals(one.id()))
                .filter(one -> !one.trainersOwn())
                .findFirst();
        model.addAttribute("run", run);
        model.addAttribute("kitTitle", kit.title());
        model.addAttribute("step", step.orElse(null));
        model.addAttribute("useful", useful);
        model.addAttribute("learned", learned);
        model.addAttribute("wanted", wanted);
        return "kits/learner";
    }

    private static String calm(String typed) {
        return typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
    }
}
