package plenum.activities.poker;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static plenum.activities.poker.ATable.ANN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.activities.StoredJson;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.Start;
import plenum.shared.Problem;
import plenum.shared.Refusal;

class DeckReaderTest {

    private static final UUID MINE = new UUID(6, 6);
    private static final String FIVE = "{'key':'5','kind':'numeric','value':5}";
    private static final String SMALL = "{'key':'S','kind':'ordinal'}";

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "bridge"                                                                        | is not a deck that can be chosen here
            7                                                                               | must be the id of a deck, or hold cards and nothing else
            {}                                                                              | must be the id of a deck, or hold cards and nothing else
            {'cards':[],'id':'mine'}                                                        | must be the id of a deck, or hold cards and nothing else
            {'cards':[@5]}                                                                  | cards must be 2 to 30 cards
            {'cards':[@5,@5]}                                                               | cards[1].key must not be the key of another card
            {'cards':[@S,{'key':'s','kind':'ordinal'}]}                                     | cards[1].key must not be the key of another card
            {'cards':[@5,@S]}                                                               | cards must be numeric or ordinal, not both
            {'cards':[@5,{'key':'?','kind':'unknown'}]}                                     | cards must hold at least two numeric or two ordinal cards
            {'cards':[@5,{'key':'8','kind':'numeric'}]}                                     | cards[1].value is missing
            {'cards':[@5,{'key':'8','kind':'numeric','value':'8'}]}                         | cards[1].value must be a number between 0 and 9999.99 with at most two decimals
            {'cards':[@5,{'key':'8','kind':'numeric','value':-1}]}                          | cards[1].value must be a number between 0 and 9999.99 with at most two decimals
            {'cards':[@5,{'key':'8','kind':'numeric','value':10000}]}                       | cards[1].value must be a number between 0 and 9999.99 with at most two decimals
            {'cards':[@5,{'key':'8','kind':'numeric','value':0.125}]}                       | cards[1].value must be a number between 0 and 9999.99 with at most two decimals
            {'cards':[@5,{'key':'?','kind':'unknown','value':1}]}                           | cards[1].value must be absent, this card counts for nothing
            {'cards':[@5,{'kind':'numeric','value':8}]}                                     | cards[1].key is missing
            {'cards':[@5,{'key':'a b','kind':'numeric','value':8}]}                         | cards[1].key must be 1 to 10 of A-Z a-z 0-9 ½ ? ∞ . _ + -
            {'cards':[@5,{'key':'12345678901','kind':'numeric','value':8}]}                 | cards[1].key must be 1 to 10 of A-Z a-z 0-9 ½ ? ∞ . _ + -
            {'cards':[@5,{'key':'8','kind':'prime','value':8}]}                             | cards[1].kind must be one of numeric, ordinal, unknown, infinity, break
            {'cards':[@5,{'key':'8','label':'more than ten','kind':'numeric','value':8}]}   | cards[1].label must have at most 10 characters
            {'cards':[@5,{'key':'8','kind':'numeric','value':8,'color':'red'}]}             | cards[1].color must be a colour such as #2a6f6b
            {'cards':[@5,{'key':'8','kind':'numeric','value':8,'size':3}]}                  | cards[1].size is unknown
            {'cards':[@5,7]}                                                                | cards[1] must be a card
            {'cards':[{'key':5,'kind':'numeric'},{'key':'8','kind':'x','value':8}]}         | cards[0].key must be a text, cards[0].key is missing, cards[0].value is missing, cards[1].kind must be one of numeric, ordinal, unknown, infinity, break
            """)
    void what_is_wrong_with_a_deck_is_named_card_by_card(String deck, String complaints) {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> SomeOptions.deck(deck.replace("@5", FIVE).replace("@S", SMALL)));
        assertThat(refusal.problem()).isEqualTo(Problem.VALIDATION_ERROR);
        assertThat(refusal.details().stream()
                        .map(detail -> (detail.field() + " " + detail.message()).strip())
                        .collect(joining(", ")))
                .isEqualTo(complaints);
    }

    @Test
    void two_cards_are_a_deck_and_thirty_are_and_one_more_are_none() {
        assertThat(deck(2).deck().cards()).hasSize(2);
        assertThat(deck(30).deck().cards()).hasSize(30);
        assertThat(catchThrowableOfType(Refusal.class, () -> deck(31))
                        .details()
                        .getFirst()
                        .field())
                .isEqualTo("cards");
    }

    @Test
    void what_is_left_out_of_a_card_is_plain() {
        var cards = SomeOptions.deck("{'cards':[{'key':'0.50','kind':'numeric','value':0.50},"
                        + "{'key':'20','kind':'numeric','value':20},{'key':'coffee','kind':'break'}]}")
                .deck()
                .deck()
                .cards();
        assertThat(StoredJson.text(cards))
                .isEqualTo("[{\"key\":\"0.50\",\"label\":\"0.50\",\"kind\":\"numeric\",\"value\":0.5},"
                        + "{\"key\":\"20\",\"label\":\"20\",\"kind\":\"numeric\",\"value\":20},"
                        + "{\"key\":\"coffee\",\"label\":\"☕\",\"kind\":\"break\"}]");
    }

    @Test
    void a_round_keeps_the_deck_it_was_played_with() {
        var table = new ATable().started();
        table.vote(ANN, "Coffee");
        assertThat(table.act(SomeOptions.deck("'tshirt'"))).isEqualTo("WRONG_PHASE");
        table.revealed();
        assertThat(table.act(SomeOptions.deck("'tshirt'"))).isEqualTo("done");
        assertThat(table.act(SomeOptions.deck("'tshirt'"))).isEqualTo("repeated");
        assertThat(table.view().deck()).isEqualTo(Deck.FIBONACCI);
        assertThat(table.view().nextDeck().id()).isEqualTo("tshirt");
        assertThat(table.view().statistics().distribution()).containsOnlyKeys("coffee");
        var shown = table.shown();
        assertThat(table.restarted().shown()).isEqualTo(shown);
        table.act(new Revote(1));
        assertThat(table.view().deck().id()).isEqualTo("tshirt");
        assertThat(table.view().nextDeck()).isNull();
        assertThat(table.vote(ANN, "5")).isEqualTo("INVALID_RESPONSE card");
        assertThat(table.vote(ANN, "xl")).isEqualTo("done");
    }

    @Test
    void a_deck_of_ones_own_is_played_and_survives_a_restart() {
        var table = new ATable();
        assertThat(table.act(SomeOptions.deck("{'cards':[{'key':'S','label':'Small','kind':'ordinal','value':1},"
                        + "{'key':'M','label':'Middle','kind':'ordinal','value':2.5,'color':'#2a6f6b'}]}")))
                .isEqualTo("done");
        table.restarted().act(new Start(null));
        assertThat(table.view().deck().id()).isEqualTo("custom");
        table.vote(ANN, "m");
        table.restarted().revealed();
        assertThat(table.view().votes()).containsEntry(ANN, "M");
        assertThat(table.view().statistics().average()).isEqualTo("2.5");
    }

    @Test
    void a_copy_of_a_saved_deck_is_played_under_its_id_and_name_and_survives_a_restart() {
        var saved = SavedDeck.read(MINE, "Ours", StoredJson.tree("""
                [{"key":"1","kind":"numeric","value":1},{"key":"4","kind":"numeric","value":4}]"""));
        var table = new ATable();
        var choice = SomeOptions.deck("'" + MINE + "'").deck().laidOut(id -> Optional.of(saved));
        assertThat(table.act(new PokerCommand.SetDeck(choice))).isEqualTo("done");
        assertThat(table.act(new PokerCommand.SetDeck(choice))).isEqualTo("repeated");
        table.restarted().act(new Start(null));
        assertThat(table.view().deck().id()).isEqualTo(MINE.toString());
        assertThat(table.view().deck().name()).isEqualTo("Ours");
        table.vote(ANN, "4");
        table.restarted().revealed();
        assertThat(PokerResults.of(table.state()).rounds().getFirst().deckName())
                .isEqualTo("Ours");
    }

    @Test
    void a_saved_deck_that_nobody_has_laid_out_is_none() {
        var unknown = SomeOptions.deck("'" + MINE + "'");
        assertThat(new ATable().act(unknown)).startsWith("VALIDATION_ERROR");
        assertThat(catchThrowableOfType(Refusal.class, () -> unknown.deck().laidOut(id -> Optional.empty()))
                        .details())
                .containsExactly(new Refusal.Detail("deck", "is not a deck that can be chosen here"));
    }

    @Test
    void nobody_passes_cards_of_their_own_off_as_a_saved_deck() {
        var forged = SomeOptions.deck(
                "{'id':'%s','name':'Ours','cards':[%s,{'key':'8','kind':'numeric','value':8}]}".formatted(MINE, FIVE));
        assertThat(catchThrowableOfType(Refusal.class, () -> forged.deck().laidOut(id -> Optional.empty()))
                        .details()
                        .getFirst()
                        .message())
                .isEqualTo("must be the id of a saved deck, or cards without id and name");
    }

    @Test
    void what_is_wrong_with_a_deck_to_be_saved_is_said_of_its_name_and_its_cards_at_once() {
        var cards = StoredJson.tree("[{\"key\":\"5\",\"kind\":\"numeric\",\"value\":5}]");
        for (var name : List.of("", " \t", "x".repeat(51), "\u202e")) {
            assertThat(catchThrowableOfType(Refusal.class, () -> SavedDeck.read(MINE, name, cards)).details().stream()
                            .map(Refusal.Detail::field))
                    .containsExactly("name", "cards");
        }
        var ours = SavedDeck.read(MINE, "  Größe\n 2 ", StoredJson.tree("""
                [{"key":"1","kind":"numeric","value":1},{"key":"4","kind":"numeric","value":4}]"""));
        assertThat(ours.name()).isEqualTo("Größe 2");
        assertThat(ours.nameKey())
                .isEqualTo(new SavedDeck(MINE, "GRÖSSE 2", List.of()).nameKey())
                .isNotEqualTo(new SavedDeck(MINE, "GROSSE 2", List.of()).nameKey());
    }

    private static DeckChoice deck(int cards) {
        return SomeOptions.deck("{'cards':["
                        + IntStream.range(0, cards)
                                .mapToObj(i -> "{'key':'%d','kind':'numeric','value':%d}".formatted(i, i))
                                .collect(joining(","))
                        + "]}")
                .deck();
    }
}
