package plenum.activities.poker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stories in the order they come up, and which of them is on the table, if any. */
public record Queue(List<Story> stories, @Nullable UUID current) {

    static final int MOST_STORIES = 200;

    public Queue {
        stories = List.copyOf(stories);
    }

    static Queue empty() {
        return new Queue(List.of(), null);
    }

    Optional<Story> find(UUID id) {
        return stories.stream().filter(story -> story.id().equals(id)).findFirst();
    }

    /** All of it, the story on the table marked as such. */
    SequencedMap<UUID, Story> whole() {
        var all = new LinkedHashMap<UUID, Story>();
        stories.forEach(story -> all.put(story.id(), story.id().equals(current) ? story.onTheTable() : story));
        return all;
    }

    int place(UUID id) {
        return IntStream.range(0, stories.size())
                .filter(i -> stories.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /** What comes after the story on the table: the next that waits, from the top again after the last. */
    Optional<Story> next() {
        int after = current == null ? 0 : place(current) + 1;
        return Stream.concat(stories.stream().skip(after), stories.stream().limit(after))
                .filter(story -> story.isPending() && !story.id().equals(current))
                .findFirst();
    }

    /** With more stories at the end; one that is there already takes the place of its former self. */
    Queue with(List<Story> more) {
        var all = new LinkedHashMap<UUID, Story>();
        stories.forEach(story -> all.put(story.id(), story));
        more.forEach(story -> all.put(story.id(), story));
        return new Queue(List.copyOf(all.values()), current);
    }

    Queue without(UUID id) {
        var rest = stories.stream().filter(story -> !story.id().equals(id)).toList();
        return new Queue(rest, id.equals(current) ? null : current);
    }

    Queue moved(UUID id, int to) {
        var order = new ArrayList<>(stories);
        order.add(to, order.remove(place(id)));
        return new Queue(order, current);
    }

    Queue changed(UUID id, UnaryOperator<Story> change) {
        return new Queue(
                stories.stream()
                        .map(story -> story.id().equals(id) ? change.apply(story) : story)
                        .toList(),
                current);
    }

    /** These stories, as they are now, take the places they have in the order in which they are given. */
    Queue reordered(List<Story> some) {
        var ids = some.stream().map(Story::id).collect(Collectors.toSet());
        var rest = some.iterator();
        return new Queue(
                stories.stream()
                        .map(story -> ids.contains(story.id()) ? rest.next() : story)
                        .toList(),
                current);
    }

    /** The same stories, none of them estimated. */
    Queue asNew() {
        return new Queue(stories.stream().map(Story::asNew).toList(), null);
    }

    Queue choosing(@Nullable UUID id) {
        return id == null
                ? new Queue(stories, null)
                : new Queue(changed(id, Story::chosen).stories(), id);
    }
}
