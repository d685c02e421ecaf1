package org.vitaressources.search;

/// How far a chosen territory reaches; [#parameter()] is the value of `portee` in the URL.
public enum Reach {
    /// What is tagged with it or with a place inside it.
    HERE("ici"),
    /// Also what is tagged with a place that contains it: what holds for the région or the country holds here.
    ALSO("aussi"),
    /// What is tagged with the territories of its level that touch it, or with places inside them.
    NEIGHBOURS("voisins"),
    /// What is tagged with territories of its level, size class and density, or with places inside them.
    COMPARABLE("comparables");

    private final String parameter;

    Reach(String parameter) {
        this.parameter = parameter;
    }

    /// Value in the URL.
    public String parameter() {
        return parameter;
    }

    /// By its value in the URL; [#HERE] for anything else.
    static Reach of(String parameter) {
        for (Reach reach : values()) {
            if (reach.parameter.equals(parameter)) {
                return reach;
            }
        }
        return HERE;
    }
}
