package plenum.web.internal.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import plenum.shared.Refusal;
import plenum.web.internal.requests.RequestIds;
import tools.jackson.databind.json.JsonMapper;

/** Turns a refusal into the one form in which every failure is answered, wherever it happened. */
@Component
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Wording wording;
    private final JsonMapper json;

    Problems(Wording wording, JsonMapper json) {
        this.wording = wording;
        this.json = json;
    }

    public ProblemBody body(Refusal refusal, Iterable<Locale> wishes, String requestId) {
        var problem = refusal.problem();
        var language = wording.language(wishes);
        var details = refusal.details().stream()
                .map(detail -> new Refusal.Detail(detail.field(), wording.detail(detail.message(), language)))
                .toList();
        var failure = new ProblemBody.Failure(
                problem.name(),
                wording.message(problem, refusal.reason(), language),
                details,
                wording.recoveryActions(refusal, language),
                refusal.retryAfter() == 0 ? null : refusal.retryAfter(),
                requestId);
        return new ProblemBody(failure, refusal.meta().isEmpty() ? null : refusal.meta());
    }

    public byte[] bytes(ProblemBody body) {
        return json.writeValueAsBytes(body);
    }

    public ResponseEntity<ProblemBody> answer(Throwable failure, HttpServletRequest request) {
        return answer(diagnose(failure, request), request);
    }

    ResponseEntity<ProblemBody> answer(Diagnosis diagnosis, HttpServletRequest request) {
        var body = body(diagnosis.refusal(), Wording.wishes(request), RequestIds.of(request));
        var answer = ResponseEntity.status(diagnosis.status())
                .headers(diagnosis.headers())
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (body.error().retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, body.error().retryAfter().toString());
        }
        return answer.body(body);
    }

    /** For everything that fails outside a controller. */
    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            log.debug("Too late to answer: {}", failure.toString());
            return;
        }
        var diagnosis = diagnose(failure, request);
        var answer = answer(diagnosis, request);
        response.resetBuffer();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.setHeader(RequestIds.HEADER, RequestIds.of(request));
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }

    /** What went wrong, noted in the log where somebody should look into it. */
    Diagnosis diagnose(Throwable failure, HttpServletRequest request) {
        var diagnosis = Diagnosis.of(failure);
        if (diagnosis.status() == 500) {
            log.error("{} {} failed", request.getMethod(), route(request), failure);
        } else if (diagnosis.status() > 500) {
            log.warn(
                    "{} {}: {}",
                    request.getMethod(),
                    route(request),
                    diagnosis.refusal().getMessage());
        }
        return diagnosis;
    }

    /** The pattern and not the address, which may hold a join code. */
    private static Object route(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no route)" : pattern;
    }
}
