package plenum.realtime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    static final byte[] END = "\n\n".getBytes(UTF_8);

    private static final int SHORTEST_RETRY = 500;
    private static final int LONGEST_RETRY = 10_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, String> stamp;

    Wire(Map<String, String> stamp) {
        this.stamp = stamp;
    }

    /** Makes the successor of the last frame of a chain. */
    Frame frame(Frame last, Change change, ObjectNode patch, long bornAt) {
        var position = change.position();
        var out = new ByteArrayOutputStream(512);
        out.writeBytes(("id: " + position + "\ndata: ").getBytes(UTF_8));
        int jsonStart = out.size();
        write(out, position.version(), last.version(), change.type(), change.at(), json -> {
            json.writeName("data").writeTree(change.data());
            json.writeName("patch").writeTree(patch);
        });
        return last.followedBy(position.version(), out.toByteArray(), jsonStart, bornAt);
    }

    byte[] snapshot(Position position, Instant at, ObjectNode view, String checksum) {
        var out = new ByteArrayOutputStream(2048);
        out.writeBytes(("id: " + position + "\ndata: ").getBytes(UTF_8));
        write(out, position.version(), position.version(), "snapshot", at, json -> {
            json.writeObjectPropertyStart("data");
            json.writeNumberProperty("epoch", position.epoch());
            json.writeName("state").writeTree(view);
            json.writeStringProperty("checksum", checksum);
            json.writeEndObject();
        });
        return out.toByteArray();
    }

    /** What is one reader's own. It has no id, because it is not kept and nobody resumes from it. */
    byte[] self(long version, Instant at, Collection<String> changed, ObjectNode me) {
        var out = new ByteArrayOutputStream(512);
        out.writeBytes("data: ".getBytes(UTF_8));
        write(out, version, version, "self_updated", at, json -> {
            json.writeObjectPropertyStart("data").writeName("changed").writeStartArray();
            changed.stream().sorted().forEach(json::writeString);
            json.writeEndArray().writeEndObject();
            json.writeName("me").writeTree(me);
        });
        return out.toByteArray();
    }

    static byte[] heartbeat(Instant now, long version, String checksum) {
        return (": hb\nevent: heartbeat\ndata: {\"now\":\"" + TIMESTAMP.format(now) + "\",\"v\":" + version
                        + ",\"checksum\":\"" + checksum + "\"}\n\n")
                .getBytes(UTF_8);
    }

    /** How long to wait before coming back, different for everyone, so that nobody comes back all at once. */
    static byte[] retry() {
        int millis = ThreadLocalRandom.current().nextInt(SHORTEST_RETRY, LONGEST_RETRY + 1);
        return ("retry: " + millis + "\n\n").getBytes(UTF_8);
    }

    static byte[] bye(Bye reason) {
        return ("event: bye\ndata: {\"reason\":\"" + reason.word() + "\"}\n\n").getBytes(UTF_8);
    }

    private void write(
            ByteArrayOutputStream out,
            long version,
            long previous,
            String type,
            Instant at,
            Consumer<JsonGenerator> rest) {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("v", version);
            json.writeNumberProperty("prev", previous);
            json.writeStringProperty("type", type);
            stamp.forEach(json::writeStringProperty);
            json.writeStringProperty("timestamp", TIMESTAMP.format(at));
            rest.accept(json);
            json.writeEndObject();
        }
        out.writeBytes(END);
    }
}
