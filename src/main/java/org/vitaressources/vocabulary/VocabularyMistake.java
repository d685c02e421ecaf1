package org.vitaressources.vocabulary;

/// A file of vocabulary that cannot be taken as it is.
final class VocabularyMistake extends RuntimeException {
    private final transient VocabularyProblem problem;

    VocabularyMistake(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
        this.problem = new VocabularyProblem(file, line, message);
    }

    VocabularyProblem problem() {
        return problem;
    }
}
