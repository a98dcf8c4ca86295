package plenum.sessions.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.activities.Tally;
import plenum.sessions.internal.room.Closings.Closed;

/** Counts the stored ballots of rounds that close, in the transaction that closes them and with one query for all. */
@Component
class RecountStore {

    private record Round(UUID activity, int number) {}

    private final JdbcClient jdbc;

    RecountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The activities of which memory holds another count than is stored. */
    Set<UUID> differing(List<Closed> rounds) {
        if (rounds.isEmpty()) {
            return Set.of();
        }
        var stored = stored(rounds);
        return rounds.stream()
                .filter(one -> {
                    var counted = Tally.of(stored.getOrDefault(new Round(one.activity(), one.round()), Map.of()));
                    return one.remembered().stream().anyMatch(tally -> !tally.equals(counted));
                })
                .map(Closed::activity)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Round, Map<String, Long>> stored(List<Closed> rounds) {
        var stored = new HashMap<Round, Map<String, Long>>();
        jdbc.sql("""
            select activity_id, round, choice, count(*) as counted from session_ballot
            where state = 'counted' and (activity_id, round) in
                (select * from unnest(cast(:activities as uuid[]), cast(:rounds as integer[])))
            group by activity_id, round, choice\
            """)
                .param(
                        "activities",
                        rounds.stream().map(one -> one.activity().toString()).toArray(String[]::new))
                .param("rounds", rounds.stream().map(Closed::round).toArray(Integer[]::new))
                .query(row -> {
                    stored.computeIfAbsent(
                                    new Round(row.getObject("activity_id", UUID.class), row.getInt("round")),
                                    _ -> new HashMap<>())
                            .put(row.getString("choice"), row.getLong("counted"));
                });
        return stored;
    }
}
