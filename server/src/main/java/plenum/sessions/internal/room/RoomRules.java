package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** The rules of a room: who may come in, act and go, and what becomes of it. Pure. */
public final class RoomRules {

    public static final int MOST_SPECTATORS = 100;
    public static final int MOST_DISPLAYS = 20;

    private RoomRules() {}

    public static Decision<RoomEvent> decide(RoomState room, RoomCommand command, Instant now) {
        if (!room.open()) {
            return command instanceof RoomCommand.Expire || command instanceof RoomCommand.Wake
                    ? repeated()
                    : refused(over(room));
        }
        return switch (command) {
            case RoomCommand.Join join -> join(room, join, now);
            case RoomCommand.Return back -> comeBack(room, back, now);
            case RoomCommand.Leave leave -> leave(room, leave.participant(), now);
            case RoomCommand.Notice notice -> notice(room, notice, now);
            case RoomCommand.AddDisplay add -> addDisplay(room, add);
            case RoomCommand.Play play -> play(room, play, now);
            case RoomCommand.End end ->
                role(room, end.participant()) == Role.FACILITATOR
                        ? accepted(new RoomEvent.Ended(end.participant(), now))
                        : refused(notAllowed("session.end"));
            case RoomCommand.Wake() -> wake(room, now);
            case RoomCommand.Expire() ->
                now.isBefore(room.course().expiresAt())
                        ? repeated()
                        : accepted(new RoomEvent.Expired(RoomEvent.Cause.INACTIVITY, now));
        };
    }

    /** Why nothing can be done in a room that is over. */
    public static Refusal over(RoomState room) {
        return room.course().status() == Course.Status.EXPIRED
                ? Problem.SESSION_EXPIRED.refusal()
                : Problem.SESSION_ENDED.refusal();
    }

    private static Decision<RoomEvent> join(RoomState room, RoomCommand.Join join, Instant now) {
        var refusal = join.votes() ? noSeatLeft(room) : noPlaceToWatch(room);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        var role = join.votes() ? Role.VOTER : Role.SPECTATOR;
        var seat = join.votes() ? freeSeat(room, join.luck()) : null;
        return accepted(new RoomEvent.Joined(
                new Participant(
                        join.participant(), join.name(), join.avatar(), role, join.votes(), seat, now, false, true),
                false,
                now));
    }

    private static Decision<RoomEvent> comeBack(RoomState room, RoomCommand.Return back, Instant now) {
        var former = room.participants().get(back.participant());
        if (former == null) {
            return refused(Problem.UNAUTHENTICATED.refusal());
        }
        if (former.present()) {
            return repeated();
        }
        var votes = former.canVote() && noSeatLeft(room).isEmpty();
        var role = votes || former.role().controls() ? former.role() : Role.SPECTATOR;
        var seat = votes ? formerSeat(room, former).orElseGet(() -> freeSeat(room, back.luck())) : null;
        var person = new Participant(
                former.id(), former.name(), former.avatar(), role, votes, seat, former.joinedAt(), false, true);
        return room.course().facilitatorId() == null
                ? accepted(new RoomEvent.Joined(person, true, now), new RoomEvent.FacilitatorChanged(null, former.id()))
                : accepted(new RoomEvent.Joined(person, true, now));
    }

    private static Decision<RoomEvent> leave(RoomState room, UUID who, Instant now) {
        var person = room.participants().get(who);
        if (person == null || !person.present()) {
            return repeated();
        }
        var events = new ArrayList<RoomEvent>(List.of(new RoomEvent.Left(who, now)));
        if (who.equals(room.course().facilitatorId())) {
            var heir = successor(room, who).map(Participant::id).orElse(null);
            events.add(new RoomEvent.FacilitatorChanged(who, heir));
        }
        if (room.present().allMatch(one -> one.id().equals(who))) {
            events.add(new RoomEvent.Expired(RoomEvent.Cause.ABANDONED, now));
        }
        return new Decision.Accepted<>(events);
    }

    /** Who helps to run it comes first, then who votes, then who watches; among equals who is here, and longest. */
    private static Optional<Participant> successor(RoomState room, UUID leaving) {
        return room.present()
                .filter(one -> !one.id().equals(leaving))
                .min(Comparator.comparing((Participant one) -> !one.online())
                        .thenComparing(Participant::role)
                        .thenComparing(Participant::joinedAt)
                        .thenComparing(Participant::id));
    }

    private static Decision<RoomEvent> notice(RoomState room, RoomCommand.Notice notice, Instant now) {
        var person = room.participants().get(notice.participant());
        if (person == null || !person.present() || person.online() == notice.online()) {
            return repeated();
        }
        return accepted(new RoomEvent.Noticed(notice.participant(), notice.online(), now));
    }

    private static Decision<RoomEvent> addDisplay(RoomState room, RoomCommand.AddDisplay add) {
        if (!role(room, add.participant()).controls()) {
            return refused(notAllowed("display.add"));
        }
        if (room.displays().size() >= MOST_DISPLAYS) {
            return refused(Problem.LIMIT_REACHED.because(MOST_DISPLAYS + " screens"));
        }
        return accepted(new RoomEvent.DisplayAdded(add.display()));
    }

    private static Decision<RoomEvent> play(RoomState room, RoomCommand.Play command, Instant now) {
        var activity = room.current();
        if (!activity.id().equals(command.activity())) {
            return refused(Problem.ACTIVITY_NOT_FOUND.refusal());
        }
        var person = room.participants().get(command.participant());
        if (person == null || !person.present()) {
            return refused(Problem.UNAUTHENTICATED.refusal());
        }
        var kept = command.answered(room.box());
        var stored = kept == null ? null : kept.ballot();
        var turn = new Turn(person.id(), person.role().controls(), person.canVote(), stored, room.crowd(), now);
        return switch (activity.play().decide(command.command(), turn)) {
            case Decision.Accepted<?>(var events) ->
                new Decision.Accepted<>(events.stream()
                        .<RoomEvent>map(event -> new RoomEvent.Played(activity.id(), event, now))
                        .toList());
            case Decision.Repeated<?>() -> repeated();
            case Decision.Refused<?>(var refusal) -> refused(refusal);
        };
    }

    private static Decision<RoomEvent> wake(RoomState room, Instant now) {
        var activity = room.current();
        var events = activity.play().wake(room.crowd(), now).stream()
                .<RoomEvent>map(event -> new RoomEvent.Played(activity.id(), event, now))
                .toList();
        return events.isEmpty() ? repeated() : new Decision.Accepted<>(events);
    }

    public static RoomState evolve(RoomState room, RoomEvent event) {
        return switch (event) {
            case RoomEvent.Joined joined ->
                room.participant(joined.participant()).touched(joined.at());
            case RoomEvent.Left left ->
                room.participant(room.get(left.participant()).gone()).touched(left.at());
            case RoomEvent.FacilitatorChanged changed -> led(room, changed.to());
            case RoomEvent.Noticed noticed ->
                room.participant(room.get(noticed.participant()).online(noticed.online()));
            case RoomEvent.DisplayAdded added -> {
                var more = new HashSet<>(room.displays());
                more.add(added.display());
                yield room.displays(more);
            }
            case RoomEvent.Played played -> played(room, played);
            case RoomEvent.Ended ended -> room.course(room.course().over(Course.Status.COMPLETED, ended.at()));
            case RoomEvent.Expired expired -> room.course(room.course().over(Course.Status.EXPIRED, expired.at()));
        };
    }

    private static RoomState led(RoomState room, @Nullable UUID to) {
        var later = room.course(room.course().ledBy(to));
        return to == null ? later : later.participant(room.get(to).as(Role.FACILITATOR));
    }

    private static RoomState played(RoomState room, RoomEvent.Played played) {
        var activity = room.current();
        var after = activity.play().evolve(played.event());
        int round = after.outline().round();
        var box = round == room.box().round() ? room.box() : BallotBox.empty(round);
        for (var ballot : activity.play().ballotsOf(played.event())) {
            box = box.with(ballot, played.at());
        }
        return room.played(activity.playing(after), box).touched(played.at());
    }

    private static Optional<Refusal> noSeatLeft(RoomState room) {
        long taken = room.present().filter(Participant::canVote).count();
        int seats = room.place().maxSeats();
        return taken < seats
                ? Optional.empty()
                : Optional.of(Problem.SESSION_FULL
                        .because(Integer.toString(seats))
                        .with("current_count", taken)
                        .with("max_capacity", seats));
    }

    private static Optional<Refusal> noPlaceToWatch(RoomState room) {
        long watching = room.present().filter(one -> !one.canVote()).count();
        return watching < MOST_SPECTATORS
                ? Optional.empty()
                : Optional.of(Problem.LIMIT_REACHED.because(MOST_SPECTATORS + " spectators"));
    }

    private static Optional<Integer> formerSeat(RoomState room, Participant former) {
        return Optional.ofNullable(former.seat())
                .filter(seat -> room.present().noneMatch(one -> seat.equals(one.seat())));
    }

    private static int freeSeat(RoomState room, int luck) {
        var taken = room.present().map(Participant::seat).collect(Collectors.toSet());
        var free = IntStream.range(0, room.place().maxSeats())
                .filter(seat -> !taken.contains(seat))
                .toArray();
        return free[Math.floorMod(luck, free.length)];
    }

    private static Role role(RoomState room, UUID participant) {
        var person = room.participants().get(participant);
        return person == null || !person.present() ? Role.SPECTATOR : person.role();
    }

    private static Refusal notAllowed(String permission) {
        return Problem.UNAUTHORIZED.refusal().with("permission", permission);
    }
}
