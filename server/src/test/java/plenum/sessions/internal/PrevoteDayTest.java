package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.sessions.ATable;
import plenum.sessions.internal.room.RoomCommand;
import plenum.web.Http;

/** A pre-vote ends on the day people were told, whoever is there; the clock is moved, nobody waits. */
@FreshDatabase("later")
@Import(MovedClock.Later.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PrevoteDayTest {

    @LocalServerPort
    int port;

    @Autowired
    MovedClock clock;

    @Autowired
    Rooms rooms;

    @Autowired
    DowntimeStore downtime;

    @Autowired
    RoomReader reader;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_pre_vote_is_over_on_its_day_though_nobody_has_looked_for_days_and_the_program_was_down() {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        var day = clock.instant().plus(Duration.ofDays(3));
        table.play("Ann", "{\"type\":\"set_options\",\"prevote\":{\"enabled\":true,\"quorum\":1}}");
        table.play("Ann", """
                {"type":"add_stories","stories":[{"id":"%s","title":"Login"}]}""".formatted(new UUID(5, 1)));
        hostedByAnAccount(table);
        assertThat(table.play("Ann", "{\"type\":\"open_prevote\",\"closes_at\":\"%s\"}".formatted(day))
                        .status())
                .isEqualTo(200);
        table.vote("Ben", 1, 1, "13");

        downtime.stayAlive(clock.instant());
        clock.forward(Duration.ofDays(2));
        downtime.makeUp(clock.instant(), Duration.ofSeconds(5));
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
        assertThat(reader.find(table.session()).orElseThrow().standing().state().phase())
                .isEqualTo("voting");
        clock.forward(Duration.ofDays(1));
        assertThat(reader.listDue(clock.instant())).contains(table.session());
        rooms.sweep();
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();

        var stored = reader.find(table.session()).orElseThrow().standing().state();
        assertThat(stored.open()).isTrue();
        assertThat(stored.ownTime()).isNull();
        assertThat(table.get("", "Ben")
                        .json()
                        .at("/data/current_activity/view/stories/" + new UUID(5, 1) + "/prevoted/voted_count")
                        .intValue())
                .isEqualTo(1);
    }

    /** As a session will be that somebody started who had signed in. */
    private void hostedByAnAccount(ATable table) {
        jdbc.sql("update session set host_account_id = :account where id = :id")
                .param("account", UUID.randomUUID())
                .param("id", table.session())
                .update();
        rooms.get(table.session()).check();
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
    }
}
