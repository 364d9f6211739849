package dk.fodfaeste.identity;

import java.util.Map;
import java.util.UUID;

/** What colleagues have in a room, and what somebody else takes over when they leave, are ill, or change teams. Each room that has such offers one. */
public interface Belongings {

    /** Key of the words for so many: {@code belongings.people}. */
    String key();

    /** How many, by account; those who have none are not in it. */
    Map<UUID, Integer> counts();

    /** @return how many changed hands */
    int handOver(UUID from, UUID to);
}
