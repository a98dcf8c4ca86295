package plenum.activities;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How many ballots of one round count for each choice, whosesoever they are. */
public record Tally(Map<JsonNode, Long> counts) {

    public static Tally of(Stream<Ballot> ballots) {
        return of(ballots.filter(Ballot::counts).collect(groupingBy(Ballot::choice, counting())));
    }

    /** By the text of each choice; a database may have laid it out anew, so it is the JSON that counts. */
    public static Tally of(Map<String, Long> byText) {
        var counts = new HashMap<JsonNode, Long>();
        byText.forEach((choice, count) -> counts.merge(StoredJson.tree(choice), count, Long::sum));
        return new Tally(counts);
    }

    /** Says nothing of the choices, which may be sealed. */
    @Override
    public String toString() {
        return "Tally[" + counts.values().stream().mapToLong(Long::longValue).sum() + "]";
    }
}
