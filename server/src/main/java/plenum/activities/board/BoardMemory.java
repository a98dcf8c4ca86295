package plenum.activities.board;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import plenum.activities.Ballot;
import plenum.activities.KeptItem;
import plenum.activities.Stored;
import plenum.activities.StoredJson;
import tools.jackson.databind.JsonNode;

/** How a board is kept besides its ballots: each item by itself, and one record of all the rest. */
final class BoardMemory {

    record Control(JsonNode form, BoardState.Course course, SortedMap<UUID, String> groups, List<Action> actions) {}

    /** That there was one; answers are kept with it. */
    record Round(int round) {}

    private BoardMemory() {}

    static Stored store(BoardState<?> state) {
        return new Stored(
                new Control(
                        StoredJson.tree(StoredJson.text(state.form())),
                        state.course(),
                        state.groups(),
                        state.actions()),
                state.isBegun() ? new TreeMap<>(Map.of(1, new Round(1))) : emptySortedMap(),
                state.items().byNumber());
    }

    static <F extends Record> BoardState<F> restored(
            BoardKind<F, ?> kind, JsonNode kept, List<KeptItem> items, List<Ballot> ballots) {
        var control = StoredJson.value(kept, Control.class);
        var form = StoredJson.value(control.form(), kind.form());
        var terms = kind.terms(form);
        var dots = Dots.NONE;
        var course = control.course();
        if (course.ending() == null || !terms.isAnonymous()) {
            for (var ballot : ballots) {
                dots = dots.restored(ballot);
            }
        }
        return new BoardState<>(
                form,
                terms,
                course,
                Items.restored(items, Card.class),
                unmodifiableSortedMap(new TreeMap<>(control.groups())),
                dots,
                List.copyOf(control.actions()));
    }
}
