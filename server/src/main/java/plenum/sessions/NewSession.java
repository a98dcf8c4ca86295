package plenum.sessions;

import org.jspecify.annotations.Nullable;

/** What somebody wants to start: its name, themselves, and the address under which they reached us. */
public record NewSession(
        String name, String creatorName, @Nullable String creatorAvatar, SettingsWish settings, String baseUrl) {}
