package plenum.web.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.shared.Doorway;
import plenum.shared.Ids;
import plenum.shared.Problem;
import plenum.web.internal.WebSettings;
import plenum.web.internal.requests.SecurityHeaders;

/** The one page behind every address of the UI, fresh each time and with a nonce of its own for its style tags. */
@RestController
class UserInterface {

    private static final String PLACEHOLDER = "__CSP_NONCE__";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Optional<String> page;
    private final SecurityHeaders headers;
    private final ObjectProvider<Doorway> doorway;

    UserInterface(
            WebSettings settings, ResourceLoader resources, SecurityHeaders headers, ObjectProvider<Doorway> doorway) {
        this.doorway = doorway;
        this.page = load(resources, settings.userInterface() + "index.html");
        this.headers = headers;
    }

    @GetMapping({
        "/",
        "/index.html",
        "/s/**",
        "/app/**",
        "/join/**",
        "/session/**",
        "/status",
        "/signin/**",
        "/setup",
        "/reset",
        "/invite"
    })
    ResponseEntity<String> page(HttpServletRequest request) {
        return page(status(request));
    }

    /** Whoever asks too often gets the same page, which works for those with a seat; only its status says so to programs. */
    private HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable(doorway.getIfAvailable())
                .flatMap(door -> door.refusal(request))
                .map(problem -> HttpStatus.valueOf(problem.status()))
                .orElse(HttpStatus.OK);
    }

    ResponseEntity<String> page(HttpStatus status) {
        var html = page.orElseThrow(Problem.NOT_FOUND::refusal);
        var answer = ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noStore());
        if (!html.contains(PLACEHOLDER)) {
            return answer.body(html);
        }
        var nonce = Ids.secret("");
        return answer.header(SecurityHeaders.POLICY, headers.policyWithNonce(nonce))
                .body(html.replace(PLACEHOLDER, nonce));
    }

    /** While the server is developed there may be no UI built yet. */
    private static Optional<String> load(ResourceLoader resources, String location) {
        var file = resources.getResource(location);
        try {
            return file.exists() ? Optional.of(file.getContentAsString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
