package plenum.realtime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import plenum.realtime.Bye;
import plenum.realtime.Change;
import plenum.realtime.Position;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what goes over one channel's streams, byte by byte as readers get it. */
final class Wire {

    /** How every block ends. */
    static final String END_LINES = "\n\n";

    private static final String DATA = "data: ";

    private static final int SHORTEST_RETRY = 500;
    private static final int LONGEST_RETRY = 10_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> stamp;
    private final boolean terse;

    Wire(Map<String, String> stamp) {
        this(stamp, false);
    }

    private Wire(Map<String, String> stamp, boolean terse) {
        this.stamp = stamp;
        this.terse = terse;
    }

    /** The same for readers who know what their stream belongs to, what goes on, and what time it is. */
    Wire terse() {
        return new Wire(stamp, true);
    }

    /** Makes the successor of the last frame of a chain. */
    Frame frame(Frame last, Change change, ObjectNode patch, long bornAt) {
        var position = change.position();
        var id = idLine(position);
        var bytes = text(id, position.version(), last.version(), change.type(), change.at(), json -> {
            json.writeName("data").writeTree(told(change));
            json.writeName("patch").writeTree(patch);
        });
        return last.followedBy(position.version(), bytes, id.length() + DATA.length(), bornAt, change.at());
    }

    private ObjectNode told(Change change) {
        if (!terse || change.known().isEmpty()) {
            return change.data();
        }
        var data = change.data().deepCopy();
        data.remove(change.known());
        return data;
    }

    byte[] snapshot(Position position, Instant at, ObjectNode view, String checksum) {
        return text(idLine(position), position.version(), position.version(), "snapshot", at, json -> {
            json.writeObjectPropertyStart("data");
            json.writeNumberProperty("epoch", position.epoch());
            json.writeName("state").writeTree(view);
            json.writeStringProperty("checksum", checksum);
            json.writeEndObject();
        });
    }

    /** What is one reader's own. It has no id, because it is not kept and nobody resumes from it. */
    byte[] self(long version, Instant at, Collection<String> changed, ObjectNode me) {
        return text("", version, version, "self_updated", at, json -> {
            json.writeObjectPropertyStart("data").writeName("changed").writeStartArray();
            changed.stream().sorted().forEach(json::writeString);
            json.writeEndArray().writeEndObject();
            json.writeName("me").writeTree(me);
        });
    }

    /** Something that changes no view: it has no number of its own and is not kept. */
    byte[] notice(long version, Instant at, String type, ObjectNode data) {
        return text(
                "", version, version, type, at, json -> json.writeName("data").writeTree(data));
    }

    static byte[] heartbeat(Instant now, long version, String checksum) {
        return (": hb\nevent: heartbeat\ndata: {\"now\":\"" + Timestamp.of(now) + "\",\"v\":" + version
                        + ",\"checksum\":\"" + checksum + "\"}\n\n")
                .getBytes(UTF_8);
    }

    /** How long to wait before coming back, different for everyone, so that nobody comes back all at once. */
    static byte[] retry() {
        return retry(SHORTEST_RETRY, LONGEST_RETRY);
    }

    /** For whoever comes back too often. */
    static byte[] longerRetry() {
        return retry(LONGEST_RETRY, 2 * LONGEST_RETRY);
    }

    private static byte[] retry(int shortest, int longest) {
        int millis = ThreadLocalRandom.current().nextInt(shortest, longest + 1);
        return ("retry: " + millis + "\n\n").getBytes(UTF_8);
    }

    static byte[] bye(Bye reason) {
        return ("event: bye\ndata: {\"reason\":\"" + reason.word() + "\"}\n\n").getBytes(UTF_8);
    }

    private static String idLine(Position position) {
        return "id: " + position + '\n';
    }

    private byte[] text(
            String idLine, long version, long previous, String type, Instant at, Consumer<JsonGenerator> rest) {
        var out = new Bytes();
        try (var json = JSON.createGenerator(out)) {
            json.writeRaw(idLine).writeRaw(DATA);
            json.writeStartObject();
            json.writeNumberProperty("v", version);
            json.writeNumberProperty("prev", previous);
            json.writeStringProperty("type", type);
            if (!terse) {
                stamp.forEach(json::writeStringProperty);
                json.writeStringProperty("timestamp", Timestamp.of(at));
            }
            rest.accept(json);
            json.writeEndObject();
            json.writeRaw(END_LINES);
        }
        return out.bytes;
    }

    /** Keeps what the generator hands over, nearly always in one piece, in an array of just that size. */
    private static final class Bytes extends OutputStream {

        private byte[] bytes = new byte[0];

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] piece, int from, int length) {
            int size = bytes.length;
            bytes = Arrays.copyOf(bytes, size + length);
            System.arraycopy(piece, from, bytes, size, length);
        }
    }
}
