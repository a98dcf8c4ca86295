package plenum.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done. A rule returns it as a value; whoever has no result to return throws it. It carries no
 * stack trace, because it is an answer and not an accident.
 */
public final class Refusal extends RuntimeException {

    /** One field that must be corrected, and how. */
    public record Detail(String field, String message) {}

    private final transient Problem problem;
    private final transient @Nullable String reason;
    private final transient List<Detail> details;
    private final transient Map<String, Object> meta;

    Refusal(Problem problem, @Nullable String reason, List<Detail> details, Map<String, Object> meta) {
        super(problem.name() + (reason == null ? "" : ": " + reason), null, false, false);
        this.problem = problem;
        this.reason = reason;
        this.details = List.copyOf(details);
        this.meta = Map.copyOf(meta);
    }

    public Refusal with(String key, Object value) {
        var more = new java.util.LinkedHashMap<>(meta);
        more.put(key, value);
        return new Refusal(problem, reason, details, more);
    }

    public Problem problem() {
        return problem;
    }

    /** Fills the `{reason}`, `{max}`, `{thing}` in the problem's message; absent where the message has none. */
    public @Nullable String reason() {
        return reason;
    }

    public List<Detail> details() {
        return details;
    }

    public Map<String, Object> meta() {
        return meta;
    }
}
