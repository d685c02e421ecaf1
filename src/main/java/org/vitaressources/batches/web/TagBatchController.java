package org.vitaressources.batches.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchWork;
import org.vitaressources.batches.TagBatches;
import org.vitaressources.batches.TagBatches.Selection;
import org.vitaressources.batches.TagEdit;
import org.vitaressources.batches.TagKey;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.vocabulary.Vocabularies;

/// The form by which many resources are given other tags: those of a search, or of a list. It leads to a preview.
@Controller
class TagBatchController {
    private static final String LIST = "liste";
    private static final String COPIES = "exemplaires";

    private final TagBatches tags;
    private final TagForm form;
    private final BatchWork work;
    private final Vocabularies vocabularies;
    private final MessageSource messages;

    TagBatchController(
            TagBatches tags, TagForm form, BatchWork work, Vocabularies vocabularies, MessageSource messages) {
        this.tags = tags;
        this.form = form;
        this.work = work;
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    @GetMapping("/administration/lots/etiquettes")
    String show(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
        return page(parameters, model, locale);
    }

    @PostMapping("/administration/lots/etiquettes")
    String open(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        if (parameters.containsKey("ajouter")) {
            return page(parameters, model, locale);
        }
        SearchQuery query = query(parameters);
        String list = Objects.requireNonNullElse(parameters.getFirst(LIST), "");
        List<TagEdit> edits = form.edits(TagForm.lines(parameters), problems);
        Selection selection =
                isList(parameters) ? tags.listed(list) : tags.found(query, parameters.containsKey(COPIES));
        problems.addIf(selection.resources().isEmpty(), LIST, "batches.tags.none");
        problems.addIf(
                !selection.unknown().isEmpty(),
                LIST,
                "batches.tags.unlisted",
                String.join(" ; ", selection.unknown().stream().limit(10).toList()));
        problems.addIf(selection.resources().size() > tags.most(), LIST, "batches.tags.many", tags.most());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(parameters, model, locale);
        }
        Batch batch = tags.open(member.id().value(), name(parameters, query, locale), selection, edits);
        work.wake();
        return "redirect:/administration/lots/" + batch.id();
    }

    private String page(MultiValueMap<String, String> parameters, Model model, Locale locale) {
        SearchQuery query = query(parameters);
        boolean listed = isList(parameters);
        model.addAttribute("lines", TagForm.lines(parameters));
        model.addAttribute("listed", listed);
        model.addAttribute("list", Objects.requireNonNullElse(parameters.getFirst(LIST), ""));
        model.addAttribute("copies", parameters.containsKey(COPIES));
        model.addAttribute("total", listed ? 0 : tags.count(query));
        model.addAttribute("most", tags.most());
        model.addAttribute("query", query.parameters());
        model.addAttribute("results", "/recherche?" + query.toQueryString());
        model.addAttribute("words", name(parameters, query, locale));
        model.addAttribute("keys", TagKey.values());
        model.addAttribute("actions", TagEdit.Action.values());
        model.addAttribute("vocabularies", offered(locale));
        return "batches/tags";
    }

    /// Labels that may be written, by key.
    private Map<TagKey, List<String>> offered(Locale locale) {
        Map<TagKey, List<String>> offered = new LinkedHashMap<>();
        Arrays.stream(TagKey.values())
                .forEach(key -> key.scheme()
                        .ifPresent(scheme -> offered.put(
                                key,
                                vocabularies.scheme(scheme).all().stream()
                                        .filter(concept -> !concept.deprecated())
                                        .map(concept -> concept.label(locale))
                                        .toList())));
        return offered;
    }

    private static boolean isList(MultiValueMap<String, String> parameters) {
        return parameters.containsKey(LIST);
    }

    /// The search; its own parameters are told from those of the form by their names.
    private static SearchQuery query(MultiValueMap<String, String> parameters) {
        return SearchQuery.fromParameters(parameters).atPage(1).withSize(SearchQuery.DEFAULT_SIZE);
    }

    private String name(MultiValueMap<String, String> parameters, SearchQuery query, Locale locale) {
        if (isList(parameters)) {
            return messages.getMessage("batches.tags.name.list", null, locale);
        }
        return query.isEverything()
                ? messages.getMessage("batches.tags.name.all", null, locale)
                : messages.getMessage("batches.tags.name.search", new Object[] {chosen(query)}, locale);
    }

    private static String chosen(SearchQuery query) {
        StringBuilder words = new StringBuilder(query.words());
        query.choices()
                .forEach((facet, values) ->
                        words.append(words.isEmpty() ? "" : ", ").append(String.join(", ", values)));
        query.around()
                .ifPresent(around -> words.append(words.isEmpty() ? "" : ", ").append(around.centre()));
        return words.toString();
    }
}
