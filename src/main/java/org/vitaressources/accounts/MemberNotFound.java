package org.vitaressources.accounts;

/// There is no such member, or no longer.
public final class MemberNotFound extends RuntimeException {
    private MemberNotFound(String message) {
        super(message);
    }

    static MemberNotFound byId(MemberId id) {
        return new MemberNotFound("No member " + id);
    }
}
