package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the room that keeps the openings tells on the page of a workplace. */
public interface WorkplaceNotes {

    /** How it takes people in, where that is not as usual, and which places are held until when; of nobody by name. In one statement. */
    List<WhyNot> at(UUID workplaceId, LocalDate today);
}
