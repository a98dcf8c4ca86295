package plenum.sessions.internal.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of everything is welcome.
 *
 * @param enabled whether anything is limited at all
 * @param commands what one seat may do, apart from answering
 * @param answers what one seat may answer
 * @param streams how often one seat may open its stream; further ones are told to come back later
 * @param createsPerMinute sessions started from one network
 * @param unknownCodesPerMinute join codes nobody has, looked up from one network; everybody who joined from there lately
 *     allows one more
 * @param unknownCodesEverywhere the same from everywhere, before strange networks have to wait
 */
@Validated
@ConfigurationProperties("plenum.sessions.rates")
public record RateSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue @Valid Commands commands,
        @DefaultValue @Valid Answers answers,
        @DefaultValue @Valid Streams streams,
        @DefaultValue("20") @Min(1) int createsPerMinute,
        @DefaultValue("20") @Min(1) int unknownCodesPerMinute,
        @DefaultValue("300") @Min(1) int unknownCodesEverywhere) {

    /** So many in a second, and so many at once after a pause. */
    sealed interface Rate {

        int perSecond();

        int burst();
    }

    record Commands(
            @DefaultValue("10") @Min(1) int perSecond,
            @DefaultValue("20") @Min(1) int burst) implements Rate {}

    record Answers(
            @DefaultValue("5") @Min(1) int perSecond,
            @DefaultValue("10") @Min(1) int burst) implements Rate {}

    record Streams(
            @DefaultValue("5") @Min(1) int perSecond,
            @DefaultValue("5") @Min(1) int burst) implements Rate {}
}
