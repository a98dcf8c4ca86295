package plenum.activities.wordcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.activities.StoredJson;
import plenum.activities.wordcloud.Picture.ShownWord;
import plenum.activities.wordcloud.WordTally.Choice;
import plenum.shared.ThreadTime;

class WordTallyTest {

    private final Cloud cloud = Cloud.of(WordcloudConfig.EXAMPLE);

    @Test
    void ways_to_write_one_word_are_one_word() {
        assertThat(shown(cloud, "Team", "team ", "TEAM", "teams")).isEqualTo("team 4");
        assertThat(shown(cloud, "Team", "Team", "team", "TEAM", "teams")).isEqualTo("Team 5");
    }

    @Test
    void one_person_is_one_however_often_it_is_said() {
        assertThat(shown(cloud, "fun;Fun;the fun")).isEqualTo("fun 1");
    }

    @Test
    void another_list_takes_the_place_of_the_first() {
        var before = choice("a1;b1");
        var tally = WordTally.NOTHING.after(cloud, null, before).after(cloud, before, choice("b1;c1"));

        assertThat(words(cloud, tally)).isEqualTo("b1 1, c1 1");
        assertThat(tally).isEqualTo(WordTally.of(cloud, List.of(choice("b1;c1"))));
    }

    @Test
    void a_word_counts_for_another_one_also_later_and_nobody_twice() {
        var merged = cloud.with(Moderation.NONE.merged("vm", "server"));
        var tally = WordTally.of(merged, List.of(choice("vm;server"), choice("server")))
                .after(merged, null, choice("VM"));

        assertThat(words(merged, tally)).isEqualTo("server 3");
        assertThat(words(cloud, WordTally.of(cloud, List.of(choice("vm;server"), choice("server"), choice("VM")))))
                .isEqualTo("server 2, vm 2");
    }

    @Test
    void fewer_people_than_wanted_are_not_shown() {
        var example = WordcloudConfig.EXAMPLE;
        var two = Cloud.of(new WordcloudConfig(
                example.prompt(),
                3,
                30,
                3,
                example.moderation(),
                example.blocked(),
                example.allowed(),
                example.merge(),
                example.glossary(),
                2,
                0,
                100,
                "en",
                example.terms()));

        assertThat(shown(two, "calm")).isEmpty();
        assertThat(shown(two, "calm", "Calm")).isEqualTo("calm 2");
    }

    @Test
    void what_is_held_is_not_counted_until_it_is_let_through() {
        var tally = WordTally.of(cloud, List.of(choice("sh1t"), choice("calm")));

        assertThat(words(cloud, tally)).isEqualTo("calm 1");
        assertThat(words(cloud.with(Moderation.NONE.approving("sh1t")), tally)).isEqualTo("calm 1, sh1t 1");
        assertThat(words(cloud.with(Moderation.NONE.rejecting("calm")), tally)).isEmpty();
    }

    @Test
    void the_order_of_answers_makes_no_difference() {
        var merged = cloud.with(Moderation.NONE.merged("w1", "w2"));
        var choices = new ArrayList<>(choices(200, 12));
        var one = counted(merged, choices);
        Collections.shuffle(choices, new Random(7));

        assertThat(counted(merged, choices)).isEqualTo(one).isEqualTo(WordTally.of(merged, choices));
        assertThat(StoredJson.value(StoredJson.text(one), WordTally.class)).isEqualTo(one);
    }

    @Test
    void fifteen_thousand_entries_are_merged_anew_in_fifty_milliseconds() {
        var merged = cloud.with(Moderation.NONE.merged("w1", "w2"));
        var choices = choices(5_000, 15_000);
        var former = WordTally.of(cloud, choices);
        var most = Duration.ofMillis(50);

        assertThat(ThreadTime.quickestOf(
                        100, most, () -> new Groups(merged, WordTally.of(merged, choices, former)).picture()))
                .isLessThanOrEqualTo(most);
    }

    @Test
    void one_more_answer_of_five_thousand_costs_next_to_nothing() {
        var before = WordTally.of(cloud, choices(5_000, 15_000));

        var taken = ThreadTime.of(() -> {
            var tally = before;
            for (int i = 0; i < 1_000; i++) {
                tally = tally.after(cloud, null, choice("w%d;w%d;new%d".formatted(i, 2 * i, i)));
            }
            assertThat(tally.words().get("w2").people()).isGreaterThan(1);
        });

        assertThat(taken).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void no_log_has_a_word() {
        var tally = WordTally.of(cloud, List.of(choice("secret")));
        assertThat(List.of(tally, tally.words().get("secret"), Moderation.NONE.hiding("secret"), new WordKey("secret")))
                .allSatisfy(one -> assertThat(one.toString()).doesNotContain("secret"));
    }

    private static WordTally counted(Cloud cloud, List<String> choices) {
        var tally = WordTally.NOTHING;
        for (var choice : choices) {
            tally = tally.after(cloud, null, choice);
        }
        return tally;
    }

    private List<String> choices(int people, int different) {
        var random = new Random(3);
        return IntStream.range(0, people)
                .mapToObj(_ -> choice("w%d;w%d;w%d"
                        .formatted(random.nextInt(different), random.nextInt(different), random.nextInt(different))))
                .toList();
    }

    private String choice(String words) {
        var grouping = cloud.read().grouping();
        return StoredJson.text(new Choice(List.of(words.split(";")).stream()
                .map(Wording::of)
                .map(text -> new Choice.Entry(text, grouping.key(text)))
                .toList()));
    }

    private String shown(Cloud cloud, String... people) {
        return words(
                cloud,
                WordTally.of(cloud, List.of(people).stream().map(this::choice).toList()));
    }

    private static String words(Cloud cloud, WordTally tally) {
        return String.join(
                ", ",
                new Groups(cloud, tally)
                        .picture().words().values().stream()
                                .map((ShownWord word) -> word.text() + " " + word.people())
                                .toList());
    }
}
