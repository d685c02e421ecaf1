package org.vitaressources.kits.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.vitaressources.kits.KitFileRefused;
import org.vitaressources.kits.KitFiles;
import org.vitaressources.ui.FileSize;
import org.vitaressources.uploads.web.Refusal;
import org.vitaressources.uploads.web.RefusalWords;

/// Says why a file was not taken into a kit, and what to do.
@Component
class StepFileProblems implements Refusal.Words {
    private final RefusalWords ofUploads;
    private final MessageSource messages;

    StepFileProblems(RefusalWords ofUploads, MessageSource messages) {
        this.ofUploads = ofUploads;
        this.messages = messages;
    }

    /// Of what [KitFiles] throws.
    @Override
    public Refusal of(RuntimeException refusal, String name, Locale locale) {
        if (refusal instanceof KitFileRefused refused) {
            boolean full = refused.reason() == KitFileRefused.Reason.FULL;
            Object[] most = {name, new FileSize(KitFiles.MOST_BYTES).in(locale)};
            return new Refusal(
                    full ? HttpStatus.CONFLICT : HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    messages.getMessage("kit.file.refused." + refused.reason(), most, locale));
        }
        return ofUploads.of(refusal, name, locale);
    }
}
