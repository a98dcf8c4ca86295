package plenum.bench.votes;

import java.util.Arrays;
import java.util.List;
import plenum.bench.client.Requests;
import plenum.bench.client.StreamTarget;

/** The bare program: what is posted to a room goes to its screens, and nothing is kept. The frames are as long as the product's. */
final class Echo implements Subject {

    private static final String PAD = "x".repeat(290);
    private static final int ID = 36;

    private final int port;
    private final int rooms;
    private final int size;
    private final long[] versions;
    private final int[] rounds;
    private int nextRound = 1;

    Echo(int port, int rooms, int size) {
        this.port = port;
        this.rooms = rooms;
        this.size = size;
        this.versions = new long[rooms];
        this.rounds = new int[rooms];
    }

    @Override
    public String name() {
        return "raw";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<StreamTarget> screens() {
        return StreamTarget.rooms(rooms, size);
    }

    @Override
    public byte[] request(int room, int round, int person) {
        long before = versions[room]++;
        var type = person == size ? "reset" : "vote_submitted";
        return Requests.post(
                "/rooms/" + room + "/echo",
                "nobody",
                "{\"v\":%d,\"prev\":%d,\"type\":\"%s\",\"round\":%d,\"participant_id\":\"%036d\",\"pad\":\"%s\"}"
                        .formatted(before + 1, before, type, round, person, PAD));
    }

    @Override
    public int[] rounds() {
        Arrays.fill(rounds, nextRound);
        nextRound += 1000;
        return rounds;
    }

    @Override
    public int person(int room, String id) {
        return Integer.parseInt(id, 0, ID, 10);
    }
}
