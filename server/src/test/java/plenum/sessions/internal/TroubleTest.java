package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.Calm;
import plenum.database.FreshDatabase;
import plenum.realtime.internal.Screen;
import plenum.sessions.ATable;
import plenum.sessions.internal.room.RoomCommand;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/** Storage that is away, records that were altered behind our back, and people who drop out together. */
@Calm
@FreshDatabase
@Import(MovedClock.Later.class)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TroubleTest {

    /** The way to the database, which can be cut. */
    static final class Cable implements DataSource {

        private final DataSource behind;
        volatile boolean cut;

        Cable(DataSource behind) {
            this.behind = behind;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("cut", "08001");
            }
            return behind.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return behind.getConnection(user, password);
        }

        @Override
        public @Nullable PrintWriter getLogWriter() throws SQLException {
            return behind.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            behind.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            behind.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return behind.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return behind.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return behind.isWrapperFor(type);
        }
    }

    @TestConfiguration
    static class Cables {

        @Bean
        static BeanPostProcessor cable() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && !(bean instanceof Cable) ? new Cable(source) : bean;
                }
            };
        }
    }

    private static final Duration AT_MOST = Duration.ofSeconds(1);

    @LocalServerPort
    int port;

    @Autowired
    MovedClock clock;

    @Autowired
    Rooms rooms;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Test
    void while_storage_is_away_nothing_is_acknowledged_and_afterwards_everything_goes_on() throws IOException {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        table.start("Ann");
        try (var screen = table.watch("Ben")) {
            ((Cable) source).cut = true;
            var asked = System.nanoTime();
            var refused = table.vote("Ben", 1, 1, "5");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(AT_MOST);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("NETWORK_PARTITION");
            assertThat(table.reveal("Ann", 1).code()).isEqualTo("NETWORK_PARTITION");

            var lost = named(screen, "network_partition_detected");
            assertThat(lost.at("/data/scope").stringValue()).isEqualTo("storage");
            assertThat(lost.at("/data/success").booleanValue()).isFalse();
            ((Cable) source).cut = false;
            rooms.sweep();

            var back = named(screen, "network_partition_detected");
            assertThat(back.at("/data/success").booleanValue()).isTrue();
            assertThat(named(screen, "state_sync_required").at("/data/reason").stringValue())
                    .isEqualTo("partition_recovered");
            var vote = table.vote("Ben", 1, 1, "5");
            assertThat(vote.status()).isEqualTo(200);
            assertThat(vote.json().at("/data").has("duplicate")).isFalse();
        } finally {
            ((Cable) source).cut = false;
        }
    }

    @Test
    void what_was_altered_behind_our_back_is_found_rebuilt_told_and_reported(CapturedOutput log) throws IOException {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");
        var before = rooms.get(table.session()).standing().at();
        try (var screen = table.watch("Ben")) {
            jdbc.sql("update session_participant set name = 'Mallory' where id = :id")
                    .param("id", table.id("Ben"))
                    .update();

            rooms.get(table.session()).check();

            assertThat(named(screen, "error_recovery_needed").at("/data/code").stringValue())
                    .isEqualTo("STATE_CORRUPTION");
            assertThat(named(screen, "state_sync_required").at("/data/reason").stringValue())
                    .isEqualTo("epoch_changed");
            named(screen, "snapshot");
            assertThat(screen.view()
                            .at("/participants/" + table.id("Ben") + "/name")
                            .stringValue())
                    .isEqualTo("Mallory");
        }
        var after = rooms.get(table.session()).standing().at();
        assertThat(after.epoch()).isEqualTo(before.epoch() + 1);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(log.getAll())
                .contains("state_corruption", "\"corruption_data\":[\"participants\"]", "\"recovery_successful\":true")
                .doesNotContain("Mallory");
        assertThat(table.reveal("Ann", 1).status()).isEqualTo(200);
        assertThat(jdbc.sql("select epoch from session where id = :id")
                        .param("id", table.session())
                        .query(Long.class)
                        .single())
                .isEqualTo(after.epoch());
    }

    @Test
    void a_count_that_is_not_what_is_stored_is_found_at_the_reveal(CapturedOutput log) throws IOException {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");
        try (var screen = table.watch("Ann")) {
            jdbc.sql("update session_ballot set choice = jsonb_set(choice, '{card}', '\"8\"') where activity_id = :id")
                    .param("id", table.activity())
                    .update();

            table.reveal("Ann", 1);

            assertThat(named(screen, "error_recovery_needed").at("/data/code").stringValue())
                    .isEqualTo("STATE_CORRUPTION");
            named(screen, "snapshot");
            named(screen, "votes_revealed");
            assertThat(screen.view()
                            .at("/current_activity/view/votes/" + table.id("Ben"))
                            .stringValue())
                    .isEqualTo("8");
        }
        assertThat(log.getAll()).contains("\"corruption_data\":[\"ballots\"");
    }

    @Test
    void the_check_comes_by_itself_within_a_minute_and_finds_nothing_where_nothing_is() throws IOException {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        table.play("Ann", "{\"type\":\"add_stories\",\"stories\":[{\"title\":\"Search\"},{\"title\":\"Sort\"}]}");
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");
        table.reveal("Ann", 1);
        table.play("Ann", "{\"type\":\"agree\",\"round\":1,\"card\":\"5\"}");
        rooms.get(table.session()).check();
        settle(table);
        assertThat(rooms.get(table.session()).standing().at().epoch()).isEqualTo(1);

        jdbc.sql("update session set locked = true where id = :id")
                .param("id", table.session())
                .update();
        for (int n = 0; n < 12; n++) {
            clock.forward(Duration.ofSeconds(6));
            table.get("", "Ann");
            table.get("", "Ben");
            rooms.sweep();
            settle(table);
        }

        assertThat(rooms.get(table.session()).standing().at().epoch()).isEqualTo(2);
        assertThat(rooms.get(table.session())
                        .standing()
                        .state()
                        .options()
                        .door()
                        .locked())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_session_that_waits_for_its_facilitator_is_what_is_stored_of_it(boolean somebodyIsHere) {
        clock.forward(Duration.ofMinutes(2));
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        for (int n = 0; n < 4; n++) {
            clock.forward(Duration.ofSeconds(50));
            if (somebodyIsHere) {
                table.get("", "Ben");
            }
            rooms.sweep();
            rooms.get(table.session()).check();
            settle(table);
        }

        assertThat(rooms.get(table.session()).standing().state().course().grace())
                .isNotNull();
        assertThat(rooms.get(table.session()).standing().at().epoch()).isEqualTo(1);
    }

    @Test
    void a_record_no_room_can_be_made_of_is_reported_and_not_guessed_at(CapturedOutput log) throws IOException {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        try (var screen = table.watch("Ben")) {
            jdbc.sql("update session set facilitator_loss = 'nonsense' where id = :id")
                    .param("id", table.session())
                    .update();
            rooms.get(table.session()).check();
            settle(table);

            var told = named(screen, "error_recovery_needed");
            assertThat(told.at("/data/code").stringValue()).isEqualTo("STATE_CORRUPTION");
            assertThat(told.at("/data/recovery_actions")).isNotEmpty();
        }

        var refused = table.start("Ann");

        assertThat(refused.code()).isEqualTo("STATE_CORRUPTION");
        assertThat(refused.status()).isEqualTo(500);
        table.get("/state", "Ann");
        assertThat(log.getAll()).contains("\"recovery_successful\":false").containsOnlyOnce("unreadable_record");
    }

    @Test
    void many_who_drop_out_together_are_told_to_whoever_runs_the_session() throws IOException {
        clock.forward(Duration.ofMinutes(2));
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben", "Cem", "Dot", "Eve");
        try (var ann = table.watch("Ann");
                var eve = table.watch("Eve")) {
            clock.forward(Duration.ofSeconds(16));
            table.get("", "Ann");
            table.get("", "Eve");
            rooms.sweep();

            var told = named(ann, "network_partition_detected");

            assertThat(told.at("/data/scope").stringValue()).isEqualTo("participants");
            assertThat(told.at("/data/affected_count").intValue()).isEqualTo(3);
            assertThat(told.at("/data/affected_clients").size()).isEqualTo(3);
            var v = table.start("Ann").json().at("/meta/v").longValue();
            while (eve.version() < v) {
                assertThat(eve.nextFrame().get("type").stringValue()).isNotEqualTo("network_partition_detected");
            }
        }
    }

    private void settle(ATable table) {
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
    }

    private static JsonNode named(Screen screen, String type) throws IOException {
        var frame = screen.nextFrame();
        while (!frame.get("type").stringValue().equals(type)) {
            frame = screen.nextFrame();
        }
        return frame;
    }
}
