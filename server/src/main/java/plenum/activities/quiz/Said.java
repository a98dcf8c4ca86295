package plenum.activities.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.StoredJson;

/**
 * What somebody answered and how long it took: options, a number, or neither for a buzz. {@code late} is a buzz that came
 * after the line was made up.
 */
public record Said(
        @Nullable List<String> optionIds, @Nullable BigDecimal value, TimeUsed time, boolean late) {

    public Said {
        optionIds = optionIds == null ? null : List.copyOf(optionIds);
        value = value == null ? null : NumericTarget.plain(value);
    }

    static Said kept(String choice) {
        return StoredJson.value(choice, Said.class);
    }

    String choice() {
        return StoredJson.text(this);
    }

    /** Whether somebody says the same again: it may have taken longer to get here. */
    boolean repeats(Said former) {
        return answersAs(former) && time.told() == former.time.told();
    }

    boolean answersAs(Said former) {
        return Objects.equals(optionIds, former.optionIds) && Objects.equals(value, former.value);
    }

    /** The same answer, said again, in the time of the first. */
    Said asQuickAs(Said former) {
        var first = former.time;
        return new Said(
                optionIds, value, new TimeUsed(time.told(), first.used(), first.earliest(), first.latest()), late);
    }

    Ballot ballot(UUID person, int round, long clientSeq) {
        return new Ballot(person, round, clientSeq, choice());
    }

    /** Says nothing of the answer. */
    @Override
    public String toString() {
        return "Said[]";
    }
}
