package plenum.sessions.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.Secrets;
import plenum.identity.SignedIn;
import plenum.sessions.NewSession;
import plenum.sessions.Newcomer;
import plenum.sessions.SessionSearch;
import plenum.sessions.SessionState;
import plenum.sessions.SessionSummary;
import plenum.sessions.Sessions;
import plenum.sessions.SettingsWish;
import plenum.sessions.internal.door.Discovery;
import plenum.sessions.internal.door.Neighbours;
import plenum.shared.Answer;
import plenum.shared.Caller;
import plenum.shared.Page;
import plenum.shared.PublicAddress;

/** Finding, creating, joining, leaving and ending sessions over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1")
class SessionController {

    record CreateSession(
            @NotNull String name,
            @NotNull String creatorName,
            @Nullable String creatorAvatar,
            NewSession.@Nullable Kind kind,
            @Nullable SettingsWish settings,
            @Nullable FirstActivity activity,
            @Nullable List<Map<String, Object>> stories,
            @Nullable UUID teamId,
            @Nullable UUID templateId,
            @Nullable Boolean start) {

        NewSession.First first() {
            return new NewSession.First(
                    activity == null ? null : activity.type(),
                    activity == null ? null : activity.config(),
                    stories == null ? List.of() : stories,
                    templateId,
                    start);
        }
    }

    /** What is done first, and how it is set up, in the words of its type. */
    record FirstActivity(@NotNull String type, @Nullable Map<String, Object> config) {}

    record JoinSession(
            @NotNull String userName,
            @Nullable String userAvatar,
            @Nullable JoinAs as,
            @Nullable String locale) {}

    enum JoinAs {
        VOTER,
        SPECTATOR
    }

    record SessionCreated(
            UUID sessionId,
            String joinCode,
            String joinUrl,
            String qrCodeUrl,
            UUID participantId,
            @Nullable String seatToken,
            @Nullable String facilitatorCode,
            SessionState session) {}

    record SessionJoined(UUID participantId, @Nullable String seatToken, SessionState session) {}

    record LeaveSession(@Nullable UUID successorId) {}

    record SessionLeft(boolean left) {}

    private final Sessions sessions;
    private final PublicAddress address;
    private final SessionCapacity capacity;
    private final SeatCookies seatCookies;
    private final Discovery discovery;
    private final Neighbours neighbours;

    SessionController(
            Sessions sessions,
            PublicAddress address,
            SessionCapacity capacity,
            SeatCookies seatCookies,
            Discovery discovery,
            Neighbours neighbours) {
        this.neighbours = neighbours;
        this.discovery = discovery;
        this.sessions = sessions;
        this.address = address;
        this.capacity = capacity;
        this.seatCookies = seatCookies;
    }

    @OpenToKeys(Permission.READ_SESSIONS)
    @GetMapping("/sessions")
    ResponseEntity<Answer<List<SessionSummary>>> listSessions(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "poker|audience") String kind,
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(defaultValue = "false") boolean joinable,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "20") int size,
            SignedIn who,
            HttpServletRequest request) {
        var words = q == null || q.isBlank() ? null : q.strip();
        var listed = sessions.list(who, new SessionSearch(kind, words, joinable, new Page.Wish(page, size)));
        var answer =
                Stretches.of(listed, request).meta("capacity", capacity.used()).meta("discovery", discovery.word());
        return ResponseEntity.ok()
                .eTag(Secrets.sha256(answer.toString()).substring(0, 16))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(answer);
    }

    @OpenToKeys(Permission.HOST_SESSIONS)
    @PostMapping("/sessions")
    ResponseEntity<Answer<SessionCreated>> createSession(
            @RequestBody @NotNull CreateSession wish, SignedIn who, HttpServletRequest request) {
        neighbours.create(request);
        var seated = sessions.create(new NewSession(
                wish.name(),
                wish.kind(),
                wish.creatorName(),
                wish.creatorAvatar(),
                wish.settings() == null ? SettingsWish.NOTHING : wish.settings(),
                wish.first(),
                who,
                wish.teamId(),
                address.asSeenBy(request).toString()));
        var session = seated.session().session();
        var created = Answer.of(new SessionCreated(
                        session.id(),
                        session.joinCode(),
                        session.joinUrl(),
                        session.qrCodeUrl(),
                        seated.participantId(),
                        seated.seatToken(),
                        seated.facilitatorCode(),
                        seated.session()))
                .meta("v", seated.v());
        return seatCookies
                .with(ResponseEntity.status(HttpStatus.CREATED), seated, request)
                .body(seated.warning() == null ? created : created.meta("warning", seated.warning()));
    }

    @OpenToKeys
    @GetMapping("/sessions/{id}")
    Answer<?> getSession(@PathVariable UUID id, Caller caller) {
        return caller instanceof Caller.Nobody ? Answer.of(sessions.get(id)) : Answer.of(sessions.state(caller));
    }

    @PostMapping("/sessions/{id}/join")
    ResponseEntity<Answer<SessionJoined>> joinSession(
            @PathVariable UUID id, @RequestBody @NotNull JoinSession wish, Caller caller, HttpServletRequest request) {
        var newcomer = new Newcomer(wish.userName(), wish.userAvatar(), wish.as() != JoinAs.SPECTATOR, wish.locale());
        var seated = sessions.join(id, newcomer, caller);
        var status = seated.seatToken() == null ? HttpStatus.OK : HttpStatus.CREATED;
        neighbours.joined(request);
        return seatCookies
                .with(ResponseEntity.status(status), seated, request)
                .body(Answer.of(new SessionJoined(seated.participantId(), seated.seatToken(), seated.session()))
                        .meta("v", seated.v()));
    }

    @PostMapping("/sessions/{id}/leave")
    Answer<SessionLeft> leaveSession(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable LeaveSession wish, Caller.Seat seat) {
        sessions.leave(seat, wish == null ? null : wish.successorId());
        return Answer.of(new SessionLeft(true));
    }

    @DeleteMapping("/sessions/{id}")
    Answer<SessionSummary> endSession(@PathVariable UUID id, Caller.Seat seat) {
        return Answer.of(sessions.end(seat));
    }
}
