package plenum.sessions.internal.room;

import static plenum.sessions.internal.room.Mistake.deciding;
import static plenum.sessions.internal.room.Mistake.evolving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import plenum.activities.Decision;
import plenum.activities.poker.PokerEvent;

/** Rules with one mistake each in what is different while people vote before they meet. */
enum AheadMistake implements Rules {
    THE_DAY_DOES_NOT_KEEP_IT_OPEN(evolving(
            RoomEvent.Played.class,
            (before, played, after) -> played.event() instanceof PokerEvent.PrevoteOpened
                    ? after.course(after.course()
                            .touched(played.at(), played.at().plus(after.place().timeout())))
                    : after)),
    IT_ENDS_ONLY_BY_HAND(deciding(
            RoomCommand.Wake.class,
            (room, wake, now) -> without(
                    room,
                    RoomRules.decide(room, wake, now),
                    event -> event instanceof RoomEvent.Played(var _, PokerEvent.PrevoteClosed _, var _)))),
    A_LOST_FACILITATOR_IS_WAITED_FOR_MEANWHILE(deciding(
            RoomCommand.Notice.class,
            (room, notice, now) -> !notice.online() && room.isLed(notice.participant())
                    ? with(
                            room,
                            RoomRules.decide(room, notice, now),
                            List.of(
                                    new RoomEvent.Paused(Pause.Reason.FACILITATOR_LOST, now),
                                    new RoomEvent.GraceStarted(
                                            notice.participant(),
                                            now,
                                            now.plus(room.place().grace()))))
                    : RoomRules.decide(room, notice, now))),
    NOBODY_IS_WAITED_FOR_AFTERWARDS(deciding(
            RoomCommand.Wake.class,
            (room, wake, now) -> without(
                    room,
                    RoomRules.decide(room, wake, now),
                    event -> event instanceof RoomEvent.Paused || event instanceof RoomEvent.GraceStarted))),
    THE_LAST_ONE_WHO_GOES_ENDS_IT(deciding(
            RoomCommand.Leave.class,
            (room, leave, now) -> room.present().allMatch(one -> one.id().equals(leave.participant()))
                    ? with(
                            room,
                            RoomRules.decide(room, leave, now),
                            List.of(new RoomEvent.Expired(RoomEvent.Cause.ABANDONED, now)))
                    : RoomRules.decide(room, leave, now))),
    WHOEVER_IS_SENT_AWAY_LEAVES_CARDS_BEHIND(deciding(
            RoomCommand.Kick.class,
            (room, kick, now) ->
                    without(room, RoomRules.decide(room, kick, now), event -> event instanceof RoomEvent.Played))),
    A_SEAT_WITH_A_CARD_ON_IT_IS_GIVEN_UP(deciding(
            RoomCommand.ChangeSelf.class,
            (room, change, now) -> room.ownTime() == null
                    ? RoomRules.decide(room, change, now)
                    : RoomRules.decide(
                            room.played(
                                    Objects.requireNonNull(room.current()),
                                    BallotBox.empty(room.box().round())),
                            change,
                            now))),
    ALL_CARDS_LIE_ON_THE_FIRST_SHEET(evolving(
            RoomEvent.Played.class,
            (before, played, after) -> before.ownTime() != null
                            && played.event() instanceof PokerEvent.Voted(var who, var _, var hand, var changed)
                    ? RoomRules.evolve(
                            before,
                            new RoomEvent.Played(
                                    played.activity(),
                                    new PokerEvent.Voted(
                                            who, before.ownTime().rounds().first(), hand, changed),
                                    played.at()))
                    : after));

    private final Rules rules;

    AheadMistake(Rules rules) {
        this.rules = rules;
    }

    private static Decision<RoomEvent> without(
            RoomState room, Decision<RoomEvent> decision, Predicate<RoomEvent> which) {
        if (room.ownTime() == null || !(decision instanceof Decision.Accepted<RoomEvent>(var events))) {
            return decision;
        }
        var rest = events.stream().filter(which.negate()).toList();
        return rest.isEmpty() ? Decision.repeated() : new Decision.Accepted<>(rest);
    }

    private static Decision<RoomEvent> with(RoomState room, Decision<RoomEvent> decision, List<RoomEvent> more) {
        if (room.ownTime() == null || !(decision instanceof Decision.Accepted<RoomEvent>(var events))) {
            return decision;
        }
        var all = new ArrayList<>(events);
        all.addAll(more);
        return new Decision.Accepted<>(all);
    }

    @Override
    public Decision<RoomEvent> decide(RoomState room, RoomCommand command, Instant now) {
        return rules.decide(room, command, now);
    }

    @Override
    public RoomState evolve(RoomState room, RoomEvent event) {
        return rules.evolve(room, event);
    }
}
