package org.vitaressources.insight;

import java.util.List;

/// What an editor decided cannot be written; nothing was.
public class DecisionRefused extends RuntimeException {
    private final String reason;
    private final transient List<Object> arguments;

    DecisionRefused(String reason, Object... arguments) {
        super(reason);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /// End of the key of the message `insight.refused.…`.
    public String reason() {
        return reason;
    }

    /// Of the message.
    public List<Object> arguments() {
        return arguments;
    }
}
