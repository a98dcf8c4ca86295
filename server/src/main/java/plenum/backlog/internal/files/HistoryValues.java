package plenum.backlog.internal.files;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueChange.Value;
import plenum.backlog.IssueField;
import plenum.backlog.internal.issues.Attribute;
import plenum.backlog.internal.issues.Content;
import plenum.backlog.internal.issues.Differences;
import plenum.backlog.internal.issues.Names;
import plenum.backlog.internal.issues.Stored;

/** Reads what a field was, from the words a file has for it. Pure. */
final class HistoryValues {

    /** Which attribute says how a field stands now. */
    private static final Map<IssueField, Attribute> NOW = Map.ofEntries(
            Map.entry(IssueField.STATUS, Attribute.STATUS_ID),
            Map.entry(IssueField.RESOLUTION, Attribute.RESOLUTION),
            Map.entry(IssueField.SPRINTS, Attribute.SPRINT_IDS),
            Map.entry(IssueField.POINTS, Attribute.POINTS),
            Map.entry(IssueField.ESTIMATE_HOURS, Attribute.ESTIMATE_HOURS),
            Map.entry(IssueField.TYPE, Attribute.TYPE),
            Map.entry(IssueField.PRIORITY, Attribute.PRIORITY),
            Map.entry(IssueField.ASSIGNEE, Attribute.ASSIGNEE_ID),
            Map.entry(IssueField.REPORTER, Attribute.REPORTER_ID),
            Map.entry(IssueField.OWNER, Attribute.OWNER_ID),
            Map.entry(IssueField.DISCIPLINE, Attribute.DISCIPLINE_ID),
            Map.entry(IssueField.PARENT, Attribute.PARENT_ID),
            Map.entry(IssueField.FLAGGED, Attribute.FLAGGED),
            Map.entry(IssueField.DUE_ON, Attribute.DUE_ON),
            Map.entry(IssueField.SCHEDULE, Attribute.SCHEDULE),
            Map.entry(IssueField.LABELS, Attribute.LABELS),
            Map.entry(IssueField.KEY, Attribute.KEY));

    /** These happen to an issue as a whole, and have nothing to come from or go to. */
    private static final Set<IssueField> OF_THE_WHOLE =
            Set.of(IssueField.DELETED, IssueField.RESTORED, IssueField.INACCESSIBLE);

    private final World world;
    private final Names names;

    HistoryValues(World world) {
        this.world = world;
        this.names = world.frame().names(Map.of());
    }

    static @Nullable IssueField field(String word) {
        var tidy = word.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        var name = tidy.equals("sprint") ? "sprints" : tidy.equals("story_points") ? "points" : tidy;
        return Arrays.stream(IssueField.values())
                .filter(field -> field.word().equals(name))
                .filter(field -> NOW.containsKey(field) || field == IssueField.CREATED || OF_THE_WHOLE.contains(field))
                .findFirst()
                .orElse(null);
    }

    static boolean hasValue(IssueField field) {
        return NOW.containsKey(field);
    }

    @Nullable
    Value current(Stored issue, IssueField field) {
        var attribute = NOW.get(field);
        return attribute == null
                ? null
                : Differences.value(field, issue.content().get(attribute), names);
    }

    @Nullable
    Value read(Stored issue, IssueField field, String written) {
        var attribute = NOW.get(field == IssueField.CREATED ? IssueField.SPRINTS : field);
        if (written.isEmpty() || attribute == null) {
            return null;
        }
        return switch (attribute) {
            case SPRINT_IDS -> sprints(written);
            case STATUS_ID -> status(issue, written);
            case ASSIGNEE_ID, REPORTER_ID, OWNER_ID -> named(world.person(written), written);
            case DISCIPLINE_ID -> named(world.discipline(written), written);
            case PARENT_ID ->
                named(
                        world.issue(written.toUpperCase(Locale.ROOT))
                                .orElseThrow(() -> new IllegalArgumentException("is not there: " + written))
                                .id(),
                        written);
            case LABELS -> plain(attribute, Arrays.asList(written.split("\\|")), field);
            case POINTS, ESTIMATE_HOURS -> plain(attribute, number(written), field);
            case FLAGGED -> plain(attribute, Boolean.valueOf(written.toLowerCase(Locale.ROOT)), field);
            default -> plain(attribute, written, field);
        };
    }

    private @Nullable Value plain(Attribute attribute, Object written, IssueField field) {
        return Differences.value(field, Content.blank().with(attribute, written).get(attribute), names);
    }

    private static Object number(String written) {
        try {
            return new BigDecimal(written.replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("must be a number: " + written);
        }
    }

    private Value status(Stored issue, String written) {
        var project = issue.content().id(Attribute.PROJECT_ID);
        var id = project == null ? null : world.status(project, written);
        if (id == null) {
            throw new IllegalArgumentException("is one status too many: " + written);
        }
        return named(id, written);
    }

    private Value named(UUID id, String written) {
        var name = names.byId().get(id);
        return new Value(id.toString(), name == null ? written : name);
    }

    private Value sprints(String written) {
        var ids = Arrays.stream(written.split("[|]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(world::sprint)
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        var sorted = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        var words =
                ids.stream().map(world::sprintName).filter(name -> name != null).collect(Collectors.joining(", "));
        return new Value(sorted, words.isEmpty() ? null : words);
    }
}
