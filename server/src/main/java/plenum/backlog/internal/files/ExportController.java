package plenum.backlog.internal.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.backlog.IssueField;
import plenum.identity.Memberships;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Problem;

/** Gives a team its issues, or their history, as a file. */
@Validated
@RestController
class ExportController {

    private static final int AT_ONCE = 500;

    private final ExportStore store;
    private final Memberships memberships;

    ExportController(ExportStore store, Memberships memberships) {
        this.store = store;
        this.memberships = memberships;
    }

    /** A piece at a time: whoever reads slowly holds no connection to the database. */
    @OpenToKeys(Permission.READ_BACKLOG)
    @GetMapping("/api/v1/teams/{team}/issues/export")
    void exportIssues(
            @PathVariable UUID team,
            @RequestParam(defaultValue = "issues") String kind,
            SignedIn who,
            HttpServletResponse response)
            throws IOException {
        memberships.require(who, team, Permission.READ_BACKLOG);
        boolean isHistory = kind.equals("history");
        if (!isHistory && !kind.equals("issues")) {
            throw Problem.VALIDATION_ERROR.on("kind", "must be one of issues, history");
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(kind + ".csv").build().toString());
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var file = new CSVPrinter(out, CSVFormat.RFC4180);
        file.printRecord(isHistory ? ExportStore.HISTORY : ExportStore.ISSUES);
        UUID after = null;
        for (var piece = store.issues(team, after, AT_ONCE); !piece.isEmpty(); ) {
            print(file, isHistory ? history(team, piece) : piece);
            after = piece.getLast().issue();
            piece = store.issues(team, after, AT_ONCE);
        }
        file.flush();
    }

    private List<ExportStore.Line> history(UUID team, List<ExportStore.Line> piece) {
        var lines = new ArrayList<ExportStore.Line>();
        for (var line :
                store.history(team, piece.stream().map(ExportStore.Line::issue).toList())) {
            var cells = new ArrayList<>(line.cells());
            cells.set(2, IssueField.of(Integer.parseInt(cells.get(2))).word());
            lines.add(new ExportStore.Line(line.issue(), cells));
        }
        return lines;
    }

    private static void print(CSVPrinter file, List<ExportStore.Line> lines) throws IOException {
        for (var line : lines) {
            file.printRecord(line.cells().stream().map(Cells::guarded).toList());
        }
    }
}
