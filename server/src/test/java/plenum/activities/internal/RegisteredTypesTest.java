package plenum.activities.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.activities.poker.Poker;
import plenum.activities.poker.PokerCommand;
import plenum.activities.poker.PokerCommand.Retract;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import plenum.web.internal.json.Names;

class RegisteredTypesTest {

    private final Poker poker = new Poker();
    private final RegisteredTypes types = new RegisteredTypes(List.of(poker));

    @Test
    void a_registered_type_is_found_by_its_id() {
        assertThat(types.list()).isEqualTo(List.of(poker));
        assertThat(types.get("poker")).isSameAs(poker);
        assertThat(types.find("bingo")).isEmpty();
        assertThatThrownBy(() -> types.get("bingo")).isInstanceOf(Refusal.class).hasMessage("VALIDATION_ERROR");
    }

    @Test
    void two_types_with_one_id_stop_the_start() {
        assertThatThrownBy(() -> new RegisteredTypes(List.of(poker, new Poker())))
                .hasMessage("Two activity types are called 'poker'");
    }

    @ParameterizedTest
    @CsvSource({"Poker", "p", "planning-poker", "poker2", "''", "abcdefghijklmnopqrstu"})
    void an_id_that_fits_no_address_stops_the_start(String id) {
        assertThatThrownBy(() -> new RegisteredTypes(List.of(called(id)))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void commands_that_are_no_sealed_family_of_records_stop_the_start() {
        assertThatThrownBy(() -> new CommandReader<>(Object.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new CommandReader<>(Family.class)).isInstanceOf(IllegalStateException.class);
    }

    sealed interface Family {
        final class NoRecord implements Family {}
    }

    @Test
    void a_type_that_was_never_registered_reads_no_commands() {
        assertThatThrownBy(() -> types.command(called("other"), "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_command_is_read_by_its_type() {
        assertThat(read("{'type':'start'}")).isEqualTo(new Start(null));
        assertThat(read("{'topic':null,'type':'start'}")).isEqualTo(new Start(null));
        assertThat(read("{'topic':' Login  form ','type':'start'}")).isEqualTo(new Start("Login form"));
        assertThat(read("{'type':'vote','round':1,'client_seq':9007199254740993,'card':'5'}"))
                .isEqualTo(new Vote(1, 9007199254740993L, "5"));
        assertThat(read("{'type':'retract','round':1,'client_seq':2}")).isEqualTo(new Retract(1, 2));
        assertThat(read("{'type':'reveal','round':2147483647}")).isEqualTo(new Reveal(Integer.MAX_VALUE, null));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                      | type is missing
            {'type':null}                                           | type must be one of add_stories, add_story, add_time, agree, agree_proposed, assume, cancel_reveal, close_prevote, edit_story, move_story, next, open_prevote, park, remove_story, reset, retract, reveal, revote, select_story, set_deck, set_options, skip, start, stop_timer, take_break, timer, undo, vote
            {'type':'deal'}                                         | type must be one of add_stories, add_story, add_time, agree, agree_proposed, assume, cancel_reveal, close_prevote, edit_story, move_story, next, open_prevote, park, remove_story, reset, retract, reveal, revote, select_story, set_deck, set_options, skip, start, stop_timer, take_break, timer, undo, vote
            {'type':1}                                              | type must be one of add_stories, add_story, add_time, agree, agree_proposed, assume, cancel_reveal, close_prevote, edit_story, move_story, next, open_prevote, park, remove_story, reset, retract, reveal, revote, select_story, set_deck, set_options, skip, start, stop_timer, take_break, timer, undo, vote
            {'type':'reveal'}                                       | round is missing
            {'type':'reveal','round':null}                          | round is missing
            {'type':'reveal','round':'1'}                           | round must be a whole number
            {'type':'reveal','round':1.0}                           | round must be a whole number
            {'type':'reveal','round':true}                          | round must be a whole number
            {'type':'reveal','round':{}}                            | round must be a whole number
            {'type':'reveal','round':[1]}                           | round must be a whole number
            {'type':'reveal','round':2147483648}                    | round must be a whole number
            {'type':'reveal','round':0}                             | round must be at least 1
            {'type':'reveal','round':1,'card':'5'}                  | card is unknown
            {'type':'start','topic':7}                              | topic must be a text
            {'type':'start','topic':true}                           | topic must be a text
            {'type':'start','topic':['a']}                          | topic must be a text
            {'type':'vote','round':1,'client_seq':0,'card':'5'}     | client_seq must be at least 1
            {'type':'vote','round':1,'client_seq':-1,'card':'5'}    | client_seq must be at least 1
            {'type':'vote','round':1,'clientSeq':1,'card':'5'}      | clientSeq is unknown, client_seq is missing
            {'type':'vote','Round':1,'x':{},'client_seq':'','card':5} | Round is unknown, x is unknown, round is missing, client_seq must be a whole number, card must be a text
            """)
    void every_field_that_stands_in_the_way_is_named(String json, String complaint) {
        var refusal = refusalOf(json);
        assertThat(refusal.problem()).isEqualTo(Problem.VALIDATION_ERROR);
        assertThat(String.join(
                        ", ",
                        refusal.details().stream()
                                .map(detail -> detail.field() + " " + detail.message())
                                .toList()))
                .isEqualTo(complaint);
    }

    @ParameterizedTest
    @MethodSource
    void what_is_no_json_object_is_refused_whole(String json) {
        assertThat(refusalOf(json).problem()).isEqualTo(Problem.MALFORMED_REQUEST);
    }

    static Stream<String> what_is_no_json_object_is_refused_whole() {
        return Stream.of(
                "",
                " ",
                "null",
                "7",
                "[]",
                "'start'",
                "{",
                "{'type':'start'} {}",
                "{'type':'start','type':'vote'}",
                "{type:'start'}",
                "{'a':".repeat(1000),
                "[".repeat(16000));
    }

    @Test
    void a_command_too_large_is_refused_before_it_is_read() {
        var json = "{'type':'start','topic':'" + "é".repeat(32_760) + "'}";
        assertThat(refusalOf(json).problem()).isEqualTo(Problem.PAYLOAD_TOO_LARGE);
    }

    @Test
    void the_names_in_the_description_of_the_api_are_those_that_are_read() {
        assertThat(PokerCommand.class.getPermittedSubclasses())
                .allSatisfy(type ->
                        assertThat(new CommandForm<>(type).name()).isEqualTo(Names.field(type.getSimpleName())));
    }

    @Test
    void a_bad_field_of_a_record_in_a_list_is_named() {
        assertThat(refusalOf("{'type':'add_stories','stories':[{'id':'%s','title':' '}]}".formatted(new UUID(1, 1)))
                        .details())
                .containsExactly(new Refusal.Detail("stories.title", "is missing"));
        assertThat(refusalOf("{'type':'add_stories','stories':[{'title':'Login'}]}")
                        .details())
                .containsExactly(new Refusal.Detail("stories.id", "is missing"));
        assertThat(refusalOf("{'type':'add_stories','stories':[null]}").problem())
                .isEqualTo(Problem.VALIDATION_ERROR);
    }

    @Test
    void names_are_written_in_snake_case() {
        record AddStory(int orderNumber) {}
        assertThat(new CommandForm<>(AddStory.class).name()).isEqualTo("add_story");
    }

    private PokerCommand read(String json) {
        return types.command(poker, json.replace('\'', '"'));
    }

    private Refusal refusalOf(String json) {
        return catchThrowableOfType(Refusal.class, () -> read(json));
    }

    private static Poker called(String id) {
        return new Poker() {
            @Override
            public String id() {
                return id;
            }
        };
    }
}
