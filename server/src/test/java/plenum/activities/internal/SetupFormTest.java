package plenum.activities.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import plenum.activities.poker.Poker;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.node.ObjectNode;

class SetupFormTest {

    enum Colour {
        RED,
        BLUE
    }

    record Group(boolean on, @Min(1) @Max(16) int size) {}

    record Rest(boolean loud, @Nullable String motto) {

        Rest {
            if (loud && motto != null && motto.isBlank()) {
                throw Problem.VALIDATION_ERROR.on("motto", "is missing");
            }
        }
    }

    record Choice(
            Colour colour,
            @Min(1) @Max(10) int seconds,
            Group group,
            @JsonUnwrapped Rest rest) {}

    private static final Choice USUAL = new Choice(Colour.RED, 3, new Group(false, 3), new Rest(false, null));
    private static final Choice EXAMPLE = new Choice(Colour.BLUE, 10, new Group(true, 16), new Rest(true, "Go"));

    private final SetupForm<Choice, String> form = form(USUAL, EXAMPLE);

    @Test
    void what_is_left_out_is_as_usual() {
        assertThat(prepare("{}").state()).isEqualTo(USUAL.toString());
        assertThat(prepare("{'colour':null,'motto':null}").state()).isEqualTo(USUAL.toString());
        assertThat(prepare("{'seconds':5,'group':{'on':true},'motto':'Go'}").state())
                .isEqualTo(new Choice(Colour.RED, 5, new Group(true, 3), new Rest(false, "Go")).toString());
    }

    @Test
    void the_whole_of_it_is_kept_whatever_was_left_out() {
        assertThat(prepare("{'seconds':5}").config())
                .isEqualTo(json("{'colour':'RED','seconds':5,'group':{'on':false,'size':3},'loud':false}"));
        assertThat(prepare("{}").configVersion()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {'colour':'green'}                        | colour must be one of RED, BLUE
            {'colour':1}                              | colour must be one of RED, BLUE
            {'seconds':0}                             | seconds must be between 1 and 10
            {'seconds':11}                            | seconds must be between 1 and 10
            {'seconds':'5'}                           | seconds must be a whole number
            {'loud':1}                                | loud must be true or false
            {'group':true}                            | group has the wrong form
            {'rest':{}}                               | rest is unknown
            {'type':'poker'}                          | type is unknown
            {'loud':true,'motto':' '}                 | motto is missing
            {'seconds':99,'size':1,'motto':7}         | size is unknown, seconds must be between 1 and 10, motto must be a text
            """)
    void every_field_that_does_not_fit_is_named(String wish, String complaints) {
        var refusal = catchThrowableOfType(Refusal.class, () -> prepare(wish));
        assertThat(refusal.problem()).isEqualTo(Problem.VALIDATION_ERROR);
        assertThat(refusal.details().stream()
                        .map(detail -> detail.field() + " " + detail.message())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(complaints);
    }

    @Test
    void only_an_object_is_a_configuration() {
        for (var wish : List.of("[]", "7", "'poker'", "null")) {
            var refusal =
                    catchThrowableOfType(Refusal.class, () -> form.prepare(StoredJson.tree(wish.replace('\'', '"'))));
            assertThat(refusal.problem()).isEqualTo(Problem.VALIDATION_ERROR);
        }
    }

    @Test
    void the_schema_tells_limits_words_and_what_is_usual() {
        assertThat(form.schema().toString()).isEqualTo(json("""
                {'type':'object','additionalProperties':false,'properties':{
                  'colour':{'type':'string','enum':['RED','BLUE'],'default':'RED'},
                  'seconds':{'type':'integer','minimum':1,'maximum':10,'default':3},
                  'group':{'type':'object','additionalProperties':false,'properties':{
                      'on':{'type':'boolean'},'size':{'type':'integer','minimum':1,'maximum':16}},
                    'default':{'on':false,'size':3}},
                  'loud':{'type':'boolean','default':false},
                  'motto':{'type':'string'}}}""").toString());
    }

    @Test
    void an_example_that_does_not_fit_stops_the_start() {
        var tooLong = new Choice(Colour.BLUE, 11, new Group(true, 16), new Rest(true, "Go"));
        assertThatThrownBy(() -> form(USUAL, tooLong)).isInstanceOf(Refusal.class);
        var poker = new Poker() {
            @Override
            public Setup<?, plenum.activities.poker.PokerState> setup() {
                return Setup.of(Choice.class, USUAL, tooLong, _ -> fresh());
            }
        };
        assertThatThrownBy(() -> new RegisteredTypes(List.of(poker)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The example configuration of 'poker' does not fit");
    }

    @Test
    void a_form_of_every_older_version_becomes_one_of_today() {
        UnaryOperator<ObjectNode> renamed = old -> {
            old.set("seconds", old.remove("delay"));
            return old;
        };
        UnaryOperator<ObjectNode> counted =
                old -> old.put("seconds", old.get("seconds").asInt() / 1000);
        var later =
                new SetupForm<>(Setup.of(Choice.class, USUAL, EXAMPLE, Choice::toString, List.of(renamed, counted)));
        assertThat(later.restore(json("{'delay':7000,'colour':'BLUE'}"), 1).config())
                .isEqualTo(later.restore(json("{'seconds':7000,'colour':'BLUE'}"), 2)
                        .config())
                .isEqualTo(
                        later.restore(json("{'seconds':7,'colour':'BLUE'}"), 3).config());
        assertThat(later.restore(json("{'delay':7000}"), 1).configVersion()).isEqualTo(3);
    }

    @Test
    void what_only_a_newer_release_knows_is_passed_over() {
        assertThat(form.restore(json("{'seconds':7,'smell':'rose'}"), 1)
                        .config()
                        .has("smell"))
                .isFalse();
    }

    private static SetupForm<Choice, String> form(Choice usual, Choice example) {
        return new SetupForm<>(Setup.of(Choice.class, usual, example, Choice::toString));
    }

    private plenum.activities.Prepared<String> prepare(String wish) {
        return form.prepare(json(wish));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) StoredJson.tree(text.replace('\'', '"'));
    }
}
