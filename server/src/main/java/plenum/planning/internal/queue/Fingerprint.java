package plenum.planning.internal.queue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import plenum.planning.internal.canonical.CanonicalJson;

/**
 * Tells whether two inputs, or two queues, are the same.
 *
 * @param text the canonical JSON it was taken of
 */
public record Fingerprint(String text, String sha256) {

    /** Who asked, who does it and who moved it makes no difference to a queue that came out the same. */
    private static final Set<String> PERSONS = Set.of("stakeholder", "assignee", "person", "by", "seed");

    /** Of the input: everything in it, in an order of its own. */
    public static Fingerprint of(QueueInput input) {
        var sorted = new QueueInput(
                input.asOf(),
                input.first(),
                input.last(),
                input.zone(),
                input.calendar(),
                input.candidates().stream()
                        .sorted(Comparator.comparing(candidate -> candidate.id().toString()))
                        .toList(),
                input.links().stream()
                        .sorted(Comparator.comparing(
                                        (Link link) -> link.blocker().toString())
                                .thenComparing(link -> link.blocked().toString()))
                        .toList(),
                input.closedElsewhere(),
                input.capacities(),
                input.past(),
                input.pins().stream()
                        .sorted(Comparator.comparing(pin -> pin.issueId().toString()))
                        .toList(),
                input.settings());
        return of(CanonicalJson.of(sorted, Set.of()));
    }

    /** Of the queue: items, figures, conflicts and exclusions. */
    public static Fingerprint of(DealtQueue queue) {
        return of(CanonicalJson.of(queue, PERSONS));
    }

    private static Fingerprint of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }

    long firstEightBytes() {
        return ByteBuffer.wrap(HexFormat.of().parseHex(sha256, 0, 16)).getLong();
    }
}
