package plenum.activities.board;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Outline;
import plenum.activities.Turn;
import plenum.activities.board.BoardEvent.Dotted;
import plenum.activities.board.BoardEvent.Focused;
import plenum.activities.board.BoardEvent.Sealed;
import plenum.activities.board.BoardEvent.Unsealed;
import plenum.activities.board.BoardEvent.Went;
import plenum.activities.board.Card.Standing;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What one turn may do on a board, whatever kind it is of. */
record BoardRules(BoardState<?> state, Outline outline, List<String> columns, Turn turn) {

    Decision<BoardEvent> decide(BoardRequest request) {
        var cards = new CardRules(state, columns, turn);
        return switch (request) {
            case BoardRequest.Add add -> cards.add(add);
            case BoardRequest.Change(var id, var text) -> cards.change(id, text);
            case BoardRequest.Move(var id, var column) -> cards.move(id, column);
            case BoardRequest.Remove(var id) -> cards.remove(id);
            case BoardRequest.Hide(var id) -> cards.being(id, Standing.HIDDEN);
            case BoardRequest.Approve(var id) -> cards.being(id, Standing.SHOWN);
            case BoardRequest.Place place -> place(place);
            case BoardRequest.TakeBack(int round, long seq) ->
                turn.mayAnswer() ? fate(dots().takeBack(round, seq)) : refused(Problem.NOT_A_VOTER.refusal());
            case BoardRequest.Agree(var action) -> new ActionRules(state, turn).agree(action);
            case BoardRequest.Go _,
                    BoardRequest.Gather _,
                    BoardRequest.Rename _,
                    BoardRequest.Scatter _,
                    BoardRequest.Focus _,
                    BoardRequest.Amend _,
                    BoardRequest.Settle _ -> turn.mayControl() ? lead(request) : refused(notInControl());
        };
    }

    private Decision<BoardEvent> lead(BoardRequest request) {
        return switch (request) {
            case BoardRequest.Go(var from, var to) -> go(from, to);
            case BoardRequest.Gather gather -> new GroupRules(state).gather(gather);
            case BoardRequest.Rename rename -> new GroupRules(state).rename(rename);
            case BoardRequest.Scatter(var group) -> new GroupRules(state).scatter(group);
            case BoardRequest.Focus(var id) -> focus(id);
            case BoardRequest.Amend amend -> new ActionRules(state, turn).amend(amend);
            case BoardRequest.Settle settle -> new ActionRules(state, turn).settle(settle);
            default -> throw new IllegalArgumentException("not a matter of those who lead");
        };
    }

    private Decision<BoardEvent> go(Step from, @Nullable Step to) {
        if (to == null || !state.isBegun() || !state.terms().steps().contains(to)) {
            return refused(wrongPhase(state));
        }
        if (state.step() == to) {
            return repeated();
        }
        if (state.step() != from) {
            return refused(wrongPhase(state));
        }
        if (state.isSealed()) {
            return state.terms().isAnonymous() || from != Step.CLOSED
                    ? refused(wrongPhase(state))
                    : accepted(new Unsealed(to, turn.now()));
        }
        return to == Step.CLOSED
                ? accepted(new Sealed(state.eligible(turn.crowd()), turn.now()))
                : accepted(went(state, to, turn.now()));
    }

    static Went went(BoardState<?> state, Step to, Instant now) {
        int seconds = state.terms().stageSeconds();
        return new Went(to, seconds == 0 ? null : now.plusSeconds(seconds), now);
    }

    private Decision<BoardEvent> place(BoardRequest.Place place) {
        if (!turn.mayAnswer()) {
            return refused(Problem.NOT_A_VOTER.refusal());
        }
        var item = state.items().find(place.id());
        var number = item == null || !item.body().isShown() ? null : (Integer) item.number();
        return fate(dots().place(
                        place.round(),
                        place.clientSeq(),
                        number,
                        place.dots(),
                        other -> number != null && state.areTogether(number, other)));
    }

    private DotRules dots() {
        var terms = state.terms();
        return new DotRules(
                state.dots(), outline, state.step() == Step.VOTE, terms.dotsPerPerson(), terms.mostDotsPerItem(), turn);
    }

    private static Decision<BoardEvent> fate(DotRules.Fate fate) {
        return switch (fate) {
            case DotRules.Fate.Taken(var ballot, var changed) -> accepted(new Dotted(ballot, changed));
            case DotRules.Fate.Repeated() -> repeated();
            case DotRules.Fate.Refused(var refusal) -> refused(refusal);
        };
    }

    private Decision<BoardEvent> focus(@Nullable UUID id) {
        if (!state.isShown() || state.isSealed()) {
            return refused(wrongPhase(state));
        }
        var item = id == null ? null : state.items().find(id);
        if (id != null && (item == null || !item.body().isShown())) {
            return refused(Problem.ITEM_NOT_FOUND.refusal());
        }
        var number = item == null ? null : (Integer) item.number();
        return Objects.equals(number, state.course().focus()) ? repeated() : accepted(new Focused(number));
    }

    static Refusal wrongPhase(BoardState<?> state) {
        return Problem.WRONG_PHASE.refusal().with("state", state.step().name().toLowerCase(Locale.ROOT));
    }

    static Refusal notInControl() {
        return Problem.UNAUTHORIZED.refusal().with("permission", "activity.control");
    }
}
