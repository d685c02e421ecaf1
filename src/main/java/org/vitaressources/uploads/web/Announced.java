package org.vitaressources.uploads.web;

import org.jspecify.annotations.Nullable;

/// A file that somebody is about to send, as the form says it.
///
/// @param nom its name
/// @param taille how many bytes it has; 0, which no file may have, when that is no number
/// @param empreinte by which the sender's program knows it again, perhaps empty
public record Announced(String nom, String taille, String empreinte) {
    public Announced(@Nullable String nom, @Nullable String taille, @Nullable String empreinte) {
        this.nom = nom == null ? "" : nom;
        this.taille = taille == null ? "" : taille;
        this.empreinte = empreinte == null ? "" : empreinte;
    }

    /// Bytes.
    public long size() {
        return PieceAnswers.number(taille).orElse(0);
    }
}
