package plenum.identity;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do, in the words in which a missing permission is named. */
public enum Permission {
    READ_TEAMS("team.read"),
    READ_SESSIONS("session.read"),
    READ_SPRINTS("sprint.read"),
    WRITE_SPRINTS("sprint.write"),
    WRITE_CAPACITY("capacity.write"),
    PUBLISH_QUEUES("queue.publish"),
    READ_BACKLOG("backlog.read"),
    WRITE_BACKLOG("backlog.write"),
    IMPORT_BACKLOG("backlog.import"),
    WRITE_OWN_ITEMS("item.write_own"),
    READ_REPORTS("report.read"),
    PUBLISH_REPORTS("report.publish"),
    HOST_SESSIONS("session.host"),
    EXPORT_SESSIONS("session.export"),
    WRITE_DECKS("deck.write"),
    WRITE_TEMPLATES("template.write"),
    MAKE_KEYS("api_key.write_own"),
    READ_MEMBERS("member.read"),
    MANAGE_MEMBERS("member.manage"),
    MANAGE_TEAMS("team.manage"),
    MANAGE_INTEGRATIONS("integration.manage"),
    WRITE_SETTINGS("settings.write"),
    MANAGE_USERS("user.manage"),
    MANAGE_ADMINS("admin.manage"),
    READ_AUDIT("audit.read"),
    MANAGE_ENCRYPTION("encryption.manage"),
    MAINTAIN("maintenance.run");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Permission> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
