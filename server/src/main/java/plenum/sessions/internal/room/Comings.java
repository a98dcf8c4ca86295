package plenum.sessions.internal.room;

import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Who comes in, drops out of sight, goes and returns, and on which seat. Pure. */
final class Comings {

    private static final int MOST_NAMESAKES = 9_999;
    private static final int LONGEST_NAME = 50;

    private Comings() {}

    static Decision<RoomEvent> join(RoomState room, RoomCommand.Join join, Instant now) {
        var freed = join.votes() ? Holding.freed(room, now) : List.<RoomEvent>of();
        var there = after(room, freed);
        var refusal = keptOut(there, join.votes());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        var seat = join.votes() ? freeSeat(there, join.luck()) : null;
        var person = fresh(join.participant(), nameFor(there, join.name()), join.avatar(), seat, now);
        return joined(there, freed, new RoomEvent.Joined(person, false, now));
    }

    /** At a table seats tell people apart; in a room with a screen the second Ann is Ann 2. */
    private static String nameFor(RoomState room, String wished) {
        if (room.place().isTable()) {
            return wished;
        }
        var taken = room.present().map(Participant::name).collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(wished),
                        IntStream.rangeClosed(2, MOST_NAMESAKES).mapToObj(n -> numbered(wished, n)))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElse(wished);
    }

    private static String numbered(String name, int number) {
        var tail = " " + number;
        int room = LONGEST_NAME - tail.length();
        var base = name.codePointCount(0, name.length()) <= room
                ? name
                : name.substring(0, name.offsetByCodePoints(0, room));
        return base.stripTrailing() + tail;
    }

    private static RoomState after(RoomState room, List<RoomEvent> events) {
        return events.stream().reduce(room, RoomRules::evolve, (one, other) -> other);
    }

    /** A stranger who may come in whatever the door says, on a seat if one is free. */
    static Participant newcomer(RoomState room, UUID id, RoomCommand.Arrival arrival, Instant now) {
        var seat = noSeatLeft(room).isEmpty() ? (Integer) freeSeat(room, arrival.luck()) : null;
        return fresh(id, arrival.name(), arrival.avatar(), seat, now);
    }

    private static Participant fresh(UUID id, String name, String avatar, @Nullable Integer seat, Instant now) {
        var role = seat == null ? Role.SPECTATOR : Role.VOTER;
        return new Participant(
                id, name, avatar, role, seat != null, seat, now, false, Connection.opened(now), Marks.NONE);
    }

    /** Why a newcomer may not come in; whoever has a place already comes back to it whatever the door says. */
    private static Optional<Refusal> keptOut(RoomState room, boolean votes) {
        var door = room.options().door();
        if (door.isShutTo(room.course().status()) || (!votes && !door.allowSpectators())) {
            return Optional.of(Problem.SESSION_LOCKED.refusal());
        }
        if (door.requireSignIn()) {
            return Optional.of(Problem.SIGN_IN_REQUIRED.refusal());
        }
        var crowded = tooManyPeople(room);
        return crowded.isPresent() ? crowded : votes ? noSeatLeft(room) : noPlaceToWatch(room);
    }

    private static Optional<Refusal> tooManyPeople(RoomState room) {
        int people = room.participants().figures().present();
        return people < room.options().maxParticipants()
                ? Optional.empty()
                : Optional.of(full(people, room.options().maxParticipants())
                        .with("can_watch", false)
                        .withoutAction(1));
    }

    private static Refusal full(long taken, int most) {
        return Problem.SESSION_FULL
                .because(Integer.toString(most))
                .with("current_count", taken)
                .with("max_capacity", most);
    }

    private static Decision<RoomEvent> joined(RoomState room, List<RoomEvent> before, RoomEvent.Joined joined) {
        var events = new ArrayList<>(before);
        events.add(joined);
        events.addAll(Absence.arrived(room, joined.participant(), joined.at()));
        return new Decision.Accepted<>(events);
    }

    static Decision<RoomEvent> comeBack(RoomState room, RoomCommand.Return back, Instant now) {
        var former = room.participants().get(back.participant());
        if (former == null) {
            return refused(Problem.UNAUTHENTICATED.refusal());
        }
        if (former.removal() != null) {
            return refused(former.removal().refusal());
        }
        if (former.present()) {
            return repeated();
        }
        var freed = former.canVote() ? Holding.freed(room, now) : List.<RoomEvent>of();
        var there = after(room, freed);
        return joined(there, freed, new RoomEvent.Joined(returned(there, former, back.luck(), now), true, now));
    }

    /** On their former seat, on another, or, where none is left, to watch. */
    static Participant returned(RoomState room, Participant former, int luck, Instant now) {
        var votes = former.canVote() && noSeatLeft(room).isEmpty();
        var role = votes || former.role().controls() ? former.role() : Role.SPECTATOR;
        var seat = votes ? (Integer) seatOf(room, former, luck) : null;
        return former.back(role, seat, now);
    }

    static Decision<RoomEvent> leave(RoomState room, RoomCommand.Leave leave, Instant now) {
        var who = leave.participant();
        var person = room.participants().get(who);
        if (person == null || !person.present()) {
            return repeated();
        }
        if (!room.isLed(who)) {
            return new Decision.Accepted<>(left(room, who, now));
        }
        if (leave.successor() != null && !isHereBeside(room, who, leave.successor())) {
            return refused(Problem.TRANSFER_TARGET_INVALID.refusal());
        }
        // Whoever is waited for and says goodbye has come back to say it.
        var events = person.online() ? new ArrayList<RoomEvent>() : new ArrayList<>(noticed(room, person, true, now));
        var there = after(room, events);
        events.addAll(left(there, who, now));
        if (!(events.getLast() instanceof RoomEvent.Expired)) {
            var heir = Optional.ofNullable(leave.successor())
                    .or(() -> Absence.heir(there).map(Participant::id))
                    .orElse(null);
            events.add(new RoomEvent.FacilitatorChanged(who, heir, RoomEvent.Change.LEFT));
            if (heir == null && room.ownTime() == null) {
                events.add(new RoomEvent.Paused(Pause.Reason.NO_FACILITATOR, now));
            }
        }
        return new Decision.Accepted<>(events);
    }

    private static List<RoomEvent> left(RoomState room, UUID who, Instant now) {
        var gone = new RoomEvent.Left(who, now);
        boolean wasLast = room.present().allMatch(one -> one.id().equals(who));
        return wasLast && room.ownTime() == null
                ? List.of(gone, new RoomEvent.Expired(RoomEvent.Cause.ABANDONED, now))
                : List.of(gone);
    }

    static boolean isHereBeside(RoomState room, UUID who, UUID other) {
        return !other.equals(who)
                && room.find(other).filter(one -> one.present() && one.online()).isPresent();
    }

    static Decision<RoomEvent> notice(RoomState room, RoomCommand.Notice notice, Instant now) {
        var person = room.participants().get(notice.participant());
        return person == null || !person.present() || person.online() == notice.online()
                ? repeated()
                : new Decision.Accepted<>(noticed(room, person, notice.online(), now));
    }

    private static List<RoomEvent> noticed(RoomState room, Participant person, boolean online, Instant now) {
        if (online) {
            var events = inSight(room, person, now);
            events.addAll(Absence.arrived(room, person, now));
            return events;
        }
        var events = new ArrayList<RoomEvent>(List.of(new RoomEvent.Noticed(person.id(), false, now)));
        Absence.lost(room, person.id(), now).forEach(events::add);
        return events;
    }

    /** They can be reached again; if their seat was given away meanwhile, something has to become of them. */
    static List<RoomEvent> inSight(RoomState room, Participant person, Instant now) {
        var events = new ArrayList<RoomEvent>(List.of(new RoomEvent.Noticed(person.id(), true, now)));
        events.addAll(Holding.back(after(room, events), person.online(true, now), now));
        return events;
    }

    static Optional<Refusal> noSeatLeft(RoomState room) {
        int left = LastSeats.left(room);
        if (left > 0) {
            return Optional.empty();
        }
        int seats = room.options().maxSeats();
        boolean canWatch =
                room.options().door().allowSpectators() && noPlaceToWatch(room).isEmpty();
        var full = full(seats - left, seats).with("can_watch", canWatch);
        return Optional.of(canWatch ? full : full.withoutAction(1));
    }

    static Optional<Refusal> noPlaceToWatch(RoomState room) {
        int watching = room.participants().figures().watching();
        int most = room.place().limits().spectators();
        if (watching < most) {
            return Optional.empty();
        }
        return Optional.of(
                most == 0
                        ? Problem.SESSION_LOCKED.refusal()
                        : full(watching, most).with("can_watch", false).withoutAction(1));
    }

    /** The seat somebody had before, if nobody took it, and else any that is free. */
    static int seatOf(RoomState room, Participant person, int luck) {
        return formerSeat(room, person).orElseGet(() -> freeSeat(room, luck));
    }

    private static Optional<Integer> formerSeat(RoomState room, Participant former) {
        return Optional.ofNullable(former.seat())
                .filter(seat ->
                        seat < room.options().maxSeats() && room.present().noneMatch(one -> seat.equals(one.seat())));
    }

    private static int freeSeat(RoomState room, int luck) {
        var taken = room.present().map(Participant::seat).collect(Collectors.toSet());
        var free = IntStream.range(0, room.options().maxSeats())
                .filter(seat -> !taken.contains(seat))
                .toArray();
        return free[Math.floorMod(luck, free.length)];
    }
}
