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
import plenum.realtime.Manner.Pace;
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
    private final Hub hub;
    private final Pace pace;
    private final Duration tick;
    private final CopyOnWriteArrayList<Row> rows = new CopyOnWriteArrayList<>();
    private volatile Moment now;
    private volatile Frame oldest;
    private int held;
    private long clocksShownAt;
    private volatile long askedAt;
    private volatile @Nullable Waiting waiting;
    private boolean planned;

    /** Ticks that have not been shown yet: only the last of them counts. */
    private record Waiting(Change change, ObjectNode view) {}

    Chain(Wire wire, Hub hub, Pace pace, Duration tick, Position position, ObjectNode view) {
        this.wire = wire;
        this.hub = hub;
        this.pace = pace;
        this.tick = tick;
        oldest = Frame.base(position.version());
        now = new Moment(wire, position, hub.now(), shown(view), oldest);
        clocksShownAt = hub.nanos();
        askedAt = clocksShownAt;
    }

    Moment now() {
        return now;
    }

    Wire wire() {
        return wire;
    }

    /** Another pace or form of the same audience, from its present on, and that is what still waits to be told, if anything. */
    Chain at(Pace other, Duration otherTick, Wire otherWire) {
        var newest = waiting;
        return newest == null
                ? new Chain(otherWire, hub, other, otherTick, now.position(), now.view())
                : new Chain(otherWire, hub, other, otherTick, newest.change.position(), newest.view);
    }

    void restart(Position position, ObjectNode view) {
        oldest = Frame.base(position.version());
        held = 0;
        waiting = null;
        clocksShownAt = hub.nanos();
        now = new Moment(wire, position, hub.now(), shown(view), oldest);
    }

    /** Takes the new view over, at once or with what follows; false if this audience is not shown anything now. */
    boolean take(Change change, ObjectNode view) {
        if (holds(change.kind())) {
            waiting = new Waiting(change, shown(view));
            return false;
        }
        waiting = null;
        return append(change, shown(view));
    }

    private boolean holds(Change.Kind kind) {
        return switch (kind) {
            case NEWS, BRIEF, CLOCKS, NOTICE -> false;
            case TICK -> pace == Pace.SAVING || pace == Pace.LEAN;
            case COUNTS -> true;
        };
    }

    /** How long what waits now may wait; asked once for all that gathers until it is released. */
    Optional<Duration> plan() {
        if (waiting == null || planned) {
            return Optional.empty();
        }
        planned = true;
        return Optional.of(tick);
    }

    /** Shows the ticks that have waited. */
    boolean release() {
        planned = false;
        var ticks = waiting;
        waiting = null;
        return ticks != null && append(ticks.change, ticks.view);
    }

    private ObjectNode shown(ObjectNode view) {
        return pace == Pace.LEAN ? Lean.of(view) : view;
    }

    /** False if this audience would not see a difference, and then gets no frame. */
    private boolean append(Change change, ObjectNode view) {
        long nanos = hub.nanos();
        var before = now;
        var patch = MergePatch.diff(before.view(), view);
        removeClocks(patch, before.view());
        boolean isWorthIt = change.kind() == Change.Kind.NOTICE || change.isAboutClocks();
        if (patch.isEmpty() && !isWorthIt) {
            return false;
        }
        if (change.isAboutClocks() || (change.kind() != Change.Kind.BRIEF && isTimeForClocks(nanos))) {
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

    /** The last frame before a moment, if everything after it is still here. */
    Optional<Frame> bridge(Instant moment) {
        Frame seen = null;
        for (var frame = oldest; frame != null && (frame.isBase() || frame.isBefore(moment)); frame = frame.next()) {
            seen = frame;
        }
        return Optional.ofNullable(seen).filter(frame -> !frame.isBase());
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

    void asked() {
        askedAt = hub.nanos();
    }

    /** Nobody has read along for so long that nobody could resume. */
    boolean isForgotten() {
        return !hasReaders() && hub.nanos() - askedAt > HELD_FOR.toNanos();
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
        var every = stream.manner().beat();
        var row = new Row(this, every, hub.turns(every));
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

    private boolean isTimeForClocks(long nanos) {
        return nanos - clocksShownAt >= BETWEEN_CLOCKS.toNanos();
    }

    /** Takes clocks that merely moved on out of a patch. */
    private static void removeClocks(ObjectNode patch, ObjectNode before) {
        patch.properties().removeIf(entry -> {
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
