package plenum.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import plenum.Plenum;
import plenum.database.internal.TestServer;
import plenum.integrations.jira.internal.Jira;
import plenum.web.Http;

/** The way of a change from a tracker to a figure on a screen, through the whole program. */
class TrackerJourneyTest {

    private final DriverManagerDataSource database = TestServer.freshDatabase();

    /** A program of our own on this test's database. */
    private record Program(ConfigurableApplicationContext context) implements AutoCloseable {

        int port() {
            return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private Program start(int workers) {
        var connection = "plenum.integrations.jira.connections." + Jira.CONNECTION;
        return new Program(new SpringApplicationBuilder(Plenum.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.getUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--plenum.jobs.workers=" + workers,
                        "--" + connection + ".secret=" + Jira.SECRET,
                        "--" + connection + ".base-url=https://jira.example.com"));
    }

    private static byte[] recorded(String file) throws Exception {
        return Files.readAllBytes(Path.of("src/test/resources/jira-webhooks-mattermost", file));
    }

    @Test
    void a_change_in_jira_moves_the_figure_on_a_watching_screen() throws Exception {
        try (var program = start(2);
                var screen = Screen.watches(program.port(), "/api/v1/reports/progress/events")) {
            var before = screen.next();
            assertThat(before.at("/type").asString()).isEqualTo("snapshot");
            assertThat(before.at("/data/state/total").asInt()).isZero();

            assertThat(Jira.tells(program.port())
                            .sends(recorded("webhook-issue-updated-started-working.json"), "one")
                            .status())
                    .isEqualTo(202);
            var started = screen.next();
            assertThat(started.at("/type").asString()).isEqualTo("figure_changed");
            assertThat(started.at("/prev")).isEqualTo(before.at("/v"));
            assertThat(started.at("/patch/total").asInt()).isEqualTo(1);
            assertThat(started.at("/patch/in_progress").asInt()).isEqualTo(1);

            Jira.tells(program.port()).sends(recorded("webhook-issue-updated-resolved.json"), "two");
            var done = screen.next();
            assertThat(done.at("/patch/done").asInt()).isEqualTo(1);
            assertThat(done.at("/patch/in_progress").asInt()).isZero();
            assertThat(done.at("/patch/total").isMissingNode()).isTrue();

            screenAndFigureAgree(program, screen);
            pollingBringsTheSame(
                    program, before.at("/data/epoch").asLong(), started.at("/v").asLong(), screen);
        }
    }

    private static void screenAndFigureAgree(Program program, Screen screen) {
        var figure = new Http(program.port()).get("/api/v1/reports/progress");
        assertThat(figure.status()).isEqualTo(200);
        assertThat(figure.json().at("/data")).isEqualTo(screen.view());
        assertThat(figure.json().at("/meta/dirty").asBoolean()).isFalse();
        var newest = figure.json()
                .at("/data/latest/" + figure.json().at("/data/changes_seen").asLong());
        assertThat(newest.at("/key").asString()).isEqualTo("TES-41");
        assertThat(newest.at("/from").asString()).isEqualTo("In Progress");
        assertThat(newest.at("/to").asString()).isEqualTo("Done");
    }

    private static void pollingBringsTheSame(Program program, long epoch, long since, Screen screen) {
        var http = new Http(program.port());
        var whole = http.get("/api/v1/reports/progress/state");
        assertThat(whole.json().at("/data/snapshot")).isEqualTo(screen.view());
        var missed = http.get("/api/v1/reports/progress/state?epoch=" + epoch + "&since=" + since);
        assertThat(missed.json().at("/data/frames")).containsExactly(screen.last());
        var nothing = http.get("/api/v1/reports/progress/state", "If-None-Match", whole.header("ETag"));
        assertThat(nothing.status()).isEqualTo(304);
        assertThat(http.get("/api/v1/reports/progress/state?wait=26").status()).isEqualTo(422);
    }

    @Test
    void a_delivery_outlives_a_program_that_stops_before_doing_anything_about_it() throws Exception {
        try (var stopped = start(0)) {
            var reply = Jira.tells(stopped.port()).sends(recorded("webhook-issue-updated-resolved.json"), "one");
            assertThat(reply.status()).isEqualTo(202);
        }
        try (var program = start(2);
                var screen = Screen.watches(program.port(), "/api/v1/reports/progress/events")) {
            while (screen.next() != null && screen.view().at("/done").asInt() == 0) {}
            assertThat(screen.view().at("/done").asInt()).isEqualTo(1);
        }
    }
}
