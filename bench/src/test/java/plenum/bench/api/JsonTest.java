package plenum.bench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void every_kind_of_value_is_read() {
        var json = Json.read("""
                 { "text": "a \\"b\\" \\u00e9\\n", "number": -1.5e1, "list": [1, [], {}], "yes": true, "no": false, "none": null } """);

        assertThat(json.at("text").text()).isEqualTo("a \"b\" é\n");
        assertThat(json.at("number").number()).hasValue(-15);
        assertThat(json.at("list").each()).hasSize(3);
        assertThat(json.at("yes").isTrue()).isTrue();
        assertThat(json.at("no").isTrue()).isFalse();
        assertThat(json.at("none").exists()).isFalse();
    }

    @Test
    void what_is_not_there_is_nothing_and_no_error() {
        var json = Json.read("{\"a\":{\"b\":1}}");

        assertThat(json.at("a/b").whole(0)).isEqualTo(1);
        assertThat(json.at("a/b/c").exists()).isFalse();
        assertThat(json.find("x/y")).isEmpty();
    }

    @Test
    void a_patch_sets_replaces_and_removes() {
        var before = Json.read("{\"a\":{\"b\":1,\"c\":2},\"d\":[1]}");

        var after = before.patched(Json.read("{\"a\":{\"b\":null,\"e\":{\"f\":3}},\"d\":[2,3]}"));

        assertThat(after).isEqualTo(Json.read("{\"a\":{\"c\":2,\"e\":{\"f\":3}},\"d\":[2,3]}"));
        assertThat(before.at("a/b").whole(0)).isEqualTo(1);
    }

    @Test
    void what_is_written_is_read_back() {
        var text = "quote \" backslash \\ line\nbell\u0007 é";

        assertThat(Json.read(Json.quoted(text)).text()).isEqualTo(text);
    }

    @Test
    void other_text_is_refused() {
        for (var text : new String[] {"", "<html>", "{\"a\" 1}", "1 2", "nul"}) {
            assertThatThrownBy(() -> Json.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
