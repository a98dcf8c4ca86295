package plenum.web.internal.requests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import plenum.web.internal.WebSettings;

class BodyLimitsTest {

    final BodyLimits limits = new BodyLimits(new WebSettings(
            null,
            List.of(),
            List.of(),
            DataSize.ofBytes(100),
            Map.of(),
            "'self'",
            "classpath:/static/",
            "classpath:/static/api/openapi.json",
            Duration.ofHours(24),
            Duration.ofMinutes(10)));

    @Test
    void a_body_of_unknown_length_is_limited_without_a_header_that_says_so() throws Exception {
        var request = letThrough(101);
        assertTooLarge(() -> request.getInputStream().readAllBytes());
    }

    @Test
    void a_body_that_is_read_as_text_is_limited_too() throws Exception {
        var request = letThrough(101);
        assertTooLarge(() -> request.getReader().readLine());
    }

    private static void assertTooLarge(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(Refusal.class).hasMessage(Problem.PAYLOAD_TOO_LARGE.name());
    }

    private HttpServletRequest letThrough(int length) throws Exception {
        var chain = new MockFilterChain();
        limits.doFilter(new OverHttp2(length), new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }

    /** Where a body needs neither an announced length nor a transfer encoding. */
    private static final class OverHttp2 extends MockHttpServletRequest {

        OverHttp2(int length) {
            super("POST", "/api/v1/sessions");
            setContent("x".repeat(length).getBytes());
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }
}
