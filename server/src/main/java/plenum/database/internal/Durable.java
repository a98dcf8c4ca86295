package plenum.database.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes the disk remember before a final name says that something is whole. */
final class Durable {

    private Durable() {}

    /** A file's content, or the names in a directory. */
    static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A directory with all in it; a link is part of the directory it is in. */
    static void forceAll(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (var path : (Iterable<Path>) all::iterator) {
                if (!Files.isSymbolicLink(path)
                        && (Files.isDirectory(path) || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))) {
                    force(path);
                }
            }
        }
    }
}
