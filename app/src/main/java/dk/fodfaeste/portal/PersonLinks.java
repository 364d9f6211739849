package dk.fodfaeste.portal;

import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.identity.OwnAccount.Profile;
import dk.fodfaeste.links.Links;
import dk.fodfaeste.links.PersonSide;
import dk.fodfaeste.links.PersonSides;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.links.words.PageLanguage;
import dk.fodfaeste.links.words.PageTexts;
import dk.fodfaeste.links.words.PageWords;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.post.About;
import dk.fodfaeste.post.Channel;
import dk.fodfaeste.post.Message;
import dk.fodfaeste.post.Outbox;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A link to a person's own page: what they would see, and the message that carries it, in their language. */
@Service
@Transactional
class PersonLinks {

    private final PersonSides sides;
    private final PersonPageViews views;
    private final PageTexts texts;
    private final Links links;
    private final LinkSite site;
    private final Outbox outbox;
    private final OwnAccount own;

    PersonLinks(
            PersonSides sides,
            PersonPageViews views,
            PageTexts texts,
            Links links,
            LinkSite site,
            Outbox outbox,
            OwnAccount own) {
        this.sides = sides;
        this.views = views;
        this.texts = texts;
        this.links = links;
        this.site = site;
        this.outbox = outbox;
        this.own = own;
    }

    /** Key of why none can be sent; empty where one can. What they answer goes to whoever goes with them. */
    Optional<String> hindered(Person person) {
        if (person.closing().isPresent()) {
            return Optional.of("personLinks.hindered.closed");
        }
        if (person.consultantId().isEmpty() && person.socialWorkerId().isEmpty()) {
            return Optional.of("personLinks.hindered.nobody");
        }
        return person.email().isEmpty() && person.phone().isEmpty()
                ? Optional.of("personLinks.hindered.unreachable")
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public PersonPageView preview(Person person, PageLanguage language) {
        Profile worker = own.profile();
        return views.of(
                side(person),
                language,
                new PersonPageViews.Sender(worker.name(), worker.phone()),
                Form.empty(),
                "",
                "");
    }

    private PersonSide side(Person person) {
        return sides.preview(person.id()).orElseThrow(() -> new RefusedException("personLinks.hindered.closed"));
    }

    /** @param address of mail, or a number with its country; one of the person's own */
    void send(Person person, Channel channel, String address, PageLanguage language, LocalDate lastDay) {
        hindered(person).ifPresent(key -> {
            throw new RefusedException(key);
        });
        Language screens = language.code().equals("en") ? Language.ENGLISH : Language.DANISH;
        Receiver receiver = new Receiver(person.fullName(), channel, address, screens);
        String path = links.makeToPerson(person.id(), receiver, language.code(), lastDay);
        String whole = site.of(path) + "?in=" + language.code();
        PageWords words = texts.in(language);
        Profile worker = own.profile();
        String organisation = side(person).team().organisation();
        outbox.send(new Message(
                        channel,
                        address,
                        person.fullName(),
                        screens,
                        words.plain("mail.subject", organisation),
                        channel == Channel.SMS
                                ? words.plain("mail.sms", organisation, whole)
                                : mail(words, person, worker, organisation, whole, lastDay),
                        person.id().toString(),
                        Optional.empty())
                .about(new About.Known(person.id()))
                .secret(whole));
    }

    private static String mail(
            PageWords words, Person person, Profile worker, String organisation, String address, LocalDate lastDay) {
        String phone = worker.phone()
                .map(number -> " " + words.plain("mail.phone", number))
                .orElse("");
        return String.join(
                "\n\n",
                words.plain("mail.hello", person.firstName()),
                words.plain("mail.text", worker.name(), organisation),
                address,
                words.plain("mail.how"),
                words.plain("mail.until", lastDay) + phone);
    }
}
