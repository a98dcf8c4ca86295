package plenum.activities.poker;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import plenum.activities.poker.Options.Countdown;

/**
 * How tables are run on this installation where nobody chooses otherwise.
 *
 * @param revealCountdown when a countdown runs before the cards are turned: never, if_missing or always
 * @param discussionPrompts whether those with the lowest and highest cards are asked what they know
 */
@ConfigurationProperties("plenum.poker")
public record PokerSettings(
        @DefaultValue("if-missing") Countdown revealCountdown,
        @DefaultValue("true") boolean discussionPrompts) {

    Options usual() {
        return new OptionsWish(
                        null,
                        revealCountdown,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        discussionPrompts,
                        null,
                        null)
                .appliedTo(Options.USUAL);
    }
}
