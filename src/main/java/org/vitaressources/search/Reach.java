package org.vitaressources.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How far a chosen territory reaches. Several may be asked for at once: what any of them finds is found. Each leaves
/// out what [#HERE] finds, so that its count says what it would add. [#parameter()] is a value of `portee` in the URL.
public enum Reach {
    /// What is tagged with it or with a place inside it.
    HERE("ici"),
    /// What is tagged with a place that contains it: what holds for the région or the country holds here.
    ALSO("aussi"),
    /// What is tagged with the territories of its level that touch it, or with places inside them.
    NEIGHBOURS("voisins"),
    /// What is tagged with territories of its level, size class and density, or with places inside them.
    COMPARABLE("comparables");

    /// What is meant when nothing is said.
    public static final Set<Reach> USUAL = Collections.unmodifiableSet(EnumSet.of(HERE));

    private final String parameter;

    Reach(String parameter) {
        this.parameter = parameter;
    }

    /// Value in the URL.
    public String parameter() {
        return parameter;
    }

    /// By their values in the URL; [#USUAL] when none is understood.
    static Set<Reach> of(List<String> parameters) {
        EnumSet<Reach> found = EnumSet.noneOf(Reach.class);
        for (Reach reach : values()) {
            if (parameters.contains(reach.parameter)) {
                found.add(reach);
            }
        }
        return found.isEmpty() ? USUAL : found;
    }
}
