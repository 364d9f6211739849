package dk.fodfaeste.discovery.day;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.discovery.Observations;
import dk.fodfaeste.discovery.Observations.NewObservation;
import dk.fodfaeste.discovery.Observer;
import dk.fodfaeste.discovery.day.Attendances.Moment;
import dk.fodfaeste.discovery.day.DayPage.Both;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.platform.web.AccountNames;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What is tapped on the page of the day. Each leads to the row of the one whom it is about. */
@Controller
@Transactional
public class DayForms {

    private final DayPage page;
    private final OwnPlaces places;
    private final Roster roster;
    private final Attendances attendances;
    private final Observations observations;
    private final Catalogue catalogue;
    private final AccountNames names;
    private final Clock clock;

    DayForms(
            DayPage page,
            OwnPlaces places,
            Roster roster,
            Attendances attendances,
            Observations observations,
            Catalogue catalogue,
            AccountNames names,
            Clock clock) {
        this.page = page;
        this.places = places;
        this.roster = roster;
        this.attendances = attendances;
        this.observations = observations;
        this.catalogue = catalogue;
        this.names = names;
        this.clock = clock;
    }

    /** @param day when it was tapped: a phone may send it later */
    @PostMapping("/enterprises/{workplaceId}/day/attendance")
    public View tell(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID workplaceId,
            @RequestParam UUID person,
            @RequestParam Attendance state,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "0") int version,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> open) {
        places.place(reader, workplaceId);
        try {
            attendances.tell(new Moment(person, workplaceId, day), version, state);
        } catch (ChangedMeanwhileException changed) {
            Both both = new Both(person, state, changed.by().flatMap(names::nameOf));
            return page.both(reader, workplaceId, both, open.isPresent());
        }
        return row(workplaceId, person, "told=1");
    }

    /** Those of whom nobody has said anything yet. @param person who stood so on the page */
    @PostMapping("/enterprises/{workplaceId}/day/rest")
    public View restIsHere(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID workplaceId,
            @RequestParam(defaultValue = "") List<UUID> person,
            RedirectAttributes next) {
        places.place(reader, workplaceId);
        LocalDate today = LocalDate.now(clock);
        roster.on(today, workplaceId, reader).rows().stream()
                .map(Row::personId)
                .filter(person::contains)
                .forEach(each -> attendances.tellFirst(new Moment(each, workplaceId, today), Attendance.PRESENT));
        next.addFlashAttribute(Pages.DONE, "day.rest.done");
        return new RedirectView("/enterprises/" + workplaceId + "/day");
    }

    /** @param seen thing and level, as in {@code TILL 3} @param edition in whose words the page asked: a phone may send it later */
    @PostMapping("/enterprises/{workplaceId}/day/observations")
    public View see(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID workplaceId,
            @RequestParam UUID person,
            @RequestParam String seen,
            @RequestParam LocalDate day,
            @RequestParam UUID clientKey,
            @RequestParam Optional<Integer> edition) {
        places.place(reader, workplaceId);
        Edition shownIn = edition.map(catalogue::at).orElseGet(catalogue::edition);
        UUID saved = observations.record(observation(reader, workplaceId, person, seen, shownIn, day, clientKey));
        return row(workplaceId, person, "saved=" + saved);
    }

    private NewObservation observation(
            SignedIn reader,
            UUID workplaceId,
            UUID person,
            String seen,
            Edition shownIn,
            LocalDate day,
            UUID clientKey) {
        LocalDate today = LocalDate.now(clock);
        String[] words = seen.split(" ", 2);
        Dimension dimension = shownIn.inUse(words[0]).orElseThrow(() -> new NotFoundException("dimension " + words[0]));
        if (words.length < 2
                || !words[1].matches("[0-7]")
                || Integer.parseInt(words[1]) > dimension.scale().highest()
                || day.isAfter(today)
                || day.isBefore(today.minusDays(7))) {
            throw new NotFoundException("level or day of " + dimension.id());
        }
        return new NewObservation(
                person,
                dimension.id(),
                Integer.parseInt(words[1]),
                shownIn.number(),
                day,
                Observer.role(reader.role()),
                1,
                Optional.of(workplaceId),
                Optional.empty(),
                Optional.empty(),
                of(clientKey, seen),
                Optional.empty());
    }

    /** Another thing or level tapped on the same row is another observation. */
    private static UUID of(UUID clientKey, String seen) {
        return UUID.nameUUIDFromBytes((clientKey + seen).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/enterprises/{workplaceId}/day/observations/{observationId}/undo")
    public View undo(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID workplaceId,
            @PathVariable UUID observationId) {
        places.place(reader, workplaceId);
        return row(workplaceId, observations.withdraw(observationId), "told=1");
    }

    private static View row(UUID workplaceId, UUID person, String what) {
        return new RedirectView("/enterprises/" + workplaceId + "/day?person=" + person + "&" + what + "#p-" + person);
    }
}
