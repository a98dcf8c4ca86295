package plenum.activities.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.ExportWish;
import plenum.activities.Measures;
import plenum.activities.Setup;
import plenum.activities.Table;

/**
 * One kind of board: how it is set up, its words, and how it looks. All else is the same for every kind.
 *
 * @param <F> the form it is set up with
 * @param <C> its commands
 */
public interface BoardKind<F extends Record, C> {

    /** The word in addresses, tables and JSON. */
    String id();

    Class<C> commands();

    /** How one may be set up; {@code begin} is left to the board. */
    Setup<F, F> setup();

    Class<F> form();

    BoardTerms terms(F form);

    /** What this kind calls a step. */
    String word(Step step);

    /** The columns cards stand in; none where they stand in no column. */
    List<String> columns(F form);

    BoardRequest request(C command);

    /** The command that takes all dots back. */
    C retraction(int round, long clientSeq);

    Object view(F form, BoardFace board);

    Object results(F form, BoardFigures figures);

    /** What of it can be held against another day; so many wrote it, if that is known. */
    default @Nullable Measures measures(F form, BoardFigures figures, @Nullable Integer writers) {
        return null;
    }

    List<Table> tables(F form, BoardFigures figures, ExportWish wish);
}
