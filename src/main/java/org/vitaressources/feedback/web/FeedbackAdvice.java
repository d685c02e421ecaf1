package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.vitaressources.feedback.ReactionNotFound;
import org.vitaressources.feedback.StepRefused;

/// What is not theirs does not exist; a step that is no longer possible is a conflict.
@ControllerAdvice
class FeedbackAdvice {
    @ExceptionHandler
    void unknown(ReactionNotFound unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler
    void refused(StepRefused refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
