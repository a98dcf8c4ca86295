package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import plenum.SteadyClock;
import plenum.database.FreshDatabase;
import plenum.sessions.ATable;
import plenum.web.Http;

/**
 * The machine's clock is moved by hours while sessions run. With the bare clock in place of the steady one the first
 * test finds its session expired, and the second a new session that ends before an older one.
 */
@FreshDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MovedWallTest {

    /** The clock of a machine somebody sets. */
    static final class Wall extends Clock {

        private volatile Duration off = Duration.ZERO;

        void move(Duration by) {
            off = off.plus(by);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(off);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration
    static class Moved {

        @Bean
        Wall wall() {
            return new Wall();
        }

        @Bean
        @Primary
        Clock steadyClock(Wall wall) {
            return new SteadyClock(wall, System::nanoTime);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Wall wall;

    @Autowired
    Rooms rooms;

    @Test
    void no_session_expires_when_the_clock_jumps_ahead() {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        table.start("Ann");
        var expiry = expiry(table);

        wall.move(Duration.ofHours(2));
        rooms.sweep();

        assertThat(state(table, "status")).isEqualTo("active");
        assertThat(table.vote("Ben", 1, 1, "5").status()).isEqualTo(200);
        assertThat(Duration.between(expiry, expiry(table)).abs()).isLessThan(Duration.ofSeconds(30));
        assertThat(state(table, "phase")).isEqualTo("voting");
    }

    @Test
    void nothing_that_is_over_revives_and_the_order_stays_when_the_clock_jumps_back() {
        var http = new Http(port);
        var older = ATable.startedBy(http, "Ann");
        var over = ATable.startedBy(http, "Ann");
        over.post("/leave", "{}", "Ann");
        var expiry = expiry(older);

        wall.move(Duration.ofMinutes(-10));
        rooms.sweep();
        var newer = ATable.startedBy(http, "Ann");

        assertThat(over.get("", "Ann").status()).isNotEqualTo(500);
        assertThat(http.get("/api/v1/sessions/" + over.session())
                        .json()
                        .at("/data/status")
                        .asString("gone"))
                .isNotEqualTo("active");
        assertThat(expiry(older)).isEqualTo(expiry);
        assertThat(expiry(newer)).isAfterOrEqualTo(expiry(older));
        assertThat(http.get("/api/v1/sessions")
                        .json()
                        .get("data")
                        .valueStream()
                        .map(one -> one.get("id").stringValue())
                        .filter(id -> id.equals(older.session().toString())
                                || id.equals(newer.session().toString())))
                .containsExactly(newer.session().toString(), older.session().toString());
    }

    private static Instant expiry(ATable table) {
        return Instant.parse(state(table, "expires_at"));
    }

    private static String state(ATable table, String field) {
        return table.get("", "Ann").json().at("/data/session/" + field).stringValue();
    }
}
