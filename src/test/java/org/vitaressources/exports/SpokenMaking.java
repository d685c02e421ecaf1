package org.vitaressources.exports;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/// A making that speaks with the messages of the program and never stops.
public final class SpokenMaking implements Making {
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Locale language;

    public SpokenMaking(Locale language) {
        this.language = language;
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Override
    public void at(int done, int total) {}

    @Override
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    @Override
    public Locale language() {
        return language;
    }
}
