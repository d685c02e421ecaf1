package org.vitaressources.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.Client;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.exports.lists.ResultTables;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.tables.TableAnswers;
import org.vitaressources.tables.Workbook;

/// What a query finds as a table, for the same parameters as the page of results.
@Controller
class ListController {
    private final ResultTables tables;
    private final ExportLimits limits;
    private final MessageSource messages;

    ListController(ResultTables tables, ExportLimits limits, MessageSource messages) {
        this.tables = tables;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping("/recherche/liste.csv")
    ResponseEntity<byte[]> values(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale) {
        return TableAnswers.values("vita-recherche", rows(member, parameters, request, locale));
    }

    @GetMapping("/recherche/liste.xlsx")
    ResponseEntity<byte[]> workbook(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale) {
        List<List<String>> rows = rows(member, parameters, request, locale);
        String title = messages.getMessage("export.list", null, locale);
        String creator = messages.getMessage("export.text.creator", null, locale);
        return TableAnswers.workbook("vita-recherche", new Workbook(title, creator, Instant.EPOCH).sheet(title, rows));
    }

    private List<List<String>> rows(
            @Nullable SignedInMember member,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale) {
        limits.beforeAsking(member == null ? "" : member.id().value(), Client.network(request.getRemoteAddr()));
        return tables.of(SearchQuery.fromParameters(parameters), locale);
    }
}
