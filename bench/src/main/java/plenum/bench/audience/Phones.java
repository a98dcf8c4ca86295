package plenum.bench.audience;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import plenum.bench.client.Fleet;
import plenum.bench.client.Lines;
import plenum.bench.client.StreamTarget;

/** The streams of everybody in the room: how many frames each has got, and what it was told came out of the poll. */
final class Phones {

    private static final byte[] DATA = "data:".getBytes(US_ASCII);
    private static final byte[] ID = "id:".getBytes(US_ASCII);

    private final Fleet fleet;
    private final List<Integer> owners = new ArrayList<>();
    private final int[] streams;
    private final StreamTarget[] targets;
    private final String[] lastIds;
    private final int[] frames;
    private List<Integer> expected = List.of();
    private final boolean[] told;
    private int right;
    private int wrong;
    private long lastToldAt;

    Phones(int port, int people) throws IOException {
        fleet = new Fleet(port, this::reader);
        streams = new int[people];
        targets = new StreamTarget[people];
        lastIds = new String[people];
        frames = new int[people];
        told = new boolean[people];
    }

    Fleet fleet() {
        return fleet;
    }

    void open(int person, StreamTarget target) throws IOException {
        targets[person] = target;
        begin(person, target);
    }

    /** Loses the stream and opens another one, with what it saw last. */
    void comeBack(int person) throws IOException {
        fleet.end(streams[person]);
        begin(person, targets[person].after(lastIds[person]));
    }

    private void begin(int person, StreamTarget target) throws IOException {
        owners.add(person);
        streams[person] = fleet.begin(target);
    }

    /** From now on frames are counted anew. */
    void countFrames() {
        Arrays.fill(frames, 0);
    }

    int mostFrames() {
        return Arrays.stream(frames).max().orElse(0);
    }

    double meanFrames() {
        return Arrays.stream(frames).average().orElse(0);
    }

    /** From now on what comes out is to be this. */
    void expect(List<Integer> outcome) {
        expected = outcome;
        Arrays.fill(told, false);
        right = 0;
        wrong = 0;
    }

    boolean isEverybodyTold() {
        return right + wrong == told.length;
    }

    /** Those who were told another outcome, or none. */
    int misled() {
        return told.length - right;
    }

    long lastToldAt() {
        return lastToldAt;
    }

    private Lines.Reader reader(int stream) {
        return (bytes, from, to) -> line(owners.get(stream), bytes, from, to);
    }

    private void line(int person, byte[] bytes, int from, int to) {
        if (begins(ID, bytes, from, to)) {
            lastIds[person] = new String(bytes, from + ID.length, to - from - ID.length, US_ASCII).strip();
        } else if (begins(DATA, bytes, from, to)) {
            frames[person]++;
            OutcomeLine.read(bytes, from, to).ifPresent(outcome -> told(person, outcome));
        }
    }

    private void told(int person, List<Integer> outcome) {
        if (told[person] || expected.isEmpty()) {
            return;
        }
        told[person] = true;
        right += outcome.equals(expected) ? 1 : 0;
        wrong += outcome.equals(expected) ? 0 : 1;
        lastToldAt = System.nanoTime();
    }

    private static boolean begins(byte[] word, byte[] line, int from, int to) {
        return to - from >= word.length && Arrays.equals(line, from, from + word.length, word, 0, word.length);
    }
}
