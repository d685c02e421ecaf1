package org.vitaressources.accounts;

/// A member is gone, announced in the transaction that removes them: who keeps something of a member lets go of it now.
/// What was published stays, under "ancien membre".
public record MemberErased(MemberId member) {}
