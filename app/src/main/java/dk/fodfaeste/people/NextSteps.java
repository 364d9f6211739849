package dk.fodfaeste.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is due next with people, by what a room knows; every room that knows something offers one of these. */
public interface NextSteps {

    /** Of those of whom the room knows something: what is due first. In one question, in a transaction of the reader's. */
    Map<UUID, NextStep> of(Collection<UUID> people, LocalDate today);

    /**
     * @param textKey of what is due, with its arguments
     * @param address of the page where it is done
     * @param due empty where it has no day
     */
    record NextStep(String textKey, List<Object> arguments, String address, Optional<LocalDate> due) {

        public boolean isLate(LocalDate today) {
            return due.filter(day -> day.isBefore(today)).isPresent();
        }
    }
}
