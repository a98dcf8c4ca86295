package plenum.web.internal.problems;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.shared.Refusal;

/** The envelope of every answer that is a refusal. */
public record ProblemBody(Failure error, @Nullable Map<String, Object> meta) {

    public record Failure(
            String code,
            String message,
            List<Refusal.Detail> details,
            List<String> recoveryActions,
            @Nullable Integer retryAfter,
            String requestId) {}
}
