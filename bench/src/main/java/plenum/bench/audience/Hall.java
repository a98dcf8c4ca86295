package plenum.bench.audience;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import plenum.bench.api.Api;
import plenum.bench.client.Latencies;
import plenum.bench.client.Requests;
import plenum.bench.client.StreamTarget;

/** One session of the product with a host and a phone for everybody; driven by the thread that calls. */
final class Hall implements AutoCloseable {

    private static final int CONNECTIONS = 256;
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final Pattern TOKEN = Pattern.compile("\"seat_token\":\"([^\"]+)\"");
    private static final String POLL = """
            {"type":"poll","title":"Poll","config":{"question":"Where?",\
            "options":[{"text":"Home"},{"text":"Away"},{"text":"Nowhere"}]}}""";

    private final Api api;
    private final String path;
    private final String host;
    private final String[] tokens;
    private final Phones phones;
    private final Requests requests;
    private String poll = "";

    private Hall(Api api, String path, String host, int people) throws IOException {
        this.api = api;
        this.path = path;
        this.host = host;
        this.tokens = new String[people];
        this.phones = new Phones(api.url().getPort(), people);
        this.requests = phones.fleet().requests(CONNECTIONS);
    }

    static Hall open(int port, int people) throws IOException, InterruptedException {
        var api = Api.at(URI.create("http://127.0.0.1:" + port));
        var created = api.post("/sessions", "{\"name\":\"Hall\",\"creator_name\":\"Ann\",\"kind\":\"audience\"}", "");
        return new Hall(
                api,
                "/sessions/" + created.at("session_id").text(),
                created.at("seat_token").text(),
                people);
    }

    Phones phones() {
        return phones;
    }

    /** Everybody comes in, one after the other in even steps, and opens a stream; how long each waited to be let in. */
    Latencies fill(int seconds) throws IOException {
        var joined = new Latencies();
        long between = TimeUnit.SECONDS.toNanos(seconds) / tokens.length;
        long startsAt = System.nanoTime();
        for (int person = 0; person < tokens.length; person++) {
            long due = startsAt + person * between;
            turnUntil(due);
            join(person, due, joined);
        }
        await(() -> joined.count() == tokens.length && phones.fleet().opened() == tokens.length, "to come in");
        return joined;
    }

    private void join(int person, long due, Latencies joined) throws IOException {
        var body = "{\"user_name\":\"Voter %d\"}".formatted(person);
        requests.send(Requests.ask("POST", "/api/v1" + path + "/join", "", body), (status, answer) -> {
            var token = TOKEN.matcher(answer);
            if (status != 201 || !token.find()) {
                throw new IllegalStateException("somebody was not let in: " + status + " " + answer);
            }
            joined.record(System.nanoTime() - due);
            tokens[person] = token.group(1);
            open(person);
        });
    }

    private void open(int person) {
        try {
            phones.open(
                    person,
                    new StreamTarget(0, "/api/v1" + path + "/events", "Authorization: Bearer " + tokens[person]));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The next question is in front of everybody. */
    void ask() throws IOException, InterruptedException {
        poll = path + "/activities/"
                + api.post(path + "/activities", POLL, host).at("id").text();
        api.post(poll + "/start", "{\"close_current\":true}", host);
        phones.fleet().idle(SETTLE);
    }

    Answers answer(Wave wave) throws IOException {
        long startsAt = System.nanoTime();
        var answers = new Answers(wave.people(), startsAt);
        for (var deed : wave.deeds()) {
            turnUntil(startsAt + deed.due());
            if (deed.kind() == Wave.Kind.RETURN) {
                phones.comeBack(deed.person());
            } else {
                answer(deed, answers);
            }
        }
        await(requests::isQuiet, "for their answer to be acknowledged");
        return answers;
    }

    private void answer(Wave.Deed deed, Answers answers) throws IOException {
        var body = "{\"type\":\"answer\",\"round\":1,\"client_seq\":1,\"option_ids\":[\"%s\"]}"
                .formatted(Wave.choice(deed.person()));
        requests.send(
                Requests.post("/api/v1" + poll + "/commands", tokens[deed.person()], body),
                (status, answer) -> answers.answered(deed, status, answer, System.nanoTime()));
    }

    /** Nanoseconds from the order to close it until the last phone has been told what came out. */
    long close(Wave wave) throws IOException {
        phones.expect(wave.outcome());
        long startsAt = System.nanoTime();
        requests.send(Requests.post("/api/v1" + poll + "/close", host, "{}"), (status, answer) -> {
            if (status != 200) {
                throw new IllegalStateException("the poll was not closed: " + status + " " + answer);
            }
        });
        await(phones::isEverybodyTold, "to be told what came out");
        return phones.lastToldAt() - startsAt;
    }

    /** Reads what comes for so long. */
    void turnUntil(long instant) throws IOException {
        do {
            phones.fleet().turn(instant - System.nanoTime() > 2_000_000 ? 1 : 0);
        } while (System.nanoTime() < instant);
    }

    private void await(BooleanSupplier done, String what) throws IOException {
        long deadline = System.nanoTime() + PATIENCE;
        while (!done.getAsBoolean()) {
            phones.fleet().turn(10);
            if (System.nanoTime() > deadline) {
                throw new IOException("somebody waited for more than a minute " + what);
            }
        }
    }

    @Override
    public void close() throws IOException {
        requests.close();
        phones.fleet().close();
    }
}
