package plenum.backlog.internal.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Reads what somebody wishes of an issue, and names everything that is wrong with it at once. Pure. */
public final class IssueForm {

    private final List<Refusal.Detail> complaints = new ArrayList<>();

    public void complain(Attribute attribute, String message) {
        complaints.add(new Refusal.Detail(attribute.word(), message));
    }

    /** What it holds then: what is not named stays, what is null goes. */
    public Content apply(Content before, Map<String, ? extends @Nullable Object> patch) {
        var content = before;
        for (var wish : patch.entrySet()) {
            var attribute = Attribute.find(wish.getKey());
            if (attribute == null || !attribute.isForPeople()) {
                complaints.add(new Refusal.Detail(wish.getKey(), "is nothing that can be written here"));
                continue;
            }
            content = apply(content, attribute, wish.getValue());
        }
        return scheduled(content, patch);
    }

    private Content apply(Content content, Attribute attribute, @Nullable Object wished) {
        if (wished == null || wished instanceof String text && text.isBlank() && !attribute.isRequired()) {
            if (attribute.isRequired()) {
                complain(attribute, "must be there");
                return content;
            }
            return content.with(attribute, attribute.usual());
        }
        try {
            return content.with(attribute, wished);
        } catch (IllegalArgumentException unreadable) {
            complain(attribute, String.valueOf(unreadable.getMessage()));
            return content;
        }
    }

    /** Only what has to be done in a certain hour has an hour. */
    private Content scheduled(Content content, Map<String, ? extends @Nullable Object> patch) {
        if (content.text(Attribute.SCHEDULE).equals("hard")) {
            if (content.get(Attribute.SCHEDULED_AT) == null) {
                complain(Attribute.SCHEDULED_AT, "must be there");
            }
            return content;
        }
        for (var attribute : List.of(Attribute.SCHEDULED_AT, Attribute.SCHEDULED_MINUTES)) {
            if (patch.get(attribute.word()) != null) {
                complain(attribute, "belongs to a hard schedule only");
            }
        }
        return content.with(Attribute.SCHEDULED_AT, null).with(Attribute.SCHEDULED_MINUTES, null);
    }

    public void requireAll(Content content) {
        for (var attribute : List.of(Attribute.PROJECT_ID, Attribute.TITLE)) {
            boolean isSaid = complaints.stream().anyMatch(one -> one.field().equals(attribute.word()));
            if (content.get(attribute) == null && !isSaid) {
                complain(attribute, "must be there");
            }
        }
    }

    public List<Refusal.Detail> complaints() {
        return List.copyOf(complaints);
    }

    public void refuseComplaints() {
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
    }
}
