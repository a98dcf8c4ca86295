package plenum.activities.board;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.Outline;

/**
 * A board: what was written, who has voted how, and how far people have come. Groups are their titles; {@code ending} is
 * what it came to when it was closed, and until then absent.
 */
public record BoardState<F extends Record>(
        F form,
        BoardTerms terms,
        Course course,
        Items<Card> items,
        SortedMap<UUID, String> groups,
        Dots dots,
        List<Action> actions) {

    /** How far people have come; {@code focus} is the number of what they talk about. */
    public record Course(
            Step step,
            @Nullable Instant openedAt,
            @Nullable Instant stepEndsAt,
            @Nullable Integer focus,
            @Nullable Ending ending) {

        static final Course NONE = new Course(Step.WAITING, null, null, null, null);

        Course at(Step other, @Nullable Instant ends, Instant now) {
            return new Course(other, openedAt == null ? now : openedAt, ends, null, null);
        }

        Course over(Step last, Ending end) {
            return new Course(last, openedAt, null, null, end);
        }

        Course on(@Nullable Integer number) {
            return new Course(step, openedAt, stepEndsAt, number, ending);
        }

        Course until(@Nullable Instant ends) {
            return new Course(step, openedAt, ends, focus, ending);
        }
    }

    /** What all dots came to, by the numbers of items. */
    public record Ending(Instant at, int people, int eligible, int used, SortedMap<Integer, Integer> totals) {}

    static <F extends Record> BoardState<F> fresh(F form, BoardTerms terms) {
        return new BoardState<>(form, terms, Course.NONE, Items.none(), emptySortedMap(), Dots.NONE, List.of());
    }

    Step step() {
        return course.step();
    }

    boolean isSealed() {
        return course.ending() != null;
    }

    boolean isBegun() {
        return course.openedAt() != null;
    }

    /** Nobody sees what others write. */
    boolean isHidden() {
        return step() == Step.WAITING || (step() == Step.WRITE && terms.hidden());
    }

    /** What came out may be seen. */
    boolean isShown() {
        return step().isAfter(Step.VOTE);
    }

    int round() {
        return isBegun() ? 1 : 0;
    }

    int people() {
        return course.ending() == null ? dots.people() : course.ending().people();
    }

    int used() {
        return course.ending() == null ? dots.used() : course.ending().used();
    }

    int dotsOn(int number) {
        return course.ending() == null
                ? dots.on(number)
                : course.ending().totals().getOrDefault(number, 0);
    }

    /** Those who could vote, and those who did and are gone. */
    int eligible(Crowd crowd) {
        if (course.ending() != null) {
            return course.ending().eligible();
        }
        var given = dots.ballots();
        return crowd.countWith(
                given.keySet(), one -> requireNonNull(given.get(one)).counts());
    }

    Stream<Item<Card>> shown() {
        return inOrder().filter(item -> item.body().isShown());
    }

    /** How many wrote what is shown; of anonymous cards nobody knows once they are closed, so nobody does before. */
    @Nullable
    Integer writers() {
        var authors = shown().map(Item::author).toList();
        return terms.isAnonymous() || authors.contains(null)
                ? null
                : (Integer) (int) authors.stream().distinct().count();
    }

    /** As they came where people saw them come, else in an order that tells nothing. */
    Stream<Item<Card>> inOrder() {
        return terms.hidden() || isSealed() ? items.shuffled() : items.inOrder();
    }

    Stream<Item<Card>> in(UUID group) {
        return items.inOrder().filter(item -> group.equals(item.body().group()));
    }

    /** Dots on all that is shown of a group. */
    int dotsIn(UUID group) {
        return in(group)
                .filter(item -> item.body().isShown())
                .mapToInt(item -> dotsOn(item.number()))
                .sum();
    }

    /** Whether these two count as one when votes are counted. */
    boolean areTogether(int one, int other) {
        var group = group(one);
        return group != null && group.equals(group(other));
    }

    private @Nullable UUID group(int number) {
        var item = items.get(number);
        return item == null ? null : item.body().group();
    }

    Optional<Action> action(UUID id) {
        return actions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Outline outline(String word) {
        return new Outline(word, step().phase(), round());
    }

    BoardState<F> with(Course other) {
        return new BoardState<>(form, terms, other, items, groups, dots, actions);
    }

    /** A group of which nothing is left is none. */
    BoardState<F> with(Items<Card> other) {
        var left = new TreeMap<>(groups);
        if (!left.isEmpty()) {
            left.keySet()
                    .retainAll(other.inOrder()
                            .map(item -> item.body().group())
                            .filter(Objects::nonNull)
                            .toList());
        }
        return new BoardState<>(form, terms, course, other, unmodifiableSortedMap(left), dots, actions);
    }

    BoardState<F> with(UUID group, String title) {
        var more = new TreeMap<>(groups);
        more.put(group, title);
        return new BoardState<>(form, terms, course, items, unmodifiableSortedMap(more), dots, actions);
    }

    BoardState<F> with(Dots other) {
        return new BoardState<>(form, terms, course, items, groups, other, actions);
    }

    BoardState<F> with(Action action) {
        var more = new ArrayList<>(actions);
        more.removeIf(one -> one.id().equals(action.id()));
        int place = actions.indexOf(action(action.id()).orElse(action));
        more.add(place < 0 ? more.size() : place, action);
        return new BoardState<>(form, terms, course, items, groups, dots, List.copyOf(more));
    }

    /** Says nothing of what was written, nor where dots are. */
    @Override
    public String toString() {
        return "BoardState[step=%s, items=%s, groups=%d, dots=%s, actions=%s]"
                .formatted(step(), items, groups.size(), dots, actions);
    }
}
