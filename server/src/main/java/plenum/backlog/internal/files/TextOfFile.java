package plenum.backlog.internal.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import plenum.shared.Problem;

/** Finds out how a text was written down: UTF-8, UTF-16 of either order, or else the code page of old spreadsheets. */
final class TextOfFile {

    private static final Charset OLD_SPREADSHEETS = Charset.forName("windows-1252");

    private TextOfFile() {}

    static String of(byte[] bytes) {
        var text = read(bytes);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.chars().anyMatch(sign -> sign < ' ' && "\t\n\r\f".indexOf(sign) < 0)) {
            throw Problem.IMPORT_REJECTED.on("file", "is not text");
        }
        if (text.isBlank()) {
            throw Problem.IMPORT_REJECTED.on("file", "is empty");
        }
        return text;
    }

    private static String read(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
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
}
