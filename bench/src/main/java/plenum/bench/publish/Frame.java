package plenum.bench.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** One frame of a run: its number in its room and the instant it was due, padded so that the whole event takes {@code bytes}. */
public record Frame(int run, int number, long dueAt, int bytes) {

    public String id() {
        return run + "." + number;
    }

    public String json() {
        return json(bytes - "id: \ndata: \n\n".length() - id().length());
    }

    /** The same facts in {@code length} characters, for programs that write the rest of the event themselves. */
    public String json(int length) {
        var facts = "{\"run\":" + run + ",\"n\":" + number + ",\"at\":" + dueAt + ",\"pad\":\"";
        return facts + "x".repeat(Math.max(0, length - facts.length() - 2)) + "\"}";
    }

    public byte[] event() {
        return ("id: " + id() + "\ndata: " + json() + "\n\n").getBytes(US_ASCII);
    }
}
