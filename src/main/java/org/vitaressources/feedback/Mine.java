package org.vitaressources.feedback;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;

/// What a member sent, and may take back. What another sent does not exist for them.
@Component
public class Mine {
    private final Reactions reactions;
    private final Carrying carrying;
    private final Clock clock;

    Mine(Reactions reactions, Carrying carrying, Clock clock) {
        this.reactions = reactions;
        this.carrying = carrying;
        this.clock = clock;
    }

    /// All of it, the latest first.
    public List<Reaction> of(MemberId member) {
        return reactions.by(member.value());
    }

    /// Takes it back; what was published of it is gone when this returns.
    ///
    /// @throws ReactionNotFound when there is none, or it is another's
    /// @throws StepRefused when it is done with
    public void withdraw(MemberId member, String id) {
        Reaction reaction = own(member, id);
        reaction.withdraw(clock.instant());
        reactions.store(reaction);
        carrying.carry(reaction.resource());
    }

    /// Agrees that a question is published with its answer.
    ///
    /// @throws ReactionNotFound when there is none, or it is another's
    /// @throws StepRefused when it is done with
    public void agree(MemberId member, String id) {
        Reaction reaction = own(member, id);
        if (reaction.kind() != Kind.QUESTION) {
            throw ReactionNotFound.byId(id);
        }
        reaction.agree(clock.instant());
        reactions.store(reaction);
    }

    private Reaction own(MemberId member, String id) {
        return ReactionId.parse(id)
                .flatMap(reactions::byId)
                .filter(reaction -> reaction.sender().is(member))
                .orElseThrow(() -> ReactionNotFound.byId(id));
    }
}
