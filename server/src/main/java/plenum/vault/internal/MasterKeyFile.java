package plenum.vault.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plenum.vault.Encryption.MasterKeyPlace;

/** Where the master key lies when nobody gives one: a file of our own that nobody else can read. */
record MasterKeyFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);
    private static final Set<PosixFilePermission> OURS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    Optional<MasterKey> find() {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try {
            refuseReadableByOthers();
            return Optional.of(MasterKey.read(Files.readString(path), MasterKeyPlace.FILE)
                    .orElseThrow(() -> new VaultUnusable(
                            "The file %s does not hold a master key: put the right one back from where you keep a copy."
                                    .formatted(path))));
        } catch (IOException e) {
            throw new VaultUnusable("The master key in %s cannot be read (%s).".formatted(path, e.getMessage()), e);
        }
    }

    private void refuseReadableByOthers() throws IOException {
        if (!isPosix()) {
            return;
        }
        if (!OURS.containsAll(Files.getPosixFilePermissions(path))) {
            throw new VaultUnusable(
                    "The master key in %s may be read by others; close it with: chmod 600 %s".formatted(path, path));
        }
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes one up. Whole or not there at all, even after a power cut, and never in the place of another. */
    MasterKey create() {
        var written = Base64.getEncoder().encodeToString(Gcm.random(MasterKey.LENGTH));
        try {
            var folder = path.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("it has no folder");
            }
            Files.createDirectories(folder);
            var beside = folder.resolve(path.getFileName() + ".unfinished");
            Files.deleteIfExists(beside);
            if (isPosix()) {
                Files.createFile(beside, PosixFilePermissions.asFileAttribute(OURS));
            }
            Files.writeString(beside, written + "\n");
            force(beside, StandardOpenOption.WRITE);
            Files.move(beside, path);
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new VaultUnusable(
                    "The master key cannot be written to %s (%s); give one with PLENUM_MASTER_KEY."
                            .formatted(path, e.getMessage()),
                    e);
        }
        LOG.warn("Secrets are sealed with a new master key in {}: keep a copy, apart from the database", path);
        return MasterKey.read(written, MasterKeyPlace.FILE).orElseThrow();
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
