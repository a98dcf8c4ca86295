package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.web.Http;

/** What people do about a result, over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TalkAtTheTableTest {

    private static final UUID LOGIN = new UUID(5, 1);

    private final Http http;

    TalkAtTheTableTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @Test
    void whoever_stands_out_is_heard_and_nobody_speaks_for_them() {
        var table = ATable.startedBy(http, "Ann").with("Ben", "Cem", "Dee", "Eva");
        table.start("Ann");
        table.vote("Ann", 1, 1, "3");
        for (var name : new String[] {"Ben", "Cem", "Dee"}) {
            table.vote(name, 1, 1, "5");
        }
        table.vote("Eva", 1, 1, "13");
        table.reveal("Ann", 1);

        assertThat(table.play("Ben", "{\"type\":\"assume\",\"round\":1,\"text\":\"For Eva\"}")
                        .status())
                .isEqualTo(403);
        assertThat(table.play("Eva", "{\"type\":\"assume\",\"round\":1,\"text\":\"The gateway is old\"}")
                        .status())
                .isEqualTo(200);

        var talk = table.get("", "Cem").json().at("/data/current_activity/view/talk");
        assertThat(talk.at("/speakers/0/participant_id").stringValue())
                .isEqualTo(table.id("Eva").toString());
        assertThat(talk.at("/assumptions/0").stringValue()).isEqualTo("The gateway is old");
        assertThat(table.get("/export?format=md", "Ann").text()).contains("The gateway is old");
    }

    @Test
    void a_story_nobody_comes_closer_on_is_put_away_to_be_split() {
        var table = aboutLogin();
        table.play("Ann", "{\"type\":\"start\",\"story_id\":\"" + LOGIN + "\"}");
        vote(table, 1, "8", "13", "21");
        table.revote("Ann", 1);
        vote(table, 2, "5", "13", "21");

        var view = table.get("", "Ben").json().at("/data/current_activity/view");
        assertThat(view.at("/advice/0/kind").stringValue()).isEqualTo("no_convergence");
        assertThat(table.play("Ann", """
                        {"type":"park","story_id":"%s","reason":"split","note":"Two flows"}""".formatted(LOGIN)).status()).isEqualTo(200);

        var story = table.get("/activities/" + table.activity() + "/items/" + LOGIN, "Ben")
                .json()
                .get("data");
        assertThat(story.get("status").stringValue()).isEqualTo("parked");
        assertThat(story.at("/decision/choice").stringValue()).isEqualTo("split");
        assertThat(story.at("/decision/note").stringValue()).isEqualTo("Two flows");
    }

    @Test
    void a_deputy_runs_a_round_from_start_to_agreement_but_does_not_end_the_session() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.patch("/participants/" + table.id("Ben"), "{\"role\":\"co_facilitator\"}", "Ann");
        assertThat(table.start("Ben").status()).isEqualTo(200);
        table.vote("Ann", 1, 1, "5");
        assertThat(table.reveal("Ben", 1).status()).isEqualTo(200);
        assertThat(table.play("Ben", "{\"type\":\"agree\",\"round\":1}").status())
                .isEqualTo(200);
        assertThat(http.send("DELETE", table.path(""), BodyPublishers.noBody(), table.as("Ben"))
                        .status())
                .isEqualTo(403);
        assertThat(table.get("/export", "Ben").status()).isEqualTo(200);
    }

    @Test
    void a_reveal_is_undone_for_everybody_with_the_cards_sealed_again() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.start("Ann");
        table.vote("Ann", 1, 1, "5");
        table.vote("Ben", 1, 1, "8");
        table.reveal("Ann", 1);
        assertThat(table.play("Ben", "{\"type\":\"undo\",\"round\":1}").status())
                .isEqualTo(403);
        assertThat(table.play("Ann", "{\"type\":\"undo\",\"round\":1}").status())
                .isEqualTo(200);

        var data = table.get("", "Ben").json().get("data");
        var view = data.at("/current_activity/view");
        assertThat(view.get("round").intValue()).isEqualTo(2);
        assertThat(view.has("votes")).isFalse();
        assertThat(view.get("voted_count").intValue()).isEqualTo(2);
        assertThat(view.at("/history/1/shown_early").booleanValue()).isTrue();
        assertThat(data.at("/me/my_answer/choice/card").stringValue()).isEqualTo("8");
        assertThat(table.vote("Ben", 2, 2, "3").status()).isEqualTo(200);
    }

    private ATable aboutLogin() {
        var table = ATable.startedBy(http, "Ann").with("Ben", "Cem");
        table.play("Ann", """
                {"type":"add_stories","stories":[{"id":"%s","title":"Login"}]}""".formatted(LOGIN));
        return table;
    }

    private static void vote(ATable table, int round, String ann, String ben, String cem) {
        table.vote("Ann", round, 1, ann);
        table.vote("Ben", round, 1, ben);
        table.vote("Cem", round, 1, cem);
        table.reveal("Ann", round);
    }
}
