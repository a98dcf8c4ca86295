package plenum.activities.brainstorm;

import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import plenum.activities.Anonymity;
import plenum.activities.board.BoardContract;
import plenum.activities.board.BoardKind;
import plenum.activities.board.BoardRequest;
import plenum.activities.board.Step;

/** The contract of activities for brainstorms under some terms. */
abstract class BrainstormContract extends BoardContract<BrainstormConfig, BrainstormCommand> {

    private final Supplier<Brainstorm> kind = SingletonSupplier.of(() -> new Brainstorm(config("What now?")));

    abstract Anonymity anonymity();

    abstract boolean visible();

    private BrainstormConfig config(String prompt) {
        return new BrainstormConfig(
                prompt, 3, 500, visible(), BrainstormConfig.Moderation.OFF, DOTS, DOTS, anonymity());
    }

    @Override
    protected BoardKind<BrainstormConfig, BrainstormCommand> kind() {
        return kind.get();
    }

    @Override
    protected BoardKind<BrainstormConfig, BrainstormCommand> wordyKind() {
        return new Brainstorm(config("🂡".repeat(300)));
    }

    @Override
    protected String longest() {
        return "🂡".repeat(500);
    }

    @Override
    protected BoardRequest request(BrainstormCommand command) {
        return kind().request(command);
    }

    @Override
    protected BrainstormCommand command(BoardRequest request) {
        return switch (request) {
            case BoardRequest.Add(var id, var _, var text) -> new BrainstormCommand.AddIdea(id, text);
            case BoardRequest.Change(var id, var text) -> new BrainstormCommand.EditIdea(id, text);
            case BoardRequest.Remove(var id) -> new BrainstormCommand.RemoveIdea(id);
            case BoardRequest.Hide(var id) -> new BrainstormCommand.Hide(id);
            case BoardRequest.Approve(var id) -> new BrainstormCommand.Approve(id);
            case BoardRequest.Place(int round, long seq, var id, int dots) ->
                new BrainstormCommand.SetDots(round, seq, id, dots);
            case BoardRequest.TakeBack(int round, long seq) -> new BrainstormCommand.ClearDots(round, seq);
            case BoardRequest.Gather(var ids, var group, var title) -> new BrainstormCommand.Group(ids, group, title);
            case BoardRequest.Rename(var group, var title) -> new BrainstormCommand.RenameGroup(group, title);
            case BoardRequest.Scatter(var group) -> new BrainstormCommand.Ungroup(group);
            case BoardRequest.Go(var from, var to) ->
                to != null && to.compareTo(from) < 0
                        ? new BrainstormCommand.PreviousStage(stage(from))
                        : new BrainstormCommand.NextStage(stage(from), to == null ? null : stage(to));
            default -> throw new IllegalArgumentException(request.toString());
        };
    }

    private static BrainstormStage stage(Step step) {
        for (var stage : BrainstormStage.values()) {
            if (stage.step() == step) {
                return stage;
            }
        }
        return BrainstormStage.WRITING;
    }
}
