package plenum.planning.internal.cycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.planning.internal.facts.FactFilter;
import plenum.planning.internal.facts.IssueFact;
import plenum.planning.internal.facts.SprintFacts;
import plenum.planning.internal.seals.SealedSprint;
import plenum.planning.internal.seals.Seals;
import plenum.planning.internal.seals.SprintRevision;
import plenum.shared.Answer;
import plenum.shared.Problem;

/** What sprints came to, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/sprints/{sprint}")
class FigureController {

    private static final int PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    /** @param sealed absent where its figures have expired */
    record SealedRevision(SprintRevision revision, @Nullable SealedSprint sealed) {}

    private final Sprints sprints;
    private final Figures figures;
    private final Seals seals;
    private final Clock clock;

    FigureController(Sprints sprints, Figures figures, Seals seals, Clock clock) {
        this.sprints = sprints;
        this.figures = figures;
        this.seals = seals;
        this.clock = clock;
    }

    /** One by one what became of its issues; the sums are beside them. A sprint that has not begun has none. */
    @OpenToKeys(Permission.READ_SPRINTS)
    @GetMapping("/facts")
    Answer<List<IssueFact>> listSprintFacts(
            @PathVariable UUID sprint,
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String discipline,
            @RequestParam(required = false) @Nullable @Size(max = 40) String cursor,
            @RequestParam(name = "per_page", defaultValue = "" + PAGE) @Min(1) @Max(LARGEST_PAGE) int perPage,
            SignedIn who) {
        var known = sprints.get(who, sprint);
        var filter = FactFilter.of(origin, outcome, discipline);
        var found = figures.find(known, clock.instant());
        var stretch = filter.stretch(found.map(SprintFacts::issues).orElse(List.of()), cursor, perPage);
        var answer = Answer.of(stretch.items()).meta("per_page", perPage).meta("sealing", known.sealing());
        if (known.sealedRevision() != null) {
            answer = answer.meta("revision", known.sealedRevision());
        }
        if (found.isPresent()) {
            var facts = found.get();
            answer = answer.meta("from", facts.from())
                    .meta("until", facts.until())
                    .meta("rule_version", facts.ruleVersion())
                    .meta("status_mapping_version", facts.statusMappingVersion())
                    .meta("totals", facts.totals())
                    .meta("scope_notes", facts.notes());
        }
        return stretch.next() == null ? answer : answer.meta("next", stretch.next());
    }

    /** Oldest first, without what they say. */
    @OpenToKeys(Permission.READ_SPRINTS)
    @GetMapping("/revisions")
    Answer<List<SprintRevision>> listSprintRevisions(@PathVariable UUID sprint, SignedIn who) {
        sprints.get(who, sprint);
        return Answer.of(seals.list(sprint));
    }

    @OpenToKeys(Permission.READ_SPRINTS)
    @GetMapping("/revisions/{revision}")
    Answer<SealedRevision> getSprintRevision(@PathVariable UUID sprint, @PathVariable int revision, SignedIn who) {
        sprints.get(who, sprint);
        var found = seals.list(sprint).stream()
                .filter(each -> each.revision() == revision)
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::refusal);
        return Answer.of(new SealedRevision(found, seals.find(sprint, revision).orElse(null)));
    }
}
