package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import plenum.activities.Answer;
import plenum.activities.poker.PokerCommand;

/** What is played at the tables of an agenda, and at which of them it may be. */
abstract class NaivePlay extends NaiveAgenda {

    NaivePlay(Place.Limits limits, Duration timeout, List<String> deck, Instant now) {
        super(limits, timeout, deck, now);
    }

    /** What is not in front of everybody can be prepared; what is closed can be asked again. */
    List<String> admit(NaiveActivity one, NaiveTable before, PokerCommand command, List<String> news, Instant now) {
        boolean nothing = news.isEmpty() || news.getFirst().startsWith("refused");
        if (nothing || one.isActive() && one == shown) {
            return news;
        }
        if (command instanceof Answer) {
            return refused("ROUND_CLOSED");
        }
        var table = one.table;
        if (table.stage().equals(before.stage()) && table.round() == before.round()) {
            return news;
        }
        if (one != shown || !one.status.equals("closed")) {
            return refused("ACTIVITY_NOT_ACTIVE");
        }
        if (!table.isBusy()) {
            return news;
        }
        return table.round() > before.round() ? and(reopened(one, now), news) : refused("ACTIVITY_NOT_ACTIVE");
    }

    List<String> at(NaiveTable table, PokerCommand command, UUID id, Instant now) {
        return switch (command) {
            case PokerCommand.Start(var story, var topic, var again, var _) ->
                table.start(id, story, topic, again != null && again, now);
            case PokerCommand.OpenPrevote(var until) -> table.ahead.open(id, until, hosted, now);
            case PokerCommand.ClosePrevote _ -> table.ahead.close(id, crowd(), away(), now);
            case PokerCommand.AgreeProposed(var nodded) -> table.ahead.nod(nodded);
            case PokerCommand.Assume _, PokerCommand.TakeBreak _ ->
                throw new IllegalArgumentException("this takes figures, which this model does not have");
            case PokerCommand.Undo(var round) -> table.undo(id, round, now);
            case PokerCommand.Agree(var round, var card, var label, var _) -> table.agree(round, card, label);
            case PokerCommand.Next(var from, var start) -> table.next(id, from, start, now);
            case PokerCommand.SelectStory(var story, var from) -> table.select(story, from, now);
            case PokerCommand.Skip(var story) ->
                table.putAway(story == null ? table.chosen : story, "skipped " + story, now);
            case PokerCommand.Park(var story, var reason, var note) ->
                table.putAway(
                        story == null ? table.chosen : story,
                        "parked " + story + " " + Story.word(reason) + " " + note,
                        now);
            case PokerCommand.AddStory one -> table.queue.add(List.of(one.story()), false);
            case PokerCommand.AddStories(var stories, var update) -> table.queue.add(stories, update != null && update);
            case PokerCommand.EditStory edit ->
                table.queue.edit(edit.storyId(), edit.ref(), edit.title(), edit.description());
            case PokerCommand.MoveStory(var story, var to) -> table.queue.move(story, to);
            case PokerCommand.RemoveStory(var story) -> table.remove(story);
            case PokerCommand.Vote(var round, var seq, var card, var _) -> table.answer(id, round, seq, card, now);
            case PokerCommand.Retract(var round, var seq) -> table.answer(id, round, seq, null, now);
            case PokerCommand.Reveal(var round, var atOnce) ->
                table.reveal(id, round, atOnce != null && atOnce, crowd(), now);
            case PokerCommand.Revote(var round) -> table.again(id, round, false, "revote", now);
            case PokerCommand.Reset(var round) -> table.again(id, round, true, "reset", now);
            case PokerCommand.CancelReveal(var round) -> table.cancel(id, round);
            case PokerCommand.Timer(var round, var seconds) -> table.timer(round, now.plusSeconds(seconds), now);
            case PokerCommand.AddTime(var round, var end, var seconds) -> table.addTime(round, end, seconds, now);
            case PokerCommand.StopTimer(var round) -> table.stopTimer(round);
            case PokerCommand.SetOptions(var wish) ->
                table.options(
                        wish.autoReveal(), wish.revealCountdown(), wish.revealCountdownSeconds(), wish.timerSeconds());
            case PokerCommand.SetDeck _ -> throw new IllegalArgumentException("there is one deck on paper");
        };
    }

    static List<String> and(String line, List<String> more) {
        var news = new ArrayList<String>();
        news.add(line);
        news.addAll(more);
        return news;
    }
}
