package plenum.planning.internal.sprint;

import static plenum.planning.internal.sprint.ASprint.ID;
import static plenum.planning.internal.sprint.ASprint.NEXT;
import static plenum.planning.internal.sprint.AnIssue.called;

import java.util.List;
import java.util.stream.Stream;

/** The histories of the worked example. */
final class Harbour12 {

    private static final String BEFORE = "2026-10-12T09:00:00Z";

    private Harbour12() {}

    static List<IssueHistory> issues() {
        return Stream.of(
                        planned("HAR-31").worth("5").is(day(20), "In progress").is(day(22), "Done"),
                        planned("HAR-32").worth("8").worth(day(21), "13").in("2026-11-02T09:30:02Z", ID, NEXT),
                        planned("HAR-33").worth("3").is(day(16), "Done"),
                        called("HAR-34")
                                .createdIn(ID, "2026-10-21T10:00:00Z")
                                .worth("2")
                                .is(day(28), "Done"),
                        old("HAR-35")
                                .worth("5")
                                .worth(day(20), "3")
                                .in(day(22), ID)
                                .in("2026-11-02T10:00:00Z"),
                        planned("OPS-7")
                                .worth("2")
                                .in(day(23))
                                .renamed(day(24), "HAR-36")
                                .in(day(26), ID)
                                .is(day(29), "Done"),
                        planned("HAR-37").worth("3").is(day(22), "Done").in(day(27)),
                        old("HAR-38").worth("8").in(day(10), ID).in(day(17)),
                        planned("HAR-39").worth("1").closedAs(day(28), "Duplicate"),
                        planned("HAR-40").subtaskOf("HAR-31").worth("1").is(day(21), "Done"),
                        planned("HAR-41").worth(day(26), "5").is(day(30), "Done"),
                        old("HAR-42").worth("3").in("2026-10-19T08:00:00Z", ID).is("2026-11-02T09:30:00Z", "Done"),
                        planned("HAR-43")
                                .worth("5")
                                .is("2026-10-24T23:30:00Z", "Done")
                                .is(day(29), "In progress")
                                .in("2026-11-02T09:30:01Z", ID, NEXT)
                                .is("2026-11-04T09:00:00Z", "Done"),
                        planned("HAR-44").worth("2").in(day(20)).worth(day(21), "3"),
                        planned("HAR-45")
                                .worth("2")
                                .is(day(15), "Done")
                                .is("2026-10-21T09:00:00Z", "In progress")
                                .is(day(27), "Done"))
                .map(AnIssue::history)
                .toList();
    }

    private static AnIssue old(String key) {
        return called(key).createdAt("2026-10-01T09:00:00Z");
    }

    private static AnIssue planned(String key) {
        return old(key).in(BEFORE, ID);
    }

    private static String day(int october) {
        return "2026-10-%02dT11:00:00Z".formatted(october);
    }
}
