package plenum.activities.retro;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.ExportWish;
import plenum.activities.Measures;
import plenum.activities.Setup;
import plenum.activities.Table;
import plenum.activities.board.Action;
import plenum.activities.board.BoardFace;
import plenum.activities.board.BoardFigures;
import plenum.activities.board.BoardKind;
import plenum.activities.board.BoardRequest;
import plenum.activities.board.BoardTerms;
import plenum.activities.board.Step;

/** Cards in columns, written unseen, grouped, voted on and talked about, until it is clear who does what. */
public final class Retro implements BoardKind<RetroConfig, RetroCommand> {

    private final RetroConfig example;

    public Retro() {
        this(RetroConfig.EXAMPLE);
    }

    /** With other columns and limits one might choose. */
    Retro(RetroConfig example) {
        this.example = example;
    }

    @Override
    public String id() {
        return "retro";
    }

    @Override
    public Class<RetroCommand> commands() {
        return RetroCommand.class;
    }

    @Override
    public Setup<RetroConfig, RetroConfig> setup() {
        return RetroConfig.setup(example);
    }

    @Override
    public Class<RetroConfig> form() {
        return RetroConfig.class;
    }

    @Override
    public BoardTerms terms(RetroConfig form) {
        return form.terms();
    }

    @Override
    public String word(Step step) {
        return RetroStage.word(step);
    }

    @Override
    public List<String> columns(RetroConfig form) {
        return form.columns().ids();
    }

    @Override
    public BoardRequest request(RetroCommand command) {
        return switch (command) {
            case RetroCommand.AddCard(var id, var column, var text) -> new BoardRequest.Add(id, column, text);
            case RetroCommand.EditCard(var id, var text) -> new BoardRequest.Change(id, text);
            case RetroCommand.MoveCard(var id, var column) -> new BoardRequest.Move(id, column);
            case RetroCommand.RemoveCard(var id) -> new BoardRequest.Remove(id);
            case RetroCommand.RestoreCard(var id) -> new BoardRequest.Approve(id);
            case RetroCommand.SetVotes(int round, long seq, var id, int votes) ->
                new BoardRequest.Place(round, seq, id, votes);
            case RetroCommand.ClearVotes(int round, long seq) -> new BoardRequest.TakeBack(round, seq);
            case RetroCommand.NextStage(var from, var to) -> new BoardRequest.Go(from.step(), later(from, to));
            case RetroCommand.PreviousStage(var from) -> new BoardRequest.Go(from.step(), at(from.ordinal() - 1));
            case RetroCommand.Group(var ids, var group, var title) -> new BoardRequest.Gather(ids, group, title);
            case RetroCommand.RenameGroup(var group, var title) -> new BoardRequest.Rename(group, title);
            case RetroCommand.Ungroup(var group) -> new BoardRequest.Scatter(group);
            case RetroCommand.FocusCard(var id) -> new BoardRequest.Focus(id);
            case RetroCommand.AddAction(var id, var text, var ownerId, var owner, var due) ->
                new BoardRequest.Agree(new Action(id, text, ownerId, owner, due, Action.Status.OPEN));
            case RetroCommand.EditAction(var id, var text, var ownerId, var owner, var due) ->
                new BoardRequest.Amend(id, text, ownerId, owner, due);
            case RetroCommand.CloseAction(var id, var outcome) -> new BoardRequest.Settle(id, status(outcome));
        };
    }

    private static Action.Status status(RetroCommand.@Nullable Outcome outcome) {
        return outcome == null ? Action.Status.DONE : Action.Status.valueOf(outcome.name());
    }

    private static @Nullable Step later(RetroStage from, @Nullable RetroStage to) {
        if (to == null) {
            return at(from.ordinal() + 1);
        }
        return to.compareTo(from) > 0 ? to.step() : null;
    }

    private static @Nullable Step at(int place) {
        var all = RetroStage.values();
        return place < 0 || place >= all.length ? null : all[place].step();
    }

    @Override
    public RetroCommand retraction(int round, long clientSeq) {
        return new RetroCommand.ClearVotes(round, clientSeq);
    }

    @Override
    public RetroView view(RetroConfig form, BoardFace board) {
        return new RetroView(RetroView.Type.RETRO, board, form.columns().list());
    }

    @Override
    public RetroResults results(RetroConfig form, BoardFigures figures) {
        return new RetroResults(RetroView.Type.RETRO, form.columns().list(), figures);
    }

    /** How much was said where, which everybody saw; a count of cards tells nobody's, so few anonymous ones count too. */
    @Override
    public @Nullable Measures measures(RetroConfig form, BoardFigures figures, @Nullable Integer writers) {
        var lines = new ArrayList<Measures.Line>();
        for (var column : form.columns().list()) {
            long cards = figures.topics().stream()
                    .filter(topic -> column.id().equals(topic.column()))
                    .mapToLong(topic -> topic.cards().size())
                    .sum();
            lines.add(new Measures.Line(column.id(), column.title(), cards));
        }
        return new Measures(Measures.Unit.COUNT, writers, null, null, lines);
    }

    @Override
    public List<Table> tables(RetroConfig form, BoardFigures figures, ExportWish wish) {
        return new RetroTables(form, figures, wish).tables();
    }
}
