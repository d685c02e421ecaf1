package org.vitaressources.uploads.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.vitaressources.ui.FileSize;
import org.vitaressources.uploads.FullDisk;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.UploadRefused;

/// Says why files are not taken, whatever they are sent for: there are limits, some kinds are refused, disks are full.
@Component
public class RefusalWords implements Refusal.Words {
    private final MessageSource messages;

    RefusalWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Refusal of(RuntimeException refusal, String name, Locale locale) {
        return switch (refusal) {
            case UploadRefused refused -> refused(refused.reason(), limit(refused, locale), name, locale);
            case TypeRefused refused ->
                new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, say("uploads.type." + refused.reason(), locale, name));
            default -> {
                if (!FullDisk.caused(refusal)) {
                    throw refusal;
                }
                yield refused(UploadRefused.Reason.NO_ROOM, "", name, locale);
            }
        };
    }

    private Refusal refused(UploadRefused.Reason reason, String limit, String name, Locale locale) {
        return new Refusal(status(reason), say("uploads.refused." + reason, locale, name, limit));
    }

    private static String limit(UploadRefused refused, Locale locale) {
        return refused.reason() == UploadRefused.Reason.TOO_MANY
                ? String.valueOf(refused.limit())
                : new FileSize(refused.limit()).in(locale);
    }

    private static HttpStatus status(UploadRefused.Reason reason) {
        return switch (reason) {
            case EMPTY -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE, LONGER_THAN_SAID -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY, TOO_MUCH -> HttpStatus.TOO_MANY_REQUESTS;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
