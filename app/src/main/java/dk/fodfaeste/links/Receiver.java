package dk.fodfaeste.links;

import dk.fodfaeste.identity.Language;
import dk.fodfaeste.post.Channel;

/**
 * The one whom a link is for.
 *
 * @param name as they are called where they work, at most {@link #LONGEST_NAME} letters
 * @param address of mail, or the number that a message goes to
 */
public record Receiver(String name, Channel channel, String address, Language language) {

    public static final int LONGEST_NAME = 200;
}
