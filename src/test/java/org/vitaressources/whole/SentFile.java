package org.vitaressources.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.vitaressources.whole.Visitor.Answer;

/// A file that is sent to a draft in several pieces; what was acknowledged of it before a kill is not sent again.
final class SentFile {
    static final String NAME = "bilan.txt";
    private static final int PIECES = 3;
    private static final int PIECE = 40_000;

    private final Visitor author;
    private final String word;
    private final byte[] bytes = new byte[PIECES * PIECE];
    private String address = "";
    private int sent;

    /// @param word that its text begins with
    SentFile(Visitor author, String word) {
        this.author = author;
        this.word = word;
        new Random(word.hashCode()).nextBytes(bytes);
        byte[] head = ("Bilan de " + word + "\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = i < head.length ? head[i] : (byte) ('a' + Math.floorMod(bytes[i], 26));
        }
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// @param draft path of the draft
    void send(String draft) {
        if (address.isEmpty()) {
            Answer opened = author.post(
                    draft + "/depots", "nom", NAME, "taille", Integer.toString(bytes.length), "empreinte", word);
            assertThat(opened.status())
                    .as("a file of %s: %s", word, opened.body())
                    .isEqualTo(201);
            address = opened.location();
        }
        boolean complete = false;
        while (!complete) {
            byte[] piece = Arrays.copyOfRange(bytes, sent, Math.min(bytes.length, sent + PIECE));
            Answer answer = author.send(
                    "PATCH",
                    address,
                    piece,
                    "Content-Type",
                    "application/offset+octet-stream",
                    "Upload-Offset",
                    Integer.toString(sent));
            assertThat(answer.status())
                    .as("a piece of %s: %s", word, answer.body())
                    .isIn(200, 204);
            sent += piece.length;
            complete = isComplete(answer);
        }
    }

    /// After a start: what was acknowledged is there, perhaps more.
    void resume() {
        if (!address.isEmpty()) {
            Answer state = state();
            assertThat(state.status()).as("upload of %s", word).isEqualTo(204);
            int known = Integer.parseInt(state.header("Upload-Offset"));
            assertThat(known).as("received of %s", word).isGreaterThanOrEqualTo(sent);
            sent = known;
        }
    }

    /// All of it has arrived; the last piece perhaps without being acknowledged.
    boolean isThere() {
        return !address.isEmpty() && isComplete(state());
    }

    private Answer state() {
        return author.send("GET", address, new byte[0]);
    }

    private static boolean isComplete(Answer answer) {
        return answer.header("Upload-Complete").equals("?1");
    }
}
