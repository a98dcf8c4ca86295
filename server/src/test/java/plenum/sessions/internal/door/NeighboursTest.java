package plenum.sessions.internal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import plenum.shared.Problem;
import plenum.shared.Refusal;

class NeighboursTest {

    private static final Network HERE = Network.of("192.0.2.1");
    private static final Network THERE = Network.of("192.0.2.2");

    private final SlowTime time = new SlowTime();
    private final Neighbours neighbours = new Neighbours(settings(true), time);

    @Test
    void twenty_wrong_codes_are_a_mistake_and_the_next_shuts_the_door_for_a_minute() {
        assertThat(wrong(HERE, 20)).isEqualTo(Problem.JOIN_CODE_UNKNOWN);

        var refused = refusal(() -> neighbours.lookUp(HERE, "ZZZZZZ", Optional::empty));

        assertThat(refused.problem()).isEqualTo(Problem.RATE_LIMITED);
        assertThat(refused.retryAfter()).isEqualTo(60);
        assertThat(refusal(() -> right(HERE)).problem()).isEqualTo(Problem.RATE_LIMITED);
        assertThat(right(THERE)).isEqualTo("session");
        time.pass(Duration.ofSeconds(61));
        assertThat(right(HERE)).isEqualTo("session");
    }

    @Test
    void right_codes_are_never_counted() {
        IntStream.range(0, 5_000).forEach(n -> right(HERE));

        assertThat(wrong(HERE, 20)).isEqualTo(Problem.JOIN_CODE_UNKNOWN);
    }

    @Test
    void wrong_codes_of_a_minute_ago_are_forgiven() {
        wrong(HERE, 20);
        time.pass(Duration.ofSeconds(61));

        assertThat(wrong(HERE, 20)).isEqualTo(Problem.JOIN_CODE_UNKNOWN);
    }

    @Test
    void everybody_who_joined_from_there_lately_allows_one_more() {
        IntStream.range(0, 30).forEach(n -> neighbours.joined(from("192.0.2.1")));

        assertThat(wrong(HERE, 50)).isEqualTo(Problem.JOIN_CODE_UNKNOWN);
        assertThat(wrong(HERE, 1)).isEqualTo(Problem.RATE_LIMITED);
        time.pass(Duration.ofMinutes(11));
        assertThat(wrong(HERE, 20)).isEqualTo(Problem.JOIN_CODE_UNKNOWN);
        assertThat(wrong(HERE, 1)).isEqualTo(Problem.RATE_LIMITED);
    }

    @Test
    void a_page_and_the_question_it_asks_are_one_guess() {
        for (int n = 0; n < 20; n++) {
            assertThat(refusal(() -> neighbours.open(HERE, "ZZZZZZ", Optional::empty))
                            .problem())
                    .isEqualTo(Problem.JOIN_CODE_UNKNOWN);
            assertThat(wrong(HERE, 1)).isEqualTo(Problem.JOIN_CODE_UNKNOWN);
        }
        assertThat(wrong(HERE, 1)).isEqualTo(Problem.RATE_LIMITED);
    }

    @Test
    void when_many_places_guess_at_once_strangers_wait_and_those_with_a_seat_do_not() {
        neighbours.joined(from("192.0.2.1"));
        IntStream.range(0, 15).forEach(n -> wrong(Network.of("198.51.100." + n), 20));
        assertThat(neighbours.patience(THERE)).isZero();

        IntStream.range(20, 35).forEach(n -> wrong(Network.of("198.51.100." + n), 20));

        assertThat(neighbours.patience(THERE)).isEqualTo(Duration.ofSeconds(5));
        assertThat(neighbours.patience(HERE)).isZero();
        time.pass(Duration.ofSeconds(61));
        assertThat(neighbours.patience(THERE)).isZero();
    }

    @Test
    void twenty_sessions_a_minute_may_be_started_from_one_network() {
        IntStream.range(0, 20).forEach(n -> neighbours.create(from("192.0.2.1")));

        var refused = refusal(() -> neighbours.create(from("192.0.2.1")));

        assertThat(refused.problem()).isEqualTo(Problem.RATE_LIMITED);
        assertThat(refused.retryAfter()).isBetween(1, 60);
        neighbours.create(from("192.0.2.2"));
        time.pass(Duration.ofSeconds(3));
        neighbours.create(from("192.0.2.1"));
    }

    @Test
    void switched_off_nothing_is_limited() {
        var open = new Neighbours(settings(false), time);
        for (int n = 0; n < 500; n++) {
            open.create(from("192.0.2.1"));
            assertThat(refusal(() -> open.lookUp(HERE, "ZZZZZZ", Optional::empty))
                            .problem())
                    .isEqualTo(Problem.JOIN_CODE_UNKNOWN);
        }
        assertThat(open.patience(HERE)).isZero();
    }

    @Test
    void a_household_with_many_ipv6_addresses_is_one_network() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2::1"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(HERE).isNotEqualTo(THERE);
    }

    private Problem wrong(Network network, int times) {
        Problem last = null;
        for (int n = 0; n < times; n++) {
            last = refusal(() -> neighbours.lookUp(network, "ZZZZZZ", Optional::empty))
                    .problem();
        }
        return last;
    }

    private String right(Network network) {
        return neighbours.lookUp(network, "KT74MQ", () -> Optional.of("session"));
    }

    private static Refusal refusal(ThrowingCallable action) {
        return catchThrowableOfType(Refusal.class, action);
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    static RateSettings settings(boolean enabled) {
        return new RateSettings(
                enabled,
                new RateSettings.Commands(10, 20),
                new RateSettings.Answers(5, 10),
                new RateSettings.Streams(5, 5),
                20,
                20,
                300);
    }
}
