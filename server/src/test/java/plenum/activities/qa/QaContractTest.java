package plenum.activities.qa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plenum.activities.ActivityContract;
import plenum.activities.ActivityType;
import plenum.activities.Crowd;
import plenum.activities.board.Item;
import plenum.activities.board.Items;
import plenum.shared.Audience;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/** The contract of activities for questions that have to be approved and bear a name only if one likes. */
class QaContractTest extends ActivityContract<QaState, QaCommand, QaEvent> {

    private static final String LONG = "🂡".repeat(1_000);

    private static QaConfig config(String topic) {
        return new QaConfig(topic, 1_000, 3, QaConfig.Moderation.APPROVE, QaConfig.Asker.OPTIONAL, QaConfig.Sort.TOP);
    }

    /** Something has been asked as soon as it begins. */
    private static Qa asked(QaConfig config, int questions, String text) {
        return new Qa(config) {
            @Override
            public QaState fresh() {
                return QaState.fresh(config);
            }

            @Override
            public List<QaEvent> begin(QaState state, Instant now) {
                var events = new ArrayList<>(super.begin(state, now));
                var items = Items.<Question>none();
                for (int n = 0; n < questions; n++) {
                    var item = items.draw(
                            key(n),
                            new UUID(0x8000, n),
                            new Question(text, Question.State.LIVE, null, null, null, false));
                    items = items.with(item);
                    events.add(new QaEvent.Put(item));
                }
                return events;
            }
        };
    }

    private static UUID key(long n) {
        return new UUID(0x0199_0000_0000_7000L | n << 16, 0x8000_0000_0000_0000L | n * 0x9E37_79B9L);
    }

    @Override
    protected ActivityType<QaState, QaCommand, QaEvent> usualType() {
        return asked(config("Spring"), 4, "Why?");
    }

    @Override
    protected ActivityType<QaState, QaCommand, QaEvent> wordyType() {
        return asked(config("🂡".repeat(200)), 40, LONG);
    }

    @Override
    protected ActivityType<QaState, QaCommand, QaEvent> markedType() {
        return type();
    }

    /** Votes are seen as they come; what has to be approved is no secret to whoever leads. */
    @Override
    protected boolean isSealed(QaState state) {
        return false;
    }

    @Override
    protected List<String> secrets() {
        return List.of("QQ1QQ");
    }

    @Override
    protected void cutKnown(ObjectNode view) {}

    @Override
    protected int finishesOnceIn() {
        return 80;
    }

    @Override
    protected QaCommand randomCommand(Random random, QaState state) {
        var all = state.questions().shuffled().map(Item::id).toList();
        var id = random.nextInt(20) == 0 || all.isEmpty() ? key(999) : all.get(random.nextInt(all.size()));
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3 ->
                new QaCommand.Ask(
                        key(100 + random.nextInt(300)), random.nextInt(9) == 0 ? LONG : "Why?", random.nextBoolean());
            case 4 -> new QaCommand.Withdraw(id);
            case 5, 6, 7 -> new QaCommand.Approve(id);
            case 8 -> new QaCommand.Dismiss(id, random.nextBoolean() ? "Off topic" : null);
            case 9 -> new QaCommand.Restore(id);
            case 10, 11 -> new QaCommand.Highlight(random.nextInt(4) == 0 ? null : id);
            case 12 -> new QaCommand.Answer(id, random.nextBoolean() ? "Because." : null);
            case 13 -> new QaCommand.Pin(id, random.nextBoolean());
            case 14 -> random.nextInt(3) == 0 ? new QaCommand.Close() : new QaCommand.Open();
            default ->
                new QaCommand.Upvote(random.nextInt(20) == 0 ? 2 : 1, 1 + random.nextInt(8), id, random.nextInt(3) > 0);
        };
    }

    @Override
    protected Optional<QaCommand> opening() {
        return Optional.empty();
    }

    @Override
    protected QaCommand firstAnswer(Random random, QaState state) {
        var all = state.questions().shuffled().map(Item::id).toList();
        return new QaCommand.Upvote(1, 1, all.get(random.nextInt(all.size())), true);
    }

    @Override
    protected QaCommand closing(QaState state) {
        return new QaCommand.Close();
    }

    @Override
    protected QaCommand disguised(QaCommand command, QaState state, int salt) {
        return command;
    }

    @Test
    void what_waits_to_be_approved_or_was_dismissed_is_seen_by_whoever_leads_and_nobody_else() {
        var qa = new Qa(config("Spring"));
        var crowd = new Crowd(Set.of());
        var state = qa.evolve(QaState.fresh(config("Spring")), new QaEvent.Begun(Instant.EPOCH));
        for (var hidden : List.of(Question.State.PENDING, Question.State.DISMISSED)) {
            var item = state.questions()
                    .draw(key(hidden.ordinal()), key(99), new Question("Why?", hidden, key(99), null, null, false));
            state = qa.evolve(state, new QaEvent.Put(item));
        }
        assertThat(QaView.of(state, crowd, Audience.EVERYONE).questions()).isEmpty();
        assertThat(QaView.of(state, crowd, Audience.FACILITATOR).questions()).hasSize(2);
        assertThat(qa.namedPeople(state, Audience.EVERYONE)).isEmpty();
        assertThat(qa.namedPeople(state, Audience.FACILITATOR)).containsExactly(key(99));
        assertThat(qa.items(state)).isEmpty();
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
