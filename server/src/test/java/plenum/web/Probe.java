package plenum.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.Proofs;
import plenum.identity.Secrets;
import plenum.shared.Answer;
import plenum.shared.Caller;
import plenum.shared.Capacity;
import plenum.shared.Ids;
import plenum.shared.Problem;

/** A controller like any other, so that the shell has something to stand around. */
@TestComponent
@Primary // before the sessions, which know none of its seats
@RestController
@RequestMapping("/api/v1")
public class Probe implements Proofs, Capacity {

    public static final UUID SESSION = UUID.fromString("0199f3a4-0000-7000-8000-000000000001");
    static final UUID PERSON = UUID.fromString("0199f3a4-0000-7000-8000-000000000002");
    static final UUID SCREEN = UUID.fromString("0199f3a4-0000-7000-8000-000000000003");
    public static final String SEAT = "seat_" + "s".repeat(43);
    static final String DISPLAY = "disp_" + "d".repeat(43);

    private final Clock clock;

    Probe(Clock clock) {
        this.clock = clock;
    }

    record Order(
            @Size(max = 20) String itemName,
            int count,
            @Nullable Instant dueAt,
            @Nullable List<@Valid Line> lines) {}

    record Line(@Max(9) long pieces, Colour colour) {}

    enum Colour {
        DARK_RED,
        BLUE
    }

    sealed interface Command {
        record Start(@Nullable String topic) implements Command {}

        record CastVote(int round, String card) implements Command {}
    }

    record Heard(Command command) {}

    record Echo(String itemName, @Nullable String note, Instant at, Colour colour) {}

    record Who(String kind, @Nullable UUID id) {}

    @PostMapping("/probe/orders")
    Answer<Echo> order(@Valid @RequestBody Order order) {
        return Answer.of(new Echo(order.itemName(), null, Instant.ofEpochSecond(1_700_000_000), Colour.DARK_RED));
    }

    @PostMapping("/probe/commands")
    Answer<Heard> command(@RequestBody Command command) {
        return Answer.of(new Heard(command));
    }

    @PostMapping("/probe/forms")
    Answer<Map<String, String>> form(@RequestParam String name) {
        return Answer.of(Map.of("name", name));
    }

    @GetMapping("/probe/items/{id}")
    Answer<UUID> item(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return Answer.of(id);
    }

    @GetMapping("/probe/full")
    void full() {
        throw Problem.SESSION_FULL.because("16").with("max_capacity", 16);
    }

    @GetMapping("/probe/crowded")
    void crowded() {
        throw Problem.SESSION_FULL.because("16").withoutAction(1).retryAfter(17);
    }

    @GetMapping("/probe/limit")
    void limit() {
        throw Problem.LIMIT_REACHED.because("20 screens");
    }

    @GetMapping("/probe/broken")
    void broken() {
        throw new IllegalStateException("select * from secret_table");
    }

    @GetMapping("/probe/lost")
    void lost() {
        throw new CannotGetJdbcConnectionException("gone", new SQLTransientConnectionException("timeout"));
    }

    @GetMapping("/probe/bare")
    void bare(HttpServletResponse response) throws IOException {
        response.sendError(403, "because of internals");
    }

    @GetMapping(value = "/probe/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    String events() {
        return "data: " + "x".repeat(5000) + "\n\n";
    }

    @GetMapping("/probe/long")
    Answer<String> longAnswer() {
        return Answer.of("y".repeat(5000));
    }

    @GetMapping("/sessions/{id}/who")
    Answer<Who> who(@PathVariable UUID id, Caller caller) {
        return Answer.of(
                switch (caller) {
                    case Caller.Seat seat -> new Who("seat", seat.participantId());
                    case Caller.Display display -> new Who("display", display.displayId());
                    case Caller.Nobody nobody -> new Who("nobody", null);
                });
    }

    @PostMapping("/sessions/{id}/seat-only")
    Answer<UUID> seatOnly(@PathVariable UUID id, Caller.Seat seat) {
        return Answer.of(seat.participantId());
    }

    @PostMapping("/probe/secrets")
    Answer<Map<String, String>> secret(@RequestBody Map<String, String> body, HttpServletResponse response) {
        response.setHeader("Set-Cookie", "plenum_seat=" + Ids.secret("seat_"));
        response.setStatus(201);
        return Answer.of(
                Map.of("seat_token", Ids.secret("seat_"), "at", clock.instant().toString()));
    }

    @Override
    public Limits limits() {
        return new Limits(3, 16, Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofSeconds(30), true);
    }

    @Override
    public int activeSessions() {
        return 2;
    }

    @Override
    public Optional<Caller.Seat> seat(UUID sessionId, String tokenSha256) {
        return sessionId.equals(SESSION) && tokenSha256.equals(Secrets.sha256(SEAT))
                ? Optional.of(new Caller.Seat(SESSION, PERSON))
                : Optional.empty();
    }

    @Override
    public Optional<Caller.Display> display(UUID sessionId, String tokenSha256) {
        return sessionId.equals(SESSION) && tokenSha256.equals(Secrets.sha256(DISPLAY))
                ? Optional.of(new Caller.Display(SESSION, SCREEN))
                : Optional.empty();
    }
}
