package org.vitaressources.batches.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchReport;
import org.vitaressources.ui.Pagination;

/// Fills the page of a batch.
@Component
class BatchPages {
    private static final int PAGE = 50;

    private final BatchReport report;
    private final BatchViews views;
    private final RowViews rows;

    BatchPages(BatchReport report, BatchViews views, RowViews rows) {
        this.report = report;
        this.views = views;
        this.rows = rows;
    }

    void show(Batch batch, SignedInMember member, RowsAddress address, Model model, Locale locale) {
        BatchView view = views.of(batch, member, locale);
        Pagination pages = Pagination.of(address.filter().of(view.counts()), PAGE, address.number());
        model.addAttribute("batch", view);
        model.addAttribute("address", address);
        model.addAttribute("filters", view.filters());
        model.addAttribute("pages", pages);
        model.addAttribute("rows", rows.of(batch, report.page(batch, address.filter(), pages.page(), PAGE), locale));
    }
}
