package org.vitaressources.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// What a browser lets happen that a page should not have asked for: scripts of others, dialogs, requests elsewhere, a
/// page that leaves, styles and scripts that only the content security policy has stopped.
final class Executions {
    private final String origin;
    private final Page page;
    private final List<String> seen = new ArrayList<>();
    private String at = "";

    Executions(BrowserContext context, String origin) {
        this.origin = origin;
        context.addInitScript("addEventListener('securitypolicyviolation', violation =>"
                + " { top.refused = (top.refused || '') + violation.violatedDirective + ' ' + violation.blockedURI"
                + " + ' ' + violation.sample + '; '; });");
        page = context.newPage();
        page.onDialog(dialog -> {
            seen.add(at + ": dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(origin)) {
                seen.add(at + ": asks " + request.url());
            }
        });
    }

    /// Opens a page, moves over it, goes through what can take the focus.
    Page visit(String path) {
        at = path;
        page.navigate(origin + path);
        page.mouse().move(200, 300);
        page.keyboard().press("Tab");
        look();
        return page;
    }

    /// Looks at the page as it is now.
    void look() {
        Object trace = page.evaluate("() => (top.atteint ? 'executed ' : '') + (top.refused || '')");
        if (!"".equals(trace)) {
            seen.add(at + ": " + trace);
        }
        if (!page.url().startsWith(origin)) {
            seen.add(at + ": left for " + page.url());
        }
    }

    List<String> seen() {
        return List.copyOf(seen);
    }
}
