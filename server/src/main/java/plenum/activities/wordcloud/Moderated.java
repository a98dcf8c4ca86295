package plenum.activities.wordcloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import plenum.activities.Announcement;
import plenum.activities.survey.OwnEvent;

/** Whoever leads has done something about the words. */
record Moderated(Deed deed, Moderation moderation) implements OwnEvent {

    /** What was done. */
    enum Deed {
        @JsonProperty("merge")
        MERGE,
        @JsonProperty("unmerge")
        UNMERGE,
        @JsonProperty("hide")
        HIDE,
        @JsonProperty("show")
        SHOW,
        @JsonProperty("approve")
        APPROVE,
        @JsonProperty("reject")
        REJECT,
        @JsonProperty("mute")
        MUTE,
        @JsonProperty("unmute")
        UNMUTE,
        @JsonProperty("freeze")
        FREEZE,
        @JsonProperty("unfreeze")
        UNFREEZE
    }

    @Override
    public boolean recounts() {
        return switch (deed) {
            case MERGE, UNMERGE, MUTE, UNMUTE -> true;
            case HIDE, SHOW, APPROVE, REJECT, FREEZE, UNFREEZE -> false;
        };
    }

    @Override
    public Announcement announcement(int round) {
        return new Announcement(
                "words_moderated", Map.of("round", round, "deed", deed.name().toLowerCase(Locale.ROOT)));
    }

    /** Says nothing of words and people. */
    @Override
    public String toString() {
        return "Moderated[%s]".formatted(deed);
    }
}
