package plenum.sessions.internal.room;

import static plenum.sessions.internal.room.Mistake.deciding;
import static plenum.sessions.internal.room.Mistake.evolving;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import plenum.activities.Decision;

/** Rules with one mistake each in what hosts may do, to see whether anybody would notice. */
enum HostMistake implements Rules {
    A_SMALLER_TABLE_SENDS_PEOPLE_AWAY(deciding(
            RoomCommand.Settle.class,
            (room, settle, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.id().equals(settle.participant()) ? one : one.voting(null)),
                    settle,
                    now))),
    A_TABLE_GROWS_BEYOND_THE_INSTALLATION(deciding(
            RoomCommand.Settle.class, (room, settle, now) -> RoomRules.decide(Twisted.roomier(room), settle, now))),
    LATECOMERS_ARE_LET_IN(deciding(
            RoomCommand.Join.class,
            (room, join, now) -> RoomRules.decide(
                    Twisted.door(
                            room,
                            door -> new Door(
                                    door.visibility(),
                                    door.locked(),
                                    true,
                                    door.requireSignIn(),
                                    door.allowSpectators())),
                    join,
                    now))),
    ANYBODY_MAY_WATCH(deciding(
            RoomCommand.ChangeSelf.class,
            (room, change, now) -> RoomRules.decide(Twisted.door(room, door -> Door.OPEN), change, now))),
    MORE_COME_THAN_THE_HOST_WANTED(deciding(
            RoomCommand.Join.class,
            (room, join, now) -> RoomRules.decide(
                    Twisted.sized(
                            room,
                            room.options().maxSeats(),
                            room.place().limits().people()),
                    join,
                    now))),
    A_SEAT_IS_HELD_FOR_EVER(deciding(
            RoomCommand.Join.class,
            (room, join, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.left() ? one : one.online(one.online(), now)), join, now))),
    A_SEAT_IS_NOT_HELD(deciding(
            RoomCommand.Join.class,
            (room, join, now) -> RoomRules.decide(
                    Twisted.people(
                            room,
                            one -> one.left() || one.online()
                                    ? one
                                    : one.online(false, one.since().minus(ARoom.SEAT_HOLD))),
                    join,
                    now))),
    WHO_IS_BACK_HAS_NO_SEAT_AGAIN(evolving(
            RoomEvent.PersonChanged.class,
            (before, changed, after) -> changed.before().marks().hasLostTheSeat() ? before : after)),
    PEOPLE_ARE_NUDGED_AGAIN_AND_AGAIN(evolving(RoomEvent.Nudged.class, (before, nudged, after) -> before)),
    WHO_HAS_ANSWERED_IS_NUDGED(deciding(
            RoomCommand.Nudge.class,
            (room, nudge, now) -> RoomRules.decide(
                    room.played(
                            Objects.requireNonNull(room.current()),
                            BallotBox.empty(room.box().round())),
                    nudge,
                    now))),
    DEPUTIES_NUDGE_EACH_OTHER(deciding(
            RoomCommand.Nudge.class,
            (room, nudge, now) -> RoomRules.decide(
                    Twisted.people(
                            room,
                            one -> one.role() == Role.CO_FACILITATOR
                                            && !one.id().equals(nudge.participant())
                                    ? one.as(Role.VOTER)
                                    : one),
                    nudge,
                    now))),
    ANYBODY_RENAMES(deciding(
            RoomCommand.Rename.class,
            (room, rename, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.role() == Role.VOTER ? one.as(Role.CO_FACILITATOR) : one),
                    rename,
                    now))),
    A_NAME_STAYS(evolving(
            RoomEvent.Withdrew.class,
            (before, withdrew, after) ->
                    after.participant(before.get(withdrew.participant()).gone()))),
    CO_FACILITATORS_ERASE_IT(deciding(
            RoomCommand.Erase.class,
            (room, erase, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.role() == Role.CO_FACILITATOR ? one.as(Role.FACILITATOR) : one),
                    erase,
                    now))),
    ANY_NAME_CONFIRMS(deciding(
            RoomCommand.Erase.class,
            (room, erase, now) -> RoomRules.decide(
                    room,
                    new RoomCommand.Erase(erase.participant(), room.options().name()),
                    now))),
    ANY_CODE_WILL_DO(deciding(
            RoomCommand.Claim.class,
            (room, claim, now) -> RoomRules.decide(room.course(room.course().openTo(claim.code())), claim, now))),
    A_CODE_WORKS_TWICE(
            evolving(RoomEvent.CodeChanged.class, (before, changed, after) -> after.course(before.course()))),
    WHAT_WAS_HANDED_OVER_IS_CLAIMED_BACK(evolving(
            RoomEvent.FacilitatorChanged.class,
            (before, changed, after) ->
                    after.course(after.course().openTo(before.course().code())))),
    THE_KICKED_CLAIM_IT(deciding(
            RoomCommand.Claim.class,
            (room, claim, now) -> RoomRules.decide(Twisted.people(room, one -> one.removed(null)), claim, now))),
    A_CLAIM_LEAVES_IT_PAUSED(deciding(
            RoomCommand.Claim.class,
            (room, claim, now) -> RoomRules.decide(
                    room.course().grace() == null ? room.course(room.course().paused(null)) : room, claim, now))),
    ANYBODY_REOPENS_IT(deciding(
            RoomCommand.Reopen.class,
            (room, reopen, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.role() == Role.VOTER ? one.as(Role.CO_FACILITATOR) : one),
                    reopen,
                    now))),
    WHAT_IS_REOPENED_ENDS_WHEN_IT_WOULD_HAVE(evolving(
            RoomEvent.Reopened.class,
            (before, reopened, after) -> after.course(after.course()
                    .waited(Duration.between(
                            after.course().expiresAt(), before.course().expiresAt()))))),
    A_REOPENED_TABLE_IS_NOT_CLEARED(deciding(
            RoomCommand.Reopen.class,
            (room, reopen, now) ->
                    RoomRules.decide(room, reopen, now) instanceof Decision.Accepted<RoomEvent>(var events)
                            ? new Decision.Accepted<>(events.stream()
                                    .filter(event -> !(event instanceof RoomEvent.Played))
                                    .toList())
                            : RoomRules.decide(room, reopen, now)));

    private final Rules rules;

    HostMistake(Rules rules) {
        this.rules = rules;
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
