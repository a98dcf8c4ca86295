package plenum.operations.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.operations.internal.audit.Link.Head;
import plenum.shared.Audited.ActorKind;
import plenum.shared.Audited.Outcome;

class ChainRuleTest {

    private static final Instant AT = Instant.parse("2026-10-19T08:00:00.123456Z");
    private static final UUID ANN = UUID.fromString("0192f3a4-0000-7000-8000-000000000001");

    private static Entry entry(String action, String target, Map<String, String> details) {
        return new Entry(
                AT,
                action,
                ActorKind.MEMBER,
                ANN,
                target,
                Outcome.DONE,
                "203.0.113.0/24",
                "r1",
                new TreeMap<>(details));
    }

    @Test
    void the_form_never_changes_because_hashes_of_years_depend_on_it() {
        var link = Head.START.next(entry("deck.removed", "d1", Map.of("b", "2", "a", "1")));
        assertThat(HexFormat.of().formatHex(ChainRule.canonical(1, link.entry())))
                .startsWith("010000000000000001" + "00065e2ce6916240") // form, seq, time
                .endsWith("00000002" + "0000000161" + "0000000131" + "0000000162" + "0000000132");
        assertThat(HexFormat.of().formatHex(link.hash()))
                .isEqualTo("4e0cc5696cbeb2af75c0222b6076475166d2b7a0c13a12f6de2528573d012288");
    }

    @Test
    void no_two_entries_read_the_same() {
        var seen = new HashSet<String>();
        var entries = List.of(
                entry("a", "bc", Map.of()),
                entry("ab", "c", Map.of()),
                entry("a", "bc", Map.of("", "")),
                entry("a", "bc", Map.of("x", "yz")),
                entry("a", "bc", Map.of("xy", "z")),
                entry("a", "bc", Map.of("x", "y", "z", "")),
                new Entry(AT, "a", ActorKind.MEMBER, ANN, null, Outcome.DONE, "bc", null, new TreeMap<>()),
                new Entry(AT, "a", ActorKind.MEMBER, ANN, "bc", Outcome.DONE, null, null, new TreeMap<>()),
                new Entry(AT, "a", ActorKind.MEMBER, null, "bc", Outcome.DONE, null, null, new TreeMap<>()),
                new Entry(AT, "a", ActorKind.MEMBER, ANN, "", Outcome.DONE, null, null, new TreeMap<>()),
                new Entry(AT, "a", ActorKind.MEMBER, ANN, null, Outcome.DONE, null, null, new TreeMap<>()),
                new Entry(
                        AT.plusNanos(1000),
                        "a",
                        ActorKind.MEMBER,
                        ANN,
                        null,
                        Outcome.DONE,
                        null,
                        null,
                        new TreeMap<>()));
        entries.forEach(entry ->
                seen.add(HexFormat.of().formatHex(Head.START.next(entry).hash())));
        seen.add(HexFormat.of()
                .formatHex(new Head(1, new byte[32]).next(entries.getFirst()).hash()));
        var otherPast = new byte[32];
        otherPast[31] = 1;
        seen.add(HexFormat.of()
                .formatHex(new Head(0, otherPast).next(entries.getFirst()).hash()));
        assertThat(seen).hasSize(entries.size() + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77,               203.0.113.0/24",
        "127.0.0.1,                  127.0.0.0/24",
        "::ffff:203.0.113.77,        203.0.113.0/24",
        "2001:db8:12:3456::9,        2001:db8:12::/48",
        "fe80::1%eth0,               fe80:0:0::/48",
        "::1,                        0:0:0::/48"
    })
    void an_address_is_kept_as_the_network_it_is_in(String address, String network) {
        assertThat(Network.of(address)).hasValue(network);
    }

    @Test
    void what_is_no_address_is_not_kept() {
        assertThat(Network.of("unknown")).isEmpty();
        assertThat(Network.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=cmd()       | '=cmd()",
                "+1           | '+1",
                "-1           | '-1",
                "@sum         | '@sum",
                "a=b          | a=b",
                "say \"x\", y | \"say \"\"x\"\", y\""
            })
    void a_spreadsheet_runs_nothing_of_an_exported_cell(String text, String cell) {
        assertThat(AuditFile.Csv.cell(text)).isEqualTo(cell);
        assertThat(AuditFile.Csv.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(AuditFile.Csv.cell("a\r\nb")).isEqualTo("\"a\r\nb\"");
        assertThat(AuditFile.Csv.cell(null)).isEmpty();
    }
}
