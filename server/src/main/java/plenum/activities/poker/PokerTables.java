package plenum.activities.poker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.ExportWish;
import plenum.activities.ExportWish.Extra;
import plenum.activities.Table;
import plenum.shared.Problem;

/** The rounds of a poker table as rows: one table of figures, and on demand who chose what and who said what. */
record PokerTables(PokerState state, ExportWish wish) {

    List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(rounds());
        if (wish.wants(Extra.VOTES)) {
            tables.add(votes());
        }
        if (wish.wants(Extra.ASSUMPTIONS)) {
            tables.add(assumptions());
        }
        return List.copyOf(tables);
    }

    private Table rounds() {
        var writer = new Table.Writer(
                "rounds",
                "story_ref",
                "story_title",
                "round",
                "topic",
                "started_at",
                "revealed_at",
                "outcome",
                "agreed_value",
                "average",
                "median",
                "mode",
                "spread_steps",
                "agreement_percent",
                "total_votes",
                "coffee_votes",
                "unknown_votes",
                "participants");
        PokerResults.told(state).forEach(round -> row(writer, round));
        return writer.table();
    }

    private void row(Table.Writer writer, Round round) {
        var story = story(round.story());
        var figures = Optional.ofNullable(round.statistics());
        writer.row(
                story.map(Story::ref).orElse(null),
                story.map(Story::title).orElse(null),
                round.round(),
                round.topic(),
                round.startedAt(),
                round.revealedAt(),
                round.outcome() == null ? null : round.outcome().word(),
                round.agreed() == null ? null : agreed(round.agreed()),
                figures.map(Statistics::average).orElse(null),
                figures.map(PokerTables::median).orElse(null),
                figures.map(one -> String.join(" ", one.mode())).orElse(null),
                figures.map(Statistics::spreadSteps).orElse(null),
                figures.map(Statistics::agreementPercent).orElse(null),
                round.votedCount(),
                figures.map(Statistics::coffeeVotes).orElse(null),
                figures.map(Statistics::unknownVotes).orElse(null),
                figures.map(Statistics::eligibleVoters).orElse(null));
    }

    /** A number where there is one, else the word people agreed on. */
    private static Object agreed(Estimate estimate) {
        return estimate.value() != null
                ? estimate.value()
                : estimate.card() != null ? estimate.card() : estimate.label();
    }

    private static @Nullable Object median(Statistics statistics) {
        return statistics.median() != null ? statistics.median() : statistics.medianCard();
    }

    private Table votes() {
        if (PokerResults.told(state).stream().anyMatch(round -> !round.terms().isNamed())) {
            throw Problem.VALIDATION_ERROR.on("include", "votes have no names here");
        }
        var writer = new Table.Writer("votes", "round", "participant", "card", "confidence", "changed_after_reveal");
        for (var round : PokerResults.told(state)) {
            var votes = PokerResults.votes(state, round);
            if (votes != null) {
                votes.forEach((person, card) -> {
                    var hand = state.handsOf(round.round()).get(person);
                    var changed = hand != null && hand.isChanged();
                    writer.row(round.round(), wish.name(person), card, confidence(hand), changed);
                });
            }
        }
        return writer.table();
    }

    private static @Nullable String confidence(@Nullable Hand hand) {
        var confidence = hand == null ? null : hand.confidence();
        return confidence == null ? null : confidence.name().toLowerCase(Locale.ROOT);
    }

    private Table assumptions() {
        var writer = new Table.Writer("assumptions", "round", "side", "card", "participant", "text");
        for (var round : PokerResults.told(state)) {
            for (var said : Discussion.assumptionsOf(round)) {
                var who = said.participantId() == null ? null : wish.name(said.participantId());
                writer.row(round.round(), said.side().word(), said.card(), who, said.text());
            }
        }
        return writer.table();
    }

    private Optional<Story> story(@Nullable UUID id) {
        return id == null ? Optional.empty() : state.queue().find(id);
    }
}
