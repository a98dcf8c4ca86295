package plenum.activities.wordcloud;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.survey.Scene;
import plenum.activities.survey.SurveyEvent;
import plenum.activities.wordcloud.Groups.Standing;
import plenum.activities.wordcloud.Moderated.Deed;
import plenum.shared.Problem;

/** What whoever leads may do about the words. */
record WordcloudRules(Scene<Cloud, WordTally> scene) {

    Decision<SurveyEvent> decide(WordcloudCommand command) {
        return switch (command) {
            case WordcloudCommand.Merge(var from, var to) -> merge(from.key(), to.key());
            case WordcloudCommand.Unmerge(var word) -> unmerge(word.key());
            case WordcloudCommand.Hide(var word) -> onWord(Deed.HIDE, word, before -> before.hiding(key(word)));
            case WordcloudCommand.Show(var _, var word) -> onWord(Deed.SHOW, word, before -> before.showing(key(word)));
            case WordcloudCommand.Approve(var word) ->
                onWord(Deed.APPROVE, word, before -> before.approving(key(word)));
            case WordcloudCommand.Reject(var word) -> onWord(Deed.REJECT, word, before -> before.rejecting(key(word)));
            case WordcloudCommand.MuteAuthor(var word) -> mute(word.key());
            case WordcloudCommand.Unmute() -> unmute();
            case WordcloudCommand.Freeze() -> freeze();
            case WordcloudCommand.Unfreeze() -> unfreeze();
            case WordcloudCommand.Answer _, WordcloudCommand.Retract _, WordcloudCommand.NewRound _ ->
                throw new IllegalArgumentException("A command every question has");
        };
    }

    private static String key(@Nullable WordKey word) {
        return word == null ? "" : word.key();
    }

    private Moderation moderation() {
        return scene.form().moderation();
    }

    private Decision<SurveyEvent> onWord(Deed deed, @Nullable WordKey word, UnaryOperator<Moderation> change) {
        return isKnown(key(word)) ? done(deed, change.apply(moderation())) : unknown();
    }

    /** What changes nothing has been done before. */
    private Decision<SurveyEvent> done(Deed deed, Moderation after) {
        return after.equals(moderation())
                ? repeated()
                : accepted(new SurveyEvent.Changed(scene.round(), new Moderated(deed, after)));
    }

    private Decision<SurveyEvent> merge(String from, String to) {
        if (!scene.isOpen()) {
            return refused(Problem.WRONG_PHASE.refusal());
        }
        if (to.equals(moderation().merges().get(from))) {
            return repeated();
        }
        if (from.equals(to) || from.equals(moderation().target(to))) {
            return refused(Problem.VALIDATION_ERROR.on("to", "must be another word"));
        }
        return isKnown(from) && isKnown(to) && moderation().target(from).equals(from)
                ? done(Deed.MERGE, moderation().merged(from, to))
                : unknown();
    }

    private Decision<SurveyEvent> unmerge(String word) {
        if (!scene.isOpen()) {
            return refused(Problem.WRONG_PHASE.refusal());
        }
        return done(Deed.UNMERGE, moderation().unmerged(word));
    }

    private Decision<SurveyEvent> mute(String word) {
        if (!scene.isOpen()) {
            return refused(Problem.WRONG_PHASE.refusal());
        }
        var authors = new TreeSet<UUID>();
        scene.said().forEach((who, choice) -> {
            if (!moderation().muted().contains(who) && says(choice, word)) {
                authors.add(who);
            }
        });
        return authors.isEmpty()
                ? unknown()
                : done(Deed.MUTE, pruned(moderation().muting(authors)));
    }

    private boolean says(String choice, String word) {
        return WordTally.Choice.of(choice).stream()
                .anyMatch(entry -> moderation().target(entry.key()).equals(word));
    }

    /** What only muted people have said goes from a frozen picture as well. */
    private Moderation pruned(Moderation after) {
        var frozen = after.frozen();
        if (frozen == null) {
            return after;
        }
        var words = new TreeMap<>(frozen.words());
        words.keySet().removeIf(key -> isSaidByOnly(after.muted(), key));
        return after.frozen(new Picture(Collections.unmodifiableSortedMap(words), frozen.more()));
    }

    private boolean isSaidByOnly(SortedSet<UUID> muted, String word) {
        var authors = new TreeSet<UUID>();
        scene.said().forEach((who, choice) -> {
            if (says(choice, word)) {
                authors.add(who);
            }
        });
        return !authors.isEmpty() && muted.containsAll(authors);
    }

    private Decision<SurveyEvent> unmute() {
        return scene.isOpen() ? done(Deed.UNMUTE, moderation().hearingAll()) : refused(Problem.WRONG_PHASE.refusal());
    }

    private Decision<SurveyEvent> freeze() {
        if (!scene.isOpen()) {
            return refused(Problem.WRONG_PHASE.refusal());
        }
        return moderation().frozen() != null
                ? repeated()
                : done(Deed.FREEZE, moderation().frozen(groups().fresh()));
    }

    private Decision<SurveyEvent> unfreeze() {
        return done(Deed.UNFREEZE, moderation().frozen(null));
    }

    /** A word too few people said is nobody's business yet. */
    private boolean isKnown(String key) {
        var group = groups().of(key);
        var frozen = moderation().frozen();
        return (group != null && groups().standing(group) != Standing.FEW)
                || (frozen != null && frozen.words().containsKey(key));
    }

    private Groups groups() {
        return new Groups(scene.form(), scene.tally());
    }

    private static Decision<SurveyEvent> unknown() {
        return refused(Problem.ITEM_NOT_FOUND.refusal());
    }
}
