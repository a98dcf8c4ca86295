package plenum.activities.board;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plenum.activities.Announcement;
import plenum.activities.Crowd;
import plenum.activities.Vocabulary;
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

/** Tells what has happened on a board, to everyone: never what was written nor by whom, and no vote of anybody. */
record BoardNews(BoardState<?> state, Crowd crowd) {

    private static final List<String> EVENTS = List.of(
            "voting_started",
            "results_shown",
            "activity_updated",
            "item_updated",
            "vote_submitted",
            "vote_retracted",
            "round_completed");

    static Vocabulary words(BoardKind<?, ?> kind) {
        var steps = Arrays.stream(Step.values()).map(kind::word);
        return new Vocabulary(
                EVENTS, Stream.concat(Stream.of("waiting"), steps).distinct().toList());
    }

    Announcement announce(BoardEvent event) {
        return switch (event) {
            case Went went
            when went.to() == Step.VOTE -> new Announcement("voting_started", Map.of("round", state.round()));
            case Went went when went.to() == Step.DISCUSS -> counted("results_shown");
            case Went _, Unsealed _ -> changed("stage");
            case Put _, Dropped _ ->
                new Announcement(
                        "item_updated", Map.of("item_count", state.items().size()));
            case Gathered _, Renamed _, Scattered _ -> changed("groups");
            case Focused _ -> changed("focus");
            case Agreed _ -> changed("actions");
            case Dotted dotted -> {
                var told = counted(dotted.ballot().counts() ? "vote_submitted" : "vote_retracted");
                if (!state.terms().isAnonymous()) {
                    told.data().put("participant_id", dotted.ballot().participant());
                }
                yield told;
            }
            case Sealed _ -> counted("round_completed");
        };
    }

    private static Announcement changed(String what) {
        return new Announcement("activity_updated", Map.of("changed", List.of(what)));
    }

    private Announcement counted(String type) {
        var data = new LinkedHashMap<String, Object>();
        data.put("round", state.round());
        data.put("answered_count", state.people());
        data.put("eligible_count", state.eligible(crowd));
        if (type.equals("round_completed")) {
            data.put("outcome", "none");
        }
        return new Announcement(type, data);
    }
}
