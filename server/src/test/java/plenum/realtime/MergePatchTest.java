package plenum.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTest {

    /** The examples of RFC 7396, appendix A, whose target and patch are objects. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":"b"}       | {"a":"c"}              | {"a":"c"}
            {"a":"b"}       | {"b":"c"}              | {"a":"b","b":"c"}
            {"a":"b"}       | {"a":null}             | {}
            {"a":"b","b":1} | {"a":null}             | {"b":1}
            {"a":["b"]}     | {"a":"c"}              | {"a":"c"}
            {"a":"c"}       | {"a":["b"]}            | {"a":["b"]}
            {"a":{"b":"c"}} | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
            {"a":[{"b":1}]} | {"a":[1]}              | {"a":[1]}
            {}              | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
            {"e":null}      | {"a":1}                | {"e":null,"a":1}
            """)
    void a_patch_is_applied_as_the_standard_says(String target, String patch, String result) {
        assertThat(MergePatch.apply(object(target), object(patch))).isEqualTo(object(result));
    }

    @Test
    void the_difference_applied_to_the_old_view_gives_the_new_one() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var before = randomObject(random, 0);
            var after = random.nextBoolean() ? randomObject(random, 0) : changed(before, random);
            var old = before.deepCopy();

            var patch = MergePatch.diff(before, after);

            assertThat(MergePatch.apply(before, patch)).as("seed %d", seed).isEqualTo(after);
            assertThat(before).as("seed %d leaves the old view alone", seed).isEqualTo(old);
            assertThat(patch.isEmpty()).as("seed %d", seed).isEqualTo(before.equals(after));
        }
    }

    @Test
    void two_patches_in_one_do_what_both_do_or_are_refused() {
        int composed = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var first = randomObject(random, 0);
            var second = changed(first, random);
            var third = changed(random.nextBoolean() ? second : first, random);
            var one = MergePatch.diff(first, second);
            var other = MergePatch.diff(second, third);

            var both = MergePatch.compose(one, other);

            composed += both.isPresent() ? 1 : 0;
            both.ifPresent(patch -> assertThat(MergePatch.apply(first, patch)).isEqualTo(third));
        }
        assertThat(composed).isBetween(10_000, 19_990);
    }

    @Test
    void what_was_removed_and_set_again_is_no_single_patch() {
        assertThat(MergePatch.compose(object("{\"a\":null}"), object("{\"a\":{\"b\":1}}")))
                .isEmpty();
        assertThat(MergePatch.compose(object("{\"a\":null}"), object("{\"a\":1}")))
                .contains(object("{\"a\":1}"));
    }

    @Test
    void equal_parts_that_are_the_same_node_are_not_looked_into() {
        var shared = new ObjectNode(JsonMapper.shared().getNodeFactory()) {
            @Override
            public JsonNode get(String name) {
                throw new AssertionError("looked inside");
            }

            @Override
            public boolean equals(Object other) {
                throw new AssertionError("compared");
            }

            @Override
            public int hashCode() {
                return 0;
            }
        };
        var before = object("{\"n\":1}").set("part", shared);
        var after = object("{\"n\":2}").set("part", shared);
        assertThat(MergePatch.diff((ObjectNode) before, (ObjectNode) after)).isEqualTo(object("{\"n\":2}"));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    private static ObjectNode changed(ObjectNode view, Random random) {
        var copy = view.deepCopy();
        copy.set("k" + random.nextInt(6), randomValue(random, 1));
        return copy;
    }

    private static ObjectNode randomObject(Random random, int depth) {
        var object = JsonMapper.shared().createObjectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.set("k" + random.nextInt(6), randomValue(random, depth));
        }
        return object;
    }

    private static JsonNode randomValue(Random random, int depth) {
        var nodes = JsonMapper.shared().getNodeFactory();
        return switch (random.nextInt(depth > 3 ? 3 : 6)) {
            case 0 -> nodes.numberNode(random.nextInt(3));
            case 1 -> nodes.stringNode("s" + random.nextInt(3));
            case 2 -> nodes.arrayNode().add(random.nextInt(3));
            default -> randomObject(random, depth + 1);
        };
    }
}
