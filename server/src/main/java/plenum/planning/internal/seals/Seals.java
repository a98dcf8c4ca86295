package plenum.planning.internal.seals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import plenum.planning.SprintSealed;
import plenum.planning.internal.canonical.CanonicalJson;
import plenum.planning.internal.facts.SprintFacts;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the figures of a sprint are at this moment, so that nothing that happens later can change them. */
@Component
public class Seals {

    private final RevisionStore store;
    private final JsonMapper json;
    private final ApplicationEventPublisher facts;

    Seals(RevisionStore store, JsonMapper json, ApplicationEventPublisher facts) {
        this.store = store;
        // Decimals are text in canonical JSON.
        this.json =
                json.rebuild().enable(MapperFeature.ALLOW_COERCION_OF_SCALARS).build();
        this.facts = facts;
    }

    /** @param by whoever asked for it; nobody where it belongs to the life of the sprint */
    public record Wish(
            SprintRevision.Kind kind,
            @Nullable UUID by,
            @Nullable String reason,
            boolean sourceIncomplete,
            Instant at) {

        public static Wish of(SprintRevision.Kind kind, Instant at) {
            return new Wish(kind, null, null, false, at);
        }
    }

    /** The caller holds the settings of the team, so that its revisions are sealed one after another. */
    public SprintRevision seal(SprintFacts sprint, Wish wish) {
        var sealed = new SealedSprint(wish.kind(), wish.reason(), wish.sourceIncomplete(), sprint);
        var payload = CanonicalJson.of(sealed, Set.of());
        var before = store.head(sprint.teamId());
        var previous =
                before.map(SprintRevision::hash).map(HexFormat.of()::parseHex).orElse(Chain.BEGINNING);
        var blank = new SprintRevision(
                sprint.sprintId(),
                store.list(sprint.sprintId()).size() + 1,
                sprint.teamId(),
                wish.kind(),
                wish.at().truncatedTo(ChronoUnit.SECONDS),
                wish.by(),
                wish.reason(),
                sprint.ruleVersion(),
                sprint.statusMappingVersion(),
                wish.sourceIncomplete(),
                before.map(SprintRevision::chainSeq).orElse(0L) + 1,
                "",
                "",
                "");
        var payloadHash = Chain.hashOf(payload);
        var revision = blank.with(hex(payloadHash), hex(previous), hex(Chain.hash(previous, blank, payloadHash)));
        store.add(revision, payload);
        facts.publishEvent(new SprintSealed(sprint.sprintId(), sprint.teamId(), revision.revision(), revision.hash()));
        return revision;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    public List<SprintRevision> list(UUID sprint) {
        return store.list(sprint);
    }

    /** Nothing where there is no such revision, or its figures have expired. */
    public Optional<SealedSprint> find(UUID sprint, int revision) {
        return store.payload(sprint, revision).map(payload -> json.readValue(payload, SealedSprint.class));
    }

    public void deleteOf(UUID team) {
        store.deleteOf(team);
    }
}
