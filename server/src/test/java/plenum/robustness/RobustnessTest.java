package plenum.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.SomeAccounts;
import plenum.robustness.World.Caller;
import plenum.web.Http;

/**
 * Whatever anybody sends to any operation, the program answers as the description of its API says. What is sent follows
 * from a seed; `-Dplenum.robustness.rounds=50` sends fifty times as much and `-Dplenum.robustness.seed=…` something else.
 * Everything that was found lies in {@code target/robustness.txt}.
 */
@FreshDatabase
@Import(SomeAccounts.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.sessions.max-sessions=100000")
class RobustnessTest {

    private static final int ROUNDS = Integer.getInteger("plenum.robustness.rounds", 1);
    private static final long SEED = Long.getLong("plenum.robustness.seed", 2026);

    /** They change for everybody what may be done, so they come last. */
    private static final Set<String> LAST =
            Set.of("changeOrganisationSettings", "rotateEncryptionKey", "deleteAccount");

    /** Valid attempts by whoever may do it; a table is new for each operation, so more of them spoil nothing. */
    private static final Map<Caller, Integer> LUCK = Map.of(Caller.ADMIN, 6, Caller.HOST, 9);

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final ApiDescription api = new ApiDescription();
    private final Judge judge = new Judge(api);
    private final Post post;
    private final Http http;
    private final SomeAccounts.Known accounts;
    private final Set<String> forSignedIn = forSignedIn();
    private final Map<String, String> findings = new LinkedHashMap<>();
    private final Set<String> reached = new TreeSet<>();
    private final Map<String, String> refused = new TreeMap<>();
    private int sent;

    RobustnessTest(@LocalServerPort int port, @Autowired SomeAccounts.Known accounts) throws IOException {
        this.post = new Post(port);
        this.http = new Http(port);
        this.accounts = accounts;
    }

    @Test
    void whatever_is_sent_is_answered_as_described() throws IOException {
        var world = new World(http, accounts);
        for (var operation : inOrder()) {
            for (var round = 0; round < ROUNDS; round++) {
                every(
                        operation,
                        world,
                        new Random(SEED + 31L * round + operation.route().hashCode()));
            }
        }
        var told = findings.values().stream().toList();
        var silent = api.operations().stream()
                .map(Operation::id)
                .filter(id -> !reached.contains(id))
                .toList();
        var hints = refused.entrySet().stream()
                .filter(each -> !reached.contains(each.getKey().split(" ")[0]))
                .map(each -> each.getKey() + ": " + each.getValue());
        var summary = Stream.concat(Stream.of("%d sent; never done: %s".formatted(sent, silent)), hints);
        Files.write(
                Path.of("target/robustness.txt"),
                Stream.concat(told.stream(), summary).toList());
        assertThat(told.stream().limit(30)).as("%d findings", told.size()).isEmpty();
        assertThat(silent.size()).as("never done, so hardly tried: %s", silent).isLessThan(40);
    }

    @Test
    void a_method_that_an_address_does_not_know_is_refused_with_those_it_knows() {
        var world = new World(http, accounts);
        var random = new Random(SEED);
        var wrong = new ArrayList<String>();
        api.methodsByPath()
                .forEach((path, known) -> METHODS.stream()
                        .filter(method -> !known.contains(method) && !isAnother(path, method))
                        .forEach(method -> {
                            var attempt =
                                    new Attempt("method", method, world.filled(path, random), List.of(), new byte[0]);
                            var answer = post.send(attempt, world.proof(Caller.ADMIN))
                                    .orElseThrow();
                            var allowed = Arrays.stream(
                                            String.join(",", answer.allowed()).split(","))
                                    .map(String::strip)
                                    .collect(Collectors.toSet());
                            if (answer.status() != 405 || !allowed.containsAll(known) || allowed.contains(method)) {
                                wrong.add("%s %s: %d, allows %s".formatted(method, path, answer.status(), allowed));
                            }
                        }));
        assertThat(wrong).isEmpty();
    }

    /** Whether this address is one of another path as well, as `/sessions/events` is one of `/sessions/{id}`. */
    private boolean isAnother(String path, String method) {
        return api.operations().stream()
                .filter(each -> each.method().equals(method) && !each.path().equals(path))
                .anyMatch(each -> path.matches(each.path().replaceAll("\\{\\w+}", "[^/]+")));
    }

    private List<Operation> inOrder() {
        return api.operations().stream()
                .flatMap(this::byKind)
                .sorted((one, other) -> Boolean.compare(LAST.contains(one.id()), LAST.contains(other.id())))
                .toList();
    }

    /** What can be done depends on the kind of what is on. */
    private Stream<Operation> byKind(Operation operation) {
        if (!operation.id().equals("playActivity")) {
            return Stream.of(operation);
        }
        return operation.body().orElseThrow().get("oneOf").valueStream().map(operation::taking);
    }

    private void every(Operation operation, World world, Random random) {
        renew(operation, world);
        tried(operation, world, random);
        if (operation.method().equals("DELETE") && !operation.ofASession()) {
            world.newTeam();
        }
    }

    private void tried(Operation operation, World world, Random random) {
        var attempts = new Attempts(api, operation, world, random);
        var session = operation.ofASession();
        tried(operation, Caller.NOBODY, attempts, world, 1, session ? 1 : 2);
        tried(operation, Caller.MEMBER, attempts, world, 1, session ? 1 : 2);
        tried(operation, Caller.ADMIN, attempts, world, session ? 0 : 2, session ? 1 : 10);
        tried(operation, Caller.HOST, attempts, world, session ? 3 : 1, session ? 10 : 1);
    }

    private static void renew(Operation operation, World world) {
        if (operation.ofASession() && !operation.reads()) {
            world.newTable();
        }
        if (operation.id().equals("playActivity")) {
            world.play(operation.body().orElseThrow().get("$ref").stringValue());
        }
        if (operation.method().equals("DELETE") && !operation.ofASession()) {
            world.newTeam();
        }
    }

    private void tried(Operation operation, Caller caller, Attempts attempts, World world, int valid, int hostile) {
        var turn = operation.id().hashCode() & 0xff;
        var all = Stream.of(
                        IntStream.range(0, valid).mapToObj(attempts::valid),
                        // What is done to a thing in one state only may need some luck.
                        IntStream.range(valid, valid == 0 ? 0 : Math.max(valid, LUCK.getOrDefault(caller, 0)))
                                .takeWhile(_ -> !reached.contains(operation.id()))
                                .mapToObj(attempts::valid),
                        IntStream.range(0, hostile).mapToObj(each -> attempts.hostile(turn + each)))
                .flatMap(each -> each);
        all.forEach(attempt -> {
            sent++;
            post.send(attempt, world.proof(caller))
                    .ifPresentOrElse(
                            answer -> look(operation, caller, attempt, answer),
                            () -> found(operation, caller, attempt, attempt.isHuge() ? "" : "no answer"));
        });
    }

    private void look(Operation operation, Caller caller, Attempt attempt, Answer answer) {
        if (answer.status() < 300) {
            reached.add(operation.id());
        } else if (attempt.isValid() && (caller == Caller.ADMIN || caller == Caller.HOST)) {
            refused.put(operation.id() + " " + caller, attempt.told() + "\n    " + head(answer));
        }
        judge.complaints(operation, answer)
                .forEach(complaint ->
                        found(operation, caller, attempt, answer.status() + " " + complaint + " " + head(answer)));
        if (caller == Caller.NOBODY && forSignedIn.contains(operation.route())) {
            // What is wrong in itself may be refused before anybody looks who sent it.
            if (answer.status() < 400 || attempt.isValid() && attempt.body().length == 0 && answer.status() != 401) {
                found(operation, caller, attempt, answer.status() + " to nobody, who had to be told to sign in");
            }
        }
    }

    private static String head(Answer answer) {
        var text = answer.text();
        return text.substring(0, Math.min(300, text.length()));
    }

    private void found(Operation operation, Caller caller, Attempt attempt, String complaint) {
        if (!complaint.isEmpty()) {
            var key = operation.id() + complaint.substring(0, Math.min(60, complaint.length()));
            findings.putIfAbsent(
                    key, "%s as %s: %s%n    %s".formatted(operation.id(), caller, complaint, attempt.told()));
        }
    }

    /** Those at which the table of verdicts gives nobody anything but 401. */
    private static Set<String> forSignedIn() throws IOException {
        var first = new LinkedHashMap<String, Set<String>>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/verdicts.txt"))) {
            var words = line.split(" +");
            if (!line.startsWith("#") && words.length > 2) {
                first.computeIfAbsent(words[0] + " " + words[1], route -> new LinkedHashSet<>())
                        .add(words[2]);
            }
        }
        return first.entrySet().stream()
                .filter(each -> each.getValue().equals(Set.of("401")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
