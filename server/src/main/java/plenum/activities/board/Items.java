package plenum.activities.board;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import plenum.activities.KeptItem;
import plenum.activities.StoredJson;

/** All items of an activity, found by number, by id, by author and in the order they came; one more costs the same however many there are. */
public record Items<B extends Record>(
        PSortedMap<Integer, Item<B>> byNumber,
        PSortedMap<Integer, Integer> places,
        PMap<UUID, Integer> ids,
        PMap<UUID, PSortedMap<Integer, Integer>> authors) {

    /** Numbers are short, so that a ballot full of them is, and say nothing of the order in which items came. */
    private static final int NUMBERS = 0xFFFF;

    public static <B extends Record> Items<B> none() {
        return new Items<>(TreePMap.empty(), TreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());
    }

    public static <B extends Record> Items<B> restored(List<KeptItem> kept, Class<B> form) {
        Items<B> items = none();
        for (var one : kept) {
            items = items.with(
                    new Item<>(one.id(), one.number(), one.place(), one.author(), StoredJson.value(one.body(), form)));
        }
        return items;
    }

    public int size() {
        return byNumber.size();
    }

    public Stream<Item<B>> inOrder() {
        return places.values().stream().map(byNumber::get);
    }

    /** By their numbers: in no order that means anything, and always the same. */
    public Stream<Item<B>> shuffled() {
        return byNumber.values().stream();
    }

    public @Nullable Item<B> find(UUID id) {
        var number = ids.get(id);
        return number == null ? null : byNumber.get(number);
    }

    public @Nullable Item<B> get(int number) {
        return byNumber.get(number);
    }

    /** What somebody wrote, oldest first. */
    public Stream<Item<B>> of(UUID author) {
        return numbersOf(author).values().stream().map(byNumber::get);
    }

    public int countOf(UUID author) {
        return numbersOf(author).size();
    }

    private SortedMap<Integer, Integer> numbersOf(UUID author) {
        return authors.getOrDefault(author, TreePMap.empty());
    }

    /** Whether somebody's own items are the same, as they are as long as they wrote and changed nothing. */
    public boolean sameOf(UUID author, Items<B> others) {
        return numbersOf(author).equals(others.numbersOf(author))
                && of(author).toList().equals(others.of(author).toList());
    }

    /** A new one, at the end. */
    public Item<B> draw(UUID id, UUID author, B body) {
        long mixed = (id.getLeastSignificantBits() ^ id.getMostSignificantBits()) * 0x9E3779B97F4A7C15L;
        int number = (int) (mixed >>> 48);
        while (byNumber.containsKey(number)) {
            number = (number + 1) & NUMBERS;
        }
        return new Item<>(id, number, places.isEmpty() ? 1 : places.lastKey() + 1, author, body);
    }

    /** With this item, in the place of itself if it was there before. */
    public Items<B> with(Item<B> item) {
        var by = item.author();
        return new Items<>(
                byNumber.plus(item.number(), item),
                places.plus(item.place(), item.number()),
                ids.plus(item.id(), item.number()),
                by == null
                        ? authors
                        : authors.plus(
                                by, authors.getOrDefault(by, TreePMap.empty()).plus(item.place(), item.number())));
    }

    public Items<B> without(Item<B> item) {
        var by = item.author();
        return new Items<>(
                byNumber.minus(item.number()),
                places.minus(item.place()),
                ids.minus(item.id()),
                by == null ? authors : less(by, item.place()));
    }

    private PMap<UUID, PSortedMap<Integer, Integer>> less(UUID by, int place) {
        var left = authors.getOrDefault(by, TreePMap.empty()).minus(place);
        return left.isEmpty() ? authors.minus(by) : authors.plus(by, left);
    }

    public Items<B> each(Function<Item<B>, Item<B>> change) {
        var later = this;
        for (var item : byNumber.values()) {
            var other = change.apply(item);
            later = other == item ? later : later.with(other);
        }
        return later;
    }

    /** All of them without author and time, in the order of their numbers: nothing that is left tells who wrote what. */
    public Items<B> nameless() {
        Items<B> later = none();
        int place = 1;
        for (var item : byNumber.values()) {
            later = later.with(item.nameless(place++));
        }
        return later;
    }

    /** Says nothing of what was written. */
    @Override
    public String toString() {
        return "Items[" + size() + "]";
    }
}
