package plenum.activities.poker;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Announcement;
import plenum.activities.Crowd;
import plenum.activities.Vocabulary;
import plenum.activities.poker.PokerEvent.Assumed;
import plenum.activities.poker.PokerEvent.CountdownStarted;
import plenum.activities.poker.PokerEvent.DeckSet;
import plenum.activities.poker.PokerEvent.EstimateAgreed;
import plenum.activities.poker.PokerEvent.MarksShown;
import plenum.activities.poker.PokerEvent.OptionsSet;
import plenum.activities.poker.PokerEvent.PrevoteClosed;
import plenum.activities.poker.PokerEvent.PrevoteOpened;
import plenum.activities.poker.PokerEvent.RevealCancelled;
import plenum.activities.poker.PokerEvent.RoundCompleted;
import plenum.activities.poker.PokerEvent.RoundStarted;
import plenum.activities.poker.PokerEvent.StoriesAdded;
import plenum.activities.poker.PokerEvent.StoryDecided;
import plenum.activities.poker.PokerEvent.StoryEdited;
import plenum.activities.poker.PokerEvent.StoryLeftOut;
import plenum.activities.poker.PokerEvent.StoryMoved;
import plenum.activities.poker.PokerEvent.StoryRemoved;
import plenum.activities.poker.PokerEvent.StorySelected;
import plenum.activities.poker.PokerEvent.TimerSet;
import plenum.activities.poker.PokerEvent.TimerStopped;
import plenum.activities.poker.PokerEvent.VoteRetracted;
import plenum.activities.poker.PokerEvent.Voted;
import plenum.activities.poker.PokerEvent.VotesRestored;
import plenum.activities.poker.PokerEvent.VotesRevealed;

/** Tells what has happened at this table, to everyone: never a card before the reveal. */
record PokerNews(PokerState state, Crowd crowd) {

    static final Vocabulary WORDS = Vocabulary.of(
            PokerStage.class,
            "voting_started",
            "vote_submitted",
            "vote_retracted",
            "votes_revealed",
            "round_completed",
            "round_restored",
            "reveal_countdown",
            "reveal_cancelled",
            "timer_updated",
            "activity_updated",
            "prevote_opened",
            "prevote_closed",
            "estimate_agreed",
            "assumption_shared",
            "story_updated");

    Announcement announce(PokerEvent event) {
        var data = new LinkedHashMap<String, Object>();
        var type = switch (event) {
            case RoundStarted started -> started(started, data);
            case Voted voted -> state.prevote() == null ? voted(voted, data) : updated("prevote", data);
            case VoteRetracted retracted ->
                state.prevote() == null ? retracted(retracted, data) : updated("prevote", data);
            case VotesRevealed revealed -> revealed(revealed, data);
            case RoundCompleted completed -> completed(completed, data);
            case CountdownStarted counted -> counted(counted, data);
            case RevealCancelled cancelled -> {
                data.put("round", cancelled.round());
                put(data, "cancelled_by", cancelled.by());
                yield "reveal_cancelled";
            }
            case TimerSet set -> timer(set.round(), set.endsAt(), data);
            case TimerStopped stopped -> timer(stopped.round(), null, data);
            case OptionsSet _ -> updated("options", data);
            case DeckSet _ -> updated("deck", data);
            case MarksShown _ -> updated("voted", data);
            case VotesRestored restored -> restored(restored, data);
            case PrevoteOpened opened -> {
                data.put("story_count", opened.stories().size());
                data.put("closes_at", opened.closesAt());
                data.put("opened_by", opened.by());
                yield "prevote_opened";
            }
            case PrevoteClosed closed -> {
                put(data, "closed_by", closed.by());
                yield "prevote_closed";
            }
            case EstimateAgreed agreed -> agreed(agreed, data);
            case Assumed assumed -> assumed(assumed, data);
            case StoryDecided decided -> story(decided.story(), "decision", data);
            case StoriesAdded added -> {
                data.put("count", added.stories().size());
                yield story(added.stories().getFirst().id(), "added", data);
            }
            case StoryEdited edited -> story(edited.story(), "title", data);
            case StoryMoved moved -> story(moved.story(), "order", data);
            case StoryRemoved removed -> story(removed.story(), "removed", data);
            case StoryLeftOut left -> story(left.story(), "status", data);
            case StorySelected selected -> story(selected.story(), "current", data);
        };
        return new Announcement(type, Collections.unmodifiableMap(data));
    }

    private String started(RoundStarted started, Map<String, Object> data) {
        data.put("round", started.round());
        put(data, "story_id", started.story());
        put(data, "story", named(started.story()));
        put(data, "topic", started.topic());
        data.put("deck_id", state.deck().id());
        data.put("started_by", started.by());
        put(data, "ends_at", started.endsAt());
        return "voting_started";
    }

    /** By what people call it. */
    private @Nullable Map<String, Object> named(@Nullable UUID story) {
        return story == null
                ? null
                : state.queue()
                        .find(story)
                        .map(found -> {
                            var named = new LinkedHashMap<String, Object>();
                            named.put("id", found.id());
                            put(named, "ref", found.ref());
                            named.put("title", found.title());
                            return named;
                        })
                        .orElse(null);
    }

    private String voted(Voted voted, Map<String, Object> data) {
        data.put("round", voted.round());
        name(voted.participant(), data);
        data.put("changed", voted.changed());
        if (voted.hand().first() != null) {
            data.put("changed_after_reveal", voted.hand().isChanged());
        }
        counts(data);
        return "vote_submitted";
    }

    private String retracted(VoteRetracted retracted, Map<String, Object> data) {
        data.put("round", retracted.round());
        name(retracted.participant(), data);
        counts(data);
        return "vote_retracted";
    }

    private String restored(VotesRestored restored, Map<String, Object> data) {
        data.put("round", restored.round());
        data.put("restored_from", restored.from());
        counts(data);
        return "round_restored";
    }

    private String revealed(VotesRevealed revealed, Map<String, Object> data) {
        data.put("round", revealed.round());
        put(data, "votes", state.shownCards());
        data.put("statistics", PokerView.shown(state, state.statistics(revealed.eligible())));
        data.put("early", revealed.early());
        put(data, "revealed_by", revealed.by());
        return "votes_revealed";
    }

    private String completed(RoundCompleted completed, Map<String, Object> data) {
        data.put("round", completed.round());
        data.put("outcome", completed.outcome());
        var round = state.rounds().get(completed.round());
        put(data, "story_id", round == null ? null : round.story());
        put(
                data,
                "agreed",
                round == null || round.agreed() == null ? null : round.agreed().label());
        data.put("duration_seconds", seconds(completed));
        return "round_completed";
    }

    private static String counted(CountdownStarted counted, Map<String, Object> data) {
        data.put("round", counted.round());
        data.put("reveals_at", counted.revealsAt());
        data.put("automatic", counted.automatic());
        return "reveal_countdown";
    }

    private static String timer(int round, @Nullable Instant end, Map<String, Object> data) {
        data.put("round", round);
        data.put("state", end == null ? "stopped" : "running");
        put(data, "ends_at", end);
        return "timer_updated";
    }

    private String agreed(EstimateAgreed agreed, Map<String, Object> data) {
        data.put("round", agreed.round());
        put(data, "story_id", agreed.story());
        put(data, "card", agreed.estimate().card());
        data.put("label", agreed.estimate().label());
        put(data, "value", agreed.estimate().value());
        return "estimate_agreed";
    }

    private static String updated(String what, Map<String, Object> data) {
        data.put("changed", List.of(what));
        return "activity_updated";
    }

    private String assumed(Assumed assumed, Map<String, Object> data) {
        data.put("round", assumed.round());
        name(assumed.participant(), data);
        return "assumption_shared";
    }

    private static String story(@Nullable UUID story, String changed, Map<String, Object> data) {
        put(data, "story_id", story);
        data.put("changed", List.of(changed));
        return "story_updated";
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    private long seconds(RoundCompleted completed) {
        var round = state.rounds().get(completed.round());
        return round == null
                ? 0
                : Duration.between(round.startedAt(), completed.at()).toSeconds();
    }

    private void name(UUID participant, Map<String, Object> data) {
        if (PokerView.names(state)) {
            data.put("participant_id", participant);
        }
    }

    private void counts(Map<String, Object> data) {
        data.put("voted_count", state.marked().size());
        data.put("eligible_count", state.eligible(crowd));
    }
}
