package plenum.activities.retro;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import plenum.activities.Anonymity;
import plenum.activities.board.Action;
import plenum.activities.board.BoardContract;
import plenum.activities.board.BoardKind;
import plenum.activities.board.BoardRequest;
import plenum.activities.board.BoardState;
import plenum.activities.board.Step;

/** Retros as they usually are: anonymous, and unseen while people write. */
class RetroContractTest extends BoardContract<RetroConfig, RetroCommand> {

    private static final Retro RETRO = new Retro(config(3, 1));

    private static RetroConfig config(int columns, int signs) {
        var list = IntStream.range(0, columns)
                .mapToObj(i -> new RetroColumn("c" + i, i + "🂡".repeat(signs), "🂡".repeat(3 * signs)))
                .toList();
        return new RetroConfig(new RetroColumns(list), 1_000, 3, true, Anonymity.ANONYMOUS, 60, DOTS, DOTS);
    }

    @Override
    protected BoardKind<RetroConfig, RetroCommand> kind() {
        return RETRO;
    }

    @Override
    protected BoardKind<RetroConfig, RetroCommand> wordyKind() {
        return new Retro(config(6, 39));
    }

    @Override
    protected String longest() {
        return "🂡".repeat(1_000);
    }

    @Override
    protected BoardRequest discussed(Random random, BoardState<RetroConfig> state) {
        var id = new UUID(0x7000L | random.nextInt(50) << 16, 0x8000_0000_0000_0000L);
        return switch (random.nextInt(6)) {
            case 0 ->
                new BoardRequest.Focus(
                        random.nextInt(4) == 0 ? null : any(random, state).id());
            case 1 -> new BoardRequest.Amend(id, "🂡".repeat(random.nextInt(1, 300)), null, null, "Sprint 49");
            case 2 -> new BoardRequest.Settle(id, Action.Status.values()[random.nextInt(3)]);
            case 3 -> new BoardRequest.Remove(any(random, state).id());
            default ->
                new BoardRequest.Agree(
                        new Action(id, "Try it", null, random.nextBoolean() ? "Kim" : null, null, Action.Status.OPEN));
        };
    }

    @Override
    protected BoardRequest request(RetroCommand command) {
        return RETRO.request(command);
    }

    @Override
    protected RetroCommand command(BoardRequest request) {
        return switch (request) {
            case BoardRequest.Add(var id, var column, var text) -> new RetroCommand.AddCard(id, column, text);
            case BoardRequest.Change(var id, var text) -> new RetroCommand.EditCard(id, text);
            case BoardRequest.Move(var id, var column) -> new RetroCommand.MoveCard(id, column);
            case BoardRequest.Remove(var id) -> new RetroCommand.RemoveCard(id);
            case BoardRequest.Hide(var id) -> new RetroCommand.RemoveCard(id);
            case BoardRequest.Approve(var id) -> new RetroCommand.RestoreCard(id);
            case BoardRequest.Place(int round, long seq, var id, int dots) ->
                new RetroCommand.SetVotes(round, seq, id, dots);
            case BoardRequest.TakeBack(int round, long seq) -> new RetroCommand.ClearVotes(round, seq);
            case BoardRequest.Gather(var ids, var group, var title) -> new RetroCommand.Group(ids, group, title);
            case BoardRequest.Rename(var group, var title) -> new RetroCommand.RenameGroup(group, title);
            case BoardRequest.Scatter(var group) -> new RetroCommand.Ungroup(group);
            case BoardRequest.Focus(var id) -> new RetroCommand.FocusCard(id);
            case BoardRequest.Agree(var one) ->
                new RetroCommand.AddAction(one.id(), one.text(), one.ownerId(), one.owner(), one.due());
            case BoardRequest.Amend(var id, var text, var ownerId, var owner, var due) ->
                new RetroCommand.EditAction(id, text, ownerId, owner, due);
            case BoardRequest.Settle(var id, var status) ->
                new RetroCommand.CloseAction(id, RetroCommand.Outcome.valueOf(status.name()));
            case BoardRequest.Go(var from, var to) ->
                to != null && to.compareTo(from) < 0
                        ? new RetroCommand.PreviousStage(stage(from))
                        : new RetroCommand.NextStage(stage(from), to == null ? null : stage(to));
        };
    }

    private static RetroStage stage(Step step) {
        return List.of(RetroStage.values()).stream()
                .filter(stage -> stage.step() == step)
                .findFirst()
                .orElse(RetroStage.WRITE);
    }
}
