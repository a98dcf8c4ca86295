package plenum.database.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a database is, in the words of JDBC, and who we are there. */
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    /** Understands JDBC addresses as well as those that hosting platforms hand out. */
    static DatabaseAddress parse(String address) {
        if (address.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(address, null, null);
        }
        if (address.startsWith("postgres://") || address.startsWith("postgresql://")) {
            return ofUri(address);
        }
        throw new DatabaseUnusable(
                "DATABASE_URL must begin with postgres://, postgresql:// or jdbc:postgresql:, but begins with \"%s\"."
                        .formatted(address.replaceFirst("[:/].*", "")));
    }

    private static DatabaseAddress ofUri(String address) {
        try {
            var uri = new URI(address);
            if (uri.getHost() == null) {
                throw new DatabaseUnusable(
                        "DATABASE_URL names no host: write postgres://user:password@host:5432/name.");
            }
            var port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
            var credentials = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            return new DatabaseAddress(url, decoded(credentials, 0), decoded(credentials, 1));
        } catch (URISyntaxException e) {
            throw new DatabaseUnusable(
                    "DATABASE_URL cannot be read; special characters in its password must be percent-encoded.");
        }
    }

    private static @Nullable String decoded(String[] parts, int index) {
        return parts.length > index
                ? URLDecoder.decode(parts[index].replace("+", "%2B"), StandardCharsets.UTF_8)
                : null;
    }

    /** With a login that was given apart from the address, which then wins. */
    DatabaseAddress withLogin(@Nullable String otherUser, @Nullable String otherPassword) {
        return new DatabaseAddress(
                url, otherUser == null ? user : otherUser, otherPassword == null ? password : otherPassword);
    }

    /** What ends up in a log must not open the database. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + shown() + "]";
    }

    /** Without user, password and parameters, fit to be shown. */
    String shown() {
        return url.replaceFirst("^jdbc:postgresql:/*", "").replaceFirst("\\?.*", "");
    }
}
