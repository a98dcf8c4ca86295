package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A rating as host and phones know it: over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RatingsTest {

    private static final String ITEMS = "\"items\":[{\"text\":\"We are fast\"},{\"text\":\"We are calm\"}]";

    private final ATable room;

    RatingsTest(@LocalServerPort int port) {
        this.room = ATable.startedBy(new Http(port), "Ann").with("Ben", "Cem", "Dee", "Eve");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"items\":[]|items",
                "\"items\":[{\"text\":\"A\"},{\"text\":\" \"}]|items.1.text",
                "\"items\":[{\"text\":\"A\",\"size\":1}]|items.0.size",
                "\"min\":1|items",
                ITEMS + ",\"min\":1,\"max\":1|max",
                ITEMS + ",\"min\":-1,\"max\":10|max",
                ITEMS + ",\"min\":-6|min"
            })
    void what_is_no_rating_is_refused_at_its_field(String config, String field) {
        var reply = added(config);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/error/details/0/field").stringValue()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "0", "2.5", "\"2\""})
    void a_value_outside_of_the_scale_is_refused(String value) {
        var rating = started("");

        assertThat(answer(rating, "Ben", 1, "\"a\":" + value).status()).isEqualTo(422);
    }

    @Test
    void nobody_sees_a_mean_before_the_close_and_all_see_the_same_after_it() {
        var rating = started("");
        var values = List.of("1", "2", "4", "4", "5");
        var people = List.of("Ann", "Ben", "Cem", "Dee", "Eve");
        for (int i = 0; i < values.size(); i++) {
            assertThat(answer(rating, people.get(i), 1, "\"a\":%s".formatted(values.get(i)))
                            .status())
                    .isEqualTo(200);
        }
        for (var who : people) {
            assertThat(room.get("", who).text()).as(who).doesNotContain("\"mean\"", "\"distribution\"");
        }
        assertThat(room.post("/activities/" + rating + "/close", "", "Ann").status())
                .isEqualTo(200);

        var found = view("Ben").at("/results/items/a");
        assertThat(found.toString()).isEqualTo("""
                        {"n":5,"skipped":0,"mean":3.2,"median":4,"spread":4,"distribution":{"1":1,"2":1,"3":0,"4":2,"5":1}}""");
        assertThat(view("Ben").at("/results/items/b").toString()).isEqualTo("{\"n\":0,\"skipped\":5}");
        assertThat(view("Ann").get("results")).isEqualTo(view("Ben").get("results"));
        var file =
                room.get("/activities/" + rating + "/export?format=csv", "Ann").text();
        assertThat(file).contains("1,We are fast,5,0,3.20,4,4,5,5,1,1,0,2,1");
    }

    @Test
    void a_changed_value_leaves_the_others() {
        var rating = started("\"anonymity\":\"named\",\"show_results\":\"live\"");
        answer(rating, "Ben", 1, "\"a\":1,\"b\":5");
        answer(rating, "Cem", 1, "\"a\":3,\"b\":2");
        answer(rating, "Ben", 2, "\"a\":4,\"b\":5");

        assertThat(view("Dee").at("/results/items/a/mean").asString()).isEqualTo("3.5");
        assertThat(view("Dee").at("/results/items/b/mean").asString()).isEqualTo("3.5");
        assertThat(view("Dee").at("/survey/answered_count").asInt()).isEqualTo(2);
        assertThat(view("Dee").has("answers")).isFalse();
    }

    private Reply added(String config) {
        return room.post(
                "/activities", "{\"type\":\"rating\",\"title\":\"Check\",\"config\":{%s}}".formatted(config), "Ann");
    }

    private String started(String terms) {
        var rating = added(ITEMS + (terms.isEmpty() ? "" : "," + terms))
                .json()
                .at("/data/id")
                .stringValue();
        assertThat(room.post("/activities/" + rating + "/start", "{\"close_current\":true}", "Ann")
                        .status())
                .isEqualTo(200);
        return rating;
    }

    private Reply answer(String rating, String who, int seq, String values) {
        return room.post(
                "/activities/" + rating + "/commands",
                "{\"type\":\"answer\",\"round\":1,\"client_seq\":%d,\"values\":{%s}}".formatted(seq, values),
                who);
    }

    private JsonNode view(String who) {
        return room.get("", who).json().at("/data/current_activity/view");
    }
}
