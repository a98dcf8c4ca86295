package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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

/** Kept agendas over HTTP: by whom they are found, written and removed. */
@FreshDatabase
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TemplatesTest {

    private static final String POLL = """
            {"type":"poll","title":"Mood","timeout_seconds":60,\
            "config":{"question":"How are you?","options":[{"text":"Fine"},{"text":"So so"}]}}""";
    private static final String PATH = "/api/v1/templates";

    private final UUID team = UUID.randomUUID();
    private final Http http;
    private final UUID ann;
    private final UUID viewer;
    private final UUID stranger;

    TemplatesTest(@LocalServerPort int port, @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.ann = members.in(team, Permission.WRITE_TEMPLATES);
        this.viewer = members.in(team);
        this.stranger = members.in(UUID.randomUUID(), Permission.WRITE_TEMPLATES);
    }

    @Test
    void guests_find_what_comes_with_the_program_in_their_language_and_keep_nothing() {
        var english = http.get(PATH).json();
        var german = http.get(PATH + "?locale=de-AT").json();

        assertThat(names(english)).hasSize(4).contains("Refinement", "Quiz round");
        assertThat(names(german)).hasSize(4).contains("Refinement", "Quizrunde");
        assertThat(english.at("/data/0/keeper").stringValue()).isEqualTo("built_in");
        assertThat(english.at("/data/0/agenda/1/type").stringValue()).isEqualTo("retro");
        assertThat(english.at("/meta/may_keep").booleanValue()).isFalse();
        assertThat(http.get(PATH + "?locale=fr").json()).isEqualTo(english);
        assertThat(http.post(PATH, template("Mine", null, POLL)).code()).isEqualTo("SIGN_IN_REQUIRED");
    }

    @Test
    void what_comes_with_the_program_stays_as_it_is() {
        var builtIn = http.get(PATH).json().at("/data/0/id").stringValue();

        assertThat(http.get(PATH + "/" + builtIn)
                        .json()
                        .at("/data/agenda/0/config/min")
                        .intValue())
                .isEqualTo(1);
        var changed = change(ann, builtIn, "*", "{\"name\":\"Ours\"}");
        assertThat(changed.code()).isEqualTo("UNAUTHORIZED");
        assertThat(changed.json().at("/meta/permission").stringValue()).isEqualTo("template.write");
        assertThat(remove(ann, builtIn).code()).isEqualTo("UNAUTHORIZED");
        assertThat(http.patch(PATH + "/" + builtIn, "{}", "If-Match", "*").code())
                .isEqualTo("SIGN_IN_REQUIRED");
    }

    @Test
    void ones_own_are_nothing_to_others_also_in_the_same_team() {
        var mine = save(ann, "Weekly", null);
        assertThat(mine.status()).as(mine.text()).isEqualTo(201);
        assertThat(mine.header("ETag")).isEqualTo("\"1\"");
        assertThat(mine.json().at("/data/keeper").stringValue()).isEqualTo("account");
        assertThat(mine.json().at("/data/agenda/0/config/selection").stringValue())
                .isEqualTo("single");

        assertThat(names(list(ann))).contains("Weekly");
        assertThat(names(list(viewer))).doesNotContain("Weekly");
        assertThat(http.get(PATH + "/" + id(mine), signedIn(viewer)).code()).isEqualTo("ITEM_NOT_FOUND");
        assertThat(change(viewer, id(mine), "*", "{}").code()).isEqualTo("ITEM_NOT_FOUND");
        assertThat(remove(viewer, id(mine)).code()).isEqualTo("ITEM_NOT_FOUND");
    }

    @Test
    void a_teams_are_used_by_its_members_and_written_by_those_who_may() {
        var ours = id(save(ann, "Weekly", team));

        assertThat(names(list(viewer))).contains("Weekly");
        assertThat(list(viewer).at("/meta/may_keep_for").size()).isZero();
        assertThat(list(ann).at("/meta/may_keep_for/0").stringValue()).isEqualTo(team.toString());
        assertThat(change(viewer, ours, "*", "{}").json().at("/meta/permission").stringValue())
                .isEqualTo("template.write");
        assertThat(save(viewer, "Theirs", team).status()).isEqualTo(403);
        assertThat(save(stranger, "Theirs", team).code()).isEqualTo("NOT_FOUND");
        assertThat(names(list(stranger))).doesNotContain("Weekly");
        assertThat(remove(viewer, ours).status()).isEqualTo(403);
        assertThat(remove(ann, ours).status()).isEqualTo(200);
        assertThat(remove(ann, ours).code()).isEqualTo("ITEM_NOT_FOUND");
    }

    @Test
    void everything_that_is_wrong_is_named_at_its_line() {
        var refused = http.post(PATH, template("Weekly", null, POLL, """
                        {"type":"poll","title":"Empty","config":{"question":"Q"}}""", """
                        {"type":"juggling","title":"No such thing"}""", """
                        {"type":"poker","title":" "}"""), signedIn(ann));

        assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
        var fields = new ArrayList<String>();
        refused.json()
                .at("/error/details")
                .forEach(one -> fields.add(one.get("field").stringValue()));
        assertThat(fields).containsExactly("agenda.1.options", "agenda.2.kind", "agenda.3.title");
        assertThat(http.post(PATH, template("Weekly", null), signedIn(ann))
                        .json()
                        .at("/error/details/0/field")
                        .stringValue())
                .isEqualTo("agenda");
        var many = IntStream.range(0, 101).mapToObj(n -> POLL).toArray(String[]::new);
        assertThat(http.post(PATH, template("Weekly", null, many), signedIn(ann))
                        .code())
                .isEqualTo("LIMIT_REACHED");
    }

    @Test
    void a_line_keeps_its_id_when_it_is_changed() {
        var saved = save(ann, "Weekly", null);
        var line = saved.json().at("/data/agenda/0/id").stringValue();
        var edited = """
                {"agenda":[{"type":"poker","title":"Stories"},\
                {"id":"%s","type":"poll","title":"Mood today",\
                "config":{"question":"And now?","options":[{"text":"A"},{"text":"B"}]}}]}""".formatted(line);

        assertThat(change(ann, id(saved), "", edited).code()).isEqualTo("PRECONDITION_REQUIRED");
        var changed = change(ann, id(saved), "\"1\"", edited);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().at("/data/agenda/1/id").stringValue()).isEqualTo(line);
        assertThat(changed.json().at("/data/agenda/1/title").stringValue()).isEqualTo("Mood today");
        assertThat(changed.json().at("/data/name").stringValue()).isEqualTo("Weekly");
        assertThat(change(ann, id(saved), "\"1\"", "{\"name\":\"Other\"}").code())
                .isEqualTo("PRECONDITION_FAILED");
    }

    @Test
    void no_two_of_one_keeper_share_a_name_whatever_its_case() {
        save(ann, "Größe", null);
        assertThat(save(ann, " GRÖSSE ", null)
                        .json()
                        .at("/error/details/0/field")
                        .stringValue())
                .isEqualTo("name");
        assertThat(save(ann, "Größe", team).status()).isEqualTo(201);
        assertThat(save(viewer, "Größe", null).status()).isEqualTo(201);
    }

    @Test
    void a_team_keeps_a_hundred_however_many_are_saved_at_once() throws Exception {
        IntStream.range(0, 96).forEach(n -> save(ann, "Template " + n, team));
        var replies = together(8, () -> save(ann, "Template " + UUID.randomUUID(), team));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(4);
        assertThat(replies.stream().filter(reply -> reply.code().equals("LIMIT_REACHED")))
                .hasSize(4);
        assertThat(save(ann, "Own", null).status()).isEqualTo(201);
    }

    private JsonNode list(UUID account) {
        return http.get(PATH, signedIn(account)).json();
    }

    private Reply save(UUID account, String name, UUID keeper) {
        return http.post(PATH, template(name, keeper, POLL), signedIn(account));
    }

    private static String template(String name, UUID keeper, String... lines) {
        var team = keeper == null ? "" : "\"team_id\":\"%s\",".formatted(keeper);
        return "{\"name\":\"%s\",%s\"agenda\":[%s]}".formatted(name, team, String.join(",", lines));
    }

    private Reply change(UUID account, String template, String seen, String body) {
        return seen.isEmpty()
                ? http.patch(PATH + "/" + template, body, signedIn(account))
                : http.patch(PATH + "/" + template, body, signedIn(account, "If-Match", seen));
    }

    private Reply remove(UUID account, String template) {
        return http.send("DELETE", PATH + "/" + template, BodyPublishers.noBody(), signedIn(account));
    }

    private static String id(Reply reply) {
        return reply.json().at("/data/id").stringValue();
    }

    private static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        list.get("data").forEach(one -> names.add(one.get("name").stringValue()));
        return names;
    }

    private static List<Reply> together(int times, Callable<Reply> task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(n -> threads.submit(task))
                    .toList();
            var replies = new ArrayList<Reply>();
            for (var one : running) {
                replies.add(one.get());
            }
            return replies;
        }
    }
}
