package org.vitaressources.contributions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.vitaressources.contributions.ContributionNotFound;
import org.vitaressources.contributions.EditedMeanwhile;
import org.vitaressources.contributions.TransitionRefused;

/// What is not theirs does not exist; a step that is no longer possible, or comes too late, is a conflict.
@ControllerAdvice
class ContributionAdvice {
    @ExceptionHandler
    void unknown(ContributionNotFound unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler
    void meanwhile(EditedMeanwhile edited, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler
    void refused(TransitionRefused refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
