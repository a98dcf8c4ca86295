package plenum.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

class TerminalQrTest {

    @Test
    void what_is_drawn_can_be_read_again() throws Exception {
        var address = "http://192.168.178.24:8080/s/ABC234";
        assertThat(new Decoder().decode(dark(TerminalQr.draw(address))).getText())
                .isEqualTo(address);
    }

    /** The dark modules within the quiet zone of two. */
    private static BitMatrix dark(String drawing) {
        var lines = drawing.lines().toList();
        var size = lines.getFirst().length() - 4;
        var matrix = new BitMatrix(size);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                var block = lines.get((y + 2) / 2).charAt(x + 2);
                var light = block == '█' || block == ((y + 2) % 2 == 0 ? '▀' : '▄');
                if (!light) {
                    matrix.set(x, y);
                }
            }
        }
        return matrix;
    }
}
