package org.vitaressources.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitaressources.library.ResourceId;

/// What somebody sent back about a practice, and what becomes of it. It guards its own steps: each checks that it may
/// be taken ([Ways]), changes the state, and leaves one [ReactionEvent].
public final class Reaction {
    private final ReactionId id;
    private final ResourceId resource;
    private final Sender sender;
    private final int version;
    private final Instant sent;
    private final Suspicion suspicion;
    private ReactionState state;
    private Matter matter;
    private Instant changed;
    private Optional<Instant> reminded;
    private final List<ReactionEvent> events = new ArrayList<>();

    private Reaction(ReactionMemento of) {
        id = of.id();
        resource = of.resource();
        sender = of.sender();
        version = of.version();
        sent = of.sent();
        suspicion = of.suspicion();
        state = of.state();
        matter = of.matter();
        changed = of.changed();
        reminded = of.reminded();
    }

    /// One that was just sent; held when it looks like spam.
    public static Reaction send(ResourceId resource, Sender sender, Matter matter, Suspicion suspicion, Instant now) {
        ReactionState first = suspicion.holds() ? ReactionState.HELD : ReactionState.WAITING;
        Reaction sent = new Reaction(new ReactionMemento(
                ReactionId.fresh(), resource, sender, 0, first, matter, suspicion, now, now, Optional.empty()));
        sent.happened(Step.SENDING, sender.member(), "", now);
        return sent;
    }

    /// As it was stored.
    static Reaction restore(ReactionMemento stored) {
        return new Reaction(stored);
    }

    ReactionMemento memento() {
        return new ReactionMemento(id, resource, sender, version, state, matter, suspicion, sent, changed, reminded);
    }

    /// It is spam, or looks so: nobody but moderators sees it.
    public void hold(String moderator, Instant now) {
        take(Step.HOLDING, moderator, "", now);
    }

    /// It is no spam.
    public void release(String moderator, Instant now) {
        take(Step.RELEASE, moderator, "", now);
    }

    /// Hands a question to the authors.
    public void pass(String moderator, Instant now) {
        take(Step.PASSING, moderator, "", now);
    }

    /// Answers a question; a second answer takes the place of the first.
    ///
    /// @param on ISO date
    public void answer(String by, String words, String on, Instant now) {
        Question question = require(Question.class, Step.ANSWER);
        check(Step.ANSWER);
        matter = question.answered(words, by, on);
        take(Step.ANSWER, by, "", now);
    }

    /// Who asked agrees that question and answer are published.
    public void agree(Instant now) {
        Question question = require(Question.class, Step.ACCEPTANCE);
        if (!state.isOpen()) {
            throw new StepRefused(StepRefused.Reason.STATE);
        }
        matter = question.agreeing();
        changed = now;
    }

    /// Takes a trial.
    ///
    /// @param note to who sent it, perhaps empty
    public void accept(String moderator, String note, Instant now) {
        require(TrialReport.class, Step.ACCEPTANCE);
        take(Step.ACCEPTANCE, moderator, note, now);
    }

    /// Publishes a question with its answer, in these words.
    public void publish(String by, String asked, String answered, Instant now) {
        Question question = require(Question.class, Step.ACCEPTANCE);
        check(Step.ACCEPTANCE);
        matter = question.shownAs(asked, answered);
        take(Step.ACCEPTANCE, by, "", now);
    }

    /// Takes a correction.
    ///
    /// @param contribution the new version that holds it
    /// @param applied the words stand in it
    public void correct(String by, String contribution, boolean applied, Instant now) {
        Correction correction = require(Correction.class, Step.ACCEPTANCE);
        check(Step.ACCEPTANCE);
        matter = correction.carriedInto(contribution, applied);
        take(Step.ACCEPTANCE, by, "", now);
    }

    /// Is done with it: a report was dealt with, an answer stays between two people.
    ///
    /// @param note what was done; of a report, never blank
    public void close(String moderator, String note, Instant now) {
        take(Step.CLOSING, moderator, matter.kind() == Kind.REPORT ? said(note) : note, now);
    }

    /// Does not take it.
    ///
    /// @param note why, never blank unless it was held
    public void refuse(String by, String note, Instant now) {
        take(Step.REFUSAL, by, state == ReactionState.HELD ? note : said(note), now);
    }

    /// Takes out again what was published.
    ///
    /// @param note why, never blank
    public void remove(String moderator, String note, Instant now) {
        take(Step.REMOVAL, moderator, said(note), now);
    }

    /// Who had sent it takes it back.
    public void withdraw(Instant now) {
        take(Step.WITHDRAWAL, sender.member(), "", now);
    }

    /// Takes back the step that a moderator took a moment ago; the event names it.
    public void undo(TakenStep taken, Instant now) {
        if (state != taken.event().state() || !changed.equals(taken.event().at())) {
            throw new StepRefused(StepRefused.Reason.STATE);
        }
        state = taken.before();
        happened(Step.UNDOING, taken.event().by(), taken.event().step().noun(), now);
    }

    /// The authors were reminded of a question.
    void remind(Instant now) {
        reminded = Optional.of(now);
    }

    /// May this step be taken now?
    public boolean may(Step step) {
        return Ways.of(step, matter.kind(), state).isPresent();
    }

    private void take(Step step, String by, String note, Instant now) {
        state = check(step);
        happened(step, by, note, now);
    }

    private ReactionState check(Step step) {
        return Ways.of(step, matter.kind(), state).orElseThrow(() -> new StepRefused(StepRefused.Reason.STATE));
    }

    private <T extends Matter> T require(Class<T> type, Step step) {
        if (!type.isInstance(matter)) {
            throw new IllegalArgumentException("No " + step.noun() + " of this kind for a " + matter.kind());
        }
        return type.cast(matter);
    }

    private static String said(String note) {
        if (note.isBlank()) {
            throw new StepRefused(StepRefused.Reason.WORDS);
        }
        return note;
    }

    private void happened(Step step, String by, String note, Instant now) {
        changed = now;
        events.add(new ReactionEvent(id, step, state, by, now, note));
    }

    List<ReactionEvent> takeEvents() {
        List<ReactionEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public ReactionId id() {
        return id;
    }

    public ResourceId resource() {
        return resource;
    }

    public Sender sender() {
        return sender;
    }

    public int version() {
        return version;
    }

    public ReactionState state() {
        return state;
    }

    public Matter matter() {
        return matter;
    }

    public Kind kind() {
        return matter.kind();
    }

    public Suspicion suspicion() {
        return suspicion;
    }

    public Instant sent() {
        return sent;
    }

    public Instant changed() {
        return changed;
    }

    public Optional<Instant> reminded() {
        return reminded;
    }

    /// The language in which who sent it is written to.
    public Locale language() {
        return sender.language();
    }
}
