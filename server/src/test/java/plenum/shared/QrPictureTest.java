package plenum.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {

    private static final String LINK = "https://plenum.example.org/s/KT74MQ";
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @ParameterizedTest
    @ValueSource(ints = {128, 300, 511, 2048})
    void a_camera_reads_the_link_from_pixels_of_any_size(int size) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(QrPicture.of(LINK).png(size)));

        assertThat(image.getWidth()).isEqualTo(size);
        assertThat(read(image)).isEqualTo(LINK);
    }

    @Test
    void a_camera_reads_the_link_from_lines() throws Exception {
        assertThat(read(drawn(svg(null), 8))).isEqualTo(LINK);
    }

    @Test
    void four_modules_around_it_stay_quiet() {
        var places = MODULE.matcher(svg(null)).results().toList();
        int side = side(svg(null));

        assertThat(places).allSatisfy(place -> {
            assertThat(Integer.parseInt(place.group(1))).isBetween(4, side - 5);
            assertThat(Integer.parseInt(place.group(2))).isBetween(4, side - 5);
        });
        assertThat(places).anyMatch(place -> place.group(1).equals("4"));
    }

    @Test
    void lines_bear_the_size_that_was_asked_for() {
        assertThat(svg(640)).contains("width=\"640\" height=\"640\"");
        assertThat(svg(null)).doesNotContain("width=");
    }

    private static String svg(Integer size) {
        return new String(QrPicture.of(LINK).svg(size), StandardCharsets.UTF_8);
    }

    private static int side(String svg) {
        return Integer.parseInt(svg.replaceFirst("(?s).*viewBox=\"0 0 (\\d+).*", "$1"));
    }

    private static BufferedImage drawn(String svg, int scale) {
        int side = side(svg) * scale;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        MODULE.matcher(svg)
                .results()
                .forEach(place -> pen.fillRect(
                        Integer.parseInt(place.group(1)) * scale,
                        Integer.parseInt(place.group(2)) * scale,
                        scale,
                        scale));
        pen.dispose();
        return image;
    }

    private static String read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
