package plenum.bench.publish;

/** One run of a schedule: hands each frame to the hub as soon as it is due. */
public final class Publication {

    private final Schedule schedule;
    private final long startedAt;
    private final int[] sent;
    private int roomsLeft;

    public Publication(Schedule schedule, long startedAt) {
        this.schedule = schedule;
        this.startedAt = startedAt;
        this.sent = new int[schedule.rooms()];
        this.roomsLeft = schedule.frames() == 0 ? 0 : schedule.rooms();
    }

    public void publishDue(long now, Hub hub) {
        for (int room = 0; room < sent.length; room++) {
            publishDue(room, now, hub);
        }
    }

    public boolean finished() {
        return roomsLeft == 0;
    }

    private void publishDue(int room, long now, Hub hub) {
        while (sent[room] < schedule.frames()) {
            long dueAt = startedAt + schedule.dueAfter(room, sent[room]);
            if (dueAt > now) {
                return;
            }
            sent[room]++;
            hub.publish(room, new Frame(schedule.run(), sent[room], dueAt, schedule.bytes()));
            if (sent[room] == schedule.frames()) {
                roomsLeft--;
            }
        }
    }
}
