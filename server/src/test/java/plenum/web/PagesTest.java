package plenum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class PagesTest {

    private static final Pattern NONCE = Pattern.compile("nonce=\"([A-Za-z0-9_-]{43})\"");

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/s/ABC234",
                "/s/ABC234/screen",
                "/app",
                "/app/x/y",
                "/join/ABC234",
                "/status",
                "/signin",
                "/setup",
                "/reset"
            })
    void every_address_of_the_ui_shows_its_page(String path) {
        var reply = http.get(path);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_dead_link_shows_people_a_page_and_programs_a_problem() {
        var people = http.get("/nowhere/at/all", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(people.status()).isEqualTo(404);
        assertThat(people.header("Content-Type")).startsWith("text/html");
        assertThat(http.get("/nowhere/at/all").code()).isEqualTo("NOT_FOUND");
        assertThat(http.get("/api/v1/nowhere", "Accept", "text/html").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void only_style_tags_with_the_nonce_of_the_page_are_allowed() {
        var page = http.get("/");
        var nonce = NONCE.matcher(page.text());
        assertThat(nonce.find()).isTrue();
        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'self' 'nonce-" + nonce.group(1) + "'")
                .doesNotContain("unsafe");
        assertThat(http.get("/").text()).doesNotContain(nonce.group(1));
        assertThat(page.text()).doesNotContain("__CSP_NONCE__");
    }

    @Test
    void an_asset_is_kept_for_a_year_and_sent_as_small_as_it_was_built() {
        var path = "/assets/app-1a2b3c.js";
        assertThat(http.get(path).text()).contains("plain");
        assertThat(http.get(path).header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        var brotli = http.get(path, "Accept-Encoding", "gzip, br");
        assertThat(brotli.text()).isEqualTo("pretend brotli");
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(brotli.header("Content-Type")).contains("javascript");
        assertThat(brotli.header("Vary")).contains("Accept-Encoding");
        assertThat(http.get(path, "Accept-Encoding", "gzip").text()).isEqualTo("pretend gzip");
    }

    @Test
    void other_files_are_asked_for_each_time() {
        var icon = http.get("/icon.svg");
        assertThat(icon.header("Content-Type")).contains("image/svg+xml");
        assertThat(icon.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api", "/api/", "/api/v2", "/api/v1/s/ABC", "/assets/none.js", "/none.js", "/a/b", "/../x"})
    void whatever_else_is_asked_for_does_not_exist(String path) {
        var reply = http.get(path);
        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.code()).isIn("NOT_FOUND", "MALFORMED_REQUEST");
    }

    @Test
    void the_description_of_the_api_is_there_for_programs_and_people() {
        assertThat(http.get("/api/openapi.json").json().get("openapi").asString())
                .isEqualTo("3.1.0");
        var page = http.get("/api/docs");
        assertThat(page.header("Content-Type")).contains("text/html");
        assertThat(page.text())
                .contains("docs/docs.js")
                .doesNotContain("<style")
                .doesNotContain("onclick");
        assertThat(http.get("/api/docs/docs.js").header("Content-Type")).contains("javascript");
        assertThat(http.get("/api/docs/docs.css").status()).isEqualTo(200);
    }
}
