package dk.fodfaeste.links;

import dk.fodfaeste.database.links.tables.records.AskCodeRecord;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.Origin;
import dk.fodfaeste.links.words.PageLanguage;
import dk.fodfaeste.links.words.PageTexts;
import dk.fodfaeste.links.words.PageWords;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.post.Channel;
import dk.fodfaeste.post.Message;
import dk.fodfaeste.post.Outbox;
import dk.fodfaeste.post.Urgency;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The code that opens a link: it goes to the link's receiver, whoever asks for it. */
@Service
public class LinkCodes {

    private final LinkDoor door;
    private final LinkSecrets secrets;
    private final Outbox outbox;
    private final MessageSource messages;
    private final TransactionTemplate transactions;

    LinkCodes(
            LinkDoor door,
            LinkSecrets secrets,
            Outbox outbox,
            MessageSource messages,
            TransactionTemplate transactions) {
        this.door = door;
        this.secrets = secrets;
        this.outbox = outbox;
        this.messages = messages;
        this.transactions = transactions;
    }

    /** @return whether there is a link to be opened */
    public boolean send(String secret, Origin from) {
        String code = secrets.code();
        Optional<AskCodeRecord> asked = door.askCode(secret, code, from);
        asked.filter(AskCodeRecord::getFresh).ifPresent(link -> send(link, code));
        return asked.isPresent();
    }

    private void send(AskCodeRecord link, String code) {
        Language language = LinkRepository.language(link.getLanguage());
        Words words = new Words(messages, language.locale());
        Optional<PageWords> own = PageLanguage.of(link.getLanguage())
                .filter(each -> !each.code().equals(language.locale().getLanguage()))
                .flatMap(PageTexts::shipped);
        Message message = new Message(
                        Channel.valueOf(link.getChannel()),
                        link.getAddress(),
                        link.getReceiver(),
                        language,
                        own.map(each -> each.plain("code.subject")).orElseGet(() -> words.text("link.code.subject")),
                        own.map(each -> each.plain("code.message", code))
                                .orElseGet(() -> words.text("link.code.message", code)),
                        link.getLinkId().toString(),
                        Optional.empty())
                .urgency(Urgency.AT_ONCE)
                .secret(code);
        Acting.as(
                new Actor(link.getOrganisationId(), link.getMadeById(), "", link.getReceiver(), link.getOrganisation()),
                () -> transactions.executeWithoutResult(status -> outbox.send(message)));
    }
}
