package plenum.activities.wordcloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import plenum.activities.survey.Kind;
import plenum.activities.survey.SurveyFace;

/**
 * A word cloud as everyone sees it. {@code picture} is there while words are on view; {@code desk} is for whoever leads.
 * {@code frozen}: what is seen stays as it is for now.
 */
public record WordcloudView(
        Type type,
        SurveyFace survey,
        String prompt,
        int maxWords,
        int maxChars,
        int maxTokens,
        WordcloudConfig.Moderating moderation,
        int screenDelaySeconds,
        boolean frozen,
        @Nullable Picture picture,
        @Nullable WordcloudDesk desk) {

    /** Tells this view from those of other types. */
    public enum Type {
        @JsonProperty("wordcloud")
        WORDCLOUD
    }

    static WordcloudView of(Cloud cloud, SurveyFace survey, Kind.Outcome<WordTally> outcome) {
        var config = cloud.config();
        return new WordcloudView(
                Type.WORDCLOUD,
                survey,
                config.prompt(),
                config.maxWords(),
                config.maxChars(),
                config.maxTokens(),
                config.moderation(),
                config.screenDelaySeconds(),
                cloud.moderation().frozen() != null,
                outcome.now() == null ? null : new Groups(cloud, outcome.now()).picture(),
                outcome.tidy() == null ? null : WordcloudDesk.of(new Groups(cloud, outcome.tidy())));
    }
}
