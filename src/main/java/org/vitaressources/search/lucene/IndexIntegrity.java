package org.vitaressources.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/// Reads every file of an index and compares it with the checksum at its end.
final class IndexIntegrity {
    private static final int ATTEMPTS = 5;

    private IndexIntegrity() {}

    /// Files of the last commit whose bytes are not those that were written, under the folder of the index.
    ///
    /// @param generation folder of the index
    static List<String> damaged(Path generation) {
        String before = "lucene/" + generation.getFileName() + "/";
        try (Directory directory = FSDirectory.open(generation)) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                String commit = String.valueOf(SegmentInfos.getLastCommitSegmentsFileName(directory));
                List<String> damaged = damaged(directory, commit);
                if (damaged.isEmpty() || commit.equals(SegmentInfos.getLastCommitSegmentsFileName(directory))) {
                    return damaged.stream().map(before::concat).toList();
                }
                // Another commit came meanwhile, and the files of that one may have gone.
            }
            return List.of();
        } catch (IOException | RuntimeException e) {
            return List.of(before);
        }
    }

    private static List<String> damaged(Directory directory, String commit) {
        try {
            return SegmentInfos.readCommit(directory, commit).files(true).stream()
                    .filter(name -> !isSound(directory, name))
                    .sorted()
                    .toList();
        } catch (IOException | RuntimeException e) {
            return List.of(commit);
        }
    }

    private static boolean isSound(Directory directory, String name) {
        try (IndexInput input = directory.openInput(name, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
