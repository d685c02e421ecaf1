package org.vitaressources.vocabulary;

/// Published as a Spring event after a reload that changed something; what depends on labels or trees is brought up to
/// date by who listens.
public record VocabulariesChanged(String version) {}
