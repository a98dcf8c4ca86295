package plenum.bench.product;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import plenum.Plenum;
import plenum.bench.publish.Control;
import plenum.bench.publish.Frame;
import plenum.bench.publish.Hub;
import plenum.bench.publish.Publisher;
import plenum.realtime.Change;
import plenum.realtime.Channels;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import plenum.shared.Audience;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The product itself with one more controller: its filters, its Jetty, its channels, and the bench's frames in place of votes. */
@RestController
public class PlenumStreams implements Hub {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int EVENT_WITHOUT_PADDING = """
            id: 1.12
            data: {"v":12,"prev":11,"type":"bench","session_id":"r12","timestamp":"2026-11-20T19:00:00.123Z",\
            "data":{"run":12,"n":12,"at":819459425900,"pad":""},"patch":{"n":12}}

            """.length();
    private static final long EPOCH = 1;

    private final Channels channels;
    private final Map<Integer, AtomicLong> versions = new ConcurrentHashMap<>();

    PlenumStreams(Channels channels) {
        this.channels = channels;
    }

    public static void main(String[] arguments) throws IOException {
        var product = new SpringApplicationBuilder(Plenum.class, PlenumStreams.class).run(arguments);
        Control.open(Integer.getInteger("control"), new Publisher(product.getBean(PlenumStreams.class)));
    }

    @GetMapping("/rooms/{room}/events")
    void events(@PathVariable int room, HttpServletRequest request, HttpServletResponse response) throws IOException {
        versions.computeIfAbsent(room, this::open);
        var reader = UUID.randomUUID().toString();
        var watch = new Watch(channel(room), Audience.EVERYONE, reader, () -> me(reader), Watch.Attendance.NOBODY_ASKS);
        channels.stream(watch, request, response);
    }

    @Override
    public void publish(int room, Frame frame) {
        var version = versions.get(room);
        if (version != null) {
            var position = new Position(EPOCH, version.incrementAndGet());
            var change = new Change(
                    position, Instant.now(), "bench", facts(frame), Map.of(Audience.EVERYONE, view(position)));
            channels.publish(channel(room), change);
        }
    }

    private AtomicLong open(int room) {
        var start = new Position(EPOCH, 0);
        channels.open(
                channel(room), Map.of("session_id", channel(room)), start, Map.of(Audience.EVERYONE, view(start)));
        return new AtomicLong();
    }

    private static ObjectNode facts(Frame frame) {
        return JSON.createObjectNode()
                .put("run", frame.run())
                .put("n", frame.number())
                .put("at", frame.dueAt())
                .put("pad", "x".repeat(frame.bytes() - EVENT_WITHOUT_PADDING));
    }

    private static ObjectNode view(Position position) {
        return JSON.createObjectNode().put("n", position.version());
    }

    private static ObjectNode me(String reader) {
        return JSON.createObjectNode().put("participant_id", reader);
    }

    private static String channel(int room) {
        return "r" + room;
    }
}
