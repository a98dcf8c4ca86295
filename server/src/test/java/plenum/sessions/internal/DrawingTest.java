package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class DrawingTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(
                    usual -> usual.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);

    record Person(String firstName, @Nullable Integer seat, Instant joinedAt) {}

    record Word(String letters) {

        @JsonValue
        String written() {
            return letters.toUpperCase(java.util.Locale.ROOT);
        }
    }

    record Extended(int size) {

        public boolean isLarge() {
            return size > 10;
        }
    }

    record Whole(
            Map<UUID, Person> people,
            Word word,
            Extended extended,
            List<Integer> numbers,
            @Nullable Person guest) {}

    @Test
    void a_drawing_is_what_the_mapper_writes() {
        var whole = whole(person("Ann", 1), person("Ben", null));

        assertThat(draw(whole, List.of()).node().toString())
                .isEqualTo(JSON.valueToTree(whole).toString())
                .contains("\"word\":\"ABC\"", "\"large\":true");
    }

    @Test
    void what_has_changed_is_drawn_anew() {
        var before = whole(person("Ann", 1), person("Ben", null));
        var after = whole(person("Ann", null), person("Ben", 2));

        assertThat(draw(after, List.of(draw(before, List.of()))).node().toString())
                .isEqualTo(JSON.valueToTree(after).toString());
    }

    @Test
    void what_has_not_changed_is_the_same_node() {
        var before = draw(whole(person("Ann", 1), person("Ben", 2)), List.of());
        var after = draw(whole(person("Ann", 1), person("Ben", 3)), List.of(before));

        assertThat(people(after).get(ANN.toString())).isSameAs(people(before).get(ANN.toString()));
        assertThat(people(after).get(BEN.toString())).isNotSameAs(people(before).get(BEN.toString()));
        assertThat(after.node().get("numbers")).isSameAs(before.node().get("numbers"));
    }

    @Test
    void what_nobody_has_touched_is_not_drawn_at_all() {
        var before = draw(whole(person("Ann", 1), person("Ben", 2)), List.of());

        assertThat(draw(whole(person("Ann", 1), person("Ben", 2)), List.of(before)))
                .isSameAs(before);
    }

    @Test
    void somebody_who_is_gone_is_in_it_no_more() {
        var before = draw(whole(person("Ann", 1), person("Ben", 2)), List.of());
        var alone = new Whole(Map.of(ANN, person("Ann", 1)), new Word("abc"), new Extended(11), List.of(), null);

        assertThat(draw(alone, List.of(before)).node().toString())
                .isEqualTo(JSON.valueToTree(alone).toString());
    }

    private static tools.jackson.databind.JsonNode people(Drawing drawing) {
        return drawing.node().get("people");
    }

    private static Drawing draw(Whole whole, List<Drawing> known) {
        return Drawing.of(whole, known, JSON);
    }

    private static Whole whole(Person ann, Person ben) {
        var people = new LinkedHashMap<>(Map.of(ANN, ann));
        people.put(BEN, ben);
        return new Whole(people, new Word("abc"), new Extended(11), List.of(1, 2), null);
    }

    private static Person person(String name, @Nullable Integer seat) {
        return new Person(name, seat, Instant.EPOCH);
    }
}
