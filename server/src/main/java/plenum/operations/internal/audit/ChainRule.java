package plenum.operations.internal.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write an entry as bytes, and the hash over it and all before it. Numbers are eight bytes, texts UTF-8
 * behind their length in four, what is absent has the length -1, details are counted and in the order of their names: no
 * two entries read the same. The order is: 1 for this form, seq, at in microseconds, action, actor kind, actor, target,
 * outcome, ip, request id, details.
 */
final class ChainRule {

    private static final int FORM = 1;

    private ChainRule() {}

    static byte[] hash(byte[] before, long seq, Entry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(canonical(seq, entry));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static byte[] canonical(long seq, Entry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(seq);
            out.writeLong(micros(entry.at()));
            write(out, entry.action());
            write(out, word(entry.actorKind()));
            write(out, entry.actor() == null ? null : entry.actor().toString());
            write(out, entry.target());
            write(out, word(entry.outcome()));
            write(out, entry.ip());
            write(out, entry.requestId());
            out.writeInt(entry.details().size());
            for (var detail : entry.details().entrySet()) {
                write(out, detail.getKey());
                write(out, detail.getValue());
            }
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
