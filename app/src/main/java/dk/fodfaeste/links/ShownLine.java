package dk.fodfaeste.links;

import java.util.UUID;

/**
 * A line about a person in a page by link: it is shown while the yes that it rests on is in force.
 *
 * @param sharedItemId the person's yes
 * @param words as the sender saw them
 */
public record ShownLine(UUID sharedItemId, String words) {}
