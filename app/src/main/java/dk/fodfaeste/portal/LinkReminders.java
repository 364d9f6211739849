package dk.fodfaeste.portal;

import dk.fodfaeste.identity.Actors;
import dk.fodfaeste.jobs.Often;
import dk.fodfaeste.links.CourseLinks;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.links.Reminders;
import dk.fodfaeste.links.Reminders.Due;
import dk.fodfaeste.links.Reminders.Reminded;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Words;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds whoever is waited for by link, in the name of who sent it, with another address of the same link. Mail keeps the quiet times; after two there is
 * a line in I dag instead. A house that does not say where it is found reminds nobody.
 */
@Component
class LinkReminders implements Often {

    private final Reminders reminders;
    private final CourseLinks links;
    private final LinkMail mail;
    private final Actors actors;
    private final MessageSource messages;
    private final TransactionTemplate transactions;

    LinkReminders(
            Reminders reminders,
            CourseLinks links,
            LinkMail mail,
            Actors actors,
            MessageSource messages,
            TransactionTemplate transactions) {
        this.reminders = reminders;
        this.links = links;
        this.mail = mail;
        this.actors = actors;
        this.messages = messages;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "links.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void doNow() {
        if (mail.knowsWhereWeAre()) {
            reminders
                    .due()
                    .forEach(due -> actors.find(due.organisation(), due.account())
                            .ifPresent(actor ->
                                    Acting.as(actor, () -> transactions.executeWithoutResult(status -> remind(due)))));
        }
    }

    /** Written down and sent together, or neither. */
    private void remind(Due due) {
        reminders.take(due).filter(reminded -> due.number() < Reminders.CALL).ifPresent(this::write);
    }

    private void write(Reminded reminded) {
        Receiver receiver = reminded.link().receiver();
        Words words = new Words(messages, receiver.language().locale());
        String organisation = Acting.now().organisation();
        mail.remind(
                reminded.thread(),
                receiver,
                words,
                words.text("link.mail.reminder.subject", organisation),
                organisation,
                links.again(reminded.link().id()),
                reminded.link().expiresOn());
    }
}
