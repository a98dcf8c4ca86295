package plenum.shared;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final int retryAfter;
    /** Which of the problem's recovery actions lead nowhere this time, counted from one. */
    private final transient Set<Integer> closedWays;

    private Refusal(Refusal told, Map<String, Object> meta, int retryAfter, Set<Integer> closedWays) {
        super(told.getMessage(), null, false, false);
        this.problem = told.problem;
        this.reason = told.reason;
        this.details = told.details;
        this.meta = Map.copyOf(meta);
        this.retryAfter = retryAfter;
        this.closedWays = Set.copyOf(closedWays);
    }

    private Refusal(Problem problem, @Nullable String reason, List<Detail> details) {
        super(problem.name() + (reason == null ? "" : ": " + reason), null, false, false);
        this.problem = problem;
        this.reason = reason;
        this.details = List.copyOf(details);
        this.meta = Map.of();
        this.retryAfter = problem.retryAfter();
        this.closedWays = Set.of();
    }

    static Refusal of(Problem problem, @Nullable String reason, List<Detail> details) {
        return new Refusal(problem, reason, details);
    }

    public Refusal with(String key, Object value) {
        var more = new LinkedHashMap<>(meta);
        more.put(key, value);
        return new Refusal(this, more, retryAfter, closedWays);
    }

    /** When trying again makes sense, where that is known better than the problem knows it. */
    public Refusal retryAfter(int seconds) {
        return new Refusal(this, meta, seconds, closedWays);
    }

    /** Does not offer a way on that is closed this time: the problem's first, second… recovery action. */
    public Refusal withoutAction(int place) {
        var more = new HashSet<>(closedWays);
        more.add(place);
        return new Refusal(this, meta, retryAfter, more);
    }

    public Problem problem() {
        return problem;
    }

    /** Fills the `{reason}`, `{max}`, `{thing}` in the problem's message; absent where the message has none. */
    public @Nullable String reason() {
        return reason;
    }

    /** Seconds after which trying again makes sense; 0 where it does not. */
    public int retryAfter() {
        return retryAfter;
    }

    /** Whether the problem's first, second… recovery action makes sense this time. */
    public boolean offers(int action) {
        return !closedWays.contains(action);
    }

    public List<Detail> details() {
        return details;
    }

    public Map<String, Object> meta() {
        return meta;
    }
}
