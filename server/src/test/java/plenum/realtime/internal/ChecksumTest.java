package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.view;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChecksumTest {

    @Test
    void keys_are_sorted_by_their_utf16_units() {
        assertThat(Checksum.canonical(
                        view("{'\u20ac':1,'\\r':2,'\ufb33':3,'1':4,'\ud83d\ude00':5,'\u0080':6,'\u00f6':7}")))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void numbers_are_printed_as_javascript_prints_them() {
        var numbers = JsonMapper.shared().createObjectNode();
        numbers.put("a", 3.0)
                .put("b", 2.50)
                .put("c", -0.0)
                .put("d", 100)
                .put("e", 0.05)
                .put("f", 1234567890123L);
        numbers.put("g", new java.math.BigDecimal("13.00")).put("h", 1000.0);
        assertThat(Checksum.canonical(numbers))
                .isEqualTo("{\"a\":3,\"b\":2.5,\"c\":0,\"d\":100,\"e\":0.05,\"f\":1234567890123,\"g\":13,\"h\":1000}");
    }

    @Test
    void only_what_json_forbids_in_texts_is_escaped() {
        var text = JsonMapper.shared().createObjectNode().put("t", "\u0001\b\t\n\f\r\"\\/\u007f\u2028\u00e9");
        assertThat(Checksum.canonical(text)).isEqualTo("{\"t\":\"\\u0001\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u2028\u00e9\"}");
    }

    @Test
    void clocks_of_a_part_are_left_out_and_the_same_names_elsewhere_are_not() {
        var view = view("{'session':{'expires_at':'x','last_activity_at':'y','id':1},"
                + "'people':{'ann':{'last_activity_at':'z'}},'list':[true,null,{}]}");
        assertThat(Checksum.canonical(view))
                .isEqualTo("{\"list\":[true,null,{}],\"people\":{\"ann\":{\"last_activity_at\":\"z\"}},"
                        + "\"session\":{\"id\":1}}");
    }

    @Test
    void the_checksum_is_the_beginning_of_the_sha256() {
        assertThat(Checksum.of(view("{}"))).isEqualTo("44136fa355b3678a"); // printf '{}' | sha256sum
    }
}
