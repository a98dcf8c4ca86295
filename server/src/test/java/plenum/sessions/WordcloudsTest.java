package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A word cloud as host and phones know it: over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WordcloudsTest {

    private final JdbcClient jdbc;
    private final ATable room;

    WordcloudsTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.room = ATable.startedBy(new Http(port), "Ann").with("Ben", "Cem", "Dee", "Eve");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"max_words\":11|max_words",
                "\"glossary\":[{\"from\":\"a\"}]|glossary.0.to",
                "\"blocked\":[1]|blocked.0",
                "\"locale\":\"not a tag\"|locale",
                "\"prompt\":\" \"|prompt"
            })
    void what_is_no_word_cloud_is_refused_at_its_field(String config, String field) {
        var reply = room.post(
                "/activities", """
                {"type":"wordcloud","title":"Words","config":{%s%s}}""".formatted(config.contains("prompt") ? "" : "\"prompt\":\"What?\",", config), "Ann");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/error/details/0/field").stringValue()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a\",\"b\",\"c\",\"d\"", "\"0123456789012345678901234567890\"", "\"a b c d\"", "\" \"", ""})
    void too_many_too_long_and_blank_words_are_refused(String words) {
        var cloud = started("");

        assertThat(answer(cloud, "Ben", 1, words).code()).isEqualTo("INVALID_RESPONSE");
    }

    @Test
    void the_ways_to_write_a_word_are_one_word_and_people_are_counted() {
        var cloud = started("");
        answer(cloud, "Ben", 1, "\"Team\"");
        answer(cloud, "Cem", 1, "\"team \"");
        answer(cloud, "Dee", 1, "\"TEAM\",\"teams\",\"team\"");
        answer(cloud, "Eve", 1, "\"teams\",\"calm\"");

        assertThat(words("Ben"))
                .isEqualTo(
                        "{\"calm\":{\"text\":\"calm\",\"people\":1}," + "\"team\":{\"text\":\"team\",\"people\":4}}");

        answer(cloud, "Eve", 2, "\"calm\"");
        assertThat(words("Ben")).contains("\"people\":3");
    }

    @Test
    void several_ways_to_say_it_are_one_word_where_the_glossary_says_so() {
        var cloud = started("\"glossary\":[{\"from\":[\"k8s\",\"kube\"],\"to\":\"Kubernetes\"}]");
        answer(cloud, "Ben", 1, "\"K8s\"");
        answer(cloud, "Cem", 1, "\"kube\"");
        answer(cloud, "Dee", 1, "\"kubernetes\"");

        assertThat(words("Ben")).contains("\"people\":3").doesNotContain("\"people\":1");
    }

    @Test
    void words_are_read_in_the_language_of_the_session_unless_another_one_is_chosen() {
        assertThat(room.patch("", "{\"settings\":{\"locale\":\"sv\"}}", "Ann").status())
                .isEqualTo(200);
        for (var config : new String[] {"", ",\"locale\":\"auto\"", ",\"locale\":\"en\""}) {
            var added = room.post(
                    "/activities",
                    "{\"type\":\"wordcloud\",\"title\":\"W\",\"config\":{\"prompt\":\"What?\"%s}}".formatted(config),
                    "Ann");
            assertThat(added.json().at("/data/config/locale").stringValue())
                    .isEqualTo(config.endsWith("\"en\"") ? "en" : "sv");
        }
        var cloud = started("");
        answer(cloud, "Ben", 1, "\"rån\"");
        answer(cloud, "Cem", 1, "\"ran\"");

        assertThat(words("Ben")).contains("rån").contains("\"ran\"");
    }

    @Test
    void a_held_word_is_sent_to_its_author_and_shown_to_whoever_leads_only() {
        var cloud = started("");
        assertThat(answer(cloud, "Ben", 1, "\"sh1t\"")
                        .json()
                        .at("/data/receipt")
                        .stringValue())
                .hasSize(12);
        answer(cloud, "Cem", 1, "\"Scunthorpe\"");

        assertThat(view("Ben").toString()).contains("Scunthorpe").doesNotContain("sh1t");
        assertThat(view("Ann").at("/desk/held/0/text").stringValue()).isEqualTo("sh1t");
        assertThat(moderate(cloud, "Ben", "approve", "sh1t").code()).isEqualTo("UNAUTHORIZED");

        assertThat(moderate(cloud, "Ann", "reject", "sh1t").status()).isEqualTo(200);
        assertThat(view("Ann").at("/desk/held_count").asInt()).isZero();
        moderate(cloud, "Ann", "approve", "sh1t");
        assertThat(words("Ben")).contains("sh1t");
    }

    @Test
    void where_all_words_wait_none_is_shown_before_its_time() {
        var cloud = started("\"moderation\":\"approve\"");
        answer(cloud, "Ben", 1, "\"calm\",\"fast\"");
        assertThat(words("Ben")).isEqualTo("{}");

        moderate(cloud, "Ann", "approve", "calm");
        moderate(cloud, "Ann", "reject", "fast");

        assertThat(words("Ben")).isEqualTo("{\"calm\":{\"text\":\"calm\",\"people\":1}}");
    }

    @Test
    void a_merge_holds_for_what_comes_later_and_can_be_undone() {
        var cloud = started("");
        answer(cloud, "Ben", 1, "\"k9s\"");
        answer(cloud, "Cem", 1, "\"kubernetes\"");
        room.post("/activities/" + cloud + "/commands", """
                {"type":"merge","from":"k9s","to":"kubernete"}""", "Ann");
        answer(cloud, "Dee", 1, "\"K9S\"");
        assertThat(words("Ben")).contains("\"people\":3").doesNotContain("\"k9s\"");

        moderate(cloud, "Ann", "unmerge", "k9s");
        assertThat(words("Ben")).contains("\"k9s\":{\"text\":\"k9s\",\"people\":2}");
    }

    @Test
    void what_is_hidden_is_gone_and_leaves_a_trace() {
        var cloud = started("");
        answer(cloud, "Ben", 1, "\"calm\"");
        moderate(cloud, "Ann", "hide", "calm");

        assertThat(words("Cem")).isEqualTo("{}");
        assertThat(view("Ann").at("/desk/away/0/people").asInt()).isEqualTo(1);
        moderate(cloud, "Ann", "show", "calm");
        assertThat(words("Cem")).contains("calm");
    }

    @Test
    void whoever_said_a_word_is_not_heard_any_more_and_stays_unknown() {
        var cloud = started("");
        answer(cloud, "Ben", 1, "\"noise\",\"calm\"");
        answer(cloud, "Cem", 1, "\"calm\"");
        assertThat(moderate(cloud, "Ann", "mute_author", "noise").status()).isEqualTo(200);
        answer(cloud, "Ben", 2, "\"noise\",\"more\"");

        assertThat(words("Ann")).isEqualTo("{\"calm\":{\"text\":\"calm\",\"people\":1}}");
        assertThat(view("Ann").toString())
                .contains("\"muted_count\":1")
                .doesNotContain(room.id("Ben").toString());

        room.post("/activities/" + cloud + "/close", "", "Ann");
        assertThat(control(cloud)).doesNotContain(room.id("Ben").toString());
    }

    @Test
    void a_frozen_picture_stays_while_answers_go_on() {
        var cloud = started("");
        answer(cloud, "Ben", 1, "\"calm\"");
        command(cloud, "Ann", "{\"type\":\"freeze\"}");
        answer(cloud, "Cem", 1, "\"fast\"");
        assertThat(words("Ben")).doesNotContain("fast");
        assertThat(view("Ben").at("/survey/answered_count").asInt()).isEqualTo(2);

        command(cloud, "Ann", "{\"type\":\"unfreeze\"}");
        assertThat(words("Ben")).contains("fast");
    }

    @Test
    void a_file_has_every_word_with_its_people_and_variants() {
        var cloud = started("");
        answer(cloud, "Ben", 1, "\"=calm\"");
        answer(cloud, "Cem", 1, "\"calm\"");
        room.post("/activities/" + cloud + "/close", "", "Ann");

        assertThat(room.get("/activities/" + cloud + "/export?format=csv", "Ann")
                        .text())
                .contains("1,calm,2,=calm (1); calm (1),2,5".replace("=calm (1)", "'=calm (1)"));
    }

    private String started(String more) {
        var added = room.post("/activities", """
                {"type":"wordcloud","title":"Words","config":{"prompt":"What?"%s}}""".formatted(more.isEmpty() ? "" : "," + more), "Ann");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var cloud = added.json().at("/data/id").stringValue();
        assertThat(room.post("/activities/" + cloud + "/start", "{\"close_current\":true}", "Ann")
                        .status())
                .isEqualTo(200);
        return cloud;
    }

    private Reply answer(String cloud, String who, int seq, String words) {
        return command(
                cloud, who, "{\"type\":\"answer\",\"round\":1,\"client_seq\":%d,\"words\":[%s]}".formatted(seq, words));
    }

    private Reply moderate(String cloud, String who, String deed, String word) {
        return command(cloud, who, "{\"type\":\"%s\",\"word\":\"%s\"}".formatted(deed, word));
    }

    private Reply command(String cloud, String who, String command) {
        return room.post("/activities/" + cloud + "/commands", command, who);
    }

    private JsonNode view(String who) {
        return room.get("", who).json().at("/data/current_activity/view");
    }

    private String words(String who) {
        return view(who).at("/picture/words").toString();
    }

    private String control(String cloud) {
        return jdbc.sql("select control::text from session_activity where id = :id")
                .param("id", UUID.fromString(cloud))
                .query(String.class)
                .single();
    }
}
