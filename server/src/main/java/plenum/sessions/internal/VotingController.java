package plenum.sessions.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.sessions.Played;
import plenum.sessions.Voting;
import plenum.shared.Answer;
import plenum.shared.Caller;

/** Planning poker in four words, for whoever does not want to know of activities. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}/voting")
class VotingController {

    record StartVoting(@Nullable UUID storyId, @Nullable String topic) {}

    record CastVote(
            @Nullable String vote,
            @Nullable Integer round,
            @Nullable Long clientSeq) {}

    record RevealVotes(@Nullable Integer round, @Nullable Boolean immediate) {}

    record ResetVoting(@Nullable Integer round) {}

    private final Voting voting;

    VotingController(Voting voting) {
        this.voting = voting;
    }

    @PostMapping("/start")
    Answer<Played> startVoting(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable StartVoting wish, Caller caller) {
        return answer(
                wish == null ? voting.start(caller, null, null) : voting.start(caller, wish.storyId(), wish.topic()));
    }

    @PostMapping("/vote")
    Answer<Played> castVote(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable CastVote vote, Caller.Seat seat) {
        var ballot = vote == null
                ? new Voting.Ballot(null, null, null)
                : new Voting.Ballot(vote.vote(), vote.round(), vote.clientSeq());
        return answer(voting.vote(seat, ballot));
    }

    @PostMapping("/reveal")
    Answer<Played> revealVotes(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable RevealVotes wish, Caller caller) {
        return answer(
                wish == null
                        ? voting.reveal(caller, null, null)
                        : voting.reveal(caller, wish.round(), wish.immediate()));
    }

    @PostMapping("/reset")
    Answer<Played> resetVoting(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable ResetVoting wish, Caller caller) {
        return answer(voting.reset(caller, wish == null ? null : wish.round()));
    }

    @GetMapping("/round")
    ResponseEntity<Answer<Voting.Round>> getVotingRound(@PathVariable UUID id, Caller.Seat seat) {
        return voting.findRound(seat)
                .map(round -> ResponseEntity.ok(Answer.of(round)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static Answer<Played> answer(Played played) {
        return Answer.of(played).meta("v", played.v());
    }
}
