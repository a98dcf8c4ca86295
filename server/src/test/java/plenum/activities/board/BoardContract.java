package plenum.activities.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import plenum.activities.ActivityContract;
import plenum.activities.ActivityType;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/** The contract of activities for boards of one kind: commands are drawn as what they come down to. */
public abstract class BoardContract<F extends Record, C> extends ActivityContract<BoardState<F>, C, BoardEvent> {

    /** What people write; each stands for the next one in a disguise. */
    private static final List<String> WORDS = List.of("QQ0QQ", "QQ1QQ", "QQ2QQ", "QQ3QQ", "QQ4QQ");

    /** So many dots that nobody runs out of them: who does would tell something of where they are. */
    protected static final int DOTS = 20;

    protected abstract BoardKind<F, C> kind();

    /** With all texts as long as they may be. */
    protected abstract BoardKind<F, C> wordyKind();

    protected abstract C command(BoardRequest request);

    protected abstract BoardRequest request(C command);

    protected abstract String longest();

    @Override
    protected ActivityType<BoardState<F>, C, BoardEvent> usualType() {
        return written(kind(), IntStream.range(0, 4).mapToObj(WORDS::get).toList());
    }

    @Override
    protected ActivityType<BoardState<F>, C, BoardEvent> wordyType() {
        return written(
                wordyKind(), IntStream.range(0, 60).mapToObj(_ -> longest()).toList());
    }

    @Override
    protected ActivityType<BoardState<F>, C, BoardEvent> markedType() {
        return type();
    }

    @Override
    protected List<String> secrets() {
        return WORDS;
    }

    @Override
    protected int finishesOnceIn() {
        return 80;
    }

    /** A board on which something stands as soon as it begins. */
    private Board<F, C> written(BoardKind<F, C> kind, List<String> texts) {
        return new Board<>(kind) {
            @Override
            public BoardState<F> fresh() {
                var chosen = kind.setup().example();
                return BoardState.fresh(chosen, kind.terms(chosen));
            }

            @Override
            public List<BoardEvent> begin(BoardState<F> state, Instant now) {
                var events = new ArrayList<>(super.begin(state, now));
                var items = Items.<Card>none();
                for (var text : texts) {
                    var columns = kind.columns(state.form());
                    var column = columns.isEmpty() ? null : columns.get(items.size() % columns.size());
                    var item = items.draw(
                            key(items.size()),
                            new UUID(0x8000, items.size()),
                            new Card(text, column, null, Card.Standing.SHOWN));
                    items = items.with(item);
                    events.add(new BoardEvent.Put(item));
                }
                return events;
            }
        };
    }

    private static UUID key(long from) {
        return new UUID(0x0199_0000_0000_7000L | from << 16, 0x8000_0000_0000_0000L | from * 0x9E37_79B9L);
    }

    @Override
    protected boolean isSealed(BoardState<F> state) {
        return state.isHidden()
                || state.step() == Step.VOTE
                || (state.step() == Step.GROUP && state.dots().people() > 0);
    }

    @Override
    protected boolean isSecret(C command, BoardState<F> before, int shown) {
        return switch (request(command)) {
            case BoardRequest.Add _, BoardRequest.Change _ -> before.isHidden();
            case BoardRequest.Place _ -> true;
            default -> false;
        };
    }

    @Override
    protected void cutKnown(ObjectNode view) {
        var board = (ObjectNode) view.get("board");
        if (!board.get("step").stringValue().equals("write")) {
            board.remove(List.of("cards", "groups"));
        }
    }

    @Override
    protected C randomCommand(Random random, BoardState<F> state) {
        return command(random(random, state));
    }

    private BoardRequest random(Random random, BoardState<F> state) {
        int drawn = random.nextInt(20);
        if (drawn < 3) {
            return way(random, state);
        }
        return switch (state.step()) {
            case WAITING, WRITE -> written(random, state);
            case GROUP -> grouped(random, state);
            case VOTE -> voted(random, state);
            case DISCUSS, ACT, CLOSED -> drawn < 8 ? grouped(random, state) : discussed(random, state);
        };
    }

    /** Back only where nothing that was shown becomes a secret again: a disguise could not begin there. */
    private BoardRequest way(Random random, BoardState<F> state) {
        var steps = state.terms().steps();
        var last = steps.size() - 1;
        int place = Math.max(0, steps.indexOf(state.step()));
        var isBack = random.nextInt(4) == 0
                && switch (state.step()) {
                    case VOTE -> true;
                    case GROUP -> state.dots().people() == 0;
                    case ACT, CLOSED -> true;
                    default -> false;
                };
        var from = random.nextInt(9) == 0 ? steps.get(random.nextInt(last)) : state.step();
        return new BoardRequest.Go(from, steps.get(isBack ? Math.max(0, place - 1) : Math.min(last, place + 1)));
    }

    private BoardRequest written(Random random, BoardState<F> state) {
        var text = WORDS.get(random.nextInt(WORDS.size()));
        var item = any(random, state);
        return switch (random.nextInt(8)) {
            case 0 -> new BoardRequest.Remove(item.id());
            case 1, 2 ->
                new BoardRequest.Change(item.id(), other(random, item.body().text()));
            case 3 -> moved(random, state, item);
            case 4 -> voted(random, state);
            default -> new BoardRequest.Add(key(100 + random.nextInt(400)), column(random, state), text);
        };
    }

    /** Neither the same, nor what it stands for in a disguise. */
    private static String other(Random random, String text) {
        int place = WORDS.indexOf(text);
        return WORDS.get((place + 1 + random.nextInt(WORDS.size() - 2)) % WORDS.size());
    }

    private BoardRequest moved(Random random, BoardState<F> state, Item<Card> item) {
        var column = column(random, state);
        return column == null ? new BoardRequest.Remove(item.id()) : new BoardRequest.Move(item.id(), column);
    }

    protected final String column(Random random, BoardState<F> state) {
        var columns = kind().columns(state.form());
        return columns.isEmpty() ? null : columns.get(random.nextInt(columns.size()));
    }

    private BoardRequest grouped(Random random, BoardState<F> state) {
        var item = any(random, state);
        if (state.dots().people() == 0 && random.nextInt(4) == 0) {
            return random.nextBoolean() ? new BoardRequest.Hide(item.id()) : new BoardRequest.Approve(item.id());
        }
        var group = state.groups().isEmpty() || random.nextInt(3) == 0
                ? key(900 + random.nextInt(4))
                : state.groups().firstKey();
        var column = column(random, state);
        if (column != null && random.nextInt(6) == 0) {
            return new BoardRequest.Move(random.nextBoolean() ? group : item.id(), column);
        }
        return switch (random.nextInt(5)) {
            case 0 -> new BoardRequest.Scatter(group);
            case 1 -> new BoardRequest.Rename(group, "Title " + random.nextInt(3));
            case 2 ->
                new BoardRequest.Gather(List.of(item.id(), any(random, state).id()), null, null);
            default -> new BoardRequest.Gather(List.of(item.id()), group, "Title");
        };
    }

    private BoardRequest voted(Random random, BoardState<F> state) {
        var item = random.nextInt(20) == 0 ? key(999) : any(random, state).id();
        int round = random.nextInt(25) == 0 ? 2 : 1;
        int seq = 1 + random.nextInt(8);
        return random.nextInt(12) == 0
                ? new BoardRequest.TakeBack(round, seq)
                : new BoardRequest.Place(round, seq, item, random.nextInt(2));
    }

    protected BoardRequest discussed(Random random, BoardState<F> state) {
        return voted(random, state);
    }

    protected final Item<Card> any(Random random, BoardState<F> state) {
        var all = state.items().shuffled().toList();
        return all.isEmpty()
                ? new Item<>(key(1), 1, 1, null, new Card(WORDS.getFirst(), null, null, Card.Standing.SHOWN))
                : all.get(random.nextInt(all.size()));
    }

    @Override
    protected Optional<C> opening() {
        return Optional.of(command(new BoardRequest.Go(Step.WRITE, Step.VOTE)));
    }

    @Override
    protected C firstAnswer(Random random, BoardState<F> state) {
        return command(new BoardRequest.Place(1, 1, any(random, state).id(), 1));
    }

    @Override
    protected C closing(BoardState<F> state) {
        return command(new BoardRequest.Go(Step.VOTE, Step.DISCUSS));
    }

    /** The same for everybody, as long as it is kept: one item for the next one, and one word for the next. */
    @Override
    protected C disguised(C command, BoardState<F> state, int salt) {
        return switch (request(command)) {
            case BoardRequest.Add(var id, var column, var text) ->
                command(new BoardRequest.Add(id, column, next(WORDS, text)));
            case BoardRequest.Change(var id, var text) -> command(new BoardRequest.Change(id, next(WORDS, text)));
            case BoardRequest.Place(int round, long seq, var id, int dots) ->
                command(new BoardRequest.Place(
                        round, seq, next(state.shown().map(Item::id).toList(), id), dots));
            default -> command;
        };
    }

    private static <T> T next(List<T> all, T one) {
        int place = all.indexOf(one);
        return place < 0 ? one : all.get((place + 1) % all.size());
    }

    @Override
    protected Set<Problem> refusals() {
        return Set.of(
                Problem.UNAUTHORIZED,
                Problem.NOT_A_VOTER,
                Problem.INVALID_RESPONSE,
                Problem.LIMIT_REACHED,
                Problem.ITEM_NOT_FOUND,
                Problem.STALE_SEQUENCE,
                Problem.STALE_ROUND,
                Problem.ROUND_CLOSED,
                Problem.WRONG_PHASE);
    }
}
