package dk.fodfaeste.portal;

import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.identity.OwnAccount.Profile;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.post.About;
import dk.fodfaeste.post.Attachment;
import dk.fodfaeste.post.Channel;
import dk.fodfaeste.post.Message;
import dk.fodfaeste.post.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The message that carries a link. It names nobody but the receiver and whoever sends it. */
@Component
class LinkMail {

    private final Outbox outbox;
    private final OwnAccount own;
    private final LinkSite site;

    LinkMail(Outbox outbox, OwnAccount own, LinkSite site) {
        this.outbox = outbox;
        this.own = own;
        this.site = site;
    }

    /**
     * @param key of the words; {@code .sms} follows it for a short message, {@code .withoutPhone} where the sender tells no number
     * @param subject of the mail
     * @param path of the link
     */
    void send(
            Proposal proposal,
            Receiver receiver,
            Words words,
            String key,
            String subject,
            String organisation,
            String path,
            LocalDate lastDay) {
        send(
                proposal.personId(),
                proposal.id().toString(),
                receiver,
                words,
                key,
                subject,
                organisation,
                path,
                lastDay,
                Optional.empty());
    }

    /**
     * The same where there is no proposal.
     *
     * @param path of the link; empty where the words have none
     * @param personId whom it tells of, whom the receiver need not know
     * @param thread what belongs together for the receiver
     * @param more stands in the words after what stands in all of them
     */
    void send(
            UUID personId,
            String thread,
            Receiver receiver,
            Words words,
            String key,
            String subject,
            String organisation,
            String path,
            LocalDate lastDay,
            Optional<Attachment> file,
            Object... more) {
        Profile worker = own.profile();
        String address = path.isEmpty() ? "" : site.of(path);
        Object[] usual = {
            receiver.name(),
            worker.name(),
            organisation,
            address,
            lastDay,
            worker.phone().orElse("")
        };
        Message message = new Message(
                        receiver.channel(),
                        receiver.address(),
                        receiver.name(),
                        receiver.language(),
                        subject,
                        words.text(
                                key(key, receiver, worker),
                                Stream.concat(Stream.of(usual), Stream.of(more)).toArray()),
                        thread,
                        file.filter(each -> receiver.channel() == Channel.MAIL))
                .about(new About.Unknown(personId, List.of()));
        outbox.send(path.isEmpty() ? message : message.secret(address));
    }

    /** That an answer is waited for: of nobody. */
    void remind(
            String thread,
            Receiver receiver,
            Words words,
            String subject,
            String organisation,
            String path,
            LocalDate lastDay) {
        Profile worker = own.profile();
        String address = site.of(path);
        outbox.send(new Message(
                        receiver.channel(),
                        receiver.address(),
                        receiver.name(),
                        receiver.language(),
                        subject,
                        words.text(
                                key("link.mail.reminder", receiver, worker),
                                receiver.name(),
                                worker.name(),
                                organisation,
                                address,
                                lastDay,
                                worker.phone().orElse("")),
                        thread,
                        Optional.empty())
                .secret(address));
    }

    /** Whether an address can be written: what is done by itself, and by nobody's click, needs to be told. */
    boolean knowsWhereWeAre() {
        return site.isKnown();
    }

    private static String key(String key, Receiver receiver, Profile worker) {
        if (receiver.channel() == Channel.SMS) {
            return key + ".sms";
        }
        return worker.phone().isPresent() ? key : key + ".withoutPhone";
    }
}
