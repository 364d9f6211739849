package dk.fodfaeste.post;

import dk.fodfaeste.jobs.Often;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mailbox of the address that the house writes from, where servers send back what they could not deliver: {@code imaps://user:password@host/INBOX}, or
 * {@code imap+plain://…} for a server on the same machine. Reports, and what a room reads ({@link Incoming}), are marked as read and left; everything else is a human's and is not touched.
 */
@Component
class Mailbox implements Often {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    /** Unread ones that are looked at in one go, the latest. */
    private static final int MOST = 500;

    private static final String PATIENCE_MILLIS = "30000";

    private final Optional<URI> address;
    private final Bounces bounces;
    private final List<Incoming> kinds;

    /** @param address empty for none */
    Mailbox(@Value("${fodfaeste.mailbox}") String address, Bounces bounces, List<Incoming> kinds) {
        this.address =
                Optional.of(address.strip()).filter(text -> !text.isEmpty()).map(URI::create);
        this.bounces = bounces;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "post.read-mailbox";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void doNow() {
        address.ifPresent(box -> {
            try {
                read(box);
            } catch (MessagingException | IOException away) {
                LOG.warn("The mailbox at {} could not be read: {}", box.getHost(), away.getMessage());
            }
        });
    }

    private void read(URI box) throws MessagingException, IOException {
        boolean plain = "imap+plain".equals(box.getScheme());
        String protocol = plain ? "imap" : "imaps";
        @Nullable String sign = box.getUserInfo();
        String[] user = ((sign == null ? "" : sign) + ":").split(":", 3);
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(box.getHost(), box.getPort(), user[0], user[1]);
            String path = box.getPath().replaceFirst("^/", "");
            try (Folder folder = store.getFolder(path.isEmpty() ? "INBOX" : path)) {
                folder.open(Folder.READ_WRITE);
                jakarta.mail.Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int at = Math.max(0, unread.length - MOST); at < unread.length; at++) {
                    look((MimeMessage) unread[at]);
                }
            }
        }
    }

    private static Properties properties(String protocol) {
        Properties said = new Properties();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            said.setProperty("mail." + protocol + "." + wait, PATIENCE_MILLIS);
        }
        // what is only looked at stays unread
        said.setProperty("mail." + protocol + ".peek", "true");
        said.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        return said;
    }

    private void look(MimeMessage mail) throws MessagingException, IOException {
        Optional<Bounce> bounce = Bounce.in(mail);
        if (bounce.isPresent()) {
            bounces.cameBack(bounce.get());
            mail.setFlag(Flags.Flag.SEEN, true);
            return;
        }
        for (Incoming kind : kinds) {
            if (kind.takes(mail)) {
                mail.setFlag(Flags.Flag.SEEN, true);
                return;
            }
        }
    }
}
