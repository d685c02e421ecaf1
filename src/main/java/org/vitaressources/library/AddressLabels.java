package org.vitaressources.library;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.text.Address;

/// The address of a passage in words: *p. 12*, *diapo 4*, *feuille Budget*, *§ Partenaires*.
@Component
public class AddressLabels {
    private final MessageSource messages;

    AddressLabels(MessageSource messages) {
        this.messages = messages;
    }

    /// Short, as in a citation.
    public String brief(Address address, Locale locale) {
        return say("address.brief.", address, locale);
    }

    /// In full, as a heading of the reading view.
    public String full(Address address, Locale locale) {
        return say("address.full.", address, locale);
    }

    private String say(String prefix, Address address, Locale locale) {
        return switch (address) {
            case Address.Page page -> messages.getMessage(prefix + "page", args(page.number()), locale);
            case Address.Slide slide -> messages.getMessage(prefix + "slide", args(slide.number()), locale);
            case Address.Sheet sheet ->
                messages.getMessage(
                        prefix + "sheet",
                        args(sheet.name().isBlank() ? String.valueOf(sheet.number()) : sheet.name()),
                        locale);
            case Address.Section section ->
                section.path().isEmpty()
                        ? messages.getMessage(prefix + "start", null, locale)
                        : messages.getMessage(
                                prefix + "section", args(section.path().getLast()), locale);
            case Address.Member member ->
                messages.getMessage(
                        prefix + "member", args(member.name(), say("address.brief.", member.within(), locale)), locale);
        };
    }

    private static Object[] args(Object... values) {
        Object[] written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = String.valueOf(values[i]);
        }
        return written;
    }
}
