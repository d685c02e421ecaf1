package org.vitaressources.feedback.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Authors;
import org.vitaressources.feedback.FeedbackDesk;
import org.vitaressources.feedback.FeedbackDesk.Row;
import org.vitaressources.feedback.FeedbackDesk.View;
import org.vitaressources.feedback.FoundWords;
import org.vitaressources.feedback.Freshness;
import org.vitaressources.feedback.Kind;
import org.vitaressources.feedback.Moderation;
import org.vitaressources.feedback.ReactionId;
import org.vitaressources.feedback.UsefulMarks;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.Pagination;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// Readies the page on which moderators see what was sent back.
@Component
class DeskPage {
    private static final int PAGE = 25;
    private static final int MARKS = 300;

    private final FeedbackDesk desk;
    private final Moderation moderation;
    private final Authors authors;
    private final UsefulMarks marks;
    private final Freshness freshness;
    private final Library library;
    private final Vocabularies vocabularies;
    private final ReactionViews views;

    DeskPage(
            FeedbackDesk desk,
            Moderation moderation,
            Authors authors,
            UsefulMarks marks,
            Freshness freshness,
            Library library,
            Vocabularies vocabularies,
            ReactionViews views) {
        this.desk = desk;
        this.moderation = moderation;
        this.authors = authors;
        this.marks = marks;
        this.freshness = freshness;
        this.library = library;
        this.vocabularies = vocabularies;
        this.views = views;
    }

    /// An item of the desk.
    ///
    /// @param own the reader sent it, and does not decide about it
    /// @param authorsKnown it can be handed to the authors
    /// @param byAuthor who sent it is one of the authors
    record Item(ReactionView view, boolean own, boolean authorsKnown, boolean byAuthor) {}

    /// What somebody found useful.
    record Thanks(UsefulMarks.Mark mark, String title, String slug) {}

    void show(DeskAddress address, int number, SignedInMember member, Model model, Locale locale) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<View, List<Row>> open = new EnumMap<>(View.class);
        for (View view : List.of(View.TODO, View.HELD, View.WITH_AUTHORS)) {
            open.put(view, desk.see(view, member));
            counts.put(view.name().toLowerCase(Locale.ROOT), (int) open.get(view).stream()
                    .filter(row -> !row.reaction().sender().is(member.id()))
                    .count());
        }
        List<Row> rows =
                Optional.ofNullable(open.get(address.view())).orElseGet(() -> desk.see(address.view(), member)).stream()
                        .filter(row -> isChosen(row, address, locale))
                        .toList();
        boolean reactions =
                !address.tab().equals(DeskAddress.LATE) && !address.tab().equals(DeskAddress.USEFUL);
        Pagination pages = Pagination.of(reactions ? rows.size() : 0, PAGE, number);
        int from = (pages.page() - 1) * PAGE;
        model.addAttribute("address", address);
        model.addAttribute("tabs", DeskAddress.tabs());
        model.addAttribute("counts", counts);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("reactions", reactions);
        model.addAttribute("total", rows.size());
        model.addAttribute("pages", pages);
        model.addAttribute(
                "items",
                reactions
                        ? rows.subList(from, Math.min(rows.size(), from + PAGE)).stream()
                                .map(row -> item(row, member, locale))
                                .toList()
                        : List.of());
        model.addAttribute("late", address.tab().equals(DeskAddress.LATE) ? late(member) : List.of());
        model.addAttribute("thanks", address.tab().equals(DeskAddress.USEFUL) ? thanks(member) : List.of());
        replies(model);
    }

    Item item(Row row, SignedInMember member, Locale locale) {
        boolean byAuthor = authors.of(row.reaction().resource()).stream()
                .anyMatch(author -> row.reaction().sender().is(author.id()));
        return new Item(
                views.of(row.reaction(), row.resource(), locale),
                moderation.isOwn(row.reaction(), member),
                !authors.of(row.reaction().resource()).isEmpty(),
                byAuthor);
    }

    /// Replies that moderators have ready.
    void replies(Model model) {
        model.addAttribute(
                "replies",
                vocabularies.cannedReplies().stream()
                        .filter(reply -> reply.uses().contains("retour"))
                        .toList());
    }

    /// The mark of a resource that this moderator answers for.
    Optional<UsefulMarks.Mark> mark(String written, SignedInMember member) {
        return ReactionId.parse(written)
                .flatMap(marks::byId)
                .filter(mark -> library.byId(mark.resource())
                        .filter(resource -> desk.covers(member, resource))
                        .isPresent());
    }

    private List<Thanks> thanks(SignedInMember member) {
        return marks.latest(MARKS).stream()
                .flatMap(mark -> library.byId(mark.resource()).stream()
                        .filter(resource -> desk.covers(member, resource))
                        .map(resource -> new Thanks(mark, resource.description().title(), resource.slug())))
                .toList();
    }

    private List<Freshness.Late> late(SignedInMember member) {
        return freshness.late().stream()
                .filter(late -> desk.covers(member, late.resource()))
                .toList();
    }

    private boolean isChosen(Row row, DeskAddress address, Locale locale) {
        return address.kind().map(row.reaction().kind()::equals).orElse(true)
                && (address.code().isEmpty()
                        || row.resource()
                                .filter(found -> isIn(found, address.code()))
                                .isPresent())
                && (address.words().isEmpty() || FoundWords.in(said(row, locale), address.words()));
    }

    private String said(Row row, Locale locale) {
        ReactionView view = views.of(row.reaction(), row.resource(), locale);
        return view.title() + " " + view.sender() + " "
                + row.reaction().matter().words();
    }

    private boolean isIn(Resource resource, String code) {
        return resource.description().territories().stream()
                .anyMatch(place -> place.toString().equals(code) || isWithin(place, code));
    }

    private boolean isWithin(TerritoryCode place, String code) {
        return vocabularies.territories().ancestors(place).stream()
                .anyMatch(above -> above.code().toString().equals(code));
    }
}
