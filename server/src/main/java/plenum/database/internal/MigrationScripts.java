package plenum.database.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scripts on the class path: {@code <folder>/<module>/V1__what.sql}. */
record MigrationScripts(String folder, SortedMap<String, Resource> scripts) {

    static final String ROOT = "__root";

    static MigrationScripts below(String folder) throws IOException {
        var scripts = new TreeMap<String, Resource>();
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*/*.sql");
        for (var script : found) {
            var address = script.getURL().toString();
            scripts.put(address.substring(address.lastIndexOf(folder) + folder.length() + 1), script);
        }
        return new MigrationScripts(folder, scripts);
    }

    /** What belongs to nobody comes first; modules do not refer to the tables of others, so theirs go by name. */
    List<String> modules() {
        return scripts.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .sorted(Comparator.comparing((String module) -> !module.equals(ROOT))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    String digest() throws IOException {
        var digest = sha256();
        for (var script : scripts.entrySet()) {
            digest.update(script.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(script.getValue().getContentAsByteArray());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
