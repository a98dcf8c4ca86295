package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.realtime.internal.Screen;
import plenum.web.Http;
import plenum.web.Http.Reply;

/**
 * Every vote is sent one to five times at once, by everybody at the same time. It fails when a repeat is taken for a
 * new vote, and when it is given a receipt of its own. {@code -Dplenum.drill.rounds=…} makes it longer.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RepeatedVotesTest {

    private static final int ROUNDS = Integer.getInteger("plenum.drill.rounds", 5);
    private static final int CHANGES = 4;
    private static final List<String> PEOPLE = List.of("Ann", "Ben", "Cem", "Dee", "Eli");
    private static final List<String> CARDS = List.of("1", "2", "3", "5", "8", "13", "21", "coffee");

    private final Random random = new Random(20261127);
    private final ATable table;
    private final JdbcClient jdbc;

    RepeatedVotesTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = ATable.startedBy(new Http(port), PEOPLE.getFirst())
                .with(PEOPLE.subList(1, PEOPLE.size()).toArray(String[]::new));
    }

    @Test
    void however_often_a_vote_is_sent_it_counts_once_and_all_answers_are_the_same() throws Exception {
        try (var screen = table.watch("Ann");
                var lines = Executors.newVirtualThreadPerTaskExecutor()) {
            table.start("Ann");
            for (int round = 1; round <= ROUNDS; round++) {
                for (int seq = 1; seq <= CHANGES; seq++) {
                    everybodyVotes(lines, round, seq);
                }
                assertThat(ballots(round)).isEqualTo(PEOPLE.size());
                assertThat(table.reveal("Ann", round).status()).isEqualTo(200);
                assertThat(table.revote("Ann", round).status()).isEqualTo(200);
            }
            theStreamHasOneFrameForEachFirstVote(screen);
        }
    }

    private void everybodyVotes(ExecutorService lines, int round, int seq) throws Exception {
        var votes = new ArrayList<Callable<Void>>();
        for (var name : PEOPLE) {
            var card = CARDS.get((seq + random.nextInt(2)) % CARDS.size());
            int times = 1 + random.nextInt(5);
            votes.add(() -> {
                areOneVote(atOnce(lines, times, () -> table.vote(name, round, seq, card)));
                return null;
            });
        }
        for (var vote : lines.invokeAll(votes)) {
            vote.get();
        }
    }

    private static List<Reply> atOnce(ExecutorService lines, int times, Callable<Reply> what) throws Exception {
        var replies = new ArrayList<Reply>();
        for (var reply :
                lines.invokeAll(IntStream.range(0, times).mapToObj(n -> what).toList())) {
            replies.add(reply.get());
        }
        return replies;
    }

    private static void areOneVote(List<Reply> replies) {
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).as(reply.text()).isEqualTo(200));
        for (var word : List.of("/data/receipt", "/data/committed_at")) {
            assertThat(replies.stream().map(reply -> reply.json().at(word).stringValue()))
                    .as(word)
                    .containsOnly(replies.getFirst().json().at(word).stringValue());
        }
        assertThat(replies.stream()
                        .filter(reply -> !reply.json().at("/data/duplicate").asBoolean(false)))
                .as("first answers")
                .hasSize(1);
    }

    /** A card that is changed while it is sealed is nobody's business. */
    private void theStreamHasOneFrameForEachFirstVote(Screen screen) throws IOException {
        long now = table.get("/state", "Ann").json().at("/data/v").longValue();
        int votes = 0;
        while (screen.version() < now) {
            if (screen.nextFrame().get("type").stringValue().equals("vote_submitted")) {
                votes++;
            }
        }
        assertThat(votes).isEqualTo(ROUNDS * PEOPLE.size());
    }

    private int ballots(int round) {
        return jdbc.sql("select count(*) from session_ballot where activity_id = :activity and round = :round")
                .param("activity", table.activity())
                .param("round", round)
                .query(Integer.class)
                .single();
    }
}
