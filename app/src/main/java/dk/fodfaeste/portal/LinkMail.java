package dk.fodfaeste.portal;

import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.identity.OwnAccount.Profile;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.post.About;
import dk.fodfaeste.post.Channel;
import dk.fodfaeste.post.Message;
import dk.fodfaeste.post.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        Profile worker = own.profile();
        String address = site.of(path);
        outbox.send(new Message(
                        receiver.channel(),
                        receiver.address(),
                        receiver.name(),
                        receiver.language(),
                        subject,
                        words.text(
                                key(key, receiver, worker),
                                receiver.name(),
                                worker.name(),
                                organisation,
                                address,
                                lastDay,
                                worker.phone().orElse("")),
                        proposal.id().toString(),
                        Optional.empty())
                .about(new About.Unknown(proposal.personId(), List.of()))
                .secret(address));
    }

    private static String key(String key, Receiver receiver, Profile worker) {
        if (receiver.channel() == Channel.SMS) {
            return key + ".sms";
        }
        return worker.phone().isPresent() ? key : key + ".withoutPhone";
    }
}
