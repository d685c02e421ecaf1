package org.vitaressources.contributions.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.DraftFiles;
import org.vitaressources.contributions.TooManyFiles;
import org.vitaressources.uploads.web.Refusal;
import org.vitaressources.uploads.web.RefusalWords;

/// Says why a file of a draft was not taken, and what to do.
@Component
class UploadProblems implements Refusal.Words {
    private final RefusalWords ofUploads;
    private final MessageSource messages;

    UploadProblems(RefusalWords ofUploads, MessageSource messages) {
        this.ofUploads = ofUploads;
        this.messages = messages;
    }

    /// Of what [DraftFiles] throws, a full disk included.
    @Override
    public Refusal of(RuntimeException refusal, String name, Locale locale) {
        if (refusal instanceof TooManyFiles) {
            Object[] most = {name, String.valueOf(DraftFiles.MOST)};
            return new Refusal(HttpStatus.CONFLICT, messages.getMessage("uploads.refused.DRAFT_FULL", most, locale));
        }
        return ofUploads.of(refusal, name, locale);
    }
}
