package plenum.sessions.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.activities.ExportWish.Extra;
import plenum.identity.SignedIn;
import plenum.sessions.Records;
import plenum.sessions.Records.ExportFile;
import plenum.sessions.Records.Format;
import plenum.sessions.SessionRecap;
import plenum.shared.Answer;
import plenum.shared.Caller;
import plenum.shared.Problem;

/** What a session leaves behind, over HTTP: a summary, files, single items, and hints. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class RecordsController {

    private static final int MOST_ITEMS = 100;

    /** Absent where nobody knows anything. */
    record Hinted(@Nullable Object hint) {}

    private final Records records;

    RecordsController(Records records) {
        this.records = records;
    }

    /** Looking back at an earlier session costs more, so it has to be asked for. */
    @GetMapping("/summary")
    Answer<SessionRecap> summarizeSession(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean comparison,
            Caller.Seat seat,
            SignedIn who) {
        return Answer.of(records.recap(seat, who, comparison));
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> exportSession(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "") String include,
            Caller.Seat seat) {
        return file(records.export(seat, format(format), extras(include)));
    }

    @GetMapping("/activities/{activity}/export")
    ResponseEntity<byte[]> exportActivity(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "") String include,
            Caller.Seat seat) {
        return file(records.export(seat, activity, format(format), extras(include)));
    }

    @GetMapping("/activities/{activity}/recap")
    Answer<?> getActivityRecap(@PathVariable UUID id, @PathVariable UUID activity, Caller caller) {
        return Answer.of(records.results(caller, activity));
    }

    /** In poker an item is a story. All of them, in their order, also those for which views have no room. */
    @GetMapping("/activities/{activity}/items")
    Answer<List<?>> listItems(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST_ITEMS) int limit,
            Caller caller,
            HttpServletRequest request) {
        var stretch = records.items(caller, activity, cursor, limit);
        var answer = Answer.<List<?>>of(stretch.items());
        return stretch.next() == null
                ? answer
                : answer.meta("next", stretch.next())
                        .link("next", Stretches.address(request, "cursor", stretch.next()));
    }

    @GetMapping("/activities/{activity}/items/{item}")
    Answer<?> getItem(@PathVariable UUID id, @PathVariable UUID activity, @PathVariable UUID item, Caller caller) {
        return Answer.of(records.item(caller, activity, item));
    }

    @GetMapping("/activities/{activity}/hint")
    Answer<Hinted> getHint(@PathVariable UUID id, @PathVariable UUID activity, Caller caller) {
        return Answer.of(new Hinted(records.hint(caller, activity).orElse(null)));
    }

    private static ResponseEntity<byte[]> file(ExportFile file) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }

    private static Format format(String word) {
        return Arrays.stream(Format.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.VALIDATION_ERROR.on("format", "must be one of " + words(Format.values())));
    }

    private static Set<Extra> extras(String words) {
        var extras = EnumSet.noneOf(Extra.class);
        for (var word : words.split(",")) {
            if (!word.isBlank()) {
                extras.add(Arrays.stream(Extra.values())
                        .filter(extra -> extra.name().toLowerCase(Locale.ROOT).equals(word.strip()))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.VALIDATION_ERROR.on("include", "must be one of " + words(Extra.values()))));
            }
        }
        return extras;
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
