package plenum.web.internal.problems;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.DatabindException;

/** What a failure means to the caller: the refusal, the status and the headers that go with it. */
record Diagnosis(Refusal refusal, int status, HttpHeaders headers) {

    /** What JSON and Java can say and the database cannot: NUL in a text, and times before or behind its calendar. */
    private static final Set<String> NOT_STORABLE = Set.of("22021", "22P05", "22008", "22009");

    private static final Map<Integer, Problem> BY_STATUS = Map.ofEntries(
            Map.entry(401, Problem.UNAUTHENTICATED),
            Map.entry(403, Problem.UNAUTHORIZED),
            Map.entry(404, Problem.NOT_FOUND),
            Map.entry(405, Problem.METHOD_NOT_ALLOWED),
            Map.entry(406, Problem.NOT_ACCEPTABLE),
            Map.entry(413, Problem.PAYLOAD_TOO_LARGE),
            Map.entry(414, Problem.PAYLOAD_TOO_LARGE),
            Map.entry(415, Problem.UNSUPPORTED_MEDIA_TYPE),
            Map.entry(422, Problem.VALIDATION_ERROR),
            Map.entry(429, Problem.RATE_LIMITED),
            Map.entry(431, Problem.PAYLOAD_TOO_LARGE),
            Map.entry(503, Problem.SERVICE_UNAVAILABLE));

    static Diagnosis of(Throwable failure) {
        if (Unreachable.database(failure)) {
            return of(Problem.NETWORK_PARTITION.refusal());
        }
        return causes(failure)
                .map(Diagnosis::recognise)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> of(Problem.INTERNAL_SERVER_ERROR.refusal()));
    }

    /** When nothing but a status is known, as with what the server refuses before it reaches us. */
    static Diagnosis of(int status) {
        var otherwise = status >= 400 && status < 500 ? Problem.MALFORMED_REQUEST : Problem.INTERNAL_SERVER_ERROR;
        var problem = BY_STATUS.getOrDefault(status, otherwise);
        return new Diagnosis(problem.refusal(), status >= 400 ? status : problem.status(), HttpHeaders.EMPTY);
    }

    private static Diagnosis of(Refusal refusal) {
        return new Diagnosis(refusal, refusal.problem().status(), HttpHeaders.EMPTY);
    }

    /** Failures wrap each other; the outermost one that says something wins. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private static Optional<Diagnosis> recognise(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(of(refusal));
            case BindException invalid -> Optional.of(of(Fields.of(invalid)));
            case HandlerMethodValidationException invalid -> Optional.of(of(Fields.of(invalid)));
            case ConstraintViolationException invalid -> Optional.of(of(Fields.of(invalid)));
            case MethodArgumentTypeMismatchException mismatch -> Optional.of(of(mismatched(mismatch)));
            case MissingServletRequestParameterException missing ->
                Optional.of(of(Problem.VALIDATION_ERROR.on(missing.getParameterName(), "is required")));
            case MissingRequestHeaderException missing ->
                Optional.of(of(Problem.VALIDATION_ERROR.on(missing.getHeaderName(), "is required")));
            case HttpMessageNotReadableException unreadable -> Optional.of(unreadable(unreadable));
            case RequestRejectedException rejected -> Optional.of(of(400));
            case SQLException sql
            when NOT_STORABLE.contains(String.valueOf(sql.getSQLState())) ->
                Optional.of(of(Problem.MALFORMED_REQUEST.refusal()));
            case HttpException unreadable -> Optional.of(of(unreadable.getCode()));
            case AsyncRequestTimeoutException late -> Optional.of(of(Problem.SERVICE_UNAVAILABLE.refusal()));
            case ErrorResponse known -> {
                var byStatus = of(known.getStatusCode().value());
                yield Optional.of(new Diagnosis(byStatus.refusal, byStatus.status, known.getHeaders()));
            }
            default -> Optional.empty();
        };
    }

    /** A refusal may hide inside: the body was too large, or a record refused its own values. */
    private static Diagnosis unreadable(HttpMessageNotReadableException unreadable) {
        return causes(unreadable)
                .filter(Refusal.class::isInstance)
                .map(refusal -> of((Refusal) refusal))
                .findFirst()
                .orElseGet(() -> unreadable.getCause() instanceof DatabindException misfit
                        ? of(Problem.VALIDATION_ERROR.on(Fields.path(misfit), "is not valid"))
                        : of(400));
    }

    /** An address with an id that cannot be one leads nowhere; a parameter of the wrong kind is the caller's mistake. */
    private static Refusal mismatched(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.NOT_FOUND.refusal()
                : Problem.VALIDATION_ERROR.on(mismatch.getName(), "is not valid");
    }
}
