package plenum.activities.wordcloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import plenum.activities.Typed;
import plenum.activities.survey.Terms;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked, how much each may write, what is looked at first, and which words are one. {@code minPeople} have to say
 * a word before it shows; a screen waits {@code screenDelaySeconds} with it.
 */
public record WordcloudConfig(
        String prompt,
        @Min(1) @Max(10) int maxWords,
        @Min(2) @Max(50) int maxChars,
        @Min(1) @Max(3) int maxTokens,
        Moderating moderation,
        WordList blocked,
        WordList allowed,
        Merge merge,
        Glossary glossary,
        @Min(1) @Max(5) int minPeople,
        @Min(0) @Max(5) int screenDelaySeconds,
        @Min(10) @Max(150) int shownWords,
        String locale,
        @JsonUnwrapped Terms terms) {

    static final int LONGEST_WORD = 50;

    private static final int LONGEST_PROMPT = 300;

    /** What whoever leads sees before others do. */
    public enum Moderating {
        @JsonProperty("off")
        OFF,
        /** What looks as if somebody should. */
        @JsonProperty("filter")
        FILTER,
        /** Everything. */
        @JsonProperty("approve")
        APPROVE
    }

    /** Which words are one. */
    public enum Merge {
        /** Those written in the same way. */
        @JsonProperty("off")
        OFF,
        /** Also those that differ in case, accents and punctuation. */
        @JsonProperty("case")
        CASE,
        /** Also those that differ in a light ending. */
        @JsonProperty("stem")
        STEM
    }

    static final WordcloudConfig EXAMPLE = new WordcloudConfig(
            "In one word, what do you want from the new booking flow?",
            3,
            30,
            3,
            Moderating.FILTER,
            WordList.NONE,
            WordList.NONE,
            Merge.STEM,
            new Glossary(List.of(new Glossary.Pair(List.of("k8s", "kube"), "kubernetes"))),
            1,
            0,
            100,
            "en",
            live());

    static Setup<WordcloudConfig, WordcloudConfig> setup(WordcloudConfig example) {
        var usual = (ObjectNode) StoredJson.tree(StoredJson.text(live()));
        usual.put("max_words", 3).put("max_chars", 30).put("max_tokens", 3);
        usual.put("moderation", "filter").put("merge", "stem").put("min_people", 1);
        usual.put("screen_delay_seconds", 0).put("shown_words", 100).put("locale", "en");
        usual.putArray("blocked");
        usual.putArray("allowed");
        usual.putArray("glossary");
        return Setup.of(WordcloudConfig.class, usual, example);
    }

    /** As usual, but that people look on. */
    static Terms live() {
        var usual = Terms.USUAL;
        return new Terms(
                Terms.ShowResults.LIVE,
                usual.anonymity(),
                usual.allowChange(),
                usual.quorum(),
                usual.showCounts(),
                usual.showNamesMissing());
    }

    public WordcloudConfig {
        prompt = Typed.needed("prompt", prompt, LONGEST_PROMPT);
        try {
            locale = new Locale.Builder().setLanguageTag(locale).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw Problem.VALIDATION_ERROR.on("locale", "must be a language tag such as en or de-CH");
        }
    }
}
