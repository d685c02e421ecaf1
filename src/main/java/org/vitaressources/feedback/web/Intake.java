package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.Client;
import org.vitaressources.accounts.EmailAddress;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.accounts.TooManyTries;
import org.vitaressources.feedback.FilledForm;
import org.vitaressources.feedback.FormStamps;
import org.vitaressources.feedback.Matter;
import org.vitaressources.feedback.Sender;
import org.vitaressources.feedback.Sending;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.FormProblems;

/// What the forms of readers have in common: the resource, who fills them in and how, and what becomes of one that
/// cannot be taken. Nothing that was typed is lost.
@Component("feedbackIntake")
class Intake {
    /// Control of the field that people do not see.
    static final String TRAP = "site";

    /// Control of the stamp.
    static final String STAMP = "marque";

    private static final String EMAIL = "courriel";

    private final Library library;
    private final FormStamps stamps;
    private final Sending sending;

    Intake(Library library, FormStamps stamps, Sending sending) {
        this.library = library;
        this.stamps = stamps;
        this.sending = sending;
    }

    /// The resource at an address.
    Resource resource(String slug) {
        return library.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Readies the page of a form.
    void show(Resource resource, HttpServletRequest request, Model model) {
        model.addAttribute("slug", resource.slug());
        model.addAttribute("resourceTitle", resource.description().title());
        model.addAttribute("titleLanguage", resource.description().language());
        model.addAttribute("stamp", Objects.requireNonNullElse(request.getParameter(STAMP), stamps.stamp()));
        model.addAttribute("email", typed(request, EMAIL));
    }

    /// How the form was filled in.
    static FilledForm filled(HttpServletRequest request) {
        return new FilledForm(typed(request, TRAP), typed(request, STAMP), Client.network(request.getRemoteAddr()));
    }

    /// Who sends it; notes a problem when an address is wanted and missing, or cannot be one.
    Sender sender(
            @Nullable SignedInMember member,
            HttpServletRequest request,
            boolean addressWanted,
            FormProblems problems,
            Locale locale) {
        if (member != null) {
            return Sender.of(member, locale);
        }
        String written = typed(request, EMAIL).strip();
        Optional<EmailAddress> address = EmailAddress.parse(written);
        problems.addIf(written.isEmpty() && addressWanted, EMAIL, "problem.email.empty");
        problems.addIf(!written.isEmpty() && address.isEmpty(), EMAIL, "problem.email.form");
        return Sender.stranger(address.map(EmailAddress::written).orElse(""), locale);
    }

    /// Sends it when there are no problems; otherwise, or when too much came, sets the status of the answer.
    ///
    /// @return it was sent
    boolean send(
            Resource resource,
            Sender sender,
            Matter matter,
            HttpServletRequest request,
            FormProblems problems,
            HttpServletResponse response) {
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return false;
        }
        try {
            sending.send(resource, sender, matter, filled(request));
            return true;
        } catch (TooManyTries e) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(e.waiting().toSeconds() + 1));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            problems.add("envoyer", "feedback.problem.often", minutes(e.waiting()));
            return false;
        }
    }

    /// Where a reader is led once something was sent: members to what they sent, others back to the page.
    static String sent(Resource resource, @Nullable SignedInMember member, String done) {
        return member == null
                ? "redirect:/ressources/" + resource.slug() + "?fait=retour-" + done + "#retours"
                : "redirect:/compte/retours?fait=retour-" + done;
    }

    /// Notes what is missing or too long.
    static void check(String text, boolean wanted, String field, int longest, FormProblems problems) {
        problems.addIf(wanted && text.isEmpty(), field, "feedback.problem.empty." + field);
        problems.addIf(text.length() > longest, field, "feedback.problem.long", longest, text.length());
    }

    static String typed(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static long minutes(Duration wait) {
        return wait.toMinutes() + 1;
    }
}
