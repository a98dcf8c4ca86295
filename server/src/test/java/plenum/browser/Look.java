package plenum.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;

/** How a person's system shows everything. */
enum Look {
    LIGHT(ColorScheme.LIGHT, Contrast.NO_PREFERENCE),
    DARK(ColorScheme.DARK, Contrast.NO_PREFERENCE),
    LIGHT_CONTRAST(ColorScheme.LIGHT, Contrast.MORE),
    DARK_CONTRAST(ColorScheme.DARK, Contrast.MORE);

    private final ColorScheme colours;
    private final Contrast contrast;

    Look(ColorScheme colours, Contrast contrast) {
        this.colours = colours;
        this.contrast = contrast;
    }

    void on(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours).setContrast(contrast));
    }

    Browser.NewContextOptions on(Browser.NewContextOptions options) {
        return options.setColorScheme(colours).setContrast(contrast);
    }
}
