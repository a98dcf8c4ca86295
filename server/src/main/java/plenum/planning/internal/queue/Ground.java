package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days of a sprint and what room each discipline has on them: first for what is bound to its hour, then in order. */
final class Ground {

    private static final long[] UNKNOWN = {};

    private final QueueInput input;
    private final List<LocalDate> days;
    private final List<@Nullable String> disciplines;
    /** Room left by discipline and day; nothing at all for a discipline that is not configured. */
    private final long[][] room;

    private final int[] firstRoom;
    private final long[] flexible;
    private final long[] bestDay;
    private final long[] hardLoad;
    private final List<QueueConflict> conflicts = new ArrayList<>();

    Ground(QueueInput input, Pieces pieces) {
        this.input = input;
        this.disciplines = pieces.disciplines();
        this.days = input.from().isAfter(input.last())
                ? List.of()
                : input.from().datesUntil(input.last().plusDays(1)).toList();
        int count = disciplines.size();
        this.room = new long[count][];
        this.firstRoom = new int[count];
        this.flexible = new long[count];
        this.bestDay = new long[count];
        this.hardLoad = new long[count];
        for (int discipline = 0; discipline < count; discipline++) {
            var name = disciplines.get(discipline);
            var capacity = name == null ? null : input.capacities().get(name);
            room[discipline] = capacity == null ? UNKNOWN : room(capacity);
        }
        bindHard(pieces.all());
        for (int discipline = 0; discipline < count; discipline++) {
            var left = room[discipline];
            flexible[discipline] = Arrays.stream(left).sum();
            bestDay[discipline] = Arrays.stream(left).max().orElse(0);
        }
    }

    private long[] room(SortedMap<LocalDate, BigDecimal> capacity) {
        return days.stream()
                .mapToLong(day -> Micros.of(capacity.getOrDefault(day, BigDecimal.ZERO)))
                .toArray();
    }

    boolean isConfigured(int discipline) {
        return room[discipline] != UNKNOWN;
    }

    boolean isConfiguredFor(Piece piece) {
        return Arrays.stream(piece.loadOn).anyMatch(this::isConfigured);
    }

    /** What is left of the capacity beside what is bound to its hour. */
    long flexible(int discipline) {
        return flexible[discipline];
    }

    long bestDay(int discipline) {
        return bestDay[discipline];
    }

    long hardLoad(int discipline) {
        return hardLoad[discipline];
    }

    List<QueueConflict> conflicts() {
        return conflicts;
    }

    /** The next day with room; the first day of all where nobody knows the room, the end of time when there is none. */
    LocalDate nextFreeDay(int discipline) {
        var left = room[discipline];
        if (left == UNKNOWN) {
            return input.from();
        }
        int day = firstFree(left, discipline, 0);
        return day == left.length ? LocalDate.MAX : days.get(day);
    }

    private int firstFree(long[] left, int discipline, int from) {
        while (firstRoom[discipline] < left.length && left[firstRoom[discipline]] == 0) {
            firstRoom[discipline]++;
        }
        int day = Math.max(from, firstRoom[discipline]);
        while (day < left.length && left[day] == 0) {
            day++;
        }
        return day;
    }

    /** Gives a piece its days: as soon as there is room after what was placed before, and after what it waits for. */
    void plan(Piece piece) {
        piece.planned = true;
        int earliest = 0;
        for (var blocker : piece.blockers) {
            if (blocker.plannedEnd != null) {
                earliest = Math.max(earliest, indexOf(blocker.plannedEnd));
            } else if (blocker.planned && isConfiguredFor(blocker)) {
                // It waits for something that does not end in this sprint.
                return;
            }
        }
        int start = Integer.MAX_VALUE;
        int end = -1;
        boolean ends = true;
        for (int index = 0; index < piece.loadOn.length; index++) {
            int discipline = piece.loadOn[index];
            var left = room[discipline];
            if (left == UNKNOWN) {
                continue;
            }
            int first = firstFree(left, discipline, earliest);
            int last = take(left, first, piece.load[index]);
            start = first == left.length ? start : Math.min(start, first);
            end = Math.max(end, last);
            ends &= last < left.length;
        }
        piece.plannedStart = start == Integer.MAX_VALUE ? null : days.get(start);
        piece.plannedEnd = ends && end >= 0 ? days.get(end) : null;
    }

    /** Takes so much from this day on; answers with the day it is enough, or the number of days if it never is. */
    private static int take(long[] left, int first, long amount) {
        long open = amount;
        for (int day = first; day < left.length; day++) {
            long taken = Math.min(open, left[day]);
            left[day] -= taken;
            open -= taken;
            if (open == 0) {
                return day;
            }
        }
        return left.length;
    }

    /** Days before the first count as the first, days after the last as one more. */
    private int indexOf(LocalDate day) {
        long index = input.from().until(day, ChronoUnit.DAYS);
        return (int) Math.clamp(index, 0, days.size());
    }

    private void bindHard(List<Piece> pieces) {
        var needs = new TreeMap<LocalDate, List<Piece>>();
        pieces.stream()
                .filter(Piece::isHard)
                .sorted(Comparator.comparing(Ground::scheduledAt).thenComparingInt(piece -> piece.standing))
                .forEach(piece -> needs.computeIfAbsent(dayOf(piece), _ -> new ArrayList<>())
                        .add(piece));
        needs.forEach(this::tellOverload);
        needs.forEach((day, bound) -> bound.forEach(piece -> bind(piece, day)));
    }

    private static Instant scheduledAt(Piece piece) {
        return Objects.requireNonNull(piece.candidate.timing().scheduledAt());
    }

    private LocalDate dayOf(Piece piece) {
        return scheduledAt(piece).atZone(input.zone()).toLocalDate();
    }

    private void tellOverload(LocalDate day, List<Piece> bound) {
        if (day.isBefore(input.from()) || day.isAfter(input.last())) {
            return;
        }
        for (int discipline = 0; discipline < room.length; discipline++) {
            var left = room[discipline];
            if (left == UNKNOWN) {
                continue;
            }
            int number = discipline;
            var there =
                    bound.stream().filter(piece -> loadOf(piece, number) > 0).toList();
            long needed =
                    there.stream().mapToLong(piece -> loadOf(piece, number)).sum();
            long available = left[indexOf(day)];
            if (needed > available) {
                conflicts.add(new QueueConflict.HardDayOverload(
                        Objects.requireNonNull(disciplines.get(discipline)),
                        day,
                        Micros.decimal(needed),
                        Micros.decimal(available),
                        there.stream().map(Piece::key).toList()));
            }
        }
    }

    private static long loadOf(Piece piece, int discipline) {
        for (int index = 0; index < piece.loadOn.length; index++) {
            if (piece.loadOn[index] == discipline) {
                return piece.load[index];
            }
        }
        return 0;
    }

    private void bind(Piece piece, LocalDate day) {
        piece.planned = true;
        piece.plannedStart = day;
        piece.plannedEnd = day;
        for (int index = 0; index < piece.loadOn.length; index++) {
            var left = room[piece.loadOn[index]];
            hardLoad[piece.loadOn[index]] += piece.load[index];
            if (left != UNKNOWN && !day.isAfter(input.last())) {
                int last = take(left, indexOf(day), piece.load[index]);
                var ends = last < days.size() ? days.get(last) : input.last();
                piece.plannedEnd = ends.isAfter(piece.plannedEnd) ? ends : piece.plannedEnd;
            }
        }
    }
}
