package plenum.activities.survey;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.ExportWish;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import plenum.activities.Table;

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

    /** The word in addresses, tables and JSON. */
    String id();

    Class<C> commands();

    /** How one may be set up; {@code begin} is left to the survey. */
    Setup<F, F> setup();

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

    /** The tally after one person's answer was {@code before} and is {@code after}; absent is no answer. */
    T count(F form, T tally, @Nullable String before, @Nullable String after);

    /** What an audience may see: the question always, and of the results what the survey hands over. */
    Object view(F form, SurveyFace survey, Outcome<T> outcome);

    /** What answers add up to, as figures. */
    Object result(F form, T tally);

    /** What has come of it over all rounds that were shown, for pages and files. */
    Object results(F form, List<Asked<T>> told);

    List<Table> tables(F form, List<Asked<T>> told, ExportWish wish);

    /** What may be seen of the results now: of this round, of the one before, and who said what. */
    record Outcome<T>(
            @Nullable T now, @Nullable T before, @Nullable SortedMap<UUID, String> answers) {}
}
