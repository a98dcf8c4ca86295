package plenum.activities.poker;

import static plenum.activities.poker.Simulation.letter;
import static plenum.activities.poker.Simulation.number;
import static plenum.activities.poker.Simulation.seconds;
import static plenum.activities.poker.Simulation.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plenum.activities.ActivityType;
import plenum.activities.Crowd;
import plenum.shared.Audience;

/** What an onlooker sees of a table that is played by the rules, in the words of the one on paper. */
record Seen(ActivityType<PokerState, PokerCommand, PokerEvent> poker, PokerState state, Crowd crowd) {

    String look() {
        var view = (PokerView) poker.view(state, crowd, Audience.EVERYONE);
        var outline = poker.outline(state);
        var text = new StringBuilder(outline.phase().name());
        var times = " until " + seconds(view.endsAt()) + " " + seconds(view.revealsAt());
        if (view.round() != null) {
            text.append(' ')
                    .append(outline.round())
                    .append(" '")
                    .append(text(view.topic()))
                    .append("' ");
            text.append(view.voted().keySet().stream().map(Simulation::letter).toList());
        }
        text.append(" of ").append(view.eligibleCount()).append(view.round() == null ? "" : times);
        if (view.votes() != null && view.statistics() != null) {
            var votes = new TreeMap<Character, String>();
            view.votes().forEach((id, card) -> votes.put(letter(id), card));
            text.append(' ').append(votes).append(' ').append(figures(view.statistics()));
            if (view.firstVotes() != null) {
                var first = new TreeMap<Character, String>();
                view.firstVotes().forEach((id, card) -> first.put(letter(id), card));
                text.append(" first ").append(first).append(" now ").append(figures(view.statisticsAfter()));
            }
            text.append(" agreed ")
                    .append(view.agreed() == null ? "" : view.agreed().label())
                    .append(" advice ")
                    .append(kinds(view.advice()))
                    .append(" said ")
                    .append(said(view.talk()));
        }
        return text + " past "
                + view.history().values().stream().map(Seen::past).toList() + " wall " + wall(view) + " table "
                + number(view.storyId()) + " ahead "
                + RandomPrevote.look((PokerView) poker.view(state, crowd, Audience.FACILITATOR));
    }

    private static List<Advice.Kind> kinds(@Nullable List<Advice> advice) {
        return advice == null ? List.of() : advice.stream().map(Advice::kind).toList();
    }

    private static Map<Character, String> said(PokerView.@Nullable Talk talk) {
        var said = new TreeMap<Character, String>();
        if (talk != null) {
            talk.assumptions()
                    .forEach((place, text) ->
                            said.put(letter(talk.speakers().get(place).participantId()), text));
        }
        return said;
    }

    private static List<String> wall(PokerView view) {
        return view.stories().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().order()))
                .map(entry -> number(entry.getKey()) + " " + entry.getValue().title() + " "
                        + entry.getValue().status() + " "
                        + text(entry.getValue().estimate()))
                .toList();
    }

    private static String past(PokerView.PastRound round) {
        var outcome = round.outcome() == null ? "" : round.outcome().name();
        return round.round() + "'" + text(round.topic()) + "'" + outcome + round.votedCount()
                + text(round.suggestedCard()) + " " + text(round.agreed())
                + (round.shownEarly() == null ? "" : " taken back");
    }

    private static String figures(Statistics figures) {
        var text = figures.totalVotes() + " " + figures.numericVotes() + " " + figures.coffeeVotes() + " "
                + figures.participationPercent();
        if (figures.numericVotes() == 0) {
            return text + (figures.verdict() == Statistics.Verdict.NO_ESTIMATE ? " -" : " " + figures.verdict());
        }
        var strangers = figures.outliers().stream()
                .map(stranger -> letter(stranger.participantId()) + stranger.card() + stranger.side())
                .toList();
        return text + " " + figures.average() + " " + figures.median() + " " + figures.mode() + " " + figures.min()
                + " "
                + figures.max() + " " + figures.spreadSteps() + " " + figures.stdDev() + " "
                + figures.agreementPercent()
                + " " + figures.adjacentAgreementPercent() + " " + figures.consensus() + " " + figures.unanimous() + " "
                + figures.verdict() + " " + strangers + " " + figures.suggestedCard();
    }
}
