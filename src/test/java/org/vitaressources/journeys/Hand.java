package org.vitaressources.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// How somebody uses a page.
enum Hand {
    MOUSE {
        @Override
        void press(Page page, Locator what) {
            what.click();
        }

        @Override
        void write(Page page, Locator where, String text) {
            where.click();
            where.fill(text);
        }
    },
    KEYBOARD {
        @Override
        void press(Page page, Locator what) {
            reach(page, what);
            boolean box = (Boolean) what.evaluate("e => e.matches('input[type=radio], input[type=checkbox]')");
            page.keyboard().press(box ? "Space" : "Enter");
        }

        @Override
        void write(Page page, Locator where, String text) {
            reach(page, where);
            page.keyboard().press("Control+A");
            page.keyboard().insertText(text);
        }
    };

    abstract void press(Page page, Locator what);

    abstract void write(Page page, Locator where, String text);

    /// By the tab key alone; within a group of radio buttons by the arrows.
    static void reach(Page page, Locator what) {
        what.waitFor();
        for (int i = 0; i < 400; i++) {
            if ((Boolean) what.evaluate("e => e === document.activeElement")) {
                return;
            }
            boolean sibling =
                    (Boolean) what.evaluate("e => e.type === 'radio' && document.activeElement.type === 'radio'"
                            + " && e.name === document.activeElement.name");
            page.keyboard().press(sibling ? "ArrowDown" : "Tab");
        }
        throw new AssertionError("Not reached by keyboard: " + what);
    }
}
