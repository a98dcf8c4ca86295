package plenum.sessions.internal.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.identity.SomeTeams.signedIn;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.identity.SignedIn;
import plenum.identity.SomeTeams;
import plenum.sessions.Templates.NewLine;
import plenum.shared.Refusal;
import plenum.web.Http;

/** How much a kept agenda may hold, and how little of it a list needs. */
@FreshDatabase("teams")
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeptAgendasTest {

    private static final String PATH = "/api/v1/templates";

    private final Http http;
    private final JdbcClient jdbc;
    private final TemplateForm form;
    private final UUID ann;

    KeptAgendasTest(
            @LocalServerPort int port,
            @Autowired JdbcClient jdbc,
            @Autowired TemplateForm form,
            @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.form = form;
        this.ann = members.in(UUID.randomUUID());
    }

    @Test
    void a_list_reads_of_an_agenda_what_it_shows_and_in_its_order() {
        http.post(PATH, """
                {"name":"Weekly","agenda":[{"type":"retro","title":"Board"},{"type":"poker","title":"Stories"}]}""", signedIn(ann));
        jdbc.sql("""
            update session_template set agenda = jsonb_set(agenda, '{0,config}', '"not read"') where account_id = :ann\
            """).param("ann", ann).update();

        var listed = http.get(PATH, signedIn(ann));
        assertThat(listed.status()).as(listed.text()).isEqualTo(200);
        assertThat(listed.json().get("data").valueStream())
                .filteredOn(one -> one.get("name").stringValue().equals("Weekly"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.get("agenda").toString())
                                .isEqualTo(
                                        "[{\"type\":\"retro\",\"title\":\"Board\"},{\"type\":\"poker\",\"title\":\"Stories\"}]"));
    }

    @Test
    void a_megabyte_is_counted_in_bytes_whatever_people_write() {
        assertThat(form.read(agenda("a"), List.of(), SignedIn.NOBODY)).hasSize(100);

        assertThatThrownBy(() -> form.read(agenda("😀"), List.of(), SignedIn.NOBODY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details().getFirst().message())
                                .isEqualTo("must have at most 1024 kB"));
    }

    private static List<NewLine> agenda(String letter) {
        var options = List.of(Map.of("text", "Fine"), Map.of("text", "So so"));
        return Collections.nCopies(
                100,
                new NewLine(
                        null,
                        "poll",
                        letter.repeat(200),
                        letter.repeat(2_000),
                        Map.of("question", letter.repeat(500), "options", options),
                        null));
    }
}
