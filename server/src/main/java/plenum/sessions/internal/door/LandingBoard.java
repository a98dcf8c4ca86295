package plenum.sessions.internal.door;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import plenum.identity.SignedIn;
import plenum.realtime.Bye;
import plenum.realtime.Change;
import plenum.realtime.Channels;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import plenum.shared.Audience;
import plenum.shared.Ids;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The list as some readers see it: what everybody finds, and what the members of these teams find besides. */
final class LandingBoard {

    private static final Duration KEEP_IDLE = Duration.ofMinutes(1);

    private final String channel;
    private final Channels channels;
    private final JsonMapper json;
    private final AtomicInteger readers = new AtomicInteger();
    private final Map<String, SignedIn> members = new ConcurrentHashMap<>();
    private Position at;
    private LandingPicture shown;
    private Instant askedFor;

    LandingBoard(String channel, long epoch, LandingPicture shown, Channels channels, JsonMapper json, Instant now) {
        this.channel = channel;
        this.channels = channels;
        this.json = json;
        this.at = new Position(epoch, 1);
        this.shown = shown;
        this.askedFor = now;
        channels.open(channel, at, views(shown));
    }

    int readers() {
        return readers.get();
    }

    Watch watch(SignedIn who, Instant now) {
        askedFor = now;
        var reader = Ids.next().toString();
        return new Watch(channel, Audience.EVERYONE, reader, null, new Attendance(reader, who));
    }

    /** Lets those go who find something else by now; they come back at once and find it. */
    void dismissUnless(Predicate<SignedIn> belongs) {
        members.forEach((reader, who) -> {
            if (!belongs.test(who)) {
                channels.dismiss(channel, reader, Bye.DRAINING);
            }
        });
    }

    boolean isIdle(Instant now) {
        return readers.get() == 0 && askedFor.plus(KEEP_IDLE).isBefore(now);
    }

    void close() {
        channels.close(channel, Bye.DRAINING);
    }

    /** Brings its readers up to date. */
    void show(LandingPicture later, Function<Set<UUID>, Map<UUID, Object>> expired, Instant now) {
        for (var step : shown.stepsTo(later, expired.apply(shown.goneIn(later)))) {
            at = new Position(at.epoch(), at.version() + 1);
            ObjectNode data = json.valueToTree(step.data());
            channels.publish(channel, new Change(at, now, step.type(), data, views(step.after())));
        }
        shown = later;
    }

    private Map<Audience, ObjectNode> views(LandingPicture picture) {
        return Map.of(Audience.EVERYONE, json.valueToTree(picture));
    }

    private final class Attendance implements Watch.Attendance {

        private final String reader;
        private final SignedIn who;

        Attendance(String reader, SignedIn who) {
            this.reader = reader;
            this.who = who;
        }

        @Override
        public void opened() {
            readers.incrementAndGet();
            if (!who.isGuest()) {
                members.put(reader, who);
            }
        }

        @Override
        public void ended() {
            readers.decrementAndGet();
            members.remove(reader);
        }
    }
}
