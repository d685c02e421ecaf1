package org.vitaressources.thesaurus;

import java.util.List;

/// A change of vocabulary that cannot be made; nothing was written.
public class EditRefused extends RuntimeException {
    private final String reason;
    private final transient List<Object> arguments;

    EditRefused(String reason, Object... arguments) {
        super(reason);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /// End of the key of the message `thesaurus.refused.…`.
    public String reason() {
        return reason;
    }

    /// Of the message.
    public List<Object> arguments() {
        return arguments;
    }
}
