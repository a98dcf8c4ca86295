package plenum.sessions.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import plenum.activities.Table;
import plenum.sessions.internal.files.MarkdownFile.Chapter;

class FilesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");

    @TempDir
    Path folder;

    @Test
    void csv_has_a_mark_line_ends_and_quotes_as_rfc_4180_has_them() {
        var table = new Table.Writer("one", "name", "n", "at")
                .row("plain", 1, NINE)
                .row("with \"quotes\", comma\nand line", new BigDecimal("6.50"), null)
                .table();
        assertThat(csv(table)).isEqualTo("""
                \uFEFFname,n,at
                plain,1,2026-03-02T09:00:00Z
                "with ""quotes"", comma\tand line",6.50,
                """.replace("\n", "\r\n").replace("\t", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"=1+1", "+1", "-1", "@sum"})
    void what_a_spreadsheet_would_run_is_kept_from_it(String typed) {
        assertThat(csv(new Table.Writer("one", "title").row(typed).table())).endsWith("\r\n'" + typed + "\r\n");
        assertThat(csv(new Table.Writer("one", "title").row("\tx").table())).endsWith("\r\n'\tx\r\n");
        assertThat(csv(new Table.Writer("one", "title").row("\rx").table())).endsWith("\r\n\"'\rx\"\r\n");
    }

    @Test
    void numbers_are_never_taken_for_formulas() {
        assertThat(csv(new Table.Writer("one", "n").row(-3).table())).endsWith("\r\n-3\r\n");
    }

    @Test
    void several_tables_stand_apart() {
        var one = new Table.Writer("one", "a").row("x").table();
        var two = new Table.Writer("two", "b").row("y").table();
        assertThat(new String(CsvFile.of(List.of(one, two)), UTF_8)).isEqualTo("\uFEFFa\r\nx\r\n\r\nb\r\ny\r\n");
    }

    @Test
    void markdown_takes_nobody_at_their_signs() {
        var table = new Table.Writer("one", "story_title", "n")
                .row("# [link](x) | `code` <b>\nline", new BigDecimal("6.5"))
                .table();
        assertThat(new String(MarkdownFile.of("A *plan*", List.of(new Chapter("Poker", List.of(table)))), UTF_8))
                .isEqualTo("""
                        # A \\*plan\\*

                        ## Poker

                        | story title | n |
                        | --- | --- |
                        | \\# \\[link\\](x) \\| \\`code\\` &lt;b&gt; line | 6.5 |
                        """);
    }

    @Test
    void a_workbook_has_a_sheet_for_each_table_and_no_formula() throws IOException {
        var table = new Table.Writer("rounds", "title", "n").row("=1+1", 3).table();
        var parts = unzipped(
                Files.write(folder.resolve("book.xlsx"), XlsxFile.of(List.of(new Chapter("Poker", List.of(table))))));
        assertThat(parts).contains("name=\"rounds\"").contains("=1+1").doesNotContain("<f>");
    }

    private static String unzipped(Path file) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }

    private static String csv(Table table) {
        return new String(CsvFile.of(List.of(table)), UTF_8);
    }

    @Test
    void a_page_holds_what_was_filled_in_and_repeats_its_heading() throws IOException {
        var rounds = new Table.Writer("rounds", "story_title", "average", "topic", "started_at");
        for (int n = 1; n <= 80; n++) {
            rounds.row("Grüße an Łukasz № " + n, new BigDecimal("6.50"), null, NINE);
        }

        var pages = pages(PdfFile.of("Sprint 7", List.of(new Chapter("Poker", List.of(rounds.table())))));

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.getFirst()).contains("Sprint 7", "Poker", "Grüße an Łukasz № 1", "6.50", "2 Mar 09:00:00");
        assertThat(pages)
                .allSatisfy(page -> assertThat(page)
                        .contains("story title", "Sprint 7 · times in UTC")
                        .doesNotContain("topic"));
        assertThat(String.join("", pages)).contains("№ 80");
    }

    @Test
    void letters_without_a_drawing_are_shown_as_missing() throws IOException {
        var table = new Table.Writer("one", "title").row("a\u0e28b\u0007c").table();
        assertThat(pages(PdfFile.of("x", List.of(new Chapter("y", List.of(table)))))
                        .getFirst())
                .contains("a□bc");
    }

    private static List<String> pages(byte[] file) throws IOException {
        try (var reader = new PdfReader(file)) {
            var text = new PdfTextExtractor(reader);
            var pages = new ArrayList<String>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(text.getTextFromPage(page));
            }
            return pages;
        }
    }
}
