package org.vitaressources.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/// A process that changes an index without end, until it is killed; says after each change that it is done.
final class IndexingProcess {
    private IndexingProcess() {}

    public static void main(String[] args) throws IOException {
        Random random = new Random(Long.parseLong(args[1]));
        try (TestIndex index = new TestIndex(Path.of(args[0]), TestLibrary.ofCorpus())) {
            System.out.println("ouvert");
            index.index.reconcile();
            System.out.println("prêt");
            while (!Thread.currentThread().isInterrupted()) {
                String id = "essai-" + random.nextInt(20);
                switch (random.nextInt(12)) {
                    case 0 -> index.settle();
                    case 1 -> index.index.rebuild();
                    case 2, 3 -> index.withdraw(id);
                    default ->
                        index.publish(TestLibrary.simple(
                                id, "Essai " + random.nextInt(), "Un texte d'essai. ".repeat(random.nextInt(50) + 1)));
                }
                System.out.println("fait");
            }
        }
    }
}
