package plenum.activities.survey;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Anonymity;
import plenum.activities.Ballot;
import plenum.activities.Decision;
import plenum.activities.ExportWish;
import plenum.activities.Measures;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import plenum.activities.Table;
import plenum.activities.Turn;
import plenum.activities.Vocabulary;

/**
 * One kind of question: what is asked, what an answer to it is, and what comes out. All else is the same for every kind.
 *
 * @param <F> the form it is set up with
 * @param <C> its commands
 * @param <T> what answers add up to; their order makes no difference
 */
public interface Kind<F extends Record, C, T> {

    /** Where more people answer, views name nobody. */
    int MOST_NAMED = 50;

    /** Fewer anonymous answers would tell too much of each. */
    int FEWEST = 4;

    /** The word in addresses, tables and JSON. */
    String id();

    Class<C> commands();

    /** What any question tells, and a kind besides. */
    default Vocabulary vocabulary() {
        return SurveyNews.WORDS;
    }

    /** How one may be set up; {@code begin} is left to the survey. */
    Setup<?, F> setup();

    Class<F> form();

    Terms terms(F form);

    Request request(F form, C command);

    C retraction(int round, long clientSeq);

    /** An answer in this kind's own words again, after a database laid out its JSON anew. */
    default String asWritten(String kept) {
        return StoredJson.tree(kept).toString();
    }

    Class<T> tallies();

    /** What no answers add up to. */
    T nothing(F form);

    /** The tally after one person's answer has changed. */
    T count(F form, T tally, AnswerChange change);

    /** The tally of all of these at once, after something in the form has changed. */
    default T recount(F form, T former, Collection<Ballot> ballots) {
        var tally = nothing(form);
        for (var ballot : ballots) {
            tally = count(form, tally, new AnswerChange(ballot.participant(), null, ballot.choice()));
        }
        return tally;
    }

    /** From how many answers on something may be seen of them, and then only now and then; 0 where it makes no difference. */
    default int fewest(F form) {
        return terms(form).anonymity() == Anonymity.ANONYMOUS ? FEWEST : 0;
    }

    /** What becomes of a command only this kind has. */
    default Decision<SurveyEvent> decide(Scene<F, T> scene, C command, Turn turn) {
        throw new IllegalArgumentException("Not a command of its own: " + command);
    }

    /** The form after something happened that happens only to this kind. */
    default F after(F form, OwnEvent event) {
        throw new IllegalArgumentException("Not an event of its own: " + event);
    }

    /** The form after the close; of anonymous answers nothing in it may tell of people any more. */
    default F closed(F form) {
        return form;
    }

    /** What an audience may see: the question always, and of the results what the survey hands over. */
    Object view(F form, SurveyFace survey, Outcome<T> outcome);

    /** What answers add up to, as figures. */
    Object result(F form, T tally);

    /** What has come of it over all rounds that were shown, for pages and files. */
    Object results(F form, List<Asked<T>> told);

    /** What of one round can be held against another day; nothing where that would tell too much. */
    default @Nullable Measures measures(F form, Asked<T> asked) {
        return null;
    }

    List<Table> tables(F form, List<Asked<T>> told, ExportWish wish);

    /**
     * What may be seen of the results now: of this round, of the one before, and who said what; {@code tidy}, for whoever
     * leads, is what may be put in order before or while others see it.
     */
    record Outcome<T>(
            @Nullable T now,
            @Nullable T before,
            @Nullable SortedMap<UUID, String> answers,
            @Nullable T tidy) {}
}
