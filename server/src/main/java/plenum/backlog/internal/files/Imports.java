package plenum.backlog.internal.files;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.internal.files.KeptImport.BadRows;
import plenum.backlog.internal.files.KeptImport.Duplicates;
import plenum.backlog.internal.files.KeptImport.ImportWish;
import plenum.backlog.internal.files.KeptImport.Kind;
import plenum.backlog.internal.files.KeptImport.State;
import plenum.backlog.internal.history.EventStore;
import plenum.backlog.internal.issues.Attribute;
import plenum.backlog.internal.issues.Frames;
import plenum.backlog.internal.issues.IssueStore;
import plenum.backlog.internal.issues.Stored;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.jobs.Jobs;
import plenum.shared.Audited;
import plenum.shared.Ids;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Takes files of issues and of their history: shows what would become of them, and does it once somebody says yes. */
@Component
class Imports {

    private static final Duration KEPT = Duration.ofHours(24);

    /** What somebody is shown before they say yes. */
    record Preview(KeptImport kept, Sheet sheet, Map<String, String> mapping, FilePlan plan, World world) {}

    private final ImportStore store;
    private final IssueStore issues;
    private final EventStore events;
    private final Frames frames;
    private final Memberships memberships;
    private final Jobs jobs;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Imports(
            ImportStore store,
            IssueStore issues,
            EventStore events,
            Frames frames,
            Memberships memberships,
            Jobs jobs,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.issues = issues;
        this.events = events;
        this.frames = frames;
        this.memberships = memberships;
        this.jobs = jobs;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Preview preview(SignedIn who, UUID team, Kind kind, @Nullable UUID project, byte[] file) {
        memberships.require(who, team, Permission.IMPORT_BACKLOG);
        var sheet = Sheet.read(file);
        var fields = kind == Kind.ISSUES ? Field.OF_ISSUES : Field.OF_HISTORY;
        var mapping = Field.proposed(sheet.heading(), fields);
        var kept = new KeptImport(
                Ids.next(),
                team,
                who.required(),
                kind,
                project,
                State.PREVIEWED,
                0,
                null,
                null,
                clock.instant().plus(KEPT));
        store.add(kept, file, clock.instant());
        var world = world(team, sheet, mapping);
        var plan = plan(kept, sheet, new ImportWish(mapping, Duplicates.UPDATE, BadRows.REFUSE), world);
        return new Preview(kept, sheet, mapping, plan, world);
    }

    /** The same file with another idea of its columns. */
    @Transactional
    public Preview preview(SignedIn who, UUID id, Map<String, String> mapping) {
        var kept = get(who, id);
        if (kept.state() != State.PREVIEWED) {
            throw Problem.WRONG_PHASE.refusal();
        }
        var sheet = Sheet.read(store.file(id));
        var world = world(kept.team(), sheet, mapping);
        var plan = plan(kept, sheet, new ImportWish(mapping, Duplicates.UPDATE, BadRows.REFUSE), world);
        return new Preview(kept, sheet, mapping, plan, world);
    }

    KeptImport get(SignedIn who, UUID id) {
        who.required();
        var teams = memberships.teamsOf(who);
        var kept = store.find(id).filter(one -> teams.contains(one.team())).orElseThrow(Problem.NOT_FOUND::refusal);
        memberships.require(who, kept.team(), Permission.IMPORT_BACKLOG);
        return kept;
    }

    /** Saying yes again to what is already under way changes nothing. */
    @Transactional
    public KeptImport commit(SignedIn who, UUID id, ImportWish wish) {
        var kept = get(who, id);
        if (kept.state() != State.PREVIEWED) {
            return kept;
        }
        var sheet = Sheet.read(store.file(id));
        var plan = plan(kept, sheet, wish, world(kept.team(), sheet, wish.mapping()));
        refuse(plan, wish);
        if (store.confirm(id, wish)) {
            jobs.queue(ImportJob.WORK, id.toString(), id);
            facts.publishEvent(Audited.by(who.required(), "backlog.imported").on(id));
        }
        return get(who, id);
    }

    static void refuse(FilePlan plan, ImportWish wish) {
        if (wish.badRows() == BadRows.REFUSE && !plan.badRows().isEmpty()) {
            throw Problem.IMPORT_REJECTED.on(plan.badRows().stream()
                    .map(bad -> new Refusal.Detail("rows." + bad.row() + "." + bad.field(), bad.message()))
                    .toList());
        }
    }

    FilePlan plan(KeptImport kept, Sheet sheet, ImportWish wish, World world) {
        if (kept.kind() == Kind.ISSUES) {
            var updates = wish.onDuplicate() == Duplicates.UPDATE;
            return new IssueRows(sheet, wish.mapping(), world, home(kept, world), updates).plan();
        }
        var named = world.known().stream().map(Stored::id).toList();
        return new HistoryRows(sheet, wish.mapping(), world, named.isEmpty() ? List.of() : events.all(named)).plan();
    }

    /** Where issues go that bear a key of somewhere else: the project that was named, or the only one there is. */
    private static @Nullable UUID home(KeptImport kept, World world) {
        var own = world.frame().projects().values().stream()
                .filter(project -> project.isOwn() && project.archivedAt() == null)
                .map(project -> project.id())
                .toList();
        if (kept.project() != null) {
            return own.contains(kept.project()) ? kept.project() : null;
        }
        return own.size() == 1 ? own.getFirst() : null;
    }

    /** Issues are found by the key they have and, after that, by those they had. */
    World world(UUID team, Sheet sheet, Map<String, String> mapping) {
        Set<String> keys = new HashSet<>();
        for (var field : List.of(Field.KEY, Field.EXTERNAL_KEY, Field.PARENT, Field.BLOCKS, Field.FROM, Field.TO)) {
            var columns = sheet.columns(mapping, field.word());
            sheet.rows()
                    .forEach(row -> row.all(columns).forEach(cell -> {
                        for (var key : cell.split("\\|")) {
                            keys.add(
                                    field == Field.EXTERNAL_KEY
                                            ? key.strip()
                                            : key.strip().toUpperCase(Locale.ROOT));
                        }
                    }));
        }
        var found = issues.takeByKey(team, keys);
        var byKey = new HashMap<String, Stored>();
        found.forEach(issue -> issue.content().words(Attribute.PREVIOUS_KEYS).forEach(key -> byKey.put(key, issue)));
        found.forEach(issue -> byKey.put(issue.content().text(Attribute.KEY), issue));
        return new World(frames.of(team), byKey, store.blocks(team));
    }

    static KeptImport.NewThings newThings(World world) {
        return new KeptImport.NewThings(
                sorted(world.projects.keySet()),
                sorted(world.statuses.values().stream()
                        .map(World.NewStatus::name)
                        .collect(Collectors.toSet())),
                sorted(world.people.keySet()),
                sorted(world.disciplines.keySet()),
                sorted(Set.copyOf(world.sprints.values())));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
