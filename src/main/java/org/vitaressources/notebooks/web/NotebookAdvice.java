package org.vitaressources.notebooks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.vitaressources.notebooks.NotebookNotFound;
import org.vitaressources.notebooks.StepRefused;

/// What is not theirs does not exist; a step that is no longer possible is a conflict.
@ControllerAdvice
class NotebookAdvice {
    @ExceptionHandler
    void unknown(NotebookNotFound unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler
    void refused(StepRefused refusal, HttpServletResponse response) throws IOException {
        response.sendError(NotebookRefusals.status(refusal).value());
    }
}
