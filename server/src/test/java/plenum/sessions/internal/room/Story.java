package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.poker.PokerEvent;
import plenum.activities.poker.StoryDecision;

/** What the rules said to a command, one line for each thing that happened: none if it had happened before. */
final class Story {

    private Story() {}

    static List<String> of(Decision<RoomEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<RoomEvent>(var events) ->
                events.stream()
                        .filter(event -> !isAboutAdvice(event))
                        .map(Story::line)
                        .toList();
            case Decision.Repeated<RoomEvent>() -> List.of();
            case Decision.Refused<RoomEvent>(var refusal) ->
                List.of("refused " + refusal.problem().name());
        };
    }

    private static String line(RoomEvent event) {
        return switch (event) {
            case RoomEvent.Joined joined ->
                (joined.returned() ? "returned " : "joined ")
                        + joined.participant().id();
            case RoomEvent.Left left -> "left " + left.participant();
            case RoomEvent.FacilitatorChanged changed ->
                "facilitator " + changed.from() + " > " + changed.to() + " "
                        + changed.reason().word();
            case RoomEvent.Paused paused -> "paused " + paused.reason().word();
            case RoomEvent.GraceStarted started -> "waiting " + started.lost() + " " + started.expiresAt();
            case RoomEvent.GraceWarned ignored -> "warned";
            case RoomEvent.GraceEnded ended -> "waited " + ended.end().word() + " " + ended.resumes();
            case RoomEvent.Resumed ignored -> "resumed";
            case RoomEvent.Expiring ignored -> "expiring";
            case RoomEvent.Extended ignored -> "extended";
            case RoomEvent.NearlyFull(var taken, var seats) -> "nearly full " + taken + " of " + seats;
            case RoomEvent.Settled ignored -> "settled";
            case RoomEvent.PersonChanged changed ->
                "person " + changed.person().id() + " "
                        + changed.person().role().word();
            case RoomEvent.Nudged nudged ->
                "nudged " + nudged.participants().stream().sorted().toList() + " "
                        + nudged.from().word();
            case RoomEvent.Kicked kicked -> "kicked " + kicked.participant();
            case RoomEvent.Withdrew(var who) -> "withdrew " + who;
            case RoomEvent.Pardoned pardoned -> "pardoned " + pardoned.participant();
            case RoomEvent.Recounted recounted -> "recounted " + recounted.activity();
            case RoomEvent.Noticed noticed -> (noticed.online() ? "back " : "away ") + noticed.participant();
            case RoomEvent.Observed observed -> "observed " + observed(observed.seen());
            case RoomEvent.DisplayAdded added -> "screen " + added.id();
            case RoomEvent.DisplayRemoved removed -> "dark " + removed.id();
            case RoomEvent.Played played -> line((PokerEvent) played.event());
            case RoomEvent.CodeChanged(var code) -> "code " + code;
            case RoomEvent.Reopened reopened -> "reopened " + reopened.by();
            case RoomEvent.Began ignored -> "session begun";
            case RoomEvent.Planned planned -> line(planned.event());
            case RoomEvent.Ended ended -> "ended " + ended.by();
            case RoomEvent.Expired expired -> "expired " + expired.cause().word();
        };
    }

    static String observed(Map<UUID, Connection.State> seen) {
        return new TreeMap<>(seen).toString();
    }

    private static String line(AgendaEvent event) {
        return switch (event) {
            case AgendaEvent.Prepared(var one, var changed) ->
                "prepared " + one.id() + " " + new TreeSet<>(changed) + " "
                        + one.progress().status().word();
            case AgendaEvent.Removed(var id) -> "dropped " + id;
            case AgendaEvent.Ordered(var ids) -> "ordered " + ids;
            case AgendaEvent.Published(var id) -> "published " + id;
            case AgendaEvent.Started(var id, var end) -> "begun " + id + until(end);
            case AgendaEvent.Closed(var id, var reason) -> "closed " + id + " " + reason.word();
            case AgendaEvent.Announced(var id, var at) -> "announced " + id + until(at);
            case AgendaEvent.Halted(var id, var byChoice) -> "halted " + id + " " + byChoice;
            case AgendaEvent.Agreed(var ignored, var action) -> "agreed " + action.id() + " " + action.text();
            case AgendaEvent.Reopened(var id, var end) -> "reopened " + id + until(end);
        };
    }

    private static String line(PokerEvent event) {
        return switch (event) {
            case PokerEvent.RoundStarted(var round, var story, var topic, var by, var _, var end) ->
                "started " + round + " " + story + " " + topic + " " + by + until(end);
            case PokerEvent.CountdownStarted(var round, var at, var automatic, var by) ->
                "counting " + round + " " + by + until(at) + (automatic ? " by itself" : "");
            case PokerEvent.RevealCancelled(var round, var by) -> "cancelled " + round + " " + by;
            case PokerEvent.TimerSet(var round, var end) -> "timer " + round + until(end);
            case PokerEvent.TimerStopped(var round) -> "timeless " + round;
            case PokerEvent.OptionsSet(var options) ->
                "options " + options.autoReveal() + " " + options.revealCountdown() + " "
                        + options.revealCountdownSeconds() + " " + options.timerSeconds();
            case PokerEvent.DeckSet(var deck) -> "deck " + deck.id();
            case PokerEvent.MarksShown(var round, var marks) -> "marks " + round + " " + marks.voted();
            case PokerEvent.PrevoteOpened(var first, var stories, var by, var _, var until) ->
                "ahead " + first + " " + stories + " " + by + until(until);
            case PokerEvent.PrevoteClosed(var by, var invited, var _) -> "met " + by + " of " + invited.size();
            case PokerEvent.EstimateAgreed(var round, var story, var estimate, var _) ->
                "agreed " + round + " " + story + " " + estimate.label();
            case PokerEvent.Assumed(var who, var round, var text) -> "assumed " + who + " " + round + " " + text;
            case PokerEvent.StoryDecided(var story, var what) -> "decided " + story + " " + word(what.choice());
            case PokerEvent.StoriesAdded(var stories) ->
                "added " + stories.stream().map(one -> one.id()).toList();
            case PokerEvent.StoryEdited(var story, var ref, var title, var details) ->
                "edited " + story + " " + ref + " " + title + " " + details.description();
            case PokerEvent.StoryMoved(var story, var to) -> "moved " + story + " " + to;
            case PokerEvent.StoryRemoved(var story) -> "removed " + story;
            case PokerEvent.StoryLeftOut(var story, var why) ->
                why.choice() == StoryDecision.Choice.SKIP
                        ? "skipped " + story
                        : "parked " + story + " " + word(why.choice()) + " " + why.note();
            case PokerEvent.VotesRestored(var round, var from, var hands, var back) ->
                "restored " + round + " " + from + " " + new TreeSet<>(hands.keySet()) + (back ? " taken back" : "");
            case PokerEvent.StorySelected(var story) -> "selected " + story;
            case PokerEvent.Voted(var who, var round, var hand, var changed) ->
                (changed ? "changed " : "voted ") + who + " " + round + " " + hand.clientSeq();
            case PokerEvent.VoteRetracted(var who, var round, var seq) -> "retracted " + who + " " + round + " " + seq;
            case PokerEvent.VotesRevealed(var round, var eligible, var early, var by, var _) ->
                "revealed " + round + " " + by + " of " + eligible + (early ? " early" : "");
            case PokerEvent.RoundCompleted(var round, var outcome, var _) -> "completed " + round + " " + word(outcome);
        };
    }

    /** What a result speaks for takes figures to know, and is proved where the model has them. */
    private static boolean isAboutAdvice(RoomEvent event) {
        return event instanceof RoomEvent.Played played && played.event() instanceof PokerEvent.StoryDecided;
    }

    static String until(@Nullable Instant end) {
        return end == null ? "" : " until " + end;
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
