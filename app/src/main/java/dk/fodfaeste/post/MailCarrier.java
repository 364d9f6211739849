package dk.fodfaeste.post;

import dk.fodfaeste.post.Outcome.Later;
import dk.fodfaeste.post.Outcome.Never;
import dk.fodfaeste.post.Outcome.Perhaps;
import dk.fodfaeste.post.Outcome.Taken;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mail by the configured server. */
@Component
class MailCarrier implements Carrier {

    private static final int FOR_GOOD = 500;
    private static final int WRONG_PASSWORD = 535;

    private final Optional<MailServer> server;
    private final String from;
    private final int answerMillis;
    private final Clock clock;

    /** @param address empty for none @param from the house's own address */
    MailCarrier(
            @Value("${fodfaeste.mail}") String address,
            @Value("${fodfaeste.mail-from}") String from,
            @Value("${fodfaeste.mail-patience:" + MailServer.ANSWER_MILLIS + "}") int answerMillis,
            Clock clock) {
        this.server =
                Optional.of(address.strip()).filter(text -> !text.isEmpty()).map(MailServer::of);
        this.from = from.strip();
        this.answerMillis = answerMillis;
        this.clock = clock;
        if (server.isPresent() && !this.from.contains("@")) {
            throw new IllegalArgumentException("FODFAESTE_MAIL_FROM is the address that the house writes from");
        }
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isThere() {
        return server.isPresent();
    }

    @Override
    public Outcome carry(Letter letter, Runnable handOver) {
        MailServer to = server.orElseThrow();
        Session session = Session.getInstance(to.properties(answerMillis));
        OutgoingMail mail;
        try {
            mail = new OutgoingMail(session, letter, from, clock.instant(), handOver);
        } catch (MessagingException | IOException wrong) {
            return new Never(words(wrong));
        }
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(to.host(), to.port(), to.user().orElse(null), to.password());
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Taken();
        } catch (MessagingException problem) {
            return outcome(problem, mail);
        }
    }

    private static Outcome outcome(MessagingException problem, OutgoingMail mail) {
        int code = code(problem);
        if (code >= FOR_GOOD && code != WRONG_PASSWORD) {
            return new Never(words(problem));
        }
        if (code > 0 || !mail.hasLeft()) {
            return new Later(words(problem));
        }
        return new Perhaps(words(problem));
    }

    /** The number with which the server refused the message or its receiver; 0 when it said none, as on a connection that ended. */
    private static int code(MessagingException problem) {
        for (@Nullable Exception each = problem;
                each instanceof MessagingException next;
                each = next.getNextException()) {
            if (each instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (each instanceof SMTPSendFailedException said && said.getReturnCode() > 0) {
                return said.getReturnCode();
            }
            if (each instanceof SendFailedException failed && failed.getNextException() == null) {
                return 0;
            }
        }
        return 0;
    }

    private static String words(Exception problem) {
        StringBuilder words = new StringBuilder();
        for (@Nullable Throwable each = problem; each != null; each = next(each)) {
            words.append(words.isEmpty() ? "" : "; ")
                    .append(Optional.ofNullable(each.getMessage())
                            .orElse(each.getClass().getSimpleName())
                            .strip());
        }
        return words.toString();
    }

    private static @Nullable Throwable next(Throwable problem) {
        return problem instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : problem.getCause();
    }
}
