package org.vitaressources.contributions.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.HeldPanel;
import org.vitaressources.contributions.HeldResource;
import org.vitaressources.contributions.Revising;
import org.vitaressources.library.ContentPaths;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Revision;
import org.vitaressources.text.LocalLinks;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.SafeHtml;

/// Makes the pages of a resource's history.
@Component
class HistoryViews {
    private final Publishing publishing;
    private final Revising revising;
    private final Members members;
    private final Markdown markdown;
    private final Library library;
    private final ObjectProvider<HeldPanel> panels;
    private final MessageSource messages;

    HistoryViews(
            Publishing publishing,
            Revising revising,
            Members members,
            Markdown markdown,
            Library library,
            ObjectProvider<HeldPanel> panels,
            MessageSource messages) {
        this.publishing = publishing;
        this.revising = revising;
        this.members = members;
        this.markdown = markdown;
        this.library = library;
        this.panels = panels;
        this.messages = messages;
    }

    HistoryView history(HeldResource held, SignedInMember reader, Locale locale) {
        List<Revision> revisions = publishing.revisions(held.id());
        Map<MemberId, String> names = members.names(revisions.stream()
                .map(Revision::by)
                .filter(by -> !by.isEmpty())
                .map(MemberId::new)
                .toList());
        return new HistoryView(
                held,
                revising.open(reader, held.id())
                        .map(open -> open.id().toString())
                        .orElse(""),
                revisions.stream()
                        .map(revision -> version(revision, names, locale))
                        .toList(),
                panels.orderedStream()
                        .flatMap(panel -> panel.on(held, locale).stream())
                        .toList());
    }

    private HistoryView.Version version(Revision revision, Map<MemberId, String> names, Locale locale) {
        String by = revision.by().isEmpty()
                ? ""
                : Optional.ofNullable(names.get(new MemberId(revision.by())))
                        .orElseGet(() -> words("member.former", locale));
        return new HistoryView.Version(
                revision.number(),
                revision.kind().name(),
                by,
                revision.at(),
                revision.note(),
                revision.files().size(),
                revision.kind() != Revision.Kind.WITHDRAWAL);
    }

    /// Words to be kept with a version.
    String words(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /// The text of a version, its links and pictures led to the files that it had.
    SafeHtml text(HeldResource held, KeptState state, String prefix) {
        SafeHtml html = markdown.render(state.body(), state.description().title(), Markdown.LinkResolver.AS_WRITTEN)
                .html();
        LocalLinks.Destination destination = (address, image) -> ContentPaths.isPageOfTheSite(address)
                ? Optional.of(address)
                : ContentPaths.meant(state.revision().main(), address).flatMap(path -> destination(held, state, path));
        return LocalLinks.under(prefix, LocalLinks.lead(html, destination));
    }

    private Optional<String> destination(HeldResource held, KeptState state, String path) {
        return state.documents().stream()
                .filter(document -> document.path().equals(path))
                .map(document -> file(held, state.revision().number(), document.name()))
                .findFirst()
                .or(() -> library.slugOfPath(path).map(slug -> "/ressources/" + slug));
    }

    /// Address of a file of a version.
    static String file(HeldResource held, int number, String name) {
        return "/ressources/" + held.slug() + "/historique/" + number + "/fichiers/"
                + UriUtils.encodePath(name, java.nio.charset.StandardCharsets.UTF_8);
    }
}
