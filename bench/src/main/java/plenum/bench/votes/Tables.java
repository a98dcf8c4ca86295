package plenum.bench.votes;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import plenum.bench.api.Api;
import plenum.bench.client.Requests;
import plenum.bench.client.StreamTarget;

/** The product: poker tables whose people were seated over the public API, each with a round open. */
final class Tables implements Subject {

    private static final int AT_ONCE = 8;

    /** Paths below the API's root. */
    private record Table(String path, String commands, List<String> tokens, Map<String, Integer> people) {}

    private static final String ROOT = "/api/v1";

    private final Api api;
    private final List<Table> tables;

    private Tables(Api api, List<Table> tables) {
        this.api = api;
        this.tables = tables;
    }

    static Tables laid(int port, int rooms, int size) throws IOException, InterruptedException {
        var api = Api.at(URI.create("http://127.0.0.1:" + port));
        try (var hosts = Executors.newFixedThreadPool(AT_ONCE)) {
            var tasks = IntStream.range(0, rooms)
                    .<Callable<Table>>mapToObj(room -> () -> table(api, size))
                    .toList();
            var tables = new ArrayList<Table>();
            for (var table : hosts.invokeAll(tasks)) {
                tables.add(table.get());
            }
            return new Tables(api, tables);
        } catch (ExecutionException refused) {
            throw new IOException(refused.getCause());
        }
    }

    private static Table table(Api api, int size) throws IOException, InterruptedException {
        var created = api.post("/sessions", "{\"name\":\"Bench\",\"creator_name\":\"Ann\"}", "");
        var path = "/sessions/" + created.at("session_id").text();
        var tokens = new ArrayList<>(List.of(created.at("seat_token").text()));
        var people = new HashMap<>(Map.of(created.at("participant_id").text(), 0));
        while (tokens.size() < size) {
            var joined = api.post(path + "/join", "{\"user_name\":\"Voter %d\"}".formatted(tokens.size()), "");
            people.put(joined.at("participant_id").text(), tokens.size());
            tokens.add(joined.at("seat_token").text());
        }
        var activity = created.at("session/session/current_activity_id").text();
        var commands = path + "/activities/" + activity + "/commands";
        api.post(commands, "{\"type\":\"start\"}", tokens.getFirst());
        return new Table(path, commands, tokens, people);
    }

    @Override
    public String name() {
        return "plenum";
    }

    @Override
    public int port() {
        return api.url().getPort();
    }

    @Override
    public List<StreamTarget> screens() {
        return screens("");
    }

    /** The same, asking for their streams in this way. */
    List<StreamTarget> screens(String query) {
        var screens = new ArrayList<StreamTarget>();
        for (int room = 0; room < tables.size(); room++) {
            for (var token : tables.get(room).tokens()) {
                screens.add(new StreamTarget(
                        room, ROOT + tables.get(room).path() + "/events" + query, "Authorization: Bearer " + token));
            }
        }
        return screens;
    }

    @Override
    public byte[] request(int room, int round, int person) {
        var table = tables.get(room);
        boolean reset = person == table.tokens().size();
        return reset
                ? Requests.post(
                        ROOT + table.commands(),
                        table.tokens().getFirst(),
                        "{\"type\":\"reset\",\"round\":%d}".formatted(round))
                : Requests.post(
                        ROOT + table.commands(),
                        table.tokens().get(person),
                        "{\"type\":\"vote\",\"round\":%d,\"client_seq\":1,\"card\":\"5\"}".formatted(round));
    }

    @Override
    public int[] rounds() throws IOException, InterruptedException {
        var rounds = new int[tables.size()];
        for (int room = 0; room < rounds.length; room++) {
            rounds[room] = round(tables.get(room));
        }
        return rounds;
    }

    private int round(Table table) throws IOException, InterruptedException {
        var host = table.tokens().getFirst();
        int round =
                api.get(table.path(), host).at("current_activity/view/round").whole(0);
        return api.post(table.commands(), "{\"type\":\"reset\",\"round\":%d}".formatted(round), host)
                .at("round")
                .whole(0);
    }

    @Override
    public int person(int room, String id) {
        return tables.get(room).people().get(id);
    }
}
