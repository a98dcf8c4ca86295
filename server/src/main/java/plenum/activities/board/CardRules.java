package plenum.activities.board;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Line;
import plenum.activities.Turn;
import plenum.activities.board.BoardEvent.Dropped;
import plenum.activities.board.BoardEvent.Gathered;
import plenum.activities.board.BoardEvent.Put;
import plenum.activities.board.Card.Standing;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What one turn may do with single cards: one's own while people write, any for whoever leads. */
record CardRules(BoardState<?> state, List<String> columns, Turn turn) {

    Decision<BoardEvent> add(BoardRequest.Add add) {
        if (!turn.mayAnswer()) {
            return refused(Problem.NOT_A_VOTER.refusal());
        }
        var there = state.items().find(add.id());
        if (there != null && turn.actor().equals(there.author())) {
            return repeated();
        }
        if (state.step() != Step.WRITE) {
            return refused(BoardRules.wrongPhase(state));
        }
        var column = add.column() == null && columns.size() == 1 ? columns.getFirst() : add.column();
        if (there != null) {
            return refused(Problem.INVALID_RESPONSE.on("id", "is taken"));
        }
        if (!fits(column)) {
            return refused(Problem.INVALID_RESPONSE.on("column", "is none of this board"));
        }
        if (isTooLong(add.text())) {
            return refused(tooLong());
        }
        var terms = state.terms();
        if (state.items().countOf(turn.actor()) >= terms.mostPerPerson()) {
            return refused(Problem.LIMIT_REACHED.because(terms.mostPerPerson() + " for each"));
        }
        if (state.items().size() >= terms.mostItems()) {
            return refused(Problem.LIMIT_REACHED.because(terms.mostItems() + " in all"));
        }
        var standing = terms.approved() && !turn.mayControl() ? Standing.WAITING : Standing.SHOWN;
        return accepted(
                new Put(state.items().draw(add.id(), turn.actor(), new Card(add.text(), column, null, standing))));
    }

    private boolean fits(@Nullable String column) {
        return columns.isEmpty() ? column == null : column != null && columns.contains(column);
    }

    private boolean isTooLong(String text) {
        return Line.length(text) > state.terms().longestText();
    }

    private Refusal tooLong() {
        return Problem.INVALID_RESPONSE.on(
                "text",
                "must have at most %d characters".formatted(state.terms().longestText()));
    }

    Decision<BoardEvent> change(UUID id, String text) {
        return with(id, item -> {
            if (isTooLong(text)) {
                return refused(tooLong());
            }
            return item.body().text().equals(text)
                    ? repeated()
                    : accepted(new Put(item.with(item.body().saying(text))));
        });
    }

    /** A card that is moved leaves its group; the id of a group moves all of it. */
    Decision<BoardEvent> move(UUID id, String column) {
        if (state.groups().containsKey(id)) {
            return moveTogether(id, column);
        }
        return with(id, item -> {
            if (!fits(column)) {
                return refused(Problem.INVALID_RESPONSE.on("column", "is none of this board"));
            }
            return column.equals(item.body().column()) && item.body().group() == null
                    ? repeated()
                    : accepted(new Put(item.with(item.body().in(column, null))));
        });
    }

    private Decision<BoardEvent> moveTogether(UUID group, String column) {
        if (!turn.mayControl()) {
            return refused(BoardRules.notInControl());
        }
        if (state.isSealed() || state.isHidden()) {
            return refused(BoardRules.wrongPhase(state));
        }
        if (!fits(column)) {
            return refused(Problem.INVALID_RESPONSE.on("column", "is none of this board"));
        }
        var cards = state.in(group).toList();
        return cards.stream().allMatch(item -> column.equals(item.body().column()))
                ? repeated()
                : accepted(new Gathered(
                        group,
                        state.groups().getOrDefault(group, ""),
                        cards.stream().map(Item::number).toList(),
                        column));
    }

    /** One's own is gone; what others wrote is hidden, so that it can be brought back and is not forgotten. */
    Decision<BoardEvent> remove(UUID id) {
        return with(id, item -> {
            if (isOwn(item) && state.step() == Step.WRITE) {
                return accepted(new Dropped(item));
            }
            return being(item, Standing.HIDDEN);
        });
    }

    Decision<BoardEvent> being(UUID id, Standing standing) {
        if (!turn.mayControl()) {
            return refused(BoardRules.notInControl());
        }
        var item = state.items().find(id);
        if (item == null) {
            return refused(Problem.ITEM_NOT_FOUND.refusal());
        }
        return state.isSealed() ? refused(BoardRules.wrongPhase(state)) : being(item, standing);
    }

    private static Decision<BoardEvent> being(Item<Card> item, Standing standing) {
        return item.body().standing() == standing
                ? repeated()
                : accepted(new Put(item.with(item.body().being(standing))));
    }

    /** Something may be done with it: by its author while people write, by whoever leads once it can be seen. */
    private Decision<BoardEvent> with(UUID id, Function<Item<Card>, Decision<BoardEvent>> deed) {
        var item = state.items().find(id);
        if (item == null) {
            return refused(Problem.ITEM_NOT_FOUND.refusal());
        }
        boolean asAuthor = isOwn(item) && turn.mayAnswer();
        if (!asAuthor && !turn.mayControl()) {
            return refused(BoardRules.notInControl());
        }
        boolean asLeader = turn.mayControl() && !state.isHidden();
        if (state.isSealed() || !state.isBegun() || !(asLeader || (asAuthor && state.step() == Step.WRITE))) {
            return refused(BoardRules.wrongPhase(state));
        }
        return deed.apply(item);
    }

    private boolean isOwn(Item<Card> item) {
        return turn.actor().equals(item.author());
    }
}
