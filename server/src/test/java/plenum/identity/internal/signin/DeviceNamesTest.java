package plenum.identity.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceNamesTest {

    @Test
    void a_browser_is_called_what_people_call_it() {
        assertThat(DeviceNames.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"))
                .isEqualTo("Edge · Windows");
        assertThat(DeviceNames.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari · iPhone");
        assertThat(DeviceNames.of("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile"))
                .isEqualTo("Chrome · Android");
        assertThat(DeviceNames.of("curl/8.5.0")).isEqualTo("curl");
        assertThat(DeviceNames.of("<script>")).isEmpty();
        assertThat(DeviceNames.of(null)).isEmpty();
    }
}
