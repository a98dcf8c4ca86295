package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import plenum.web.Http;

/** Links, codes and pictures that lead into a session, with the limits of an installation as it is shipped. */
@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.sessions.rates.enabled=true",
            "plenum.web.trusted-proxies=127.0.0.1",
            "plenum.web.user-interface=classpath:/plenum/web/sample-ui/"
        })
class WaysInTest {

    private static final String CODES = "/api/v1/join-codes/";

    private final Http http;

    WaysInTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        var table = ATable.startedBy(http, "Ann");
        var typed = table.joinCode().substring(0, 3).toLowerCase(Locale.ROOT) + "%20-"
                + table.joinCode().substring(3);

        var found = http.get(CODES + typed).json().get("data");

        assertThat(found.get("id").asString()).isEqualTo(table.session().toString());
        assertThat(found.get("requires").toString()).isEqualTo("{\"sign_in\":false,\"passphrase\":false}");
    }

    @Test
    void guessing_codes_ends_after_twenty_and_a_right_code_from_elsewhere_is_still_found() {
        var table = ATable.startedBy(http, "Ann");
        var guesser = new String[] {"X-Forwarded-For", "192.0.2.7"};
        IntStream.range(0, 20)
                .forEach(n -> assertThat(
                                http.get(CODES + "ZZZZZ" + (2 + n % 8), guesser).code())
                        .isEqualTo("JOIN_CODE_UNKNOWN"));

        var refused = http.get(CODES + "ZZZZZZ", guesser);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(http.get(CODES + table.joinCode(), guesser).status()).isEqualTo(429);
        assertThat(http.get("/s/" + table.joinCode(), guesser).status()).isEqualTo(429);
        assertThat(http.get(CODES + table.joinCode()).status()).isEqualTo(200);
        assertThat(http.get(
                                table.path(""),
                                "Authorization",
                                "Bearer " + table.token("Ann"),
                                "X-Forwarded-For",
                                "192.0.2.7")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_page_of_a_dead_link_counts_as_a_guess() {
        var table = ATable.startedBy(http, "Ann");
        var guesser = new String[] {"X-Forwarded-For", "192.0.2.8"};

        assertThat(http.get("/s/" + table.joinCode(), guesser).status()).isEqualTo(200);
        IntStream.range(0, 20)
                .forEach(
                        n -> assertThat(http.get("/s/ZZZZZZ", guesser).status()).isEqualTo(200));
        assertThat(http.get("/s/ZZZZZZ", guesser).status()).isEqualTo(429);
    }

    @Test
    void five_hundred_people_join_by_a_link_from_one_address() {
        var tables = IntStream.range(0, 5)
                .mapToObj(n -> ATable.startedBy(http, "Ann"))
                .toList();
        tables.forEach(table -> IntStream.range(0, 100)
                .forEach(n -> assertThat(
                                http.post(table.path("/join"), """
                                        {"user_name":"Guest %d","as":"spectator"}""".formatted(n)).status())
                        .isEqualTo(201)));
    }

    @Test
    void a_seat_that_answers_without_a_pause_is_told_to_wait() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.start("Ann");

        var replies = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> table.vote("Ben", 1, n, "5"))
                .toList();

        assertThat(replies.getFirst().status()).isEqualTo(200);
        assertThat(replies).anySatisfy(reply -> {
            assertThat(reply.code()).isEqualTo("RATE_LIMITED");
            assertThat(reply.header("Retry-After")).isEqualTo("1");
        });
        assertThat(table.vote("Ann", 1, 1, "5").status()).isEqualTo(200);
    }

    @Test
    void a_stream_that_is_opened_again_and_again_is_told_to_come_back_later_and_never_refused() throws IOException {
        var table = ATable.startedBy(http, "Ann");
        var heads = new ArrayList<String>();
        var retries = new ArrayList<Integer>();
        for (int n = 0; n < 20; n++) {
            try (var screen = table.watch("Ann", "")) {
                heads.add(screen.head());
                retries.add(screen.retry());
            }
        }
        assertThat(heads).allSatisfy(head -> assertThat(head).startsWith("HTTP/1.1 200"));
        assertThat(retries).anyMatch(retry -> retry >= 10_000);
    }

    @Test
    void the_picture_comes_as_lines_or_pixels_and_in_the_size_asked_for() {
        var table = ATable.startedBy(http, "Ann");
        var qr = table.path("/qr");

        var lines = http.get(qr);
        assertThat(lines.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(http.get(qr, "Accept", "image/avif,image/webp,image/svg+xml,image/*,*/*;q=0.8")
                        .header("Content-Type"))
                .isEqualTo("image/svg+xml");
        assertThat(http.get(qr, "Accept", "image/png").header("Content-Type")).isEqualTo("image/png");
        assertThat(http.get(qr + "?size=640").text()).contains("width=\"640\"");
        assertThat(http.get(qr + "?size=64").code()).isEqualTo("VALIDATION_ERROR");
        assertThat(http.get(qr + "?size=4096").code()).isEqualTo("VALIDATION_ERROR");
        assertThat(http.get(qr, "Accept", "text/csv").code()).isEqualTo("NOT_ACCEPTABLE");
    }
}
