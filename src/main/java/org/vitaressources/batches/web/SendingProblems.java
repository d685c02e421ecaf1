package org.vitaressources.batches.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchRefused;
import org.vitaressources.uploads.web.Refusal;
import org.vitaressources.uploads.web.RefusalWords;

/// Says why something that was sent for an import was not taken, and what to do.
@Component
class SendingProblems implements Refusal.Words {
    private final RefusalWords ofUploads;
    private final MessageSource messages;

    SendingProblems(RefusalWords ofUploads, MessageSource messages) {
        this.ofUploads = ofUploads;
        this.messages = messages;
    }

    /// Of a refusal of uploads or batches.
    @Override
    public Refusal of(RuntimeException refusal, String name, Locale locale) {
        return refusal instanceof BatchRefused
                ? new Refusal(HttpStatus.CONFLICT, messages.getMessage("batches.refused", null, locale))
                : ofUploads.of(refusal, name, locale);
    }
}
