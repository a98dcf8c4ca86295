package plenum.activities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void a_line_is_trimmed_composed_and_has_single_spaces() {
        assertThat(Line.of("  Ce\u0301line \t asks\n twice ")).isEqualTo("Céline asks twice");
    }

    @Test
    void control_signs_half_characters_and_turns_of_direction_are_left_out() {
        assertThat(Line.of("a\u0000b\u202Ec\uD800d\u2066e\u200Ff")).isEqualTo("abcdef");
        assertThat(Line.of("👩‍💻 ok")).isEqualTo("👩‍💻 ok");
    }

    @Test
    void a_line_without_anything_to_read_is_none() {
        assertThat(Line.of(null)).isNull();
        assertThat(Line.of(" \u200E\n")).isNull();
    }

    @Test
    void length_is_counted_in_code_points() {
        assertThat(Line.length("a👩b")).isEqualTo(3);
    }
}
