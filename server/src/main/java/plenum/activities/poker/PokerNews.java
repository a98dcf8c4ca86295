package plenum.activities.poker;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import plenum.activities.Announcement;
import plenum.activities.Crowd;
import plenum.activities.poker.PokerEvent.RoundCompleted;
import plenum.activities.poker.PokerEvent.RoundStarted;
import plenum.activities.poker.PokerEvent.VoteRetracted;
import plenum.activities.poker.PokerEvent.Voted;
import plenum.activities.poker.PokerEvent.VotesRevealed;

/** Tells what has happened at this table, to everyone: never a card before the reveal. */
record PokerNews(PokerState state, Crowd crowd) {

    Announcement announce(PokerEvent event) {
        var data = new LinkedHashMap<String, Object>();
        var type = switch (event) {
            case RoundStarted started -> started(started, data);
            case Voted voted -> voted(voted, data);
            case VoteRetracted retracted -> retracted(retracted, data);
            case VotesRevealed revealed -> revealed(revealed, data);
            case RoundCompleted completed -> completed(completed, data);
        };
        return new Announcement(type, Collections.unmodifiableMap(data));
    }

    private String started(RoundStarted started, Map<String, Object> data) {
        data.put("round", started.round());
        if (started.topic() != null) {
            data.put("topic", started.topic());
        }
        data.put("deck_id", state.deck().id());
        data.put("started_by", started.by());
        return "voting_started";
    }

    private String voted(Voted voted, Map<String, Object> data) {
        data.put("round", voted.round());
        name(voted.participant(), data);
        data.put("changed", voted.changed());
        counts(data);
        return "vote_submitted";
    }

    private String retracted(VoteRetracted retracted, Map<String, Object> data) {
        data.put("round", retracted.round());
        name(retracted.participant(), data);
        counts(data);
        return "vote_retracted";
    }

    private String revealed(VotesRevealed revealed, Map<String, Object> data) {
        data.put("round", revealed.round());
        data.put("statistics", PokerView.shown(state.statistics(revealed.eligible())));
        data.put("early", revealed.early());
        data.put("revealed_by", revealed.by());
        return "votes_revealed";
    }

    private String completed(RoundCompleted completed, Map<String, Object> data) {
        data.put("round", completed.round());
        data.put("outcome", completed.outcome());
        data.put("duration_seconds", seconds(completed));
        return "round_completed";
    }

    private long seconds(RoundCompleted completed) {
        var round = state.rounds().get(completed.round());
        return round == null
                ? 0
                : Duration.between(round.startedAt(), completed.at()).toSeconds();
    }

    private void name(UUID participant, Map<String, Object> data) {
        if (PokerView.names(state.cards().size())) {
            data.put("participant_id", participant);
        }
    }

    private void counts(Map<String, Object> data) {
        data.put("voted_count", state.cards().size());
        data.put("eligible_count", state.eligible(crowd));
    }
}
