package org.vitaressources.contributions.web;

import org.vitaressources.contributions.DraftLimits;
import org.vitaressources.ui.FormProblems;

/// Says what is too long, and by how much.
final class Excesses {
    private Excesses() {}

    static void say(DraftLimits.Excess excess, FormProblems problems) {
        if (excess.field().isEmpty()) {
            problems.add("titre", "problem.draft.long", excess.longest(), excess.length());
        } else {
            problems.add(ProgressViews.anchor(excess.field()), "problem.field.long", excess.longest(), excess.length());
        }
    }
}
