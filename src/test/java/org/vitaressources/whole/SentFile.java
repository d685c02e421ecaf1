package org.vitaressources.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.vitaressources.whole.Visitor.Answer;

/// A file that is sent to a draft in several pieces; what was acknowledged of it before a kill is not sent again.
public final class SentFile {
    /// Of the small text.
    static final String NAME = "bilan.txt";
    private static final int PIECES = 3;
    private static final int PIECE = 40_000;

    private final Visitor author;
    private final String name;
    private final byte[] bytes;
    private final int piece;
    private final Runnable betweenPieces;
    private String address = "";
    private int sent;

    /// @param piece bytes sent at once
    /// @param betweenPieces what the sender does after each
    public SentFile(Visitor author, String name, byte[] bytes, int piece, Runnable betweenPieces) {
        this.author = author;
        this.name = name;
        this.bytes = bytes;
        this.piece = piece;
        this.betweenPieces = betweenPieces;
    }

    /// A small text.
    ///
    /// @param word that its text begins with
    public static SentFile text(Visitor author, String word) {
        byte[] bytes = new byte[PIECES * PIECE];
        new Random(word.hashCode()).nextBytes(bytes);
        byte[] head = ("Bilan de " + word + "\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = i < head.length ? head[i] : (byte) ('a' + Math.floorMod(bytes[i], 26));
        }
        return new SentFile(author, NAME, bytes, PIECE, () -> {});
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// @param draft path of the draft
    public void send(String draft) {
        if (address.isEmpty()) {
            Answer opened = author.post(
                    draft + "/depots", "nom", name, "taille", Integer.toString(bytes.length), "empreinte", name);
            assertThat(opened.status()).as("%s: %s", name, opened.body()).isEqualTo(201);
            address = opened.location();
        }
        boolean complete = false;
        while (!complete) {
            byte[] next = Arrays.copyOfRange(bytes, sent, Math.min(bytes.length, sent + piece));
            Answer answer = author.send(
                    "PATCH",
                    address,
                    next,
                    "Content-Type",
                    "application/offset+octet-stream",
                    "Upload-Offset",
                    Integer.toString(sent));
            assertThat(answer.status())
                    .as("a piece of %s: %s", name, answer.body())
                    .isIn(200, 204);
            sent += next.length;
            complete = isComplete(answer);
            betweenPieces.run();
        }
    }

    /// After a start: what was acknowledged is there, perhaps more.
    void resume() {
        if (!address.isEmpty()) {
            Answer state = state();
            assertThat(state.status()).as("upload of %s", name).isEqualTo(204);
            int known = Integer.parseInt(state.header("Upload-Offset"));
            assertThat(known).as("received of %s", name).isGreaterThanOrEqualTo(sent);
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
