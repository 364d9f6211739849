package dk.fodfaeste.people;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.rules.law.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whoever keeps courses or agreements of a person: offers those that are not over, so that the closed room can judge them with the target group. */
public interface RuledStays {

    List<Stay> notOverOf(UUID personId);

    /** @param what it is called @param instrument as packs name it @param address of its page */
    record Stay(Named what, String instrument, LocalDate startsOn, Situation situation, String address) {}
}
