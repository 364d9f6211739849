package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Bin;
import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Presence;
import dk.fodfaeste.companies.Presence.Here;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.discovery.OwnObservations.Own;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Counted;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.Consents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Observation on a phone, in the shop: the person, the thing, the level, and save. */
@Controller
@Transactional
public class ObservePage {

    private static final int MOST_HERE = 20;
    private static final int LATELY = 8;
    private static final int FOUND = 10;

    private final Pages pages;
    private final People people;
    private final Observations observations;
    private final OwnObservations own;
    private final Photos photos;
    private final Optional<NextToFindOut> nextToFindOut;
    private final Catalogue catalogue;
    private final Companies companies;
    private final Presence presence;
    private final Consents consents;
    private final Clock clock;

    ObservePage(
            Pages pages,
            People people,
            Observations observations,
            OwnObservations own,
            Photos photos,
            Optional<NextToFindOut> nextToFindOut,
            Catalogue catalogue,
            Companies companies,
            Presence presence,
            Consents consents,
            Clock clock) {
        this.pages = pages;
        this.people = people;
        this.observations = observations;
        this.own = own;
        this.photos = photos;
        this.nextToFindOut = nextToFindOut;
        this.catalogue = catalogue;
        this.companies = companies;
        this.presence = presence;
        this.consents = consents;
        this.clock = clock;
    }

    @GetMapping("/observe")
    public View observe(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam Optional<UUID> person,
            @RequestParam Optional<String> dimension,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<UUID> saved) {
        return show(
                reader,
                person,
                person.isPresent() || q.isBlank() ? Optional.empty() : Optional.of(look(q)),
                dimension.flatMap(catalogue::inUse),
                ObservationForm.fresh(LocalDate.now(clock), catalogue.edition().number()),
                Set.of(),
                Form.empty(),
                saved);
    }

    /** One more than is shown is fetched, to tell that there are others. */
    private Found look(String q) {
        List<Person> found = people.find(q, FOUND + 1);
        return new Found(q, found.stream().limit(FOUND).toList(), found.size() > FOUND);
    }

    @PostMapping("/observe")
    public View record(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam("person") UUID personId,
            @RequestParam("dimension") String dimensionId,
            @ModelAttribute ObservationForm form,
            @RequestParam(name = SentPhoto.FIELD, required = false) @Nullable MultipartFile file) {
        LocalDate today = LocalDate.now(clock);
        Person person = people.person(personId);
        Edition edition = shownIn(form);
        Dimension dimension =
                edition.inUse(dimensionId).orElseThrow(() -> new NotFoundException("dimension " + dimensionId));
        Set<String> wrong = form.problems(dimension, today);
        Form sent = Form.empty();
        Optional<byte[]> photo = SentPhoto.read(file, photos, sent);
        if (photo.isPresent() && !wrong.isEmpty()) {
            sent.refuse(SentPhoto.FIELD, "photo.wrong.again");
        }
        if (!wrong.isEmpty() || !sent.isRight()) {
            return show(
                    reader,
                    Optional.of(person.id()),
                    Optional.empty(),
                    Optional.of(dimension),
                    form,
                    wrong,
                    sent,
                    Optional.empty());
        }
        UUID saved = observations.record(
                form.observation(Observer.role(reader.role()), reader.workplaceId(), edition.number()));
        photo.ifPresent(each -> photos.add(saved, each));
        return new RedirectView("/observe?person=" + person.id() + "&saved=" + saved);
    }

    /** A phone may send later what it was asked in the words of that day. */
    private Edition shownIn(ObservationForm form) {
        Integer shown = form.edition();
        return shown == null ? catalogue.edition() : catalogue.at(shown);
    }

    @PostMapping("/observe/{observationId}/undo")
    public View undo(@PathVariable UUID observationId, RedirectAttributes flash) {
        UUID person = observations.withdraw(observationId);
        flash.addFlashAttribute(Pages.DONE, "observe.undone");
        return new RedirectView("/observe?person=" + person);
    }

    private View show(
            SignedIn reader,
            Optional<UUID> person,
            Optional<Found> found,
            Optional<Dimension> dimension,
            ObservationForm form,
            Set<String> wrong,
            Form photo,
            Optional<UUID> saved) {
        Here here = presence.on(LocalDate.now(clock), reader.workplaceId(), MOST_HERE);
        Optional<Person> chosen = person.map(people::person);
        Map<DimensionGroup, List<Dimension>> groups = catalogue.dimensions().stream()
                .collect(Collectors.groupingBy(
                        Dimension::group, () -> new EnumMap<>(DimensionGroup.class), Collectors.toList()));
        List<Suggestion> next = chosen.filter(each -> maySee(reader, each))
                .flatMap(each -> nextToFindOut.map(asked -> asked.of(each.id())))
                .orElse(List.of());
        ObserveView view = new ObserveView(
                chosen,
                here,
                here.people().isEmpty()
                        ? people.these(observations.seenLately(reader.workplaceId(), LATELY))
                        : List.of(),
                people.anybody(),
                found,
                dimension,
                groups,
                next.stream()
                        .limit(3)
                        .map(each -> catalogue.dimension(each.dimension()))
                        .toList(),
                reader.workplaceId().map(companies::workplace).map(Workplace::name),
                reader.workplaceId().isPresent() ? List.of() : companies.ownWorkplaces(),
                form,
                wrong,
                photo,
                saved.flatMap(own::find).map(this::told),
                LocalDate.now(clock));
        return pages.show(
                wrong.isEmpty() && photo.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "discovery/observe",
                view);
    }

    private Saved told(Own seen) {
        Dimension dimension = catalogue.at(seen.edition()).dimension(seen.dimension());
        return new Saved(
                seen.id(),
                dimension,
                dimension.scale().bin(seen.closer().level()),
                catalogue.find(seen.dimension()).flatMap(Dimension::retiredOn));
    }

    /** Who stands in a workplace sees of the profile what the person agreed to show there. */
    private boolean maySee(SignedIn reader, Person person) {
        return reader.role() != Role.ENTERPRISE_SUPERVISOR || consents.mayBeShown(person.id());
    }

    /**
     * @param here those who are here today, a tap away
     * @param lately those who were seen lately, when nobody is here
     * @param anybody whether the house knows anybody at all
     * @param found when somebody was searched
     * @param next what would decide most for the person
     * @param place where the reader stands, if the account says so
     * @param places to choose from otherwise
     * @param wrong fields of the form that cannot stay so
     * @param photo what is wrong with the photo that was sent
     * @param saved the observation that can be taken back
     */
    public record ObserveView(
            Optional<Person> person,
            Here here,
            List<Person> lately,
            boolean anybody,
            Optional<Found> found,
            Optional<Dimension> dimension,
            Map<DimensionGroup, List<Dimension>> groups,
            List<Dimension> next,
            Optional<String> place,
            List<Workplace> places,
            ObservationForm form,
            Set<String> wrong,
            Form photo,
            Optional<Saved> saved,
            LocalDate today)
            implements Counted {

        @Override
        public long counted() {
            return found.map(each -> each.persons().size()).orElse(here.people().size() + lately.size());
        }
    }

    /** What was just written down. @param takenOut when its dimension was, while the phone kept it */
    public record Saved(UUID id, Dimension dimension, Bin level, Optional<LocalDate> takenOut) {}

    /** The first whom the search found. @param more whether it found others too */
    public record Found(String q, List<Person> persons, boolean more) {}
}
