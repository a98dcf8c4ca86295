package plenum.realtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import plenum.realtime.Change;
import plenum.realtime.MergePatch;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one audience gets: the view as it is shown, the recent frames and those who read them. One writer appends. */
final class Chain {

    static final int FRAMES_HELD = 256;
    static final Duration HELD_FOR = Duration.ofMinutes(10);
    static final Duration BETWEEN_CLOCKS = Duration.ofSeconds(10);

    private final Wire wire;
    private final Turns turns;
    private final CopyOnWriteArrayList<Row> rows = new CopyOnWriteArrayList<>();
    private volatile Moment now;
    private volatile Frame oldest;
    private int held;
    private long clocksShownAt;

    Chain(Wire wire, Turns turns, Position position, Instant at, ObjectNode view, long nanos) {
        this.wire = wire;
        this.turns = turns;
        oldest = Frame.base(position.version());
        now = new Moment(wire, position, at, view, oldest);
        clocksShownAt = nanos;
    }

    Moment now() {
        return now;
    }

    void restart(Position position, Instant at, ObjectNode view, long nanos) {
        oldest = Frame.base(position.version());
        held = 0;
        clocksShownAt = nanos;
        now = new Moment(wire, position, at, view, oldest);
    }

    /** Takes the new view over; false if this audience would not see a difference, and then gets no frame. */
    boolean append(Change change, ObjectNode view, long nanos) {
        var before = now;
        var patch = MergePatch.diff(before.view(), view);
        boolean onlyClocks = removeClocks(patch, before.view()) && patch.isEmpty();
        if (patch.isEmpty() && !(change.aboutClocks() && onlyClocks)) {
            return false;
        }
        if (change.aboutClocks() || nanos - clocksShownAt >= BETWEEN_CLOCKS.toNanos()) {
            addClocks(patch, view);
            clocksShownAt = nanos;
        }
        var frame = wire.frame(before.last(), change, patch, nanos);
        now = new Moment(wire, change.position(), change.at(), view, frame);
        held++;
        trim(nanos);
        return true;
    }

    /** Lets go of what is too old to be asked for again. */
    void trim(long nanos) {
        while (held > FRAMES_HELD || (held > 0 && isOld(oldest.next(), nanos))) {
            var next = oldest.next();
            if (next == null) {
                return;
            }
            oldest = next;
            held--;
        }
    }

    /** The frame a reader at this position has seen last, if everything after it is still here. */
    Optional<Frame> bridge(Position seen) {
        if (seen.epoch() != now.position().epoch()) {
            return Optional.empty();
        }
        for (var frame = oldest; frame != null; frame = frame.next()) {
            if (frame.version() == seen.version()) {
                return frame.isBase() ? Optional.empty() : Optional.of(frame);
            }
        }
        return Optional.empty();
    }

    static List<String> textsAfter(Frame seen) {
        var texts = new ArrayList<String>();
        for (var frame = seen.next(); frame != null; frame = frame.next()) {
            texts.add(frame.json());
        }
        return texts;
    }

    boolean hasReaders() {
        return !rows.isEmpty();
    }

    boolean isSmall() {
        return rows.size() <= 2;
    }

    byte[] heartbeat(Instant at) {
        var moment = now;
        return Wire.heartbeat(at, moment.position().version(), moment.checksum());
    }

    synchronized Row seat(Stream stream) {
        for (var row : rows) {
            if (row.seat(stream)) {
                return row;
            }
        }
        var row = new Row(this, turns.next());
        row.seat(stream);
        rows.add(row);
        row.begin();
        return row;
    }

    synchronized void dropIfEmpty(Row row) {
        if (row.isEmpty()) {
            rows.remove(row);
            row.end();
        }
    }

    void wakeAll() {
        var parcel = new Parcel();
        for (var row : rows) {
            for (var stream : row.streams()) {
                stream.wake(parcel);
            }
        }
    }

    private static boolean isOld(@Nullable Frame frame, long nanos) {
        return frame != null && nanos - frame.bornAt() > HELD_FOR.toNanos();
    }

    /** Takes clocks that merely moved on out of a patch and tells whether there were any. */
    private static boolean removeClocks(ObjectNode patch, ObjectNode before) {
        return patch.properties().removeIf(entry -> {
            if (before.get(entry.getKey()) instanceof ObjectNode known && entry.getValue() instanceof ObjectNode part) {
                return part.properties().removeIf(field -> isTicking(field, known)) && part.isEmpty();
            }
            return false;
        });
    }

    private static boolean isTicking(Map.Entry<String, JsonNode> field, ObjectNode known) {
        return Watch.CLOCKS.contains(field.getKey())
                && known.has(field.getKey())
                && !field.getValue().isNull();
    }

    private static void addClocks(ObjectNode patch, ObjectNode view) {
        for (var entry : view.properties()) {
            if (entry.getValue() instanceof ObjectNode part && patch.get(entry.getKey()) != part) {
                for (var clock : Watch.CLOCKS) {
                    if (part.has(clock)) {
                        patch.withObjectProperty(entry.getKey()).set(clock, part.get(clock));
                    }
                }
            }
        }
    }
}
