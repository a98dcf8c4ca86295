package plenum.operations.internal;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.shared.Problem;

/** The figures for Prometheus: to this machine, and to whoever has the token. Nobody else learns that they exist. */
@RestController
class MetricsController {

    private static final MediaType FORMAT = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");
    private static final List<String> PROXY_TRACES =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP");

    private final ObjectProvider<PrometheusMeterRegistry> registry;
    private final OperationsSettings settings;

    MetricsController(ObjectProvider<PrometheusMeterRegistry> registry, OperationsSettings settings) {
        this.registry = registry;
        this.settings = settings;
    }

    @GetMapping("/metrics")
    ResponseEntity<String> readMetrics(HttpServletRequest request) {
        var meters = registry.getIfAvailable();
        if (!settings.metricsEnabled() || meters == null) {
            throw Problem.NOT_FOUND.refusal();
        }
        if (!hasToken(request) && !isThisMachine(request)) {
            throw settings.metricsToken() == null ? Problem.NOT_FOUND.refusal() : Problem.UNAUTHENTICATED.refusal();
        }
        return ResponseEntity.ok().contentType(FORMAT).body(meters.scrape());
    }

    private boolean hasToken(HttpServletRequest request) {
        var token = settings.metricsToken();
        var shown = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        return token != null && !token.isBlank() && MessageDigest.isEqual(bytes("Bearer " + token), bytes(shown));
    }

    /** A proxy on this machine speaks for others, so what it passes on does not count as coming from here. */
    private static boolean isThisMachine(HttpServletRequest request) {
        var received = asReceived(request);
        try {
            return InetAddress.getByName(received.getRemoteAddr()).isLoopbackAddress()
                    && PROXY_TRACES.stream().allMatch(trace -> received.getHeader(trace) == null);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Without what filters hide or believe. */
    private static HttpServletRequest asReceived(HttpServletRequest request) {
        var received = request;
        while (received instanceof HttpServletRequestWrapper wrapper) {
            received = (HttpServletRequest) wrapper.getRequest();
        }
        return received;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
