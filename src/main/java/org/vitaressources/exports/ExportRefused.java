package org.vitaressources.exports;

import java.util.List;

/// Something cannot be taken away in a form, for a reason that its reader can do something about.
public class ExportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<Object> details;

    /// @param reason end of the key `export.refused.…`
    /// @param details what its words are filled with
    public ExportRefused(String reason, Object... details) {
        super(reason);
        this.reason = reason;
        this.details = List.of(details);
    }

    /// End of the key of its words.
    public String reason() {
        return reason;
    }

    /// What its words are filled with.
    public List<Object> details() {
        return details;
    }
}
