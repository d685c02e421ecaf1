package org.vitaressources.notebooks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vitaressources.notebooks.StepRefused;

/// Takes a step, or says on a page why it cannot be taken and gives back the words that were typed.
@Component
class NotebookRefusals {
    /// @param back path to return to
    /// @param typed words that went with the step, perhaps empty
    /// @param step leads where to go then
    String orSaid(String back, String typed, Model model, HttpServletResponse response, Supplier<String> step) {
        try {
            return step.get();
        } catch (StepRefused refused) {
            response.setStatus(status(refused).value());
            model.addAttribute("reason", refused.reason());
            model.addAttribute("typed", typed);
            model.addAttribute("back", back);
            return "notebooks/refused";
        }
    }

    static HttpStatus status(StepRefused refused) {
        return switch (refused.reason()) {
            case OWN -> HttpStatus.FORBIDDEN;
            case WORDS, LONG, UNKNOWN -> HttpStatus.UNPROCESSABLE_CONTENT;
            case DISK -> HttpStatus.INSUFFICIENT_STORAGE;
            case STATE, CLOSED, GONE, CHANGED, ALREADY, COORDINATOR -> HttpStatus.CONFLICT;
        };
    }
}
