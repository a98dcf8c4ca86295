package plenum.planning.internal.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plenum.planning.internal.seals.SprintRevision.Kind;

/** Published vectors: whoever has the payloads can check the chain with any other program. */
@Execution(ExecutionMode.CONCURRENT)
class ChainTest {

    private static final String FIRST =
            "{\"committed_points\":\"29\",\"completed_points\":\"19\",\"issues\":12,\"rule_version\":1}";

    @Test
    void the_first_hash_covers_its_payload_and_its_name() {
        assertThat(HexFormat.of().formatHex(Chain.hashOf(FIRST)))
                .isEqualTo("ab5177b1fdcebf1e3a99d2d80c3f0685f7c9cc078721bd1f2a62488ec7b8f5ea");
        assertThat(first()).isEqualTo("27c7cf4b0ec6c47ba715c7d69044e33027ef6fa181082b650670eb81d67ddd04");
    }

    @Test
    void the_next_covers_the_one_before() {
        var second = Chain.hash(
                HexFormat.of().parseHex(first()),
                revision(2, Kind.AMENDMENT, "2026-11-05T08:00:00Z"),
                Chain.hashOf(FIRST.replace("\"19\"", "\"24\"")));
        assertThat(HexFormat.of().formatHex(second))
                .isEqualTo("4ed92cf4da352a98f11339de1ac0f28536c8d07279e7e388a8bb97476ce59737");
    }

    private static String first() {
        return HexFormat.of()
                .formatHex(Chain.hash(
                        Chain.BEGINNING, revision(1, Kind.FINAL, "2026-11-02T09:30:00Z"), Chain.hashOf(FIRST)));
    }

    private static SprintRevision revision(int number, Kind kind, String sealedAt) {
        return new SprintRevision(
                UUID.fromString("0199a000-0000-7000-8000-000000000012"),
                number,
                UUID.fromString("0199a000-0000-7000-8000-000000000001"),
                kind,
                Instant.parse(sealedAt),
                null,
                null,
                1,
                1,
                false,
                number,
                "",
                "",
                "");
    }
}
