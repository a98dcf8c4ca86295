package plenum.sessions.internal.room;

import java.util.List;
import java.util.Locale;
import plenum.activities.Decision;
import plenum.activities.poker.PokerEvent;

/** What the rules said to a command, one line for each thing that happened: none if it had happened before. */
final class Story {

    private Story() {}

    static List<String> of(Decision<RoomEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<RoomEvent>(var events) ->
                events.stream().map(Story::line).toList();
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
            case RoomEvent.Settled ignored -> "settled";
            case RoomEvent.PersonChanged changed ->
                "person " + changed.person().id() + " "
                        + changed.person().role().word();
            case RoomEvent.Kicked kicked -> "kicked " + kicked.participant();
            case RoomEvent.Pardoned pardoned -> "pardoned " + pardoned.participant();
            case RoomEvent.Noticed noticed -> (noticed.online() ? "back " : "away ") + noticed.participant();
            case RoomEvent.DisplayAdded added -> "screen " + added.display();
            case RoomEvent.Played played -> line((PokerEvent) played.event());
            case RoomEvent.Ended ended -> "ended " + ended.by();
            case RoomEvent.Expired expired -> "expired " + expired.cause().word();
        };
    }

    private static String line(PokerEvent event) {
        return switch (event) {
            case PokerEvent.RoundStarted(var round, var topic, var by, var _) ->
                "started " + round + " " + topic + " " + by;
            case PokerEvent.Voted(var who, var round, var seq, var _, var changed) ->
                (changed ? "changed " : "voted ") + who + " " + round + " " + seq;
            case PokerEvent.VoteRetracted(var who, var round, var seq) -> "retracted " + who + " " + round + " " + seq;
            case PokerEvent.VotesRevealed(var round, var eligible, var early, var by, var _) ->
                "revealed " + round + " " + by + " of " + eligible + (early ? " early" : "");
            case PokerEvent.RoundCompleted(var round, var outcome, var _) -> "completed " + round + " " + word(outcome);
        };
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
