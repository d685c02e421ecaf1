package org.vitaressources.kits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.vitaressources.kits.KitFull;
import org.vitaressources.kits.KitNotFound;

/// What is not theirs does not exist; what is full is a conflict.
@ControllerAdvice
class KitAdvice {
    @ExceptionHandler
    void unknown(KitNotFound unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler
    void full(KitFull full, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
