package plenum.backlog.internal.files;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.backlog.internal.issues.Attribute;
import plenum.backlog.internal.issues.IssueForm;

/** What the fields of one row say an issue holds. Pure. */
record RowPatch(Sheet sheet, Map<String, String> mapping, World world) {

    /** A column that is there speaks for every issue: an empty field takes away. */
    Map<String, @Nullable Object> of(Sheet.Row row, UUID project, IssueForm form) {
        var patch = new HashMap<String, @Nullable Object>();
        for (var plain : PLAIN) {
            put(patch, plain, plain.word(), cell(row, plain));
        }
        put(patch, Field.POINTS, "points", number(cell(row, Field.POINTS)));
        put(patch, Field.ESTIMATE_HOURS, "estimate_hours", number(cell(row, Field.ESTIMATE_HOURS)));
        for (var score : List.of(Field.VALUE, Field.TIME_CRITICALITY, Field.RISK_REDUCTION)) {
            put(patch, score, score.word(), number(cell(row, score)));
        }
        put(patch, Field.LABELS, "labels", words(row, columns(Field.LABELS)));
        var due = cell(row, Field.DUE_ON);
        put(patch, Field.DUE_ON, "due_on", due.matches("\\d{4}-\\d\\d-\\d\\d[T ].*") ? due.substring(0, 10) : due);
        var level = cell(row, Field.LEVEL).toLowerCase(Locale.ROOT);
        put(patch, Field.LEVEL, "level", level);
        var flagged = cell(row, Field.FLAGGED).toLowerCase(Locale.ROOT);
        put(patch, Field.FLAGGED, "flagged", !flagged.isEmpty() && !flagged.equals("false"));
        for (var person : List.of(Field.ASSIGNEE, Field.REPORTER, Field.OWNER)) {
            var name = words(row, columns(person)).stream().findFirst().orElse("");
            put(patch, person, person.word() + "_id", name.isEmpty() ? null : world.person(name));
        }
        var discipline = cell(row, Field.DISCIPLINE);
        put(patch, Field.DISCIPLINE, "discipline_id", discipline.isEmpty() ? null : world.discipline(discipline));
        var status = cell(row, Field.STATUS);
        if (!status.isEmpty()) {
            var id = world.status(project, status);
            if (id == null) {
                form.complain(Attribute.STATUS_ID, "is one status too many: " + status);
            } else {
                patch.put("status_id", id);
            }
        }
        return patch;
    }

    private static final List<Field> PLAIN =
            List.of(Field.TITLE, Field.DESCRIPTION, Field.TYPE, Field.RESOLUTION, Field.PRIORITY, Field.URL);

    private void put(Map<String, @Nullable Object> patch, Field field, String word, @Nullable Object value) {
        boolean isEmpty = value == null || value.equals("");
        // What every issue has is not taken away by an empty field.
        boolean isKept = isEmpty && (field == Field.TYPE || field == Field.LEVEL);
        if (!columns(field).isEmpty() && !isKept) {
            patch.put(word, isEmpty ? null : value);
        }
    }

    private static @Nullable Object number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }

    private List<Integer> columns(Field field) {
        return sheet.columns(mapping, field.word());
    }

    private String cell(Sheet.Row row, Field field) {
        return row.first(columns(field)).strip();
    }

    static List<String> words(Sheet.Row row, List<Integer> columns) {
        return row.all(columns).stream()
                .flatMap(cell -> Pattern.compile("\\|").splitAsStream(cell))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
