package plenum.realtime.internal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.realtime.Bye;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is still to be said to one reader: the chain's frames behind their place in it, and what is theirs alone. Anybody
 * may add to it; only the one who writes the stream takes from it.
 */
final class Agenda {

    static final ByteBuffer[] NOTHING = {};

    private static final int BYTES_PER_WRITE = 16 * 1024;

    /** Something that is said once, to whoever is there. */
    record Notice(String type, Instant at, ObjectNode data) {}

    private record Told(Set<String> changed, ObjectNode me) {}

    /** Why a reader goes, and the last frame that is still for them. */
    private record Goodbye(Bye reason, Frame last) {}

    private final Channel channel;
    private final Watch watch;
    private volatile Chain chain;
    private volatile Frame place;
    private @Nullable Position after;

    private boolean begins = true;
    private boolean meIsDue;
    private boolean finished;
    private volatile boolean startsOver;
    private volatile byte @Nullable [] beat;
    private volatile @Nullable Goodbye goodbye;
    private volatile @Nullable List<Notice> notices; // replaced under lock, like what is told
    private volatile @Nullable Told told; // replaced under lock, so that nothing told is lost

    Agenda(Channel channel, Chain chain, Watch watch, @Nullable Position after) {
        this.channel = channel;
        this.chain = chain;
        this.watch = watch;
        this.after = after;
        this.place = chain.now().last();
    }

    void continueIn(Chain other) {
        chain = other;
    }

    /** What comes next is the present moment as a whole. */
    void startOver() {
        startsOver = true;
    }

    synchronized void tell(Set<String> changed, ObjectNode me) {
        var all = new HashSet<>(changed);
        var untold = told;
        if (untold != null) {
            all.addAll(untold.changed);
        }
        told = new Told(all, me);
    }

    synchronized void say(Notice notice) {
        var more = new ArrayList<>(notices == null ? List.<Notice>of() : notices);
        more.add(notice);
        notices = List.copyOf(more);
    }

    void beat(byte[] heartbeat) {
        beat = heartbeat;
    }

    void dismiss(Bye reason) {
        if (goodbye == null) {
            goodbye = new Goodbye(reason, chain.now().last());
        }
    }

    /** How many bytes of frames wait behind the reader's place. */
    long bytesBehind() {
        return startsOver ? 0 : place.bytesUpTo(chain.now().last());
    }

    /** Whether the last that was taken was the goodbye. */
    boolean isFinished() {
        return finished;
    }

    /** Takes what is due now, in order. */
    ByteBuffer[] take(Parcel parcel) {
        if (finished) {
            return NOTHING;
        }
        if (isNothingElseDue()) {
            return frames(parcel);
        }
        var due = new ArrayList<ByteBuffer>();
        addOpening(due);
        due.addAll(List.of(frames(new Parcel())));
        if (place.next() == null || isLastForThem(place)) {
            addOwn(due);
        }
        return due.toArray(NOTHING);
    }

    private boolean isLastForThem(Frame frame) {
        var end = goodbye;
        return end != null && end.last == frame;
    }

    private ByteBuffer[] frames(Parcel parcel) {
        var from = place;
        var end = goodbye;
        var last = from.further(BYTES_PER_WRITE, end == null ? null : end.last);
        if (from == last) {
            return NOTHING;
        }
        place = last;
        channel.hub().figures().delivered(last.number() - from.number());
        return parcel.of(from, last);
    }

    /** Nothing but frames are due, as nearly always. */
    private boolean isNothingElseDue() {
        return !begins && !startsOver && !meIsDue && beat == null && goodbye == null && told == null && notices == null;
    }

    private void addOpening(List<ByteBuffer> due) {
        if (begins) {
            due.add(ByteBuffer.wrap(Wire.retry()));
        }
        if (startsOver || begins) {
            var position = startsOver ? null : after;
            begins = false;
            startsOver = false;
            meIsDue = true;
            after = null;
            begin(due, position);
        }
    }

    private void begin(List<ByteBuffer> due, @Nullable Position position) {
        boolean wasSlow = channel.returns(watch.reader());
        var seen = wasSlow ? Optional.<Frame>empty() : channel.bridge(watch.reader(), chain, position);
        if (position != null) {
            channel.hub().figures().resynced(seen.isPresent() ? Figures.Resync.FRAMES : Figures.Resync.SNAPSHOT);
        }
        if (seen.isPresent()) {
            place = seen.get();
            return;
        }
        var moment = chain.now();
        place = moment.last();
        due.add(ByteBuffer.wrap(moment.encoded()));
        if (position != null && (wasSlow || isGap(position, moment))) {
            say(new Notice("state_sync_required", channel.hub().now(), whole(wasSlow ? "slow_reader" : "gap", moment)));
        }
    }

    /** What was missed cannot be told one by one any more. */
    private static boolean isGap(Position seen, Moment moment) {
        return seen.epoch() == moment.position().epoch()
                && seen.version() < moment.position().version();
    }

    /** Why the whole state has just come, and not what was missed. */
    private static ObjectNode whole(String reason, Moment moment) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("reason", reason)
                .put("to_version", moment.position().version())
                .put("strategy", "full");
    }

    private void addOwn(List<ByteBuffer> due) {
        addMe(due);
        addNotices(due);
        var heartbeat = beat;
        if (heartbeat != null) {
            beat = null;
            due.add(ByteBuffer.wrap(heartbeat));
        }
        var end = goodbye;
        if (end != null) {
            finished = true;
            if (end.reason == Bye.DRAINING) {
                due.add(ByteBuffer.wrap(Wire.retry()));
            }
            due.add(ByteBuffer.wrap(Wire.bye(end.reason)));
        }
    }

    private void addMe(List<ByteBuffer> due) {
        var news = takeTold();
        var asked = watch.me();
        if (meIsDue && asked != null && news == null) {
            news = new Told(Set.of(), asked.get());
        }
        meIsDue = false;
        if (news != null) {
            due.add(ByteBuffer.wrap(
                    chain.wire().self(place.version(), channel.hub().now(), news.changed, news.me)));
        }
    }

    private void addNotices(List<ByteBuffer> due) {
        if (notices == null) {
            return;
        }
        List<Notice> said;
        synchronized (this) {
            said = notices;
            notices = null;
        }
        for (var one : said == null ? List.<Notice>of() : said) {
            due.add(ByteBuffer.wrap(chain.wire().notice(place.version(), one.at, one.type, one.data)));
        }
    }

    private @Nullable Told takeTold() {
        if (told == null) {
            return null;
        }
        synchronized (this) {
            var news = told;
            told = null;
            return news;
        }
    }
}
