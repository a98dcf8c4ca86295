package plenum.activities.retro;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import plenum.activities.Anonymity;
import plenum.activities.Setup;
import plenum.activities.board.BoardTerms;
import plenum.activities.board.Step;
import plenum.shared.Problem;

/** The columns of a retro, how many cards and votes everybody has, and how long each stage is meant to take; 0 is as long as it takes. */
public record RetroConfig(
        RetroColumns columns,
        @Min(20) @Max(1_000) int cardChars,
        @Min(1) @Max(50) int cardsPerPerson,
        boolean hideWhileWriting,
        Anonymity anonymity,
        @Min(0) @Max(3_600) int stageSeconds,
        @Min(1) @Max(20) int votesPerPerson,
        @Min(1) @Max(20) int maxVotesPerCard) {

    private static final int MOST_CARDS = 1_000;
    private static final int MOST_GROUPS = 100;

    private static final RetroConfig USUAL =
            new RetroConfig(RetroColumns.USUAL, 500, 20, true, Anonymity.ANONYMOUS, 0, 5, 3);

    static final RetroConfig EXAMPLE = new RetroConfig(
            new RetroColumns(List.of(
                    new RetroColumn("start", "Start", "What should we begin with?"),
                    new RetroColumn("stop", "Stop", "What does not help us?"),
                    new RetroColumn("continue", "Continue", "What should stay as it is?"))),
            300,
            10,
            false,
            Anonymity.NAMED,
            600,
            3,
            1);

    static Setup<RetroConfig, RetroConfig> setup(RetroConfig example) {
        return Setup.of(RetroConfig.class, USUAL, example, form -> form);
    }

    public RetroConfig {
        if (maxVotesPerCard > votesPerPerson) {
            throw Problem.VALIDATION_ERROR.on("max_votes_per_card", "must be at most " + votesPerPerson);
        }
    }

    BoardTerms terms() {
        return new BoardTerms(
                List.of(Step.WRITE, Step.GROUP, Step.VOTE, Step.DISCUSS, Step.ACT, Step.CLOSED),
                anonymity,
                hideWhileWriting,
                false,
                cardsPerPerson,
                MOST_CARDS,
                cardChars,
                votesPerPerson,
                maxVotesPerCard,
                MOST_GROUPS,
                stageSeconds);
    }
}
