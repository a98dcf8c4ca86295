package plenum.operations.internal.audit;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.Memberships;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.Audited;
import plenum.shared.Audited.Outcome;
import plenum.shared.Problem;
import tools.jackson.databind.json.JsonMapper;

/** What was done, over HTTP: read, taken away in a file, and verified. */
@Validated
@RestController
@RequestMapping("/api/v1/audit-events")
class AuditController {

    private static final int MOST = 200;
    private static final int AT_ONCE = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    /** Which entries are wanted; the actor by id or address. */
    record Wish(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String target,
            @Nullable String outcome,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Absent as long as nobody has looked. */
    record LastCheck(@Nullable Verified last) {}

    private final AuditLog log;
    private final Verification verification;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;
    private final JsonMapper json;

    AuditController(
            AuditLog log,
            Verification verification,
            Memberships memberships,
            ApplicationEventPublisher facts,
            JsonMapper json) {
        this.log = log;
        this.verification = verification;
        this.memberships = memberships;
        this.facts = facts;
        this.json = json;
    }

    @OpenToKeys(Permission.READ_AUDIT)
    @GetMapping
    Answer<List<ShownEvent>> listAuditEvents(
            @ModelAttribute Wish wish,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit,
            SignedIn who) {
        memberships.require(who, Permission.READ_AUDIT);
        var stretch = log.list(filter(wish), cursor == null ? Long.MAX_VALUE : cursor, limit);
        var answer = Answer.of(stretch.items());
        return stretch.next() == null ? answer : answer.meta("next", stretch.next());
    }

    @OpenToKeys(Permission.READ_AUDIT)
    @GetMapping("/export")
    void exportAuditEvents(
            @ModelAttribute Wish wish,
            @RequestParam(defaultValue = "csv") String format,
            SignedIn who,
            HttpServletResponse response)
            throws IOException {
        memberships.require(who, Permission.READ_AUDIT);
        var filter = filter(wish);
        var file = file(format);
        facts.publishEvent(Audited.by(who.required(), "audit.exported").with("format", format));
        response.setContentType(file.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit." + format)
                        .build()
                        .toString());
        stream(file, filter, response);
    }

    /** A piece at a time: whoever reads slowly holds no connection to the database. */
    private void stream(AuditFile file, AuditFilter filter, HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        file.begin(out);
        var piece = log.list(filter, Long.MAX_VALUE, AT_ONCE);
        file.write(out, piece.items());
        while (piece.next() != null) {
            piece = log.list(filter, Long.parseLong(piece.next()), AT_ONCE);
            file.write(out, piece.items());
        }
        file.end(out);
    }

    @OpenToKeys(Permission.READ_AUDIT)
    @GetMapping("/verify")
    Answer<LastCheck> readAuditVerification(SignedIn who) {
        memberships.require(who, Permission.READ_AUDIT);
        return Answer.of(new LastCheck(verification.last().orElse(null)));
    }

    @OpenToKeys(Permission.READ_AUDIT)
    @PostMapping("/verify")
    Answer<Verified> verifyAuditEvents(SignedIn who) {
        memberships.require(who, Permission.READ_AUDIT);
        return Answer.of(verification.run());
    }

    private AuditFilter filter(Wish wish) {
        var asked = given(wish.actor());
        // Somebody who is nobody did nothing.
        var actor = asked == null ? null : log.findActor(asked).orElse(NOBODY);
        return new AuditFilter(
                actor, given(wish.action()), given(wish.target()), outcome(wish), wish.from(), wish.to());
    }

    private static @Nullable Outcome outcome(Wish wish) {
        var word = given(wish.outcome());
        if (word == null) {
            return null;
        }
        return Arrays.stream(Outcome.values())
                .filter(outcome -> ChainRule.word(outcome).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.VALIDATION_ERROR.on("outcome", "must be one of done, refused, failed"));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private AuditFile file(String format) {
        return switch (format) {
            case "csv" -> new AuditFile.Csv(json);
            case "json" -> new AuditFile.Json(json);
            default -> throw Problem.VALIDATION_ERROR.on("format", "must be one of csv, json");
        };
    }
}
