package plenum.backlog.internal.files;

import static plenum.backlog.internal.files.FilePlan.Action.CREATE;
import static plenum.backlog.internal.files.FilePlan.Action.ERROR;
import static plenum.backlog.internal.files.FilePlan.Action.SKIP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueEvent;
import plenum.backlog.IssueField;
import plenum.backlog.internal.issues.Attribute;
import plenum.backlog.internal.issues.Stored;

/**
 * Reads a file of what happened to issues. It must not contradict how they stand: where a field was last brought to by
 * the file, it has to be now, or where the next thing that happened here began. Pure.
 */
final class HistoryRows {

    /** A row that could be read. */
    private record Told(
            Sheet.Row row,
            Stored issue,
            IssueField field,
            Instant at,
            IssueChange.@Nullable Value from,
            IssueChange.@Nullable Value to) {}

    private record Line(UUID issue, IssueField field) {}

    private final Sheet sheet;
    private final Map<String, String> mapping;
    private final World world;
    private final HistoryValues values;
    private final Map<Line, List<IssueEvent>> known;
    private final List<BadRow> bad = new ArrayList<>();

    HistoryRows(Sheet sheet, Map<String, String> mapping, World world, List<IssueEvent> known) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.world = world;
        this.values = new HistoryValues(world);
        this.known = known.stream()
                .filter(event -> event.supersededBy() == null)
                .collect(Collectors.groupingBy(event -> new Line(event.issueId(), event.field())));
    }

    FilePlan plan() {
        var told = new ArrayList<Told>();
        sheet.rows().forEach(row -> read(row, told));
        var refused = contradictions(told);
        var counts = new EnumMap<FilePlan.Action, Integer>(FilePlan.Action.class);
        var lines = new ArrayList<FilePlan.Line>();
        var events = new ArrayList<FilePlan.ToldEvent>();
        for (var one : told) {
            if (refused.contains(one.issue().id())) {
                continue;
            }
            var action = isKnown(one) ? SKIP : CREATE;
            counts.merge(action, 1, Integer::sum);
            lines.add(line(one, action));
            if (action == CREATE) {
                events.add(happened(one));
            }
        }
        counts.put(ERROR, (int) bad.stream().map(BadRow::row).distinct().count());
        bad.sort(Comparator.comparingInt(BadRow::row));
        return new FilePlan(lines, List.copyOf(bad), Set.of(), events, counts);
    }

    private void read(Sheet.Row row, List<Told> told) {
        var key = cell(row, Field.KEY).toUpperCase(Locale.ROOT);
        var issue = world.issue(key).orElse(null);
        var at = Instants.read(cell(row, Field.AT)).orElse(null);
        var field = HistoryValues.field(cell(row, Field.FIELD));
        if (issue == null) {
            complain(row, Field.KEY, key.isEmpty() ? "must be there" : "is not there: " + key);
        }
        if (at == null) {
            complain(row, Field.AT, "must be a time such as 2026-11-25T22:00:00Z");
        }
        if (field == null) {
            complain(row, Field.FIELD, "is nothing that has a history here");
        }
        if (issue == null || at == null || field == null) {
            return;
        }
        if (issue.isRemote()) {
            complain(row, Field.KEY, "is kept by a tracker: " + key);
            return;
        }
        try {
            told.add(new Told(
                    row,
                    issue,
                    field,
                    at,
                    values.read(issue, field, cell(row, Field.FROM)),
                    values.read(issue, field, cell(row, Field.TO))));
        } catch (IllegalArgumentException unreadable) {
            complain(row, Field.TO, String.valueOf(unreadable.getMessage()));
        }
    }

    /** The issues whose rows cannot be true, each named with both values. */
    private Set<UUID> contradictions(List<Told> told) {
        var refused = new HashSet<UUID>();
        var byLine = told.stream()
                .collect(Collectors.groupingBy(one -> new Line(one.issue().id(), one.field())));
        byLine.forEach((line, rows) -> {
            var instants = new HashMap<Instant, Told>();
            for (var row : rows) {
                if (instants.put(row.at(), row) != null) {
                    complain(row.row(), Field.AT, "is the time of another change of the same field");
                    refused.add(line.issue());
                }
            }
            var last = rows.stream().max(Comparator.comparing(Told::at)).orElseThrow();
            var must = stands(line, last);
            if (line.field() == IssueField.CREATED) {
                if (!last.at().equals(last.issue().createdAt())) {
                    complain(last.row(), Field.AT, "began at " + last.issue().createdAt());
                    refused.add(line.issue());
                }
            } else if (HistoryValues.hasValue(line.field()) && !same(last.to(), must)) {
                complain(last.row(), Field.TO, "is " + words(last.to()) + ", but here it is " + words(must));
                refused.add(line.issue());
            }
        });
        return refused;
    }

    /** How the field stood after the last row of the file: where the next event began, or how it is. */
    private IssueChange.@Nullable Value stands(Line line, Told last) {
        var next = known.getOrDefault(line, List.of()).stream()
                .filter(event -> event.at().isAfter(last.at()))
                .min(Comparator.comparing(IssueEvent::at));
        return next.isPresent()
                ? value(next.get().from(), next.get().fromText())
                : values.current(last.issue(), line.field());
    }

    private static boolean same(IssueChange.@Nullable Value told, IssueChange.@Nullable Value stands) {
        return told == null ? stands == null : stands != null && idOf(told).equals(idOf(stands));
    }

    private static String idOf(IssueChange.Value value) {
        return String.valueOf(value.id());
    }

    private static String words(IssueChange.@Nullable Value value) {
        return value == null ? "empty" : "\"" + value.words() + "\"";
    }

    private boolean isKnown(Told told) {
        return known.getOrDefault(new Line(told.issue().id(), told.field()), List.of()).stream()
                .anyMatch(event -> event.at().equals(told.at())
                        && (event.historyId() == 0 || same(told.to(), value(event.to(), event.toText()))));
    }

    private static IssueChange.@Nullable Value value(@Nullable String id, @Nullable String text) {
        return id == null && text == null ? null : new IssueChange.Value(id, text);
    }

    private FilePlan.ToldEvent happened(Told told) {
        var change = new IssueChange(told.field(), told.at(), 0, 0, told.from(), told.to());
        var actor = cell(told.row(), Field.ACTOR);
        return new FilePlan.ToldEvent(
                told.issue().no(), told.issue().id(), change, actor.isEmpty() ? null : world.person(actor));
    }

    private static FilePlan.Line line(Told told, FilePlan.Action action) {
        var words = told.field().word() + ": " + words(told.from()) + " → " + words(told.to());
        return new FilePlan.Line(
                told.row().number(),
                action,
                told.issue().id(),
                told.issue().content().text(Attribute.KEY),
                words,
                told.issue(),
                null,
                told.at(),
                "");
    }

    private String cell(Sheet.Row row, Field field) {
        return row.first(sheet.columns(mapping, field.word())).strip();
    }

    private void complain(Sheet.Row row, Field field, String message) {
        bad.add(new BadRow(row.number(), field.word(), message));
    }
}
