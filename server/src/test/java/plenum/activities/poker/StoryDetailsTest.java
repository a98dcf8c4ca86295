package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.activities.poker.AGame.LOGIN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.activities.poker.PokerCommand.AddStories;
import plenum.activities.poker.PokerCommand.EditStory;
import plenum.shared.Refusal;

/** More of a story than its name: kept whole, shown on demand. */
class StoryDetailsTest {

    private final AGame game =
            AGame.about(story("As a booker\r\n\r\n- I split\u0007 a shipment", "https://tracker.example/HBR-1"));

    @Test
    void a_story_keeps_its_text_with_its_lines_and_where_it_comes_from() {
        var story = game.restarted().state().queue().find(LOGIN).orElseThrow();
        assertThat(story.details())
                .isEqualTo(new StoryDetails(
                        "As a booker\n\n- I split a shipment",
                        "https://tracker.example/HBR-1",
                        "item-7",
                        "Story",
                        "High"));
    }

    @Test
    void a_view_says_only_that_there_is_more_and_when_it_changed() {
        var before = game.view().stories().get(LOGIN).details();
        game.control(new EditStory(LOGIN, null, "Login", "Another text", null, null, null));
        var after = game.view().stories().get(LOGIN).details();
        assertThat(before).isNotNull().isNotEqualTo(after);
        assertThat(game.view().toString()).doesNotContain("Another text");
        game.control(new EditStory(LOGIN, null, "Login", "", "", "", ""));
        assertThat(details().description()).isNull();
        assertThat(details().itemRef()).isEqualTo("item-7");
    }

    @Test
    void what_an_edit_leaves_out_stays() {
        game.control(new EditStory(LOGIN, "HBR-1", "Sign in", null, null, "Bug", null));
        assertThat(details().description()).startsWith("As a booker");
        assertThat(details().type()).isEqualTo("Bug");
        assertThat(details().priority()).isEqualTo("High");
    }

    @Test
    void a_story_that_comes_with_a_number_does_not_come_up_by_itself() {
        game.control(
                new AddStories(List.of(new NewStory(AGame.SEARCH, null, "Search", null, null, null, null, null, "8"))));
        var line = game.view().stories().get(AGame.SEARCH);
        assertThat(line.status()).isEqualTo(Story.Status.ESTIMATED);
        assertThat(line.estimate()).isEqualTo("8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//tracker.example",
                "ftp://x.example",
                "no address",
                "https://"
            })
    void only_web_addresses_are_taken(String url) {
        assertThatThrownBy(() -> story(null, url)).isInstanceOf(Refusal.class).hasMessageContaining("VALIDATION_ERROR");
    }

    @Test
    void a_text_has_ten_thousand_characters_and_no_more() {
        assertThat(story("🂡".repeat(10_000), null).details().description()).hasSize(20_000);
        assertThatThrownBy(() -> story("x".repeat(10_001), null)).isInstanceOf(Refusal.class);
    }

    private StoryDetails details() {
        return game.state().queue().find(LOGIN).orElseThrow().details();
    }

    private static NewStory story(String description, String url) {
        return new NewStory(LOGIN, "HBR-1", "Login", description, url, "item-7", "Story", "High", null);
    }
}
