package org.vitaressources.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.uploads.FullDisk;

/// Says in plain words what went wrong and what to do. What happened inside is in the log, under the name of the
/// request
/// that the page shows, and nowhere else.
@Controller
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> WORDED =
            Set.of(400, 403, 404, 405, 406, 409, 410, 413, 414, 429, 431, 500, 503, 507);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
        int status = status(request);
        if (status >= 500) {
            log.error("Request {} was answered {}", RequestIdentity.of(request), status, (Throwable)
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        int worded = WORDED.contains(status) ? status : status >= 500 ? 500 : 400;
        return path.startsWith(request.getContextPath() + "/api/")
                ? problem(request, status, worded, locale)
                : page(request, status, worded);
    }

    private ModelAndView page(HttpServletRequest request, int status, int worded) {
        ModelAndView page = new ModelAndView("site/error");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("status", status);
        page.addObject("worded", worded);
        page.addObject("identity", RequestIdentity.of(request));
        page.addObject("lacksFactor", worded == 403 && lacksSecondFactor());
        return page;
    }

    /// Who asks has a role that might open the page, and signed in without the second factor that it demands.
    private static boolean lacksSecondFactor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInMember member && member.lacksSecondFactor();
    }

    private ResponseEntity<ProblemDetail> problem(HttpServletRequest request, int status, int worded, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(messages.getMessage("error." + worded + ".title", null, locale));
        problem.setDetail(messages.getMessage("error." + worded + ".advice", null, locale));
        problem.setInstance(URI.create("urn:request:" + RequestIdentity.of(request)));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && FullDisk.caused(failure)) {
            return HttpStatus.INSUFFICIENT_STORAGE.value();
        }
        // Asked for directly, the page of errors is a page that does not exist.
        return status instanceof Integer code && code >= 400 && code <= 599 ? code : 404;
    }
}
