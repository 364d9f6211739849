package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.discovery.SharedItem.State;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.Consents;
import dk.fodfaeste.privacy.Consents.Consent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** What is shared with whom, since when, until when, by which yes; written down beside the person, and taken back in one tap. */
@Controller
@Transactional
public class SharingPage {

    private final Pages pages;
    private final People people;
    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final Companies companies;
    private final Sharing sharing;
    private final AskedItems asked;
    private final Consents consents;
    private final Clock clock;

    SharingPage(
            Pages pages,
            People people,
            Knowledge knowledge,
            Catalogue catalogue,
            Companies companies,
            Sharing sharing,
            AskedItems asked,
            Consents consents,
            Clock clock) {
        this.pages = pages;
        this.people = people;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.companies = companies;
        this.sharing = sharing;
        this.asked = asked;
        this.consents = consents;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/sharing")
    public View sharing(@PathVariable UUID personId) {
        return show(HttpStatus.OK, personId, Form.empty());
    }

    @PostMapping("/people/{personId}/sharing")
    public View approve(
            @PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed).about(personId);
        List<SharedItem> said = new SharingForm(form)
                .read(choices(people.person(personId)), companies, LocalDate.now(clock), sharing.until());
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, form);
        }
        sharing.approve(personId, said);
        return done(personId, "sharing.approved.done", flash);
    }

    /** Asks the person, on their own page by link. */
    @PostMapping("/people/{personId}/sharing/asked")
    public View ask(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed).about(personId);
        List<SharedItem> wanted = new SharingForm(form)
                .asked(choices(people.person(personId)), companies, LocalDate.now(clock), sharing.until());
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, form);
        }
        asked.ask(personId, wanted);
        return done(personId, "sharing.asked.done", flash);
    }

    /** @param item all, where none is named */
    @PostMapping("/people/{personId}/sharing/withdrawal")
    public View withdraw(@PathVariable UUID personId, @RequestParam Optional<UUID> item, RedirectAttributes flash) {
        people.person(personId);
        sharing.withdraw(personId, item);
        return done(personId, "sharing.withdrawn.done", flash);
    }

    private static View done(UUID personId, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/people/" + personId + "/sharing");
    }

    private View show(HttpStatus status, UUID personId, Form form) {
        Person person = people.person(personId);
        LocalDate today = LocalDate.now(clock);
        List<SharedLine> all = sharing.of(personId);
        return pages.show(
                status,
                "discovery/sharing",
                new SharingView(
                        people.header(person),
                        consents.latestOf(personId).filter(Consent::isInForce),
                        all.stream()
                                .filter(line -> line.item().state(today) == State.IN_FORCE)
                                .toList(),
                        all.stream()
                                .filter(line -> line.item().state(today) != State.IN_FORCE)
                                .toList(),
                        asked.of(personId),
                        choices(person).stream()
                                .map(item -> new SharedLine(item, catalogue.inUse(item.item()), Optional.empty()))
                                .toList(),
                        sharing.until(),
                        today,
                        form));
    }

    /** What we know enough about, as it stands today, and how to reach the person. */
    private List<SharedItem> choices(Person person) {
        LocalDate today = LocalDate.now(clock);
        List<Sighting> sightings = knowledge.sightingsOf(person.id());
        Map<String, Belief> beliefs = knowledge.beliefs(sightings);
        List<SharedItem> choices = new ArrayList<>();
        for (Dimension dimension : catalogue.dimensions()) {
            Optional.ofNullable(beliefs.get(dimension.id()))
                    .filter(Belief::isKnown)
                    .filter(belief -> belief.shownLevel() > 0)
                    .map(belief -> SharedItem.usual(
                                    dimension.id(), Optional.of(belief.shownLevel()), Optional.empty(), today, today)
                            .with(latestPhoto(dimension, sightings)))
                    .ifPresent(choices::add);
        }
        choices.add(SharedItem.usual(SharedItem.CONTACT, Optional.empty(), Optional.empty(), today, today));
        return choices;
    }

    private static Optional<UUID> latestPhoto(Dimension dimension, List<Sighting> latestFirst) {
        return latestFirst.stream()
                .filter(each -> each.dimension().equals(dimension.id()))
                .flatMap(each -> each.photo().stream())
                .findFirst();
    }

    /**
     * @param consent the yes to showing anything at all, while it is in force
     * @param ended what expired or was taken back
     * @param asked what the person is asked on their own page, and what they said no to
     * @param choices what can be said yes to
     * @param until last day of a yes that is given today
     */
    public record SharingView(
            PersonHeader header,
            Optional<Consent> consent,
            List<SharedLine> inForce,
            List<SharedLine> ended,
            List<AskedItems.Question> asked,
            List<SharedLine> choices,
            LocalDate until,
            LocalDate today,
            Form form) {}
}
