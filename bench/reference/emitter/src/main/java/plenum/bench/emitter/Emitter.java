package plenum.bench.emitter;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import plenum.bench.publish.Control;
import plenum.bench.publish.Frame;
import plenum.bench.publish.Hub;
import plenum.bench.publish.Publisher;

/** What a user would write: one SseEmitter per stream, one list per room, one send per stream and frame. */
@SpringBootApplication
@RestController
public class Emitter implements Hub {

    private final Map<Integer, List<SseEmitter>> rooms = new ConcurrentHashMap<>();

    public static void main(String[] arguments) throws IOException {
        var emitter = SpringApplication.run(Emitter.class, arguments).getBean(Emitter.class);
        Control.open(Integer.getInteger("control"), new Publisher(emitter));
    }

    @GetMapping("/rooms/{room}/events")
    SseEmitter events(@PathVariable int room) throws IOException {
        var stream = new SseEmitter(0L);
        var streams = rooms.computeIfAbsent(room, number -> new CopyOnWriteArrayList<>());
        stream.onCompletion(() -> streams.remove(stream));
        stream.onError(gone -> streams.remove(stream));
        stream.send(SseEmitter.event().reconnectTime(2000));
        streams.add(stream);
        return stream;
    }

    @Override
    public void publish(int room, Frame frame) {
        var streams = rooms.getOrDefault(room, List.of());
        for (var stream : streams) {
            try {
                stream.send(SseEmitter.event().id(frame.id()).data(frame.json()));
            } catch (IOException | IllegalStateException gone) {
                streams.remove(stream);
            }
        }
    }
}
