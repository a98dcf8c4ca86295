package plenum.backlog.internal.projects;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.IssueState;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** The projects of teams, as members see and managers change them. */
@Component
class Projects {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{1,9}");
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 100;
    private static final int MOST_RESOLUTIONS = 50;

    private final ProjectStore store;
    private final MappingStore mappings;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Projects(
            ProjectStore store,
            MappingStore mappings,
            Memberships memberships,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.mappings = mappings;
        this.memberships = memberships;
        this.facts = facts;
        this.clock = clock;
    }

    List<Project> list(SignedIn who, UUID team) {
        memberships.require(who, team, Permission.READ_BACKLOG);
        return store.list(team);
    }

    Project get(SignedIn who, UUID team, UUID project) {
        memberships.require(who, team, Permission.READ_BACKLOG);
        return known(team, project);
    }

    @Transactional
    public Project open(SignedIn who, UUID team, String key, String name, @Nullable List<Workflow.Step> steps) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        var complaints = new ArrayList<Refusal.Detail>();
        if (!KEY.matcher(key).matches()) {
            complaints.add(new Refusal.Detail("key", "must be 2 to 10 capital letters and digits"));
        }
        nameComplaint(name, complaints);
        refuse(complaints);
        var workflow = steps == null ? Workflow.USUAL : Workflow.read(steps);
        store.lock(team);
        if (store.list(team).size() >= MOST) {
            throw Problem.LIMIT_REACHED.because(MOST + " projects");
        }
        try {
            var id = store.add(team, key, name.strip(), workflow, clock.instant());
            facts.publishEvent(Audited.by(who.required(), "project.opened").on(id));
            return known(team, id);
        } catch (DuplicateKeyException taken) {
            throw Problem.VALIDATION_ERROR.on("key", "is the key of another project");
        }
    }

    /** @param archived whether nothing new is put into it; as it is, if absent */
    @Transactional
    public Project change(
            SignedIn who,
            UUID team,
            UUID project,
            @Nullable Integer seen,
            @Nullable String name,
            @Nullable Boolean archived) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        var known = known(team, project);
        var complaints = new ArrayList<Refusal.Detail>();
        if (name != null) {
            nameComplaint(name, complaints);
        }
        refuse(complaints);
        var since = known.archivedAt() == null ? clock.instant() : known.archivedAt();
        var archivedAt = archived == null ? known.archivedAt() : archived ? since : null;
        if (!store.change(project, seen, name == null ? known.name() : name.strip(), archivedAt, clock.instant())) {
            throw Problem.PRECONDITION_FAILED.refusal().with("version", known.version());
        }
        return known(team, project);
    }

    @Transactional
    public void remove(SignedIn who, UUID team, UUID project) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        known(team, project);
        if (store.isInUse(project)) {
            throw Problem.IN_USE.refusal();
        }
        store.remove(project);
        facts.publishEvent(Audited.by(who.required(), "project.removed").on(project));
    }

    /** What a status means from now on is a new version of the team's mapping; what it meant before stays. */
    @Transactional
    public Project giveWorkflow(
            SignedIn who, UUID team, UUID project, @Nullable Integer seen, List<Workflow.Step> wished) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        var workflow = Workflow.read(wished);
        store.lock(team);
        var known = known(team, project);
        if (!known.isOwn()) {
            throw Problem.ISSUE_IS_REMOTE.refusal();
        }
        if (!store.change(project, seen, known.name(), known.archivedAt(), clock.instant())) {
            throw Problem.PRECONDITION_FAILED.refusal().with("version", known.version());
        }
        var before = known.statuses().stream().collect(Collectors.toMap(Project.ProjectStatus::id, status -> status));
        var turned = new HashMap<UUID, IssueState>();
        for (int place = 0; place < workflow.steps().size(); place++) {
            var step = workflow.steps().get(place);
            var status = step.id() == null ? null : before.remove(step.id());
            if (step.id() != null && status == null) {
                throw Problem.VALIDATION_ERROR.on("statuses." + place + ".id", "is no status of this project");
            }
            if (step.id() == null || status == null) {
                store.addStatus(project, step, place);
            } else {
                store.changeStatus(step.id(), step, place);
                if (status.state() != step.state()) {
                    turned.put(step.id(), step.state());
                }
            }
        }
        before.keySet().forEach(this::retire);
        if (!turned.isEmpty()) {
            remap(who, team, turned);
        }
        facts.publishEvent(Audited.by(who.required(), "workflow.changed").on(project));
        return known(team, project);
    }

    private void retire(UUID status) {
        if (store.isStatusInUse(status)) {
            throw Problem.IN_USE.refusal().with("status_id", status);
        }
        store.retireStatus(status);
    }

    private void remap(SignedIn who, UUID team, Map<UUID, IssueState> turned) {
        var current = mappings.current(team);
        var states = new HashMap<UUID, IssueState>();
        current.entries().forEach(entry -> states.put(entry.statusId(), entry.state()));
        states.putAll(turned);
        var next = new StatusMapping(
                current.version() + 1,
                clock.instant(),
                entries(states),
                current.droppedResolutions(),
                current.doneBy());
        keep(who, team, next);
    }

    StatusMapping mapping(SignedIn who, UUID team) {
        memberships.require(who, team, Permission.READ_BACKLOG);
        return whole(team, mappings.current(team));
    }

    @Transactional
    public StatusMapping map(SignedIn who, UUID team, @Nullable Integer seen, StatusMapping wished) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        store.lock(team);
        var current = mappings.current(team);
        if (seen != null && seen != current.version()) {
            throw Problem.PRECONDITION_FAILED.refusal().with("version", current.version());
        }
        var statuses = store.list(team).stream()
                .flatMap(project -> project.statuses().stream())
                .map(Project.ProjectStatus::id)
                .collect(Collectors.toSet());
        var complaints = new ArrayList<Refusal.Detail>();
        var states = new HashMap<UUID, IssueState>();
        for (int place = 0; place < wished.entries().size(); place++) {
            var entry = wished.entries().get(place);
            if (!statuses.contains(entry.statusId()) || states.put(entry.statusId(), entry.state()) != null) {
                complaints.add(new Refusal.Detail("entries." + place + ".status_id", "is no status of this team"));
            }
        }
        var from = wished.validFrom() == null ? clock.instant() : wished.validFrom();
        if (from.isAfter(clock.instant())) {
            complaints.add(new Refusal.Detail("valid_from", "must not be later than now"));
        }
        if (wished.droppedResolutions().size() > MOST_RESOLUTIONS
                || wished.droppedResolutions().stream().anyMatch(one -> one.isBlank() || one.length() > LONGEST_NAME)) {
            complaints.add(new Refusal.Detail("dropped_resolutions", "must be at most 50 names"));
        }
        refuse(complaints);
        var next = new StatusMapping(
                current.version() + 1,
                from,
                entries(states),
                List.copyOf(wished.droppedResolutions()),
                wished.doneBy());
        keep(who, team, next);
        return whole(team, next);
    }

    private void keep(SignedIn who, UUID team, StatusMapping mapping) {
        mappings.add(team, mapping, clock.instant());
        facts.publishEvent(Audited.by(who.required(), "status_mapping.changed")
                .on(team)
                .with("version", Integer.toString(mapping.version())));
    }

    /** With a line for every status, also for those nobody has spoken about. */
    private StatusMapping whole(UUID team, StatusMapping mapping) {
        var states = new HashMap<UUID, IssueState>();
        store.list(team).stream()
                .flatMap(project -> project.statuses().stream())
                .forEach(status -> states.put(status.id(), status.state()));
        mapping.entries().forEach(entry -> states.put(entry.statusId(), entry.state()));
        return new StatusMapping(
                mapping.version(),
                mapping.validFrom(),
                entries(states),
                mapping.droppedResolutions(),
                mapping.doneBy());
    }

    private static List<StatusMapping.Meaning> entries(Map<UUID, IssueState> states) {
        return states.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new StatusMapping.Meaning(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Project known(UUID team, UUID project) {
        return store.find(team, project).orElseThrow(Problem.ITEM_NOT_FOUND::refusal);
    }

    private static void nameComplaint(String name, List<Refusal.Detail> complaints) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            complaints.add(new Refusal.Detail("name", "must have 1 to %d characters".formatted(LONGEST_NAME)));
        }
    }

    private static void refuse(List<Refusal.Detail> complaints) {
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
    }
}
