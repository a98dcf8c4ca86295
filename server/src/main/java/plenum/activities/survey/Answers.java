package plenum.activities.survey;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import plenum.activities.Ballot;

/** The answers to a question that is open, by person, and what they add up to; one more costs the same however many there are. */
public record Answers<T>(PSortedMap<UUID, Ballot> ballots, int counted, T tally) {

    static <T> Answers<T> none(T tally) {
        return new Answers<>(TreePMap.empty(), 0, tally);
    }

    <F extends Record> Answers<T> with(Ballot ballot, Kind<F, ?, T> kind, F form) {
        var former = ballots.get(ballot.participant());
        var before = former == null ? null : former.choice();
        int more = (ballot.counts() ? 1 : 0) - (before == null ? 0 : 1);
        return new Answers<>(
                ballots.plus(ballot.participant(), ballot),
                counted + more,
                kind.count(form, tally, new AnswerChange(ballot.participant(), before, ballot.choice())));
    }

    <F extends Record> Answers<T> recounted(Kind<F, ?, T> kind, F form) {
        var counting = ballots.values().stream().filter(Ballot::counts).toList();
        return new Answers<>(ballots, counted, kind.recount(form, tally, counting));
    }

    /** As it was before a database laid out its JSON anew. */
    static Ballot asWritten(Ballot kept, Kind<?, ?, ?> kind) {
        return kept.choice() == null
                ? kept
                : new Ballot(kept.participant(), kept.round(), kept.clientSeq(), kind.asWritten(kept.choice()));
    }

    @Nullable
    Ballot of(UUID person) {
        return ballots.get(person);
    }

    /** Whether this person's answer counts. */
    boolean has(UUID person) {
        var ballot = of(person);
        return ballot != null && ballot.counts();
    }

    /** Who said what. */
    SortedMap<UUID, String> said() {
        var said = new TreeMap<UUID, String>();
        ballots.forEach((who, ballot) -> {
            if (ballot.choice() != null) {
                said.put(who, ballot.choice());
            }
        });
        return unmodifiableSortedMap(said);
    }

    /** Says nothing of answers. */
    @Override
    public String toString() {
        return "Answers[%d, %s]".formatted(counted, ballots.values());
    }
}
