package plenum.activities.brainstorm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.ExportWish;
import plenum.activities.Setup;
import plenum.activities.Table;
import plenum.activities.board.BoardFace;
import plenum.activities.board.BoardFigures;
import plenum.activities.board.BoardKind;
import plenum.activities.board.BoardRequest;
import plenum.activities.board.BoardTerms;
import plenum.activities.board.Step;

/** Ideas of everybody, grouped and voted on; or just texts of everybody, if the rest is skipped. */
public final class Brainstorm implements BoardKind<BrainstormConfig, BrainstormCommand> {

    private final BrainstormConfig example;

    public Brainstorm() {
        this(BrainstormConfig.EXAMPLE);
    }

    /** With something else one might ask for. */
    Brainstorm(BrainstormConfig example) {
        this.example = example;
    }

    @Override
    public String id() {
        return "brainstorm";
    }

    @Override
    public Class<BrainstormCommand> commands() {
        return BrainstormCommand.class;
    }

    @Override
    public Setup<BrainstormConfig, BrainstormConfig> setup() {
        return BrainstormConfig.setup(example);
    }

    @Override
    public Class<BrainstormConfig> form() {
        return BrainstormConfig.class;
    }

    @Override
    public BoardTerms terms(BrainstormConfig form) {
        return form.terms();
    }

    @Override
    public String word(Step step) {
        return BrainstormStage.word(step);
    }

    @Override
    public List<String> columns(BrainstormConfig form) {
        return List.of();
    }

    @Override
    public BoardRequest request(BrainstormCommand command) {
        return switch (command) {
            case BrainstormCommand.AddIdea(var id, var text) -> new BoardRequest.Add(id, null, text);
            case BrainstormCommand.EditIdea(var id, var text) -> new BoardRequest.Change(id, text);
            case BrainstormCommand.RemoveIdea(var id) -> new BoardRequest.Remove(id);
            case BrainstormCommand.SetDots(int round, long seq, var id, int dots) ->
                new BoardRequest.Place(round, seq, id, dots);
            case BrainstormCommand.ClearDots(int round, long seq) -> new BoardRequest.TakeBack(round, seq);
            case BrainstormCommand.NextStage(var from, var to) -> new BoardRequest.Go(from.step(), later(from, to));
            case BrainstormCommand.PreviousStage(var from) -> new BoardRequest.Go(from.step(), at(from.ordinal() - 1));
            case BrainstormCommand.Group(var ids, var group, var title) -> new BoardRequest.Gather(ids, group, title);
            case BrainstormCommand.RenameGroup(var group, var title) -> new BoardRequest.Rename(group, title);
            case BrainstormCommand.Ungroup(var group) -> new BoardRequest.Scatter(group);
            case BrainstormCommand.Hide(var id) -> new BoardRequest.Hide(id);
            case BrainstormCommand.Approve(var id) -> new BoardRequest.Approve(id);
        };
    }

    private static @Nullable Step later(BrainstormStage from, @Nullable BrainstormStage to) {
        if (to == null) {
            return at(from.ordinal() + 1);
        }
        return to.compareTo(from) > 0 ? to.step() : null;
    }

    private static @Nullable Step at(int place) {
        var all = BrainstormStage.values();
        return place < 0 || place >= all.length ? null : all[place].step();
    }

    @Override
    public BrainstormCommand retraction(int round, long clientSeq) {
        return new BrainstormCommand.ClearDots(round, clientSeq);
    }

    @Override
    public BrainstormView view(BrainstormConfig form, BoardFace board) {
        return new BrainstormView(BrainstormView.Type.BRAINSTORM, board, form.prompt());
    }

    @Override
    public BrainstormResults results(BrainstormConfig form, BoardFigures figures) {
        return new BrainstormResults(BrainstormView.Type.BRAINSTORM, form.prompt(), figures);
    }

    @Override
    public List<Table> tables(BrainstormConfig form, BoardFigures figures, ExportWish wish) {
        var writer = new Table.Writer("ideas", "rank", "idea", "group", "dots", "author");
        for (var line : figures.topics()) {
            for (var idea : line.cards()) {
                writer.row(
                        line.rank(),
                        idea.text(),
                        line.group(),
                        idea.dots(),
                        idea.author() == null ? null : wish.name(idea.author()));
            }
        }
        return List.of(writer.table());
    }
}
