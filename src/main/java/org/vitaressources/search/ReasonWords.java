package org.vitaressources.search;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.library.AddressLabels;

/// Says why a resource is found, in plain words: a sentence for each reason.
@Component
public class ReasonWords {
    private final MessageSource messages;
    private final AddressLabels addresses;

    ReasonWords(MessageSource messages, AddressLabels addresses) {
        this.messages = messages;
        this.addresses = addresses;
    }

    /// The sentences, in the order of the reasons, none twice.
    public List<String> of(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> say(reason, locale)).distinct().toList();
    }

    private String say(Reason reason, Locale locale) {
        return switch (reason) {
            case Reason.ChosenByEditors chosen -> say("editors", locale);
            case Reason.SameWord same -> say("same-word", locale, same.word(), place(same.place(), locale));
            case Reason.OtherForm other ->
                say("other-form", locale, other.word(), other.found(), place(other.place(), locale));
            case Reason.StandsFor stands -> say("stands-for", locale, stands.typed(), stands.found());
            case Reason.WholePhrase whole -> say("phrase", locale, whole.phrase(), place(whole.place(), locale));
            case Reason.InPassage found -> passage(found, locale);
            case Reason.TerritoryOf territory -> territory(territory, locale);
            case Reason.MissingWords missing ->
                missing.words().isEmpty()
                        ? say("all-words", locale)
                        : say("missing", locale, String.join(", ", missing.words()));
        };
    }

    private String passage(Reason.InPassage found, Locale locale) {
        String address = addresses.brief(found.address(), locale);
        return found.document().isEmpty()
                ? say("passage", locale, address)
                : say("passage.document", locale, address, found.document());
    }

    private String territory(Reason.TerritoryOf territory, Locale locale) {
        if (territory.chosen().equals(territory.tagged())) {
            return say("territory.same", locale, territory.chosen());
        }
        String key = territory.wider() ? "territory.wider" : "territory.inside";
        return say(key, locale, territory.chosen(), territory.tagged());
    }

    private String place(Reason.Place place, Locale locale) {
        return say("place." + place.name(), locale);
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage("reason." + key, values, locale);
    }
}
