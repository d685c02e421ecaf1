package org.vitaressources.accounts;

/// What a try to sign in gave.
public sealed interface SignInResult {
    /// They are in.
    ///
    /// @param secret of the session, for the browser alone
    record Opened(String secret) implements SignInResult {
        @Override
        public String toString() {
            return "Opened";
        }
    }

    /// The password is right; the code of the second factor is awaited.
    ///
    /// @param secret of the session that is not open yet
    record CodeAwaited(String secret) implements SignInResult {
        @Override
        public String toString() {
            return "CodeAwaited";
        }
    }

    /// Not with these words: which of them is wrong is not said.
    record Refused() implements SignInResult {}

    /// The right words for an account that is suspended.
    record Suspended() implements SignInResult {}
}
