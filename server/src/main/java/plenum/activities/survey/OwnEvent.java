package plenum.activities.survey;

import plenum.activities.Announcement;

/** What happens only to one kind of question: it changes its form, and with that perhaps how answers count. */
public interface OwnEvent {

    /** Whether answers that have been given count differently from now on. */
    boolean recounts();

    /** How it is told to everyone. */
    Announcement announcement(int round);
}
