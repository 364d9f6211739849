package dk.fodfaeste.post;

import dk.fodfaeste.platform.web.RefusedException;
import java.util.regex.Pattern;

/** Where a message goes: whether it can be one at all, before anything is written. */
final class Address {

    private static final int LONGEST = 254;

    /** Letters of every script, as RFC 6531 has them; one at-sign, a dot in what follows, nothing that ends a header or begins a second address. */
    private static final Pattern MAIL =
            Pattern.compile("[^\\s\\p{Cntrl}<>(),;:\\\\\"\\[\\]@]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    /** E.164. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private Address() {}

    /** @throws RefusedException when it is none */
    static void check(Channel channel, String address) {
        boolean right = switch (channel) {
            case MAIL -> MAIL.matcher(address).matches();
            case SMS -> PHONE.matcher(address).matches();
        };
        if (!right || address.length() > LONGEST) {
            throw new RefusedException(channel == Channel.MAIL ? "post.wrong.mail" : "post.wrong.phone");
        }
    }
}
