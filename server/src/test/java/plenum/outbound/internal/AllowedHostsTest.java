package plenum.outbound.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    @Test
    void a_host_is_allowed_on_every_port_or_on_the_one_that_is_written() {
        var allowed = AllowedHosts.of(List.of("Jira.internal", " git.internal:8080 ", "[::1]:81", ""));
        assertThat(allowed.name("jira.internal", 1)).isTrue();
        assertThat(allowed.name("git.internal", 8080)).isTrue();
        assertThat(allowed.name("git.internal", 8081)).isFalse();
        assertThat(allowed.name("evil.jira.internal", 1)).isFalse();
        assertThat(allowed.name("[::1]", 81)).isTrue();
    }

    @Test
    void a_network_is_allowed_by_its_addresses_and_only_if_all_of_a_host_are_in_it() {
        var allowed = AllowedHosts.of(List.of("10.1.0.0/17", "fd00::/8"));
        assertThat(allowed.hold(addresses("10.1.127.255"))).isTrue();
        assertThat(allowed.hold(addresses("10.1.128.0"))).isFalse();
        assertThat(allowed.hold(addresses("10.1.0.1", "fd12::1"))).isTrue();
        assertThat(allowed.hold(addresses("10.1.0.1", "8.8.8.8"))).isFalse();
        assertThat(allowed.hold(List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://jira.internal/x", "jira.internal/8", "10.0.0.0/33", "a b", "a:b", "host:", "u@host"})
    void what_is_no_host_stops_the_start(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedHosts.of(List.of(entry)))
                .withMessageContaining("plenum.outbound.allowed-hosts");
    }

    private static List<InetAddress> addresses(String... written) {
        return List.of(written).stream().map(InetAddress::ofLiteral).toList();
    }
}
