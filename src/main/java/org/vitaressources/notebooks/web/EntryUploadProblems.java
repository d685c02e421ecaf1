package org.vitaressources.notebooks.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.vitaressources.notebooks.EntryFiles;
import org.vitaressources.notebooks.FileRefused;
import org.vitaressources.uploads.web.Refusal;
import org.vitaressources.uploads.web.RefusalWords;

/// Says why a file of an entry was not taken, and what to do.
@Component
class EntryUploadProblems implements Refusal.Words {
    private final RefusalWords ofUploads;
    private final MessageSource messages;

    EntryUploadProblems(RefusalWords ofUploads, MessageSource messages) {
        this.ofUploads = ofUploads;
        this.messages = messages;
    }

    /// Of what [EntryFiles] throws.
    @Override
    public Refusal of(RuntimeException refusal, String name, Locale locale) {
        if (refusal instanceof FileRefused refused) {
            boolean full = refused.reason() == FileRefused.Reason.FULL;
            Object[] most = {name, String.valueOf(EntryFiles.MOST)};
            return new Refusal(
                    full ? HttpStatus.CONFLICT : HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    messages.getMessage("notebook.file.refused." + refused.reason(), most, locale));
        }
        return ofUploads.of(refusal, name, locale);
    }
}
