package plenum.activities.poker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import plenum.shared.Problem;

/** Whether stories are voted on before people meet, and from how many votes on that counts. */
public record Prevote(boolean enabled, @Min(1) @Max(16) int quorum) {

    static final Prevote OFF = new Prevote(false, 3);

    public Prevote {
        if (quorum < 1 || quorum > 16) {
            throw Problem.VALIDATION_ERROR.on("quorum", "must be between 1 and 16");
        }
    }
}
