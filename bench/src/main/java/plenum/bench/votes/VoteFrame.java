package plenum.bench.votes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** What a screen needs to know of a frame, found in its bytes without reading all of it. */
record VoteFrame(long version, long before, Kind kind, int round, String participant) {

    enum Kind {
        VOTE,
        SNAPSHOT,
        /** Concerns only this reader and moves nothing on. */
        OWN,
        OTHER
    }

    private static final byte[] DATA = bytes("data: {\"v\":");
    private static final byte[] BEFORE = bytes("\"prev\":");
    private static final byte[] TYPE = bytes("\"type\":\"");
    private static final byte[] VOTE = bytes("vote_submitted\"");
    private static final byte[] SNAPSHOT = bytes("snapshot\"");
    private static final byte[] OWN = bytes("self_updated\"");
    private static final byte[] ROUND = bytes("\"round\":");
    private static final byte[] PARTICIPANT = bytes("\"participant_id\":\"");
    private static final int ID = 36;

    static final VoteFrame NONE = new VoteFrame(0, 0, Kind.OWN, 0, "");

    static VoteFrame read(byte[] line, int from, int to) {
        if (!at(DATA, line, from, to)) {
            return NONE;
        }
        int type = after(TYPE, line, from, to);
        long version = number(line, from + DATA.length, to);
        long before = number(line, after(BEFORE, line, from, to), to);
        if (at(SNAPSHOT, line, type, to)) {
            return new VoteFrame(version, before, Kind.SNAPSHOT, 0, "");
        }
        if (at(OWN, line, type, to)) {
            return new VoteFrame(version, before, Kind.OWN, 0, "");
        }
        if (!at(VOTE, line, type, to)) {
            return new VoteFrame(version, before, Kind.OTHER, 0, "");
        }
        int participant = after(PARTICIPANT, line, type, to);
        return new VoteFrame(
                version,
                before,
                Kind.VOTE,
                (int) number(line, after(ROUND, line, type, to), to),
                new String(line, participant, ID, US_ASCII));
    }

    private static boolean at(byte[] word, byte[] line, int at, int to) {
        return at + word.length <= to && Arrays.equals(line, at, at + word.length, word, 0, word.length);
    }

    private static int after(byte[] word, byte[] line, int from, int to) {
        for (int i = from; i <= to - word.length; i++) {
            if (line[i] == word[0] && at(word, line, i, to)) {
                return i + word.length;
            }
        }
        throw new IllegalArgumentException("no " + new String(word, US_ASCII) + " in a frame");
    }

    private static long number(byte[] line, int from, int to) {
        long number = 0;
        for (int i = from; i < to && line[i] >= '0' && line[i] <= '9'; i++) {
            number = 10 * number + line[i] - '0';
        }
        return number;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
