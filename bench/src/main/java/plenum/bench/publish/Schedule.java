package plenum.bench.publish;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Which frame of which room is due when. Open loop: the instants are fixed before the run, so a late program does not slow the clock.
 * Rooms start one after another over a second; the frames of a room's second fall into its first {@code spreadMillis}.
 */
public record Schedule(int run, int rooms, int rate, int seconds, int bytes, int spreadMillis) {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    public static Schedule parse(String query) {
        Map<String, Integer> given = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.parseInt(pair[1])));
        return new Schedule(
                given.getOrDefault("run", 1),
                given.get("rooms"),
                given.get("rate"),
                given.get("seconds"),
                given.getOrDefault("bytes", 200),
                given.getOrDefault("spread", 1000));
    }

    public String query() {
        return "run=%d&rooms=%d&rate=%d&seconds=%d&bytes=%d&spread=%d"
                .formatted(run, rooms, rate, seconds, bytes, spreadMillis);
    }

    public Schedule numbered(int number) {
        return new Schedule(number, rooms, rate, seconds, bytes, spreadMillis);
    }

    /** Frames of one room. */
    public int frames() {
        return rate * seconds;
    }

    /** Nanoseconds from the start to the frame with this index, counted from 0. */
    public long dueAfter(int room, int index) {
        long withinSecond = index % rate * TimeUnit.MILLISECONDS.toNanos(spreadMillis) / rate;
        return room * SECOND / rooms + index / rate * SECOND + withinSecond;
    }

    public long length() {
        return (seconds + 1) * SECOND;
    }
}
