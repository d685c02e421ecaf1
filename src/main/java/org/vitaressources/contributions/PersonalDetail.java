package org.vitaressources.contributions;

/// Something in a text that may say who a person is.
///
/// @param kind what it looks like
/// @param start where it begins in the text
/// @param end where it ends
/// @param words as written
public record PersonalDetail(Kind kind, int start, int end, String words) {

    /// What it looks like.
    public enum Kind {
        EMAIL,
        PHONE,
        /// National identification number (NIR), its key verified.
        NATIONAL_NUMBER,
        /// International bank account number, its key verified.
        BANK_ACCOUNT,
        POSTAL_ADDRESS,
        BIRTH_DATE,
        /// A name in a sentence about beneficiaries, health or hardship.
        NAME_IN_CONTEXT
    }

    /// The same words with nothing left of them but their length in dots, at most ten.
    public String masked() {
        return "•".repeat(Math.min(10, words.length()));
    }
}
