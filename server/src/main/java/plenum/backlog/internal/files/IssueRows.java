package plenum.backlog.internal.files;

import static plenum.backlog.internal.files.FilePlan.Action.CREATE;
import static plenum.backlog.internal.files.FilePlan.Action.ERROR;
import static plenum.backlog.internal.files.FilePlan.Action.SKIP;
import static plenum.backlog.internal.files.FilePlan.Action.UPDATE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.backlog.internal.issues.Attribute;
import plenum.backlog.internal.issues.Content;
import plenum.backlog.internal.issues.IssueForm;
import plenum.backlog.internal.issues.Stored;
import plenum.backlog.internal.links.Link;
import plenum.shared.Ids;

/** Reads a file of issues: what is new, what is otherwise than it stands here, and what cannot be read. Pure. */
final class IssueRows {

    static final Pattern KEY = Pattern.compile("([A-Z][A-Z0-9_]{1,9})-([1-9][0-9]{0,8})");

    private final Sheet sheet;
    private final Map<String, String> mapping;
    private final World world;
    private final @Nullable UUID home;
    private final boolean updates;
    private final List<BadRow> bad = new ArrayList<>();
    private final Map<String, FilePlan.Line> byKey = new LinkedHashMap<>();
    private final Map<String, Sheet.Row> rows = new HashMap<>();

    /**
     * @param home the project of issues whose keys are another system's
     * @param updates whether issues that are there already are brought to what the file says
     */
    IssueRows(Sheet sheet, Map<String, String> mapping, World world, @Nullable UUID home, boolean updates) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.world = world;
        this.home = home;
        this.updates = updates;
    }

    FilePlan plan() {
        for (var row : sheet.rows()) {
            read(row);
        }
        var family = new FileFamily(world, byKey);
        var links = new HashSet<Link>();
        byKey.replaceAll((key, line) -> related(family, line, rows.get(key), links));
        dropWhatLeadsNowhere(links);
        byKey.values().removeIf(line -> line.action() == ERROR);
        var counts = new EnumMap<FilePlan.Action, Integer>(FilePlan.Action.class);
        byKey.values().forEach(line -> counts.merge(line.action(), 1, Integer::sum));
        counts.put(ERROR, (int) bad.stream().map(BadRow::row).distinct().count());
        var lines = byKey.values().stream()
                .sorted(Comparator.comparing(FilePlan.Line::rank).thenComparing(FilePlan.Line::row))
                .toList();
        bad.sort(Comparator.comparingInt(BadRow::row));
        return new FilePlan(lines, List.copyOf(bad), links, List.of(), counts);
    }

    /** What needs a row that is not brought in is not brought in either. */
    private void dropWhatLeadsNowhere(Set<Link> links) {
        boolean isSettled = false;
        while (!isSettled) {
            var lost = byKey.values().stream()
                    .filter(line -> line.action() == ERROR && line.before() == null)
                    .map(FilePlan.Line::id)
                    .collect(Collectors.toSet());
            links.removeIf(link -> lost.contains(link.from()));
            var leading = byKey.values().stream()
                    .filter(line -> line.action() != ERROR && needs(line, lost, links))
                    .toList();
            leading.forEach(line -> {
                bad.add(new BadRow(line.row(), Field.KEY.word(), "needs a row that cannot be brought in"));
                byKey.put(line.key(), error(line));
            });
            isSettled = leading.isEmpty();
        }
    }

    private static boolean needs(FilePlan.Line line, Set<UUID> lost, Set<Link> links) {
        var parent = line.after() == null ? null : line.after().id(Attribute.PARENT_ID);
        return parent != null && lost.contains(parent)
                || links.stream().anyMatch(link -> link.from().equals(line.id()) && lost.contains(link.to()));
    }

    private void read(Sheet.Row row) {
        var own = cell(row, Field.KEY);
        var external = cell(row, Field.EXTERNAL_KEY);
        var key = own.isEmpty() ? external : own.toUpperCase(Locale.ROOT);
        if (key.isEmpty()) {
            complain(row, Field.KEY, "must be there");
            return;
        }
        if (byKey.containsKey(key)) {
            complain(row, Field.KEY, "is there twice: " + key);
            return;
        }
        var written = KEY.matcher(key);
        var project = own.isEmpty() || !written.matches() ? home : (UUID) world.project(written.group(1));
        var before = world.issue(key).orElse(null);
        if (project == null) {
            complain(
                    row, Field.KEY, own.isEmpty() ? "needs a project to go to" : "is not a key such as HBR-12: " + key);
            return;
        }
        if (before != null && before.isRemote()) {
            complain(row, Field.KEY, "is kept by a tracker: " + key);
            return;
        }
        var line = line(row, key, before == null ? project : projectOf(before, project), before, own.isEmpty());
        if (line != null) {
            byKey.put(key, line);
            rows.put(key, row);
        }
    }

    private static UUID projectOf(Stored before, UUID project) {
        var known = before.content().id(Attribute.PROJECT_ID);
        return known == null ? project : known;
    }

    private FilePlan.@Nullable Line line(
            Sheet.Row row, String key, UUID project, @Nullable Stored before, boolean isForeign) {
        var form = new IssueForm();
        var blank = Content.blank().with(Attribute.PROJECT_ID, project);
        var content = form.apply(
                before == null ? blank : before.content(), new RowPatch(sheet, mapping, world).of(row, project, form));
        if (before == null) {
            content =
                    isForeign ? content.with(Attribute.PREVIOUS_KEYS, List.of(key)) : content.with(Attribute.KEY, key);
            if (content.get(Attribute.STATUS_ID) == null) {
                content = content.with(Attribute.STATUS_ID, firstStatus(project));
            }
        }
        if (!columns(Field.SPRINT).isEmpty()) {
            content = content.with(
                    Attribute.SPRINT_IDS,
                    words(row, Field.SPRINT).stream().map(world::sprint).toList());
        }
        form.requireAll(content);
        var createdAt = Instants.read(cell(row, Field.CREATED_AT)).orElse(null);
        if (createdAt == null && !cell(row, Field.CREATED_AT).isEmpty()) {
            complain(row, Field.CREATED_AT, "must be a time such as 2026-11-25T22:00:00Z");
            return null;
        }
        if (!form.complaints().isEmpty()) {
            form.complaints().forEach(one -> bad.add(new BadRow(row.number(), one.field(), one.message())));
            return null;
        }
        return new FilePlan.Line(
                row.number(),
                CREATE,
                before == null ? Ids.next() : before.id(),
                key,
                content.text(Attribute.TITLE),
                before,
                content,
                createdAt,
                cell(row, Field.RANK));
    }

    private UUID firstStatus(UUID project) {
        var known = world.frame().projects().get(project);
        var status = known == null || known.open().isEmpty()
                ? world.status(project, "To do")
                : known.open().getFirst().id();
        return status == null ? project : status;
    }

    /** Once everything has been read: whose child it is, and what it blocks. */
    private FilePlan.Line related(FileFamily family, FilePlan.Line line, Sheet.@Nullable Row row, Set<Link> links) {
        var after = line.after();
        if (row == null || after == null) {
            return line;
        }
        var parent = cell(row, Field.PARENT).toUpperCase(Locale.ROOT);
        if (!columns(Field.PARENT).isEmpty()) {
            var id = parent.isEmpty() ? null : family.id(parent);
            if (!parent.isEmpty() && (id == null || !family.adopt(line.id(), id))) {
                complain(
                        row, Field.PARENT, id == null ? "is not there: " + parent : "would be above itself: " + parent);
                return error(line);
            }
            after = after.with(Attribute.PARENT_ID, id);
        }
        for (var blocked : words(row, Field.BLOCKS)) {
            var id = family.id(blocked.toUpperCase(Locale.ROOT));
            if (id == null || !family.block(line.id(), id)) {
                complain(
                        row,
                        Field.BLOCKS,
                        id == null ? "is not there: " + blocked : "would close a circle: " + blocked);
                return error(line);
            }
            links.add(new Link(line.id(), id, Link.Kind.BLOCKS));
        }
        return decided(line, after, links);
    }

    private FilePlan.Line decided(FilePlan.Line line, Content after, Set<Link> links) {
        var before = line.before();
        var action = CREATE;
        if (before != null) {
            boolean isSame = before.content().equals(after)
                    && links.stream().noneMatch(link -> link.from().equals(line.id()) && !world.isLinked(link));
            action = isSame || !updates || before.isDeleted() ? SKIP : UPDATE;
        }
        return new FilePlan.Line(
                line.row(), action, line.id(), line.key(), line.title(), before, after, line.createdAt(), line.rank());
    }

    private static FilePlan.Line error(FilePlan.Line line) {
        return new FilePlan.Line(
                line.row(),
                ERROR,
                line.id(),
                line.key(),
                line.title(),
                line.before(),
                line.after(),
                line.createdAt(),
                line.rank());
    }

    private List<Integer> columns(Field field) {
        return sheet.columns(mapping, field.word());
    }

    private String cell(Sheet.Row row, Field field) {
        return row.first(columns(field)).strip();
    }

    private List<String> words(Sheet.Row row, Field field) {
        return RowPatch.words(row, columns(field));
    }

    private void complain(Sheet.Row row, Field field, String message) {
        bad.add(new BadRow(row.number(), field.word(), message));
    }
}
