package plenum.realtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import plenum.realtime.Bye;

/** Whose streams are whose, the oldest first. */
final class Readers {

    private final int most;
    private final Map<String, List<Stream>> streams = new ConcurrentHashMap<>();

    /** So many streams of each at most. */
    Readers(int most) {
        this.most = most;
    }

    void add(Stream stream) {
        streams.merge(stream.watch().reader(), List.of(stream), Readers::both);
    }

    void remove(Stream stream) {
        streams.computeIfPresent(stream.watch().reader(), (reader, theirs) -> {
            var rest = theirs.stream().filter(other -> other != stream).toList();
            return rest.isEmpty() ? null : rest;
        });
    }

    List<Stream> of(String reader) {
        return streams.getOrDefault(reader, List.of());
    }

    void forEach(Consumer<Stream> action) {
        streams.values().forEach(theirs -> theirs.forEach(action));
    }

    boolean isEmpty() {
        return streams.isEmpty();
    }

    /** A reader with too many streams has forgotten the oldest. */
    void replaceOldest(String reader) {
        var theirs = of(reader);
        for (int i = 0; i < theirs.size() - most; i++) {
            theirs.get(i).dismiss(Bye.REPLACED);
        }
    }

    private static List<Stream> both(List<Stream> some, List<Stream> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
