package org.vitaressources.batches.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;

/// The page of one batch: where it stands, and its rows.
@Controller
class BatchController {
    /// How often a page that is asked to renews itself without JavaScript, seconds.
    private static final int EVERY = 5;

    private final BatchAccess access;
    private final BatchPages pages;
    private final ReportTable table;

    BatchController(BatchAccess access, BatchPages pages, ReportTable table) {
        this.access = access;
        this.pages = pages;
        this.table = table;
    }

    @GetMapping("/administration/lots/{id}")
    String page(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String suivi,
            @RequestParam(defaultValue = "") String partie,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Batch batch = access.seen(id, member);
        pages.show(batch, member, RowsAddress.of(batch.id(), vue, page), model, locale);
        boolean follows = suivi.equals("oui") && batch.state().isWorking();
        model.addAttribute("follows", follows);
        if (follows) {
            response.setHeader("Refresh", Integer.toString(EVERY));
        }
        if (partie.equals("avancement")) {
            if (!batch.state().isWorking()) {
                // What waited for it is told to show the whole page again.
                response.setHeader("HX-Refresh", "true");
            }
            return "batches/_progress :: progress";
        }
        return partie.equals("liste") ? "batches/_sending :: list" : "batches/batch";
    }

    @GetMapping("/administration/lots/{id}/compte-rendu.csv")
    void report(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String vue,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Batch batch = access.seen(id, member);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("vita-lot-" + batch.id() + ".csv")
                        .build()
                        .toString());
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            table.write(batch, RowsAddress.of(batch.id(), vue, "1").filter(), out, locale);
        }
    }
}
