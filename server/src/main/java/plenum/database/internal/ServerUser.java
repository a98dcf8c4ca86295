package plenum.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who PostgreSQL runs as: ourselves, or somebody harmless when we are root, because it refuses to run as root. */
final class ServerUser {

    private static final int OURSELVES = -1;
    private static final int NOBODY = 65534;

    private final int uid;

    private ServerUser(int uid) {
        this.uid = uid;
    }

    /** As root the owner of the directory, if it was given to somebody, and nobody otherwise. */
    static ServerUser of(Path directory) throws IOException {
        if (!isRoot()) {
            return new ServerUser(OURSELVES);
        }
        var owner = Files.exists(directory) ? (int) Files.getAttribute(directory, "unix:uid") : 0;
        return new ServerUser(owner == 0 ? NOBODY : owner);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The command as this user. */
    List<String> once(List<String> command) {
        return with(List.of(), command);
    }

    /**
     * The command as this user, out of reach of the terminal's Ctrl-C, and interrupted by the kernel when the thread
     * that starts it ends, even by {@code kill -9}.
     */
    List<String> forAsLongAsThisThreadLives(List<String> command) {
        return isLinux() ? with(List.of("--pdeathsig", "INT"), command) : command;
    }

    private List<String> with(List<String> options, List<String> command) {
        var whole = new ArrayList<String>();
        if (!options.isEmpty()) {
            whole.addAll(List.of("setsid", "setpriv"));
            whole.addAll(options);
        } else if (uid != OURSELVES) {
            whole.add("setpriv");
        }
        if (uid != OURSELVES) {
            whole.addAll(List.of("--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--no-new-privs"));
        }
        whole.addAll(command);
        return whole;
    }

    /** Gives a directory and all in it to this user. */
    void own(Path directory) throws IOException {
        if (uid == OURSELVES) {
            return;
        }
        try (var all = Files.walk(directory)) {
            for (var path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Whether this user can get to the directory, which nobody can below {@code /root}. */
    boolean reaches(Path directory) throws IOException, InterruptedException {
        if (uid == OURSELVES) {
            return true;
        }
        var test = new ProcessBuilder(once(List.of("test", "-x", directory.toString())));
        return test.start().waitFor() == 0;
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }
}
