package org.vitaressources.vocabulary;

import java.util.List;

/// An acronym and what it may stand for, the likeliest first (EI: entreprise d'insertion, entreprise individuelle).
public record Acronym(String form, List<String> expansions) {}
