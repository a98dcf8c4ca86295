package plenum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.internal.TestServer;
import plenum.realtime.internal.Screen;
import plenum.sessions.ATable;

/**
 * Votes rain down while the program is killed, again and again. It fails at the first kill when the room acknowledges
 * before it commits, if only by the time of one commit. {@code -Dplenum.drill.kills=20} and more go on for longer; each takes what a start takes.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledProgramTest {

    private static final int KILLS = Integer.getInteger("plenum.drill.kills", 6);
    private static final int TABLES = 12;
    private static final List<String> PEOPLE = List.of("Ann", "Ben", "Cem", "Dee", "Eli");
    private static final List<String> CARDS = List.of("1", "2", "3", "5", "8", "13", "21", "coffee");
    private static final long SEED = 20261120;

    /** One person's newest acknowledged vote and every vote they sent. */
    private static final class Voter {
        final int table;
        final String name;
        final List<String> sent = new ArrayList<>();
        int acknowledged;

        Voter(int table, String name) {
            this.table = table;
            this.name = name;
        }
    }

    private final Random random = new Random(SEED);
    private final List<Voter> voters = new ArrayList<>();

    @Test
    void no_acknowledged_vote_is_lost_or_doubled_by_killing_the_program() throws Exception {
        var database = TestServer.freshDatabase();
        var jdbc = JdbcClient.create(database);
        var serving = new ArrayList<Duration>();
        var program = Program.on(database);
        try {
            var tables = tables(program);
            for (int kill = 0; kill < KILLS; kill++) {
                var screens = watch(tables);
                rain(program, tables, 300 + random.nextInt(900));
                check(jdbc, tables);

                var gone = System.nanoTime();
                program = Program.on(database);
                serving.add(Duration.ofNanos(System.nanoTime() - gone));
                tables = at(program, tables);
                everyScreenContinuesOrStartsOver(tables, screens);
                unansweredVotesAreRepeated(tables);
            }
            check(jdbc, tables);
            theRevealShowsWhatIsStored(jdbc, tables);
            System.out.println(KILLS + " kills, serving again after " + serving);
        } finally {
            program.close();
        }
    }

    private List<ATable> tables(Program program) {
        var tables = new ArrayList<ATable>();
        for (int n = 0; n < TABLES; n++) {
            var table = ATable.startedBy(program.http(), PEOPLE.getFirst())
                    .with(PEOPLE.subList(1, PEOPLE.size()).toArray(String[]::new));
            table.start(PEOPLE.getFirst());
            tables.add(table);
            for (var name : PEOPLE) {
                voters.add(new Voter(n, name));
            }
        }
        return tables;
    }

    private static List<ATable> at(Program program, List<ATable> tables) {
        return tables.stream().map(table -> table.at(program.http())).toList();
    }

    private static Map<Integer, Screen> watch(List<ATable> tables) throws IOException {
        var screens = new ConcurrentHashMap<Integer, Screen>();
        for (int n = 0; n < tables.size(); n += 3) {
            screens.put(n, tables.get(n).watch("Ann"));
        }
        return screens;
    }

    /** Everybody votes as fast as they can, each one vote after the other, until so many were acknowledged; then the power goes. */
    private void rain(Program program, List<ATable> tables, int votes) throws InterruptedException {
        var enough = new CountDownLatch(votes);
        var over = new AtomicBoolean();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var voter : voters) {
                var own = new Random(random.nextLong());
                people.submit(() -> {
                    while (!over.get()) {
                        voter.sent.add(CARDS.get(own.nextInt(CARDS.size())));
                        send(tables, voter);
                        enough.countDown();
                    }
                });
            }
            enough.await();
            program.kill();
            over.set(true);
        }
    }

    /** Sends the newest vote; an exception means that nobody knows what became of it. */
    private static void send(List<ATable> tables, Voter voter) {
        int seq = voter.sent.size();
        var reply = tables.get(voter.table).vote(voter.name, 1, seq, voter.sent.getLast());
        if (reply.status() == 200) {
            voter.acknowledged = seq;
        }
    }

    private void check(JdbcClient jdbc, List<ATable> tables) {
        for (var voter : voters) {
            var table = tables.get(voter.table);
            var rows = stored(jdbc, table, voter);
            assertThat(rows).as("%s at table %d", voter.name, voter.table).hasSizeLessThanOrEqualTo(1);
            int stored = rows.isEmpty() ? 0 : rows.getFirst().seq();
            assertThat(stored).isBetween(voter.acknowledged, voter.sent.size());
            if (stored > 0) {
                assertThat(rows.getFirst().card()).isEqualTo(voter.sent.get(stored - 1));
            }
        }
    }

    private record Row(int seq, String card) {}

    private static List<Row> stored(JdbcClient jdbc, ATable table, Voter voter) {
        return jdbc.sql("""
                        select client_seq, choice ->> 'card' as card from session_ballot
                        where activity_id = :activity and round = 1 and ballot_key = :key""")
                .param("activity", table.activity())
                .param("key", table.id(voter.name).toString())
                .query((row, n) -> new Row(row.getInt("client_seq"), row.getString("card")))
                .list();
    }

    private static void everyScreenContinuesOrStartsOver(List<ATable> tables, Map<Integer, Screen> screens)
            throws IOException {
        for (var entry : screens.entrySet()) {
            var table = tables.get(entry.getKey());
            try (var before = entry.getValue();
                    var after = table.watch("Ann", "", "Last-Event-ID: " + before.id())) {
                after.remember(before);
                after.nextFrame();
                assertThat(after.view().at("/current_activity/view/voted_count").intValue())
                        .isEqualTo(table.get("", "Ann")
                                .json()
                                .at("/data/current_activity/view/voted_count")
                                .intValue());
            }
        }
    }

    private void unansweredVotesAreRepeated(List<ATable> tables) {
        for (var voter : voters) {
            if (voter.acknowledged < voter.sent.size()) {
                send(tables, voter);
                assertThat(voter.acknowledged).isEqualTo(voter.sent.size());
            }
        }
    }

    private void theRevealShowsWhatIsStored(JdbcClient jdbc, List<ATable> tables) {
        tables.forEach(table -> assertThat(table.reveal("Ann", 1).status()).isEqualTo(200));
        for (var voter : voters) {
            var table = tables.get(voter.table);
            var shown = table.get("", "Ann").json().at("/data/current_activity/view/votes/" + table.id(voter.name));
            assertThat(shown.stringValue())
                    .isEqualTo(stored(jdbc, table, voter).getFirst().card());
        }
    }
}
