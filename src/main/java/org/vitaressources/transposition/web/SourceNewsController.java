package org.vitaressources.transposition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.SourceReply;
import org.vitaressources.transposition.NoticeLinks;
import org.vitaressources.transposition.SourceAnswering;
import org.vitaressources.transposition.SourceNews;
import org.vitaressources.transposition.SourceNotices;
import org.vitaressources.ui.FormProblems;

/// The page that the link of a letter opens: what became of the source, and three answers. Opening it changes nothing,
/// since mail programs open links by themselves.
@Controller
class SourceNewsController {
    private final SourceNotices notices;
    private final SourceAnswering answering;
    private final AdaptingAuthors adapting;
    private final Library library;
    private final NewsDates dates;

    SourceNewsController(
            SourceNotices notices,
            SourceAnswering answering,
            AdaptingAuthors adapting,
            Library library,
            NewsDates dates) {
        this.notices = notices;
        this.answering = answering;
        this.adapting = adapting;
        this.library = library;
        this.dates = dates;
    }

    @GetMapping("/source-revisee/{secret}")
    String page(@PathVariable String secret, Model model, Locale locale, HttpServletResponse response) {
        keepToItself(response);
        NoticeLinks.Looked link = look(secret);
        return link.standing() == NoticeLinks.Standing.GOOD
                ? form(link, model, locale, new Typed(secret, "", ""), new FormProblems())
                : over(response);
    }

    @PostMapping("/source-revisee/{secret}")
    String answer(
            @PathVariable String secret,
            @RequestParam(name = "reponse", defaultValue = "") String chosen,
            @RequestParam(name = "mots", defaultValue = "") String typed,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        keepToItself(response);
        NoticeLinks.Looked link = look(secret);
        if (link.standing() != NoticeLinks.Standing.GOOD) {
            return over(response);
        }
        // Browsers send two characters for the end of a line and count one.
        String words = typed.replace("\r\n", "\n").strip();
        Optional<SourceReply.Answer> answer = Stream.of(SourceReply.Answer.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst();
        FormProblems problems = new FormProblems();
        problems.addIf(answer.isEmpty(), "reponse", "source.problem.answer");
        problems.addIf(words.length() > SourceNotices.MOST_WORDS, "mots", "source.problem.words");
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(link, model, locale, new Typed(secret, chosen, typed), problems);
        }
        return answering
                .answer(link, answer.orElseThrow(), words)
                .flatMap(news -> next(news, link, member, locale))
                .map(next -> "redirect:" + next)
                .orElseGet(() -> over(response));
    }

    private Optional<String> next(
            SourceNews news, NoticeLinks.Looked link, @Nullable SignedInMember member, Locale locale) {
        boolean adapts = news.reply()
                .filter(reply -> reply.answer() == SourceReply.Answer.ADAPTING)
                .isPresent();
        Optional<String> form = adapts ? adapting.form(news, link, member, locale) : Optional.empty();
        return form.or(() -> library.byId(news.descendant())
                .map(practice -> "/ressources/" + practice.slug() + "#source-nouvelles"));
    }

    private NoticeLinks.Looked look(String secret) {
        NoticeLinks.Looked link = notices.look(secret);
        if (link.standing() == NoticeLinks.Standing.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return link;
    }

    private record Typed(String secret, String chosen, String words) {}

    private String form(NoticeLinks.Looked link, Model model, Locale locale, Typed typed, FormProblems problems) {
        SourceNews news = notices.byId(link.notice()).orElseThrow();
        Resource descendant =
                library.byId(news.descendant()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("secret", typed.secret());
        model.addAttribute("news", news);
        model.addAttribute("date", dates.day(news.happened(), locale));
        model.addAttribute("descendant", descendant);
        model.addAttribute(
                "sourceSlug", library.byId(news.source()).map(Resource::slug).orElse(""));
        model.addAttribute("answers", SourceReply.Answer.values());
        model.addAttribute("chosen", typed.chosen());
        model.addAttribute("words", typed.words());
        model.addAttribute("problems", problems);
        return "transposition/source";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "transposition/source-over";
    }

    /// The address of this page does something by itself: it stays out of caches and of the `Referer` of the next page.
    private static void keepToItself(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
