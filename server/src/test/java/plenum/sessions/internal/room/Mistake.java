package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import plenum.activities.Decision;
import plenum.activities.poker.Hand;
import plenum.activities.poker.PokerCommand;
import plenum.activities.poker.PokerEvent;
import plenum.shared.Problem;

/** Rules with one mistake each, to see whether anybody would notice. */
enum Mistake implements Rules {
    A_FULL_TABLE_TAKES_ONE_MORE(
            deciding(RoomCommand.Join.class, (room, join, now) -> RoomRules.decide(Twisted.seats(room, 1), join, now))),
    A_TABLE_IS_FULL_TOO_EARLY(deciding(
            RoomCommand.Join.class, (room, join, now) -> RoomRules.decide(Twisted.seats(room, -1), join, now))),
    RETURNING_OVERBOOKS_THE_TABLE(deciding(
            RoomCommand.Return.class, (room, back, now) -> RoomRules.decide(Twisted.seats(room, 1), back, now))),
    TWO_SHARE_A_SEAT(telling(event -> event instanceof RoomEvent.Joined(var who, var returned, var at)
            ? new RoomEvent.Joined(Twisted.seated(who, who.canVote() ? 0 : null), returned, at)
            : event)),
    A_SPECTATOR_TAKES_A_SEAT(telling(event -> event instanceof RoomEvent.Joined(var who, var returned, var at)
            ? new RoomEvent.Joined(Twisted.seated(who, who.canVote() ? who.seat() : 1), returned, at)
            : event)),
    SPECTATORS_WITHOUT_END(deciding(
            RoomCommand.Join.class,
            (room, join, now) -> join.votes()
                    ? RoomRules.decide(room, join, now)
                    : RoomRules.decide(Twisted.people(room, one -> one.canVote() ? one : one.gone()), join, now))),
    RETURNING_TWICE_IS_TWO_RETURNS(deciding(
            RoomCommand.Return.class,
            (room, back, now) -> RoomRules.decide(room, back, now) instanceof Decision.Repeated<RoomEvent>
                    ? accepted(new RoomEvent.Joined(room.get(back.participant()), true, now))
                    : RoomRules.decide(room, back, now))),
    RETURNING_STARTS_THE_CLOCK_OF_MEMBERSHIP_AGAIN(telling(
            event -> event instanceof RoomEvent.Joined(var who, var returned, var at) && returned
                    ? new RoomEvent.Joined(
                            new Participant(
                                    who.id(),
                                    who.name(),
                                    who.avatar(),
                                    who.role(),
                                    who.canVote(),
                                    who.seat(),
                                    at,
                                    who.left(),
                                    who.connection(),
                                    who.marks()),
                            true,
                            at)
                    : event)),
    LEAVING_FORGETS_THE_SEAT(evolving(
            RoomEvent.Left.class,
            (before, left, after) -> after.participant(Twisted.seated(after.get(left.participant()), null)))),
    LEAVING_IS_FORGOTTEN(
            evolving(RoomEvent.Left.class, (before, left, after) -> after.participant(before.get(left.participant())))),
    LEAVING_IS_NOT_ACTIVITY(evolving(RoomEvent.Left.class, (before, left, after) -> after.course(before.course()))),
    WHOEVER_LED_LEADS_AGAIN(evolving(
            RoomEvent.Left.class,
            (before, left, after) -> after.participant(after.get(left.participant())
                    .as(before.get(left.participant()).role())))),
    NOBODY_INHERITS(dropping(event -> event instanceof RoomEvent.FacilitatorChanged)),
    THE_HEIR_MAY_BE_AWAY(deciding(
            RoomCommand.Leave.class,
            (room, leave, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.left() ? one : one.online(true, now)), leave, now))),
    SPECTATORS_INHERIT_BEFORE_VOTERS(deciding(
            RoomCommand.Leave.class,
            (room, leave, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.canVote() ? one : one.as(Role.VOTER)), leave, now))),
    CO_FACILITATORS_DO_NOT_COME_FIRST(deciding(
            RoomCommand.Leave.class,
            (room, leave, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.role() == Role.CO_FACILITATOR ? one.as(Role.VOTER) : one),
                    leave,
                    now))),
    THE_HEIR_GETS_NO_ROLE(evolving(
            RoomEvent.FacilitatorChanged.class,
            (before, changed, after) -> before.course(before.course().ledBy(changed.to())))),
    THE_LAST_TO_LEAVE_LEAVES_IT_OPEN(dropping(
            event -> event instanceof RoomEvent.Expired(var cause, var _) && cause == RoomEvent.Cause.ABANDONED)),
    ANYBODY_ENDS_IT(deciding(
            RoomCommand.End.class,
            (room, end, now) -> RoomRules.decide(Twisted.people(room, one -> one.as(Role.FACILITATOR)), end, now))),
    CO_FACILITATORS_END_IT(deciding(
            RoomCommand.End.class,
            (room, end, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.role().controls() ? one.as(Role.FACILITATOR) : one), end, now))),
    THE_END_IS_CALLED_EXPIRY(evolving(
            RoomEvent.Ended.class,
            (before, ended, after) -> before.course(before.course().over(Course.Status.EXPIRED, ended.at())))),
    NOBODY_MISSES_THE_FACILITATOR(
            dropping(event -> event instanceof RoomEvent.Paused || event instanceof RoomEvent.GraceStarted)),
    A_PAUSED_TABLE_PLAYS_ON(deciding(
            RoomCommand.Play.class,
            (room, play, now) -> RoomRules.decide(room.course(room.course().paused(null)), play, now))),
    GRACE_ENDS_TOO_EARLY(deciding(
            RoomCommand.Wake.class,
            (room, wake, now) ->
                    RoomRules.decide(room, wake, room.course().grace() == null ? now : now.plusMillis(1)))),
    SOMEBODY_IS_WAITED_FOR_IN_A_SESSION_THAT_IS_OVER(dropping(event ->
            event instanceof RoomEvent.GraceEnded(var end, var _, var _) && end == RoomEvent.Wait.SESSION_ENDED)),
    THE_CLOCK_DOES_NOT_STAND_STILL_IN_GRACE(evolving(
            RoomEvent.GraceEnded.class,
            (before, ended, after) -> after.course(after.course()
                    .waited(Duration.between(
                            after.course().expiresAt(), before.course().expiresAt()))))),
    WHO_JOINED_FIRST_FOLLOWS_NOT_WHO_IS_HERE_LONGEST(deciding(
            RoomCommand.Wake.class,
            (room, wake, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.online() ? one.online(true, one.joinedAt()) : one), wake, now))),
    EVERY_LOSS_IS_A_TAKEOVER(
            deciding(RoomCommand.Wake.class, (room, wake, now) -> RoomRules.decide(Twisted.usual(room), wake, now))),
    WHOEVER_LED_LEADS_ON(evolving(
            RoomEvent.FacilitatorChanged.class,
            (before, changed, after) -> changed.from() == null
                    ? after
                    : after.participant(after.get(changed.from()).as(Role.FACILITATOR)))),
    VOTERS_TAKE_OVER(deciding(
            RoomCommand.TakeOver.class,
            (room, take, now) ->
                    RoomRules.decide(Twisted.people(room, one -> one.as(Role.CO_FACILITATOR)), take, now))),
    THE_ROLE_GOES_TO_SOMEBODY_AWAY(deciding(
            RoomCommand.Transfer.class,
            (room, transfer, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.left() ? one : one.online(true, now)), transfer, now))),
    SPECTATORS_KEEP_IT_OPEN(deciding(
            RoomCommand.Extend.class,
            (room, extend, now) -> RoomRules.decide(
                    Twisted.people(room, one -> one.role() == Role.SPECTATOR ? one.as(Role.VOTER) : one),
                    extend,
                    now))),
    A_LATE_COMMAND_REVIVES_IT(deciding(
            RoomCommand.Extend.class, (room, extend, now) -> RoomRules.decide(room.touched(now), extend, now))),
    A_LOCKED_DOOR_IS_OPEN(deciding(
            RoomCommand.Join.class,
            (room, join, now) -> RoomRules.decide(Twisted.door(room, door -> Door.OPEN), join, now))),
    CO_FACILITATORS_KICK_EACH_OTHER(deciding(
            RoomCommand.Kick.class,
            (room, kick, now) -> RoomRules.decide(
                    Twisted.people(
                            room,
                            one -> one.role() == Role.CO_FACILITATOR
                                            && !one.id().equals(kick.participant())
                                    ? one.as(Role.VOTER)
                                    : one),
                    kick,
                    now))),
    THE_VOTE_OF_THE_KICKED_STAYS(deciding(
            RoomCommand.Kick.class,
            (room, kick, now) -> RoomRules.decide(
                    room.played(room.current(), BallotBox.empty(room.box().round())), kick, now))),
    THE_KICKED_COME_BACK(deciding(
            RoomCommand.Return.class,
            (room, back, now) -> RoomRules.decide(Twisted.people(room, one -> one.removed(null)), back, now))),
    ANYBODY_GIVES_ROLES(deciding(
            RoomCommand.ChangeRole.class,
            (room, change, now) -> RoomRules.decide(
                    room.participants().containsKey(change.participant())
                            ? room.participant(room.get(change.participant()).as(Role.FACILITATOR))
                            : room,
                    change,
                    now))),
    WHO_VOTED_STOPS_VOTING(deciding(
            RoomCommand.ChangeSelf.class,
            (room, change, now) -> RoomRules.decide(
                    room.played(room.current(), BallotBox.empty(room.box().round())), change, now))),
    OVER_IS_NOT_OVER(deciding(
            RoomCommand.class, (room, command, now) -> RoomRules.decide(Twisted.open(room, now), command, now))),
    IT_EXPIRES_TOO_EARLY(
            deciding(RoomCommand.Wake.class, (room, expire, now) -> RoomRules.decide(room, expire, now.plusMillis(1)))),
    IT_EXPIRES_TOO_LATE(deciding(
            RoomCommand.Wake.class, (room, expire, now) -> RoomRules.decide(room, expire, now.minusMillis(1)))),
    ANSWERS_ARE_NOT_ACTIVITY(
            evolving(RoomEvent.Played.class, (before, played, after) -> after.course(before.course()))),
    PRESENCE_IS_ACTIVITY(evolving(RoomEvent.Noticed.class, (before, noticed, after) -> after.touched(noticed.at()))),
    LOOKING_AWAY_IS_GOING(evolving(
            RoomEvent.Observed.class,
            (before, observed, after) -> Twisted.people(
                    after, one -> observed.seen().containsKey(one.id()) ? one.online(false, observed.at()) : one))),
    NOBODY_EVER_LOOKS_AWAY(evolving(RoomEvent.Observed.class, (before, observed, after) -> before)),
    WHO_LOOKS_ALREADY_IS_TOLD_AGAIN(deciding(RoomCommand.Observe.class, (room, observe, now) -> {
        var decision = RoomRules.decide(room, observe, now);
        return decision instanceof Decision.Repeated<RoomEvent>
                        && !observe.seen().isEmpty()
                ? accepted(new RoomEvent.Observed(observe.seen(), now))
                : decision;
    })),
    LOOKING_AGAIN_IS_A_NEW_CONNECTION(evolving(
            RoomEvent.Observed.class,
            (before, observed, after) -> Twisted.people(
                    after,
                    one -> observed.seen().get(one.id()) == Connection.State.ONLINE
                            ? one.online(true, observed.at())
                            : one))),
    THE_GONE_ARE_HEARD_OF(deciding(
            RoomCommand.Notice.class, (room, notice, now) -> RoomRules.decide(Twisted.withTheGone(room), notice, now))),
    THE_GONE_STILL_PLAY(deciding(
            RoomCommand.Play.class, (room, play, now) -> RoomRules.decide(Twisted.withTheGone(room), play, now))),
    ANYBODY_ADDS_SCREENS(deciding(
            RoomCommand.AddDisplay.class,
            (room, add, now) -> RoomRules.decide(Twisted.people(room, one -> one.as(Role.FACILITATOR)), add, now))),
    SCREENS_WITHOUT_END(deciding(
            RoomCommand.AddDisplay.class, (room, add, now) -> RoomRules.decide(room.displays(Map.of()), add, now))),
    SPECTATORS_VOTE(deciding(
            RoomCommand.Play.class,
            (room, play, now) -> RoomRules.decide(Twisted.people(room, Twisted::voting), play, now))),
    ANYBODY_REVEALS(deciding(
            RoomCommand.Play.class,
            (room, play, now) -> play.command() instanceof PokerCommand.Reveal
                    ? RoomRules.decide(Twisted.people(room, one -> one.as(Role.FACILITATOR)), play, now)
                    : RoomRules.decide(room, play, now))),
    ANY_ACTIVITY_WILL_DO(deciding(
            RoomCommand.Play.class,
            (room, play, now) -> RoomRules.decide(
                    room,
                    new RoomCommand.Play(play.participant(), room.current().id(), play.command(), play.earlier()),
                    now))),
    A_VOTE_FOR_ANOTHER_ROUND_COUNTS_IN_THIS(asking(
            Problem.STALE_ROUND,
            (room, vote) -> new PokerCommand.Vote(room.box().round(), vote.clientSeq(), vote.card()))),
    AN_OLDER_VOTE_REPLACES_A_NEWER(asking(
            Problem.STALE_SEQUENCE,
            (room, vote) -> new PokerCommand.Vote(vote.round(), vote.clientSeq() + 1_000, vote.card()))),
    A_REPEATED_VOTE_COUNTS_AGAIN(deciding(RoomCommand.Play.class, (room, play, now) -> {
        var decision = RoomRules.decide(room, play, now);
        return decision instanceof Decision.Repeated<RoomEvent>
                        && play.command() instanceof PokerCommand.Vote(var round, var seq, var card, var _)
                ? accepted(new RoomEvent.Played(
                        play.activity(),
                        new PokerEvent.Voted(play.participant(), round, new Hand(seq, card), true),
                        now))
                : decision;
    })),
    AN_EARLIER_ANSWER_IS_NOT_REMEMBERED(deciding(
            RoomCommand.Play.class,
            (room, play, now) -> RoomRules.decide(
                    room, new RoomCommand.Play(play.participant(), play.activity(), play.command(), null), now))),
    AN_EMPTY_ROUND_IS_REVEALED(deciding(RoomCommand.Play.class, (room, play, now) -> {
        var decision = RoomRules.decide(room, play, now);
        return refusedAs(decision, Problem.NOTHING_TO_REVEAL) && room.phase().equals("voting")
                ? accepted(new RoomEvent.Played(
                        play.activity(),
                        new PokerEvent.VotesRevealed(
                                room.box().round(), room.crowd().eligible().size(), true, play.participant(), now),
                        now))
                : decision;
    })),
    THE_BOX_IS_NOT_EMPTIED(evolving(
            RoomEvent.Played.class,
            (before, played, after) -> after.played(
                    after.current(),
                    new BallotBox(
                            after.box().round(),
                            played.event() instanceof PokerEvent.RoundStarted
                                    ? before.box().kept()
                                    : after.box().kept())))),
    A_VOTE_IS_NOT_KEPT(evolving(
            RoomEvent.Played.class,
            (before, played, after) -> after.played(
                    after.current(), played.event() instanceof PokerEvent.Voted ? before.box() : after.box()))),
    A_CHANGED_VOTE_IS_NOT_KEPT(evolving(
            RoomEvent.Played.class,
            (before, played, after) -> after.played(
                    after.current(),
                    played.event() instanceof PokerEvent.Voted voted && voted.changed() ? before.box() : after.box()))),
    A_VOTE_IS_KEPT_FOR_EVERYBODY(evolving(RoomEvent.Played.class, (before, played, after) -> {
        if (!(played.event() instanceof PokerEvent.Voted voted)) {
            return after;
        }
        var kept = new HashMap<UUID, BallotBox.Kept>();
        after.participants().keySet().forEach(id -> kept.put(id, after.box().of(voted.participant())));
        return after.played(after.current(), new BallotBox(after.box().round(), kept));
    })),
    A_RETRACTED_VOTE_STAYS(evolving(
            RoomEvent.Played.class,
            (before, played, after) -> played.event() instanceof PokerEvent.VoteRetracted ? before : after));

    interface Deciding<C> {
        Decision<RoomEvent> decide(RoomState room, C command, Instant now);
    }

    interface Evolving<E> {
        RoomState evolve(RoomState before, E event, RoomState after);
    }

    private interface Asking {
        PokerCommand ask(RoomState room, PokerCommand.Vote vote);
    }

    private final Rules rules;

    Mistake(Rules rules) {
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

    private static Rules rules(Deciding<RoomCommand> deciding, Evolving<RoomEvent> evolving) {
        return new Rules() {
            @Override
            public Decision<RoomEvent> decide(RoomState room, RoomCommand command, Instant now) {
                return deciding.decide(room, command, now);
            }

            @Override
            public RoomState evolve(RoomState room, RoomEvent event) {
                return evolving.evolve(room, event, RoomRules.evolve(room, event));
            }
        };
    }

    /** Ours, but for one kind of command. */
    static <C extends RoomCommand> Rules deciding(Class<C> kind, Deciding<C> mistaken) {
        return rules(
                (room, command, now) -> kind.isInstance(command)
                        ? mistaken.decide(room, kind.cast(command), now)
                        : RoomRules.decide(room, command, now),
                (before, event, after) -> after);
    }

    /** Ours, but for what becomes of one kind of event. */
    static <E extends RoomEvent> Rules evolving(Class<E> kind, Evolving<E> mistaken) {
        return rules(
                RoomRules::decide,
                (before, event, after) ->
                        kind.isInstance(event) ? mistaken.evolve(before, kind.cast(event), after) : after);
    }

    /** Ours, but the events say something else. */
    private static Rules telling(UnaryOperator<RoomEvent> mistaken) {
        return events(events -> events.stream().map(mistaken).toList());
    }

    /** Ours, but some events are left out. */
    private static Rules dropping(Predicate<RoomEvent> left) {
        return events(events -> events.stream().filter(left.negate()).toList());
    }

    private static Rules events(UnaryOperator<List<RoomEvent>> mistaken) {
        return deciding(
                RoomCommand.class,
                (room, command, now) ->
                        RoomRules.decide(room, command, now) instanceof Decision.Accepted<RoomEvent>(var events)
                                ? new Decision.Accepted<>(mistaken.apply(events))
                                : RoomRules.decide(room, command, now));
    }

    /** Ours, but a vote refused for one reason is asked again in other words. */
    private static Rules asking(Problem reason, Asking again) {
        return deciding(RoomCommand.Play.class, (room, play, now) -> {
            var decision = RoomRules.decide(room, play, now);
            return refusedAs(decision, reason) && play.command() instanceof PokerCommand.Vote vote
                    ? RoomRules.decide(
                            room,
                            new RoomCommand.Play(play.participant(), play.activity(), again.ask(room, vote), null),
                            now)
                    : decision;
        });
    }

    private static boolean refusedAs(Decision<RoomEvent> decision, Problem reason) {
        return decision instanceof Decision.Refused<RoomEvent>(var refusal) && refusal.problem() == reason;
    }
}
