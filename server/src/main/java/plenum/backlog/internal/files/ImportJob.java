package plenum.backlog.internal.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.backlog.IssueField;
import plenum.backlog.Origin;
import plenum.backlog.internal.files.KeptImport.ImportResult;
import plenum.backlog.internal.files.KeptImport.State;
import plenum.backlog.internal.history.EventStore;
import plenum.backlog.internal.history.Happened;
import plenum.backlog.internal.issues.Attribute;
import plenum.backlog.internal.issues.Batch;
import plenum.backlog.internal.issues.Content;
import plenum.backlog.internal.issues.Frames;
import plenum.backlog.internal.issues.IssueStore;
import plenum.backlog.internal.issues.IssueWriter;
import plenum.backlog.internal.issues.Names;
import plenum.backlog.internal.issues.SprintNameStore;
import plenum.backlog.internal.links.IssueLinkStore;
import plenum.backlog.internal.ranks.RankStore;
import plenum.backlog.internal.ranks.Ranks;
import plenum.jobs.Job;
import plenum.jobs.Retry;
import plenum.jobs.Work;
import plenum.shared.Refusal;

/** Brings a file in: all of it in one transaction, or nothing. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    static final Work<UUID> WORK = new Work<>("backlog.import", UUID.class);

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final int AT_ONCE = 1_000;

    private final Imports imports;
    private final ImportStore store;
    private final ImportCrew crew;
    private final IssueStore issues;
    private final IssueWriter writer;
    private final IssueLinkStore links;
    private final EventStore events;
    private final RankStore ranks;
    private final Frames frames;
    private final SprintNameStore sprints;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportJob(
            Imports imports,
            ImportStore store,
            ImportCrew crew,
            IssueStore issues,
            IssueWriter writer,
            IssueLinkStore links,
            EventStore events,
            RankStore ranks,
            Frames frames,
            SprintNameStore sprints,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.store = store;
        this.crew = crew;
        this.issues = issues;
        this.writer = writer;
        this.links = links;
        this.events = events;
        this.ranks = ranks;
        this.frames = frames;
        this.sprints = sprints;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    Job backlogImportJob() {
        return new Job.Once<>(WORK, Retry.following(Duration.ofSeconds(10)), this::bring, this::giveUp);
    }

    @Bean
    Job forgottenImportsJob() {
        return new Job.Repeating("backlog.forget-imports", Duration.ofHours(1), () -> store.forget(clock.instant()));
    }

    private void giveUp(UUID id) {
        store.end(id, State.FAILED, new ImportResult(0, 0, 0, 0, "INTERNAL_SERVER_ERROR"));
    }

    private void bring(UUID id) {
        var kept = store.find(id).orElse(null);
        var wish = kept == null ? null : kept.wish();
        if (kept == null || wish == null || kept.state() == State.DONE || kept.state() == State.FAILED) {
            return;
        }
        store.progress(id, 1);
        try {
            transaction.executeWithoutResult(status -> bring(kept, wish));
        } catch (Refusal refusal) {
            // What was right when it was confirmed is not right any more; trying again would end the same way.
            LOG.info("Import {} was refused: {}", id, refusal.getMessage());
            store.end(
                    id,
                    State.FAILED,
                    new ImportResult(0, 0, 0, 0, refusal.problem().name()));
        }
    }

    private void bring(KeptImport kept, KeptImport.ImportWish wish) {
        var team = kept.team();
        ranks.lock(team);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var sheet = Sheet.read(store.file(kept.id()));
        var world = imports.world(team, sheet, wish.mapping());
        var plan = imports.plan(kept, sheet, wish, world);
        Imports.refuse(plan, wish);
        crew.learn(team, world, now);
        sprints.learn(team, world.sprints);
        if (kept.kind() == KeptImport.Kind.ISSUES) {
            bringIssues(kept, plan, now);
        } else {
            bringHistory(kept, plan);
        }
        store.end(
                kept.id(),
                State.DONE,
                new ImportResult(
                        plan.count(FilePlan.Action.CREATE),
                        plan.count(FilePlan.Action.UPDATE),
                        plan.count(FilePlan.Action.SKIP),
                        plan.count(FilePlan.Action.ERROR),
                        null));
    }

    private void bringIssues(KeptImport kept, FilePlan plan, Instant now) {
        var team = kept.team();
        var lines = plan.lines().stream()
                .filter(line -> line.action() != FilePlan.Action.SKIP)
                .toList();
        var fresh = lines.stream().filter(line -> line.before() == null).toList();
        var given = Ranks.between(ranks.last(team), null, Math.max(1, fresh.size()));
        var places = new HashMap<UUID, String>();
        for (int place = 0; place < fresh.size(); place++) {
            places.put(fresh.get(place).id(), given.get(place));
        }
        var edits = new ArrayList<Batch.Edit>();
        var keys = new HashMap<UUID, String>();
        for (var line : lines) {
            var content = crew.keyed(line.after() == null ? Content.blank() : line.after());
            keys.put(line.id(), content.text(Attribute.KEY));
            edits.add(
                    line.before() == null
                            ? Batch.Edit.added(
                                    line.id(),
                                    content,
                                    places.getOrDefault(line.id(), ""),
                                    line.createdAt() == null ? now : line.createdAt())
                            : Batch.Edit.changed(line.before(), content));
        }
        var names = frames.of(team).names(known(edits, keys));
        int actor = crew.actor(kept.account(), team, now);
        for (int from = 0; from < edits.size(); from += AT_ONCE) {
            var some = edits.subList(from, Math.min(edits.size(), from + AT_ONCE));
            writer.write(new Batch(team, parentsLater(some), actor, Origin.CSV, 0, now, names));
            store.progress(kept.id(), 5 + 90 * from / edits.size());
        }
        issues.adopt(parents(edits));
        links.add(plan.links(), now);
        store.passNumbers(team);
    }

    /** A parent may come later in the file than its child, so that it is named once all are there. */
    private static List<Batch.Edit> parentsLater(List<Batch.Edit> edits) {
        return edits.stream()
                .map(edit -> edit.before() == null
                        ? Batch.Edit.added(
                                edit.id(), edit.after().with(Attribute.PARENT_ID, null), edit.rank(), edit.createdAt())
                        : edit)
                .sorted(Comparator.comparing(edit -> edit.before() != null))
                .toList();
    }

    private static Map<UUID, UUID> parents(List<Batch.Edit> edits) {
        var parents = new HashMap<UUID, UUID>();
        edits.forEach(edit -> {
            var parent = edit.after().id(Attribute.PARENT_ID);
            if (edit.before() == null && parent != null) {
                parents.put(edit.id(), parent);
            }
        });
        return parents;
    }

    private Map<UUID, String> known(List<Batch.Edit> edits, Map<UUID, String> keys) {
        var named = new HashSet<UUID>();
        edits.forEach(edit -> {
            if (edit.before() != null && edit.before().content().id(Attribute.PARENT_ID) instanceof UUID parent) {
                named.add(parent);
            }
            if (edit.after().id(Attribute.PARENT_ID) instanceof UUID parent) {
                named.add(parent);
            }
        });
        var all = new HashMap<>(issues.keys(named));
        all.putAll(keys);
        return all;
    }

    private void bringHistory(KeptImport kept, FilePlan plan) {
        var people = new HashSet<UUID>();
        plan.events().forEach(event -> {
            if (event.actor() != null) {
                people.add(event.actor());
            }
        });
        var numbers = store.actorNumbers(people);
        int done = 0;
        for (int from = 0; from < plan.events().size(); from += AT_ONCE) {
            var some = plan.events().subList(from, Math.min(plan.events().size(), from + AT_ONCE));
            var added = events.add(some.stream()
                    .map(event -> new Happened(
                            event.issueNo(),
                            event.change(),
                            event.actor() == null ? null : numbers.get(event.actor()),
                            Origin.CSV))
                    .toList());
            join(some);
            if (!added.isEmpty()) {
                writer.tell(
                        some.stream().map(FilePlan.ToldEvent::issue).distinct().toList(),
                        added,
                        some.getFirst().change().at());
            }
            done += some.size();
            store.progress(kept.id(), 5 + 90 * done / plan.events().size());
        }
    }

    private void join(List<FilePlan.ToldEvent> some) {
        for (var event : some) {
            var change = event.change();
            if (change.field() == IssueField.SPRINTS || change.field() == IssueField.CREATED) {
                issues.joined(List.of(event.issue()), Map.of(event.issue(), Names.ids(change.from())), change.at());
                issues.joined(List.of(event.issue()), Map.of(event.issue(), Names.ids(change.to())), change.at());
            }
        }
    }
}
