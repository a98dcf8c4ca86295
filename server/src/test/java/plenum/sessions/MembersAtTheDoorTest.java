package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.realtime.internal.Screen;
import plenum.web.Http;

/** An installation whose list and whose new sessions are for signed-in people, and that has room for one session. */
@FreshDatabase
@Import(SomeTeams.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.sessions.door.discovery=signed_in",
            "plenum.sessions.door.guests-may-create=false",
            "plenum.sessions.max-sessions=1"
        })
class MembersAtTheDoorTest {

    private static final String WISH = "{\"name\":\"Sprint 49\",\"creator_name\":\"Ann\"}";

    private final Http http;
    private final UUID ann;

    MembersAtTheDoorTest(@LocalServerPort int port, @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.ann = members.in(UUID.randomUUID(), Permission.HOST_SESSIONS);
    }

    @Test
    void whoever_is_signed_in_is_asked_nothing_and_others_are_asked_to_sign_in() throws Exception {
        assertThat(http.post("/api/v1/sessions", WISH).code()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(http.get("/api/v1/sessions").code()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(http.get("/api/v1/sessions/events").status()).isEqualTo(401);

        var table = ATable.created(http, "Ann", http.post("/api/v1/sessions", WISH, signedIn(ann)));
        assertThat(http.get("/api/v1/sessions", signedIn(ann)).text())
                .contains(table.session().toString());
        var headers = signedIn(ann);
        try (var list =
                Screen.open(Screen.plain(http.port()), "/api/v1/sessions/events", headers[0] + ": " + headers[1])) {
            list.nextFrame();
            assertThat(list.view().toString()).contains(table.session().toString());
        }
        assertThat(http.post("/api/v1/sessions", WISH, signedIn(ann)).code()).isEqualTo("MAX_SESSIONS_REACHED");
    }
}
