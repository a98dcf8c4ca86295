package plenum.sessions.internal.stories;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import plenum.shared.Problem;

/** Finds out how a text was written down: UTF-8, UTF-16 of either order, or else the code page of old spreadsheets. */
final class Encoding {

    private static final Charset OLD_SPREADSHEETS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4_096;

    private Encoding() {}

    static String decode(byte[] bytes) {
        var text = withoutMark(read(bytes));
        if (text.chars().anyMatch(Encoding::isBinary)) {
            throw Problem.IMPORT_REJECTED.on("file", "is not text");
        }
        return text;
    }

    private static String read(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        int zerosAtEven = zeros(bytes, 0);
        int zerosAtOdd = zeros(bytes, 1);
        int characters = Math.min(bytes.length, LOOKED_AT) / 2;
        if (zerosAtOdd > characters / 3 && zerosAtEven == 0) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (zerosAtEven > characters / 3 && zerosAtOdd == 0) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, OLD_SPREADSHEETS);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static int zeros(byte[] bytes, int from) {
        int found = 0;
        for (int i = from; i < Math.min(bytes.length, LOOKED_AT); i += 2) {
            found += bytes[i] == 0 ? 1 : 0;
        }
        return found;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isBinary(int sign) {
        return sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f';
    }
}
