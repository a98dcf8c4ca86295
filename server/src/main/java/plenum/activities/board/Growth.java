package plenum.activities.board;

import plenum.activities.board.BoardEvent.Agreed;
import plenum.activities.board.BoardEvent.Dotted;
import plenum.activities.board.BoardEvent.Dropped;
import plenum.activities.board.BoardEvent.Focused;
import plenum.activities.board.BoardEvent.Gathered;
import plenum.activities.board.BoardEvent.Put;
import plenum.activities.board.BoardEvent.Renamed;
import plenum.activities.board.BoardEvent.Scattered;
import plenum.activities.board.BoardEvent.Sealed;
import plenum.activities.board.BoardEvent.Unsealed;
import plenum.activities.board.BoardEvent.Went;

/** A board after something happened on it. */
final class Growth {

    private Growth() {}

    static <F extends Record> BoardState<F> of(BoardState<F> state, BoardEvent event) {
        return switch (event) {
            case Went(var to, var endsAt, var at) -> state.with(state.course().at(to, endsAt, at));
            case Put(var item) -> put(state, item);
            case Dropped(var item) -> unfocused(state.with(state.items().without(item)), item.number());
            case Gathered gathered -> gathered(state, gathered);
            case Renamed(var group, var title) -> state.with(group, title);
            case Scattered(var group) ->
                state.with(state.items()
                        .each(item -> group.equals(item.body().group())
                                ? item.with(item.body().in(item.body().column(), null))
                                : item));
            case Dotted(var ballot, var _) -> state.with(state.dots().with(ballot));
            case Focused(var number) -> state.with(state.course().on(number));
            case Agreed(var action, var _) -> state.with(action);
            case Sealed sealed -> sealed(state, sealed);
            case Unsealed(var to, var at) -> state.with(state.course().at(to, null, at));
        };
    }

    private static <F extends Record> BoardState<F> put(BoardState<F> state, Item<Card> item) {
        var later = state.with(state.items().with(item));
        return item.body().isShown() ? later : unfocused(later, item.number());
    }

    private static <F extends Record> BoardState<F> unfocused(BoardState<F> state, int number) {
        return Integer.valueOf(number).equals(state.course().focus())
                ? state.with(state.course().on(null))
                : state;
    }

    private static <F extends Record> BoardState<F> gathered(BoardState<F> state, Gathered gathered) {
        var items = state.items();
        for (int number : gathered.numbers()) {
            var item = items.get(number);
            if (item != null) {
                items = items.with(item.with(item.body().in(gathered.column(), gathered.group())));
            }
        }
        return state.with(gathered.group(), gathered.title()).with(items);
    }

    /** Of an anonymous board nothing is left by which anybody could be found: no author, no ballot, no time. */
    private static <F extends Record> BoardState<F> sealed(BoardState<F> state, Sealed sealed) {
        var dots = state.dots();
        var ending = new BoardState.Ending(sealed.at(), dots.people(), sealed.eligible(), dots.used(), dots.totals());
        var over = state.with(state.course().over(state.terms().last(), ending));
        return state.terms().isAnonymous()
                ? over.with(Dots.NONE).with(over.items().nameless())
                : over;
    }
}
