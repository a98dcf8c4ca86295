package plenum.sessions.internal.stories;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.activities.Duplicates;
import plenum.activities.ImportPlan;
import plenum.sessions.StoryImports;
import plenum.shared.Answer;
import plenum.shared.Caller;
import plenum.shared.Problem;

/** Takes files of stories: text, tables and JSON, in whatever form they come. They are read and forgotten. */
@RestController
class StoryImportController {

    record ImportedStories(
            boolean dryRun, int created, int updated, int skipped, int notRead, List<ImportPlan.Line> rows) {}

    private final StoryImports imports;

    StoryImportController(StoryImports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/v1/sessions/{id}/activities/{activity}/stories/import")
    Answer<ImportedStories> importStories(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "skip") String duplicates,
            @RequestBody byte @Nullable [] file,
            Caller.Seat seat) {
        var found = StoryFile.read(file == null ? new byte[0] : file);
        var done = imports.bring(seat, activity, new StoryImports.Wish(found.rows(), mode(duplicates), dryRun));
        var answer = Answer.of(new ImportedStories(
                dryRun, done.created(), done.updated(), done.skipped(), found.notRead(), done.rows()));
        return done.v() == null ? answer : answer.meta("v", done.v());
    }

    private static Duplicates mode(String word) {
        return switch (word) {
            case "skip" -> Duplicates.SKIP;
            case "update" -> Duplicates.UPDATE;
            case "add" -> Duplicates.ADD;
            default -> throw Problem.VALIDATION_ERROR.on("duplicates", "must be one of skip, update, add");
        };
    }
}
