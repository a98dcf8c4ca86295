package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A team's deck at its tables, over HTTP: what lies there is a copy, and only members put it there. */
@FreshDatabase("teams")
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TeamDeckOnTheTableTest {

    private static final String CARDS = """
            [{"key":"1","kind":"numeric","value":1},{"key":"4","kind":"numeric","value":4}]""";

    private final UUID team = UUID.randomUUID();
    private final String decks = "/api/v1/teams/" + team + "/decks";
    private final Http http;
    private final UUID ann;
    private final UUID stranger;
    private final String deck;

    TeamDeckOnTheTableTest(@LocalServerPort int port, @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.ann = members.in(team, Permission.WRITE_DECKS);
        this.stranger = members.in(UUID.randomUUID());
        this.deck = http.post(decks, "{\"name\":\"Ours\",\"cards\":%s}".formatted(CARDS), signedIn(ann))
                .json()
                .at("/data/id")
                .asString();
    }

    @Test
    void a_table_that_begins_with_the_deck_of_a_team_keeps_it_when_the_team_changes_or_removes_it() {
        var table = ATable.created(http, "Ann", create(deck, signedIn(ann))).with("Ben");
        table.start("Ann");
        table.vote("Ben", 1, 1, "4");

        http.patch(
                decks + "/" + deck,
                "{\"name\":\"Others\",\"cards\":%s}".formatted(CARDS.replace('4', '9')),
                signedIn(ann, "If-Match", "*"));
        http.send("DELETE", decks + "/" + deck, BodyPublishers.noBody(), signedIn(ann));

        table.reveal("Ann", 1);
        var view = view(table);
        assertThat(view.at("/deck/id").asString()).isEqualTo(deck);
        assertThat(view.at("/deck/name").asString()).isEqualTo("Ours");
        assertThat(view.at("/statistics/average").asString()).isEqualTo("4");
        table.revote("Ann", 1);
        assertThat(table.vote("Ben", 2, 1, "4").status()).isEqualTo(200);

        var export = table.get("/export?format=json", "Ann").text();
        assertThat(export).contains("\"deck_id\":\"" + deck + "\"", "\"deck_name\":\"Ours\"");
    }

    @Test
    void a_deck_is_put_on_the_table_between_rounds_by_whoever_is_in_its_team() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        var guests = setDeck(table, deck, table.as("Ann"));
        var foreign = setDeck(table, deck, signedIn(stranger, table.as("Ann")));
        var unknown = setDeck(table, UUID.randomUUID().toString(), signedIn(ann, table.as("Ann")));
        assertThat(foreign.status()).as(foreign.text()).isEqualTo(422);
        assertThat(unknown.json().at("/error/details")).isEqualTo(foreign.json().at("/error/details"));
        assertThat(guests.json().at("/error/details")).isEqualTo(foreign.json().at("/error/details"));
        assertThat(foreign.json().at("/error/details/0/field").asString()).isEqualTo("deck");
        assertThat(view(table).at("/deck/id").asString()).isEqualTo("fibonacci");

        assertThat(setDeck(table, deck, signedIn(ann, table.as("Ann"))).status())
                .isEqualTo(200);
        assertThat(view(table).at("/deck/name").asString()).isEqualTo("Ours");
        assertThat(setDeck(table, deck, signedIn(ann, table.as("Ben"))).status())
                .as("a voter who is in the team")
                .isEqualTo(403);
    }

    @Test
    void a_session_with_a_deck_that_is_not_ones_own_is_not_begun() {
        assertThat(create(deck).code()).as("a guest").isEqualTo("VALIDATION_ERROR");
        var foreign = create(deck, signedIn(stranger));
        assertThat(foreign.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(foreign.json().at("/error/details/0/field").asString()).isEqualTo("deck");
    }

    @Test
    void what_is_prepared_keeps_its_copy_when_it_is_edited_and_repeated() {
        var table = ATable.startedBy(http, "Ann");
        var added = http.post(
                table.path("/activities"),
                "{\"type\":\"poker\",\"title\":\"Epics\",\"config\":{\"deck\":\"%s\"}}".formatted(deck),
                signedIn(ann, table.as("Ann")));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var config = added.json().at("/data/config");
        var epics = table.path("/activities/" + added.json().at("/data/id").asString());
        http.send("DELETE", decks + "/" + deck, BodyPublishers.noBody(), signedIn(ann));

        // A screen sends back all that it was shown, signed in or not.
        var edited = http.patch(epics, "{\"config\":%s}".formatted(config), seen("1", table));
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        var longer = http.patch(epics, "{\"config\":{\"timer_seconds\":60}}", seen("*", table));
        assertThat(longer.json().at("/data/config/deck")).isEqualTo(config.get("deck"));
        var again = http.post(epics + "/duplicate", "{}", table.as("Ann"));
        assertThat(again.json().at("/data/config/deck/name").asString()).isEqualTo("Ours");

        var forged = config.get("deck").toString().replace("Ours", "Forged");
        var refused = http.patch(epics, "{\"config\":{\"deck\":%s}}".formatted(forged), seen("*", table));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    }

    private static String[] seen(String revision, ATable table) {
        var as = table.as("Ann");
        return new String[] {as[0], as[1], "If-Match", revision};
    }

    private Reply create(String wanted, String... headers) {
        return http.post("/api/v1/sessions", """
                {"name":"Sprint 49","creator_name":"Ann","activity":{"type":"poker","config":{"deck":"%s"}}}""".formatted(wanted), headers);
    }

    private Reply setDeck(ATable table, String wanted, String... headers) {
        return http.post(
                table.path("/activities/" + table.activity() + "/commands"),
                "{\"type\":\"set_deck\",\"deck\":\"%s\"}".formatted(wanted),
                headers);
    }

    private static JsonNode view(ATable table) {
        return table.get("", "Ann").json().at("/data/current_activity/view");
    }
}
