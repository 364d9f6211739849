package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a room has to tell on the page of the day; every room that has something offers one of these. */
public interface Signals {

    /** Called in a transaction of the reader's. */
    List<Signal> signals(Actor reader, LocalDate today);

    /**
     * @param textKey of the line, with its arguments
     * @param verbKey of the link that does something about it
     */
    record Signal(
            Section section,
            String textKey,
            List<Object> arguments,
            String address,
            String verbKey,
            Optional<LocalDate> due) {}

    /** The parts of the page of the day, in its order. */
    enum Section {
        /** What has a time today or these days. */
        BOOKINGS,
        ANSWERS,
        FOLLOW_UPS,
        FIND_OUT,
        REFERRALS,
        COMPANIES,
        ENTERPRISE,
        HOUSE
    }
}
