package org.vitaressources.quality.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.vitaressources.quality.LinkRecord;
import org.vitaressources.quality.ListedLink;
import org.vitaressources.quality.outside.Answer.Outcome;
import org.vitaressources.ui.Moments;

/// Says links in words.
@Component
class LinkLines {
    private static final int MOST_PLACES = 5;

    private final Moments moments;
    private final MessageSource messages;

    LinkLines(Moments moments, MessageSource messages) {
        this.moments = moments;
        this.messages = messages;
    }

    List<LinkLine> of(List<ListedLink> links, Locale locale) {
        return links.stream().map(link -> of(link, locale)).toList();
    }

    private LinkLine of(ListedLink listed, Locale locale) {
        return new LinkLine(
                listed.link(),
                said(listed.link(), locale),
                listed.places().stream()
                        .limit(MOST_PLACES)
                        .map(place -> place(place, locale))
                        .toList(),
                Math.max(0, listed.places().size() - MOST_PLACES));
    }

    /// « Lien vérifié mort le 3 mars 2027 : la page n’existe plus (404). »
    private String said(LinkRecord link, Locale locale) {
        String checked =
                link.checked().map(moment -> moments.day(locale, moment)).orElse("");
        String dead =
                link.deadSince().map(moment -> moments.day(locale, moment)).orElse(checked);
        String why = link.reason()
                .map(reason -> say("quality.link.reason." + reason, locale))
                .orElse("");
        String status = link.status() == 0 ? "" : say("quality.link.status", locale, Integer.toString(link.status()));
        return switch (link.state()) {
            case UNKNOWN -> say("quality.link.said.UNKNOWN", locale);
            case ALIVE, CLOSED -> say("quality.link.said." + link.state(), locale, checked, status);
            case MOVED -> say("quality.link.said.MOVED", locale, checked);
            case FAILING -> say("quality.link.said.FAILING", locale, checked, link.failures(), why + status);
            case DEAD -> say("quality.link.said.DEAD", locale, dead, why + status);
            case REFUSED ->
                say("quality.link.said.REFUSED", locale, say("quality.link.reason." + Outcome.REFUSED, locale));
        };
    }

    private LinkLine.Place place(ListedLink.Place place, Locale locale) {
        String page = "/ressources/" + place.slug();
        String anchor = place.anchor().isEmpty() ? "" : "#" + place.anchor();
        String path = switch (place.part()) {
            case "DOCUMENT" ->
                page + "/documents/"
                        + Arrays.stream(place.document().split("/"))
                                .map(segment -> UriUtils.encode(segment, "UTF-8"))
                                .collect(Collectors.joining("/"))
                        + "/lecture" + anchor;
            case "BODY" -> page + anchor;
            default -> page;
        };
        String where = say("quality.link.part." + place.part(), locale, place.document());
        return new LinkLine.Place(place.resource().value(), place.title(), path, where);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
