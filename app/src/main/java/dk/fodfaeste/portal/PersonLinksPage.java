package dk.fodfaeste.portal;

import dk.fodfaeste.catalogue.Language;
import dk.fodfaeste.links.Link;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Links;
import dk.fodfaeste.links.PersonCalls;
import dk.fodfaeste.links.PersonCalls.PersonCall;
import dk.fodfaeste.links.words.PageLanguage;
import dk.fodfaeste.links.words.PageTexts;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.post.Channel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The links to a person's own page: what they will see, where it is sent, what they did with it, and that it opens nothing any more. */
@Controller
@Transactional
public class PersonLinksPage {

    private static final String PAGE = "/people/{personId}/links";

    private final Pages pages;
    private final People people;
    private final PersonLinks sending;
    private final Links links;
    private final PersonCalls calls;
    private final PageTexts texts;
    private final Clock clock;

    PersonLinksPage(
            Pages pages,
            People people,
            PersonLinks sending,
            Links links,
            PersonCalls calls,
            PageTexts texts,
            Clock clock) {
        this.pages = pages;
        this.people = people;
        this.sending = sending;
        this.links = links;
        this.calls = calls;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    public View links(@PathVariable UUID personId) {
        Person person = people.person(personId);
        return show(HttpStatus.OK, person, begin(person));
    }

    /** By mail where we know one, in the person's mother tongue where the page has it. */
    private Form begin(Person person) {
        List<PageLanguage> languages = texts.languages();
        String language = person.motherTongue()
                .flatMap(Language::called)
                .flatMap(each -> PageLanguage.of(each.code()))
                .filter(languages::contains)
                .orElse(PageLanguage.DANISH)
                .code();
        return new Form(Map.of(
                "channel", (person.email().isPresent() ? Channel.MAIL : Channel.SMS).name(),
                "language", language,
                "lastDay", links.lastDay(LinkPurpose.PERSON).toString()));
    }

    private View show(HttpStatus status, Person person, Form form) {
        return pages.show(
                status,
                "portal/person-links",
                new PersonLinksView(
                        people.header(person),
                        person.email(),
                        person.phone(),
                        links.toPerson(person.id()),
                        calls.about(person.id()),
                        texts.languages(),
                        sending.hindered(person),
                        form,
                        links.lastDay(LinkPurpose.PERSON),
                        LocalDate.now(clock)));
    }

    /** What the person will see, before anything is sent. */
    @PostMapping(PAGE + "/preview")
    public View preview(@PathVariable UUID personId, @RequestParam Map<String, String> typed) {
        return read(
                personId,
                typed,
                (person, wanted) -> pages.show(
                        "portal/person-preview",
                        new PersonPreviewView(
                                people.header(person),
                                wanted.address(),
                                wanted.channel(),
                                wanted.lastDay(),
                                sending.preview(person, wanted.language()),
                                wanted.form())));
    }

    @PostMapping(PAGE)
    public View send(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        return read(personId, typed, (person, wanted) -> {
            sending.send(person, wanted.channel(), wanted.address(), wanted.language(), wanted.lastDay());
            return done(personId, "link.sent.done", next);
        });
    }

    private View read(UUID personId, Map<String, String> typed, Work work) {
        Person person = people.person(personId);
        Form form = new Form(typed);
        form.required("channel", "link.wrong.channel");
        Optional<Channel> channel = form.one("channel", Channel.class, "link.wrong.channel");
        Optional<String> address = channel.flatMap(each -> address(person, each, form));
        Optional<PageLanguage> language = form.text("language").flatMap(PageLanguage::of);
        if (language.filter(texts.languages()::contains).isEmpty()) {
            form.refuse("language", "personLinks.wrong.language");
        }
        Optional<LocalDate> lastDay = new LinkForm(form).lastDay(LinkPurpose.PERSON, links);
        return !form.isRight()
                        || address.isEmpty()
                        || language.isEmpty()
                        || sending.hindered(person).isPresent()
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, person, form)
                : work.with(
                        person,
                        new Wanted(channel.orElseThrow(), address.get(), language.get(), lastDay.orElseThrow(), form));
    }

    /** The person's own, as it stands on their page: a link to them goes nowhere else. */
    private static Optional<String> address(Person person, Channel channel, Form form) {
        Optional<String> address =
                channel == Channel.MAIL ? person.email() : person.phone().flatMap(LinkForm::international);
        if (address.isEmpty()) {
            form.refuse("channel", "personLinks.wrong.channel." + channel);
        }
        return address;
    }

    @PostMapping(PAGE + "/{linkId}/shut")
    public View shut(@PathVariable UUID personId, @PathVariable UUID linkId, RedirectAttributes next) {
        links.shutToPerson(people.person(personId).id(), linkId);
        return done(personId, "link.shut.done", next);
    }

    @PostMapping(PAGE + "/calls/{callId}")
    public View called(@PathVariable UUID personId, @PathVariable UUID callId, RedirectAttributes next) {
        calls.called(people.person(personId).id(), callId);
        return done(personId, "personLinks.called.done", next);
    }

    private static View done(UUID personId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/people/" + personId + "/links");
    }

    private interface Work {
        View with(Person person, Wanted wanted);
    }

    private record Wanted(Channel channel, String address, PageLanguage language, LocalDate lastDay, Form form) {}

    /**
     * @param email of the person @param phone of the person
     * @param links the latest first
     * @param calls that are waited for
     * @param hindered key of why none can be sent; empty where one can
     * @param latest day until which one may open
     */
    public record PersonLinksView(
            PersonHeader header,
            Optional<String> email,
            Optional<String> phone,
            List<Link> links,
            List<PersonCall> calls,
            List<PageLanguage> languages,
            Optional<String> hindered,
            Form form,
            LocalDate latest,
            LocalDate today) {

        /** The language that the link was sent in, as those who speak it call it. */
        public String named(Link link) {
            return PageLanguage.of(link.language()).map(PageLanguage::ownName).orElse(link.language());
        }
    }

    /** @param shown the person's page */
    public record PersonPreviewView(
            PersonHeader header, String address, Channel channel, LocalDate lastDay, PersonPageView shown, Form form) {}
}
