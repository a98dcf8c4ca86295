package plenum.backlog.internal.issues;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.backlog.Issue;
import plenum.backlog.IssueField;
import plenum.backlog.IssueState;
import plenum.backlog.internal.projects.MappingStore;
import plenum.backlog.internal.projects.ProjectStore;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Reads which issues somebody is looking for. */
@Component
class Filters {

    /** As it was asked for; what is absent does not count. */
    record Wish(
            @Nullable List<String> project,
            @Nullable List<String> sprint,
            @Nullable List<String> statusState,
            @Nullable List<String> type,
            @Nullable List<String> level,
            @Nullable List<String> discipline,
            @Nullable List<String> stakeholder,
            @Nullable List<String> assignee,
            @Nullable List<String> label,
            @Nullable List<String> priority,
            @Nullable Boolean flagged,
            @Nullable Boolean unestimated,
            @Nullable String text,
            @Nullable Instant updatedSince,
            @Nullable String key) {}

    private static final String NONE = "none";

    private final Memberships memberships;
    private final ProjectStore projects;
    private final MappingStore mappings;

    Filters(Memberships memberships, ProjectStore projects, MappingStore mappings) {
        this.memberships = memberships;
        this.projects = projects;
        this.mappings = mappings;
    }

    Filter read(SignedIn who, UUID team, Wish wish) {
        memberships.require(who, team, Permission.READ_BACKLOG);
        var complaints = new ArrayList<Refusal.Detail>();
        var filter = new Filter(
                ids("project", wish.project(), complaints),
                ids("sprint", wish.sprint(), complaints),
                states(team, words("status_state", wish.statusState(), IssueState.class, complaints)),
                all(wish.type()),
                words("level", wish.level(), Issue.Level.class, complaints),
                ids("discipline", wish.discipline(), complaints),
                ids("stakeholder", wish.stakeholder(), complaints),
                ids("assignee", wish.assignee(), complaints),
                all(wish.label()),
                all(wish.priority()),
                wish.flagged(),
                wish.unestimated(),
                wish.text(),
                wish.updatedSince(),
                wish.key() == null || wish.key().isBlank() ? null : wish.key());
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return filter;
    }

    private @Nullable StateFilter states(UUID team, List<IssueState> states) {
        return states.isEmpty()
                ? null
                : new StateFilter(
                        states, projects.list(team), mappings.current(team).droppedResolutions());
    }

    private static List<String> ids(String field, @Nullable List<String> wished, List<Refusal.Detail> complaints) {
        var ids = all(wished);
        for (var id : ids) {
            if (!id.equals(NONE) && !id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
                complaints.add(new Refusal.Detail(field, "must be ids, or none"));
                break;
            }
        }
        return ids;
    }

    private static <E extends Enum<E>> List<E> words(
            String field, @Nullable List<String> wished, Class<E> words, List<Refusal.Detail> complaints) {
        var found = new ArrayList<E>();
        for (var word : all(wished)) {
            var one = word(word, words);
            if (one == null) {
                complaints.add(new Refusal.Detail(field, "must be one of " + wordsOf(words)));
                break;
            }
            found.add(one);
        }
        return found;
    }

    private static <E extends Enum<E>> @Nullable E word(String word, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> String wordsOf(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    static Order order(String word) {
        var order = word(word, Order.class);
        if (order == null) {
            throw Problem.VALIDATION_ERROR.on("sort", "must be one of " + wordsOf(Order.class));
        }
        return order;
    }

    static @Nullable IssueField field(@Nullable String word) {
        var field = word == null ? null : word(word, IssueField.class);
        if (word != null && field == null) {
            throw Problem.VALIDATION_ERROR.on("field", "must be one of " + wordsOf(IssueField.class));
        }
        return field;
    }

    private static <T> List<T> all(@Nullable List<T> wished) {
        return wished == null ? List.of() : List.copyOf(wished);
    }
}
