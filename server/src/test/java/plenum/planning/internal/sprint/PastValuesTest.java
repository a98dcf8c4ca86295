package plenum.planning.internal.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.planning.internal.sprint.ASprint.ID;
import static plenum.planning.internal.sprint.ASprint.MAPPING;
import static plenum.planning.internal.sprint.AnIssue.at;
import static plenum.planning.internal.sprint.AnIssue.called;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was when, and what the words of a history mean: rules R1, R3, R18 and R30. */
class PastValuesTest {

    @Test
    void r1_a_past_value_is_found_by_undoing_what_came_later() {
        var points = new Timeline<>(8, List.of(new Timeline.Change<>(at("2026-10-21T10:00:00Z"), 0, 5, 8)));
        assertThat(points.at(at("2026-10-20T00:00:00Z"))).isEqualTo(5);
        assertThat(points.at(at("2026-10-21T10:00:00Z"))).isEqualTo(8);
        assertThat(points.at(Instant.MIN)).isEqualTo(5);
    }

    @Test
    void r1_changes_of_one_instant_are_undone_in_their_own_order() {
        var at = at("2026-10-21T10:00:00Z");
        var points = new Timeline<>(3, List.of(new Timeline.Change<>(at, 2, 2, 3), new Timeline.Change<>(at, 1, 1, 2)));
        assertThat(points.at(at.minusMillis(1))).isEqualTo(1);
        assertThat(points.at(at)).isEqualTo(3);
    }

    @Test
    void r1_replaying_backwards_equals_replaying_forwards_from_a_recorded_state() {
        var random = new Random(20261019);
        for (int run = 0; run < 2_000; run++) {
            var start = Instant.ofEpochSecond(1_000);
            int recorded = random.nextInt(5);
            int value = recorded;
            var changes = new ArrayList<Timeline.Change<Integer>>();
            var forwards = new ArrayList<Map.Entry<Instant, Integer>>(List.of(Map.entry(start, value)));
            for (int change = random.nextInt(12); change > 0; change--) {
                // Every third change shares its instant with the one before.
                var at = forwards.getLast().getKey().plusSeconds(random.nextInt(3));
                int next = random.nextInt(5);
                changes.add(new Timeline.Change<>(at, changes.size(), value, next));
                forwards.add(Map.entry(at, next));
                value = next;
            }
            Collections.shuffle(changes, random);
            var timeline = new Timeline<>(value, changes);
            for (int second = 1_000; second < 1_040; second++) {
                var at = Instant.ofEpochSecond(second);
                var replayed = forwards.stream()
                        .filter(entry -> !entry.getKey().isAfter(at))
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .getValue();
                assertThat(timeline.at(at)).isEqualTo(replayed);
            }
            assertThat(timeline.at(start.minusSeconds(1))).isEqualTo(recorded);
        }
    }

    @Test
    void r3_memberships_are_sets_of_ids() {
        assertThat(SprintIds.parse("5, 6")).isEqualTo(SprintIds.parse("6,5")).isEqualTo(Set.of("5", "6"));
        assertThat(SprintIds.parse("")).isEmpty();
        assertThat(SprintIds.parse(null)).isEmpty();
    }

    @Test
    void r3_a_serialised_sprint_is_its_id_whatever_its_name_holds() {
        assertThat(SprintIds.parse("com.atlassian.greenhopper.service.sprint.Sprint@1a[id=7,name=A, B,id=9,goal=x]"))
                .containsExactly("7");
        assertThat(SprintIds.parse("[x.Sprint@1a[rapidViewId=3,state=CLOSED,id=7,name=A],x.Sprint@2b[id=8,name=B]]"))
                .containsExactlyInAnyOrder("7", "8");
    }

    @Test
    void r3_a_renamed_sprint_is_the_same_sprint() {
        // A history that tells the change again under the new name names the same id.
        var issue = called("A-1").alwaysIn(ID).worth("3").in("2026-10-21T10:00:00Z", ID);
        assertThat(ASprint.harbour12().line(issue).leftTimes()).isZero();
        assertThat(ASprint.harbour12().line(issue).origin()).isEqualTo(Origin.COMMITTED);
    }

    @Test
    void r18_a_renamed_status_means_the_same_and_a_remapped_one_only_from_then_on() {
        var remapped = new StatusMapping(
                2,
                at("2026-11-10T00:00:00Z"),
                Map.of("To do", WorkState.TODO, "In progress", WorkState.STARTED, "Done", WorkState.STARTED),
                Set.of());
        var issue = called("A-1").alwaysIn(ID).is("2026-10-21T10:00:00Z", "Done");
        var closed = ASprint.harbour12().mapped(MAPPING, remapped).of(issue);
        assertThat(closed.mappingVersion()).isEqualTo(1);
        assertThat(closed.lines().getFirst().outcome()).isEqualTo(Outcome.COMPLETED);

        var running = ASprint.harbour12()
                .runningAt("2026-11-12T00:00:00Z")
                .mapped(MAPPING, remapped)
                .of(issue);
        assertThat(running.mappingVersion()).isEqualTo(2);
        assertThat(running.lines().getFirst().outcome()).isEqualTo(Outcome.NOT_COMPLETED);
    }

    @Test
    void r18_the_first_mapping_is_valid_from_the_beginning_of_time() {
        var late = new StatusMapping(1, at("2030-01-01T00:00:00Z"), Map.of("Done", WorkState.DONE), Set.of());
        assertThat(StatusMapping.validAt(ASprint.T1, List.of(late))).isSameAs(late);
    }

    @Test
    void a_status_nobody_mapped_is_to_do_and_the_reader_is_told() {
        var account = ASprint.harbour12().of(called("A-1").alwaysIn(ID).is("2026-10-21T10:00:00Z", "Limbo"));
        assertThat(account.lines().getFirst().outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(account.notes()).contains(ScopeNote.STATUS_NOT_MAPPED);
    }

    @Test
    void r30_the_first_estimate_that_is_there_counts_at_every_instant() {
        var issue = called("A-1").alwaysIn(ID).secondEstimate("3").worth("2026-10-21T10:00:00Z", "5");
        var line = ASprint.harbour12().line(issue);
        assertThat(line.pointsInitial()).isEqualTo("3");
        assertThat(line.pointsFinal()).isEqualTo("5");
        assertThat(line.rules()).contains(Rule.R30, Rule.R15);
    }
}
