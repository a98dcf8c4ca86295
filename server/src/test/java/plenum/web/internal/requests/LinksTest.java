package plenum.web.internal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import plenum.web.internal.WebSettings;

class LinksTest {

    private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8080");

    @Test
    void a_configured_address_is_always_used() {
        var links = links(URI.create("https://plenum.example.org"));
        assertThat(links.asSeenBy(request("evil.example", 80))).hasToString("https://plenum.example.org");
        assertThat(links.forNeighbours()).hasToString("https://plenum.example.org");
    }

    @Test
    void a_name_that_anybody_could_have_written_is_not_repeated() {
        assertThat(links(null).asSeenBy(request("evil.example", 80)).toString()).doesNotContain("evil");
    }

    @Test
    void an_allowed_origin_is_repeated() {
        assertThat(links(null).asSeenBy(request("friend.example", 8080))).hasToString("http://friend.example:8080");
    }

    @Test
    void a_proxy_we_trust_may_name_us() {
        var request = request("plenum.example", 80);
        request.setAttribute(TrustedProxies.class.getName(), true);
        assertThat(links(null).asSeenBy(request)).hasToString("http://plenum.example");
    }

    @Test
    void a_loopback_address_becomes_one_for_the_phones_in_the_network() {
        var expected = Neighbourhood.address().orElse("localhost");
        assertThat(links(null).asSeenBy(request("localhost", 5173))).hasToString("http://" + expected + ":5173");
        assertThat(links(null).forNeighbours()).hasToString("http://" + expected + ":8080");
    }

    @Test
    void nobody_is_sent_to_an_address_that_only_this_machine_hears() {
        environment.withProperty("server.address", "127.0.0.1");
        assertThat(links(null).asSeenBy(request("localhost", 8080))).hasToString("http://localhost:8080");
    }

    private Links links(URI publicUrl) {
        var settings = new WebSettings(
                publicUrl,
                List.of("http://friend.example:8080"),
                List.of(),
                DataSize.ofMegabytes(1),
                Map.of(),
                "'self'",
                "classpath:/static/",
                "classpath:/static/api/openapi.json",
                Duration.ofHours(24),
                Duration.ofMinutes(10));
        return new Links(settings, new Origins(settings), environment);
    }

    private static MockHttpServletRequest request(String host, int port) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }
}
