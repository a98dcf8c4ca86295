package plenum.activities.qa;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Line;
import plenum.activities.Turn;
import plenum.activities.board.DotRules;
import plenum.activities.board.Item;
import plenum.activities.qa.QaEvent.Dropped;
import plenum.activities.qa.QaEvent.Gated;
import plenum.activities.qa.QaEvent.Put;
import plenum.activities.qa.QaEvent.Voted;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What one turn may do with questions. */
record QaRules(QaState state, Turn turn) {

    private static final int MOST = 1_000;

    Decision<QaEvent> decide(QaCommand command) {
        return switch (command) {
            case QaCommand.Ask ask -> turn.mayAnswer() ? ask(ask) : refused(Problem.NOT_A_VOTER.refusal());
            case QaCommand.Withdraw(var id) -> withdraw(id);
            case QaCommand.Upvote vote -> turn.mayAnswer() ? vote(vote) : refused(Problem.NOT_A_VOTER.refusal());
            case QaCommand.Approve _,
                    QaCommand.Dismiss _,
                    QaCommand.Restore _,
                    QaCommand.Highlight _,
                    QaCommand.Answer _,
                    QaCommand.Pin _,
                    QaCommand.Open _,
                    QaCommand.Close _ -> turn.mayControl() ? lead(command) : refused(notAllowed("activity.control"));
        };
    }

    private Decision<QaEvent> ask(QaCommand.Ask ask) {
        var there = state.questions().find(ask.id());
        if (there != null) {
            return turn.actor().equals(there.author())
                    ? repeated()
                    : refused(Problem.INVALID_RESPONSE.on("id", "is taken"));
        }
        if (!state.gate()) {
            return refused(wrongPhase());
        }
        var form = state.form();
        if (Line.length(ask.text()) > form.maxChars()) {
            return refused(
                    Problem.INVALID_RESPONSE.on("text", "must have at most %d characters".formatted(form.maxChars())));
        }
        long open = state.questions()
                .of(turn.actor())
                .filter(one -> one.body().state().isOpen())
                .count();
        if (open >= form.maxOpenPerPerson()) {
            return refused(Problem.LIMIT_REACHED.because(form.maxOpenPerPerson() + " open questions"));
        }
        if (state.questions().size() >= MOST) {
            return refused(Problem.LIMIT_REACHED.because(MOST + " questions"));
        }
        var isNamed = form.author() == QaConfig.Asker.NAMED
                || (form.author() == QaConfig.Asker.OPTIONAL && Boolean.TRUE.equals(ask.named()));
        var waits = form.moderation() == QaConfig.Moderation.APPROVE;
        var question = new Question(
                ask.text(),
                waits ? Question.State.PENDING : Question.State.LIVE,
                isNamed ? turn.actor() : null,
                null,
                null,
                false);
        return accepted(new Put(state.questions().draw(ask.id(), turn.actor(), question)));
    }

    private Decision<QaEvent> withdraw(UUID id) {
        var item = state.questions().find(id);
        if (item == null) {
            return refused(Problem.ITEM_NOT_FOUND.refusal());
        }
        if (!turn.actor().equals(item.author())) {
            return refused(notAllowed("item.own"));
        }
        return state.isSealed() || !item.body().state().isOpen() ? refused(wrongPhase()) : accepted(new Dropped(item));
    }

    private Decision<QaEvent> vote(QaCommand.Upvote vote) {
        var item = state.questions().find(vote.itemId());
        if (item != null && turn.actor().equals(item.author())) {
            return refused(notAllowed("item.vote"));
        }
        var number = item == null || !item.body().state().takesVotes() ? null : (Integer) item.number();
        var dots = new DotRules(state.votes(), state.outline(), state.isBegun() && !state.isSealed(), MOST, 1, turn);
        return switch (dots.place(vote.round(), vote.clientSeq(), number, vote.on() ? 1 : 0, _ -> false)) {
            case DotRules.Fate.Taken(var ballot, var changed) -> accepted(new Voted(ballot, changed));
            case DotRules.Fate.Repeated() -> repeated();
            case DotRules.Fate.Refused(var refusal) -> refused(refusal);
        };
    }

    private Decision<QaEvent> lead(QaCommand command) {
        if (state.isSealed() || !state.isBegun()) {
            return refused(wrongPhase());
        }
        return switch (command) {
            case QaCommand.Open() -> gate(true);
            case QaCommand.Close() -> gate(false);
            case QaCommand.Highlight(var id) -> highlight(id);
            case QaCommand.Approve(var id) -> from(id, Question.State.PENDING, Question.State.LIVE);
            case QaCommand.Restore(var id) -> from(id, Question.State.DISMISSED, Question.State.LIVE);
            case QaCommand.Dismiss(var id, var reason) ->
                change(id, Question::isDismissible, one -> one.dismissed(reason));
            case QaCommand.Answer(var id, var text) -> change(id, Question::isShown, one -> one.answered(text));
            case QaCommand.Pin(var id, var on) -> change(id, Question::isShown, one -> one.pinned(on));
            case QaCommand.Ask _, QaCommand.Withdraw _, QaCommand.Upvote _ ->
                throw new IllegalArgumentException("not a matter of those who lead");
        };
    }

    private Decision<QaEvent> gate(boolean open) {
        return state.gate() == open ? repeated() : accepted(new Gated(open));
    }

    private Decision<QaEvent> from(UUID id, Question.State before, Question.State after) {
        return change(id, one -> one.state() == before || one.state() == after, one -> one.being(after));
    }

    private Decision<QaEvent> change(UUID id, Predicate<Question> fits, UnaryOperator<Question> deed) {
        var item = state.questions().find(id);
        if (item == null) {
            return refused(Problem.ITEM_NOT_FOUND.refusal());
        }
        if (!fits.test(item.body())) {
            return refused(wrongPhase());
        }
        var later = deed.apply(item.body());
        return later.equals(item.body()) ? repeated() : accepted(new Put(item.with(later)));
    }

    /** What was shown large before is one of the others again. */
    private Decision<QaEvent> highlight(@Nullable UUID id) {
        var item = id == null ? null : state.questions().find(id);
        if (id != null && item == null) {
            return refused(Problem.ITEM_NOT_FOUND.refusal());
        }
        if (item != null && !item.body().isShown()) {
            return refused(wrongPhase());
        }
        var events = new ArrayList<QaEvent>();
        state.questions()
                .inOrder()
                .filter(one -> one.body().state() == Question.State.ANSWERING && !one.equals(item))
                .forEach(one -> events.add(put(one, Question.State.LIVE)));
        if (item != null && item.body().state() != Question.State.ANSWERING) {
            events.add(put(item, Question.State.ANSWERING));
        }
        return events.isEmpty() ? repeated() : new Decision.Accepted<>(events);
    }

    private static Put put(Item<Question> item, Question.State state) {
        return new Put(item.with(item.body().being(state)));
    }

    private Refusal wrongPhase() {
        return Problem.WRONG_PHASE.refusal().with("state", state.outline().stage());
    }

    private static Refusal notAllowed(String permission) {
        return Problem.UNAUTHORIZED.refusal().with("permission", permission);
    }
}
