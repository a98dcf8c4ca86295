package plenum.shared;

import java.util.UUID;

/** What a module keeps of somebody, for them to take along. */
public interface PersonalData {

    /** Under which name it stands in the file. */
    String section();

    /** As it is to be written; an empty list where there is nothing. */
    Object of(UUID account);
}
