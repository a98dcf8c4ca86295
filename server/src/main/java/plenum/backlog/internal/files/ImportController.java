package plenum.backlog.internal.files;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.backlog.internal.files.KeptImport.BadRows;
import plenum.backlog.internal.files.KeptImport.Duplicates;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.Problem;

/** Files of issues and of their history over HTTP: first shown, then confirmed. */
@Validated
@RestController
@RequestMapping("/api/v1")
class ImportController {

    private static final int SHOWN = 20;

    record PreviewImport(@NotNull Map<String, String> mapping) {}

    record CommitImport(
            @NotNull Map<String, String> mapping,
            @Nullable Duplicates onDuplicate,
            @Nullable BadRows badRows) {}

    record ImportColumn(String name, @Nullable String field) {}

    record ImportLine(int row, FilePlan.Action action, String key, String title) {}

    /** Where an import is on its way. */
    record ImportState(
            UUID id,
            KeptImport.Kind kind,
            KeptImport.State state,
            int progress,
            KeptImport.@Nullable ImportResult result,
            Instant expiresAt) {

        static ImportState of(KeptImport kept) {
            return new ImportState(
                    kept.id(), kept.kind(), kept.state(), kept.progress(), kept.result(), kept.expiresAt());
        }
    }

    /** What would become of a file: its first rows, all that are bad, and what it would bring along. */
    record ImportPreview(
            UUID id,
            KeptImport.Kind kind,
            List<ImportColumn> columns,
            List<String> fields,
            List<ImportLine> rows,
            int create,
            int update,
            int skip,
            int error,
            List<BadRow> badRows,
            KeptImport.NewThings newThings,
            Instant expiresAt) {

        static ImportPreview of(Imports.Preview preview) {
            var kept = preview.kept();
            var plan = preview.plan();
            var fields = kept.kind() == KeptImport.Kind.ISSUES ? Field.OF_ISSUES : Field.OF_HISTORY;
            return new ImportPreview(
                    kept.id(),
                    kept.kind(),
                    preview.sheet().heading().stream()
                            .distinct()
                            .map(name ->
                                    new ImportColumn(name, preview.mapping().get(name)))
                            .toList(),
                    fields.stream().map(Field::word).toList(),
                    plan.lines().stream()
                            .limit(SHOWN)
                            .map(line -> new ImportLine(line.row(), line.action(), line.key(), line.title()))
                            .toList(),
                    plan.count(FilePlan.Action.CREATE),
                    plan.count(FilePlan.Action.UPDATE),
                    plan.count(FilePlan.Action.SKIP),
                    plan.count(FilePlan.Action.ERROR),
                    plan.badRows(),
                    Imports.newThings(preview.world()),
                    kept.expiresAt());
        }
    }

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @OpenToKeys(Permission.IMPORT_BACKLOG)
    @PostMapping("/teams/{team}/imports")
    ResponseEntity<Answer<ImportPreview>> openImport(
            @PathVariable UUID team,
            @RequestParam(defaultValue = "issues") String kind,
            @RequestParam(required = false) @Nullable UUID project,
            @RequestBody byte @Nullable [] file,
            SignedIn who) {
        var preview = imports.preview(who, team, kind(kind), project, file == null ? new byte[0] : file);
        return ResponseEntity.status(HttpStatus.CREATED).body(Answer.of(ImportPreview.of(preview)));
    }

    @OpenToKeys(Permission.IMPORT_BACKLOG)
    @GetMapping("/imports/{import}")
    Answer<ImportState> getImport(@PathVariable("import") UUID id, SignedIn who) {
        return Answer.of(ImportState.of(imports.get(who, id)));
    }

    /** The same file, with its columns meaning something else. */
    @OpenToKeys(Permission.IMPORT_BACKLOG)
    @PostMapping("/imports/{import}/preview")
    Answer<ImportPreview> previewImport(
            @PathVariable("import") UUID id, @RequestBody @NotNull PreviewImport wish, SignedIn who) {
        return Answer.of(ImportPreview.of(imports.preview(who, id, wish.mapping())));
    }

    @OpenToKeys(Permission.IMPORT_BACKLOG)
    @PostMapping("/imports/{import}/commit")
    ResponseEntity<Answer<ImportState>> commitImport(
            @PathVariable("import") UUID id, @RequestBody @NotNull CommitImport wish, SignedIn who) {
        var wanted = new KeptImport.ImportWish(
                wish.mapping(),
                wish.onDuplicate() == null ? Duplicates.UPDATE : wish.onDuplicate(),
                wish.badRows() == null ? BadRows.REFUSE : wish.badRows());
        var kept = imports.commit(who, id, wanted);
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Answer.of(ImportState.of(kept)));
    }

    private static KeptImport.Kind kind(String word) {
        return switch (word) {
            case "issues" -> KeptImport.Kind.ISSUES;
            case "history" -> KeptImport.Kind.HISTORY;
            default -> throw Problem.VALIDATION_ERROR.on("kind", "must be one of issues, history");
        };
    }
}
