package plenum.activities;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Outline.Phase;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** The one rule for what an incoming ballot does to the stored one; the same for every type. */
public final class Ballots {

    private static final char[] READ_ALOUD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Ballots() {}

    /** What becomes of an incoming ballot. */
    public sealed interface Judgement {

        /** It is stored, in place of the former one if there was one. */
        record Taken(@Nullable Ballot former) implements Judgement {}

        /** It is stored already: nothing changes, the same receipt is due, even after the round has closed. */
        record Known() implements Judgement {}

        record Refused(Refusal refusal) implements Judgement {}
    }

    /** Judges by what is stored for the round the ballot names, then by where the activity stands. */
    public static Judgement judge(@Nullable Ballot stored, Ballot incoming, Outline now) {
        return judge(stored, incoming, now, now.phase() == Phase.VOTING || now.phase() == Phase.REVEALING);
    }

    /** The same where the type itself says whether answers are still taken in its round. */
    public static Judgement judge(@Nullable Ballot stored, Ballot incoming, Outline now, boolean isOpen) {
        if (stored != null && incoming.clientSeq() <= stored.clientSeq()) {
            return incoming.clientSeq() == stored.clientSeq() && sameChoice(stored, incoming)
                    ? new Judgement.Known()
                    : refused(Problem.STALE_SEQUENCE.refusal().with("current", new Current(stored)));
        }
        if (incoming.round() != now.round()) {
            return refused(Problem.STALE_ROUND.refusal().with("state", now));
        }
        if (!isOpen) {
            return refused(Problem.ROUND_CLOSED.refusal().with("state", now));
        }
        return new Judgement.Taken(stored);
    }

    /**
     * Twelve characters that name one ballot. They come from what everybody may know, so a repeat has the same receipt
     * and the choice stays sealed.
     */
    public static String receipt(UUID activity, Ballot ballot) {
        var source = ByteBuffer.allocate(44)
                .putLong(activity.getMostSignificantBits())
                .putLong(activity.getLeastSignificantBits())
                .putLong(ballot.participant().getMostSignificantBits())
                .putLong(ballot.participant().getLeastSignificantBits())
                .putInt(ballot.round())
                .putLong(ballot.clientSeq());
        var digits = ByteBuffer.wrap(sha256(source.array())).getLong();
        var receipt = new StringBuilder(12);
        for (int shift = 55; shift >= 0; shift -= 5) {
            receipt.append(READ_ALOUD[(int) (digits >>> shift) & 31]);
        }
        return receipt.toString();
    }

    /** What a refused phone needs to go on: the place of the newest answer, not the answer, which may end in a log. */
    record Current(int round, long clientSeq) {

        Current(Ballot stored) {
            this(stored.round(), stored.clientSeq());
        }
    }

    /** A database may have laid out the stored text anew, so it is the JSON that counts. */
    public static boolean sameChoice(Ballot one, Ballot other) {
        return Objects.equals(one.choice(), other.choice())
                || (one.choice() != null
                        && other.choice() != null
                        && StoredJson.tree(one.choice()).equals(StoredJson.tree(other.choice())));
    }

    private static Judgement refused(Refusal refusal) {
        return new Judgement.Refused(refusal);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
