package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.engine.Belief;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Pages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Strengths as evidence: each dimension with its level, seen where, when and by whom, and what is not known yet. */
@Controller
@Transactional(readOnly = true)
public class ProfilePage {

    private final Pages pages;
    private final People people;
    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final Companies companies;
    private final NextToFindOut next;

    ProfilePage(
            Pages pages,
            People people,
            Knowledge knowledge,
            Catalogue catalogue,
            Companies companies,
            NextToFindOut next) {
        this.pages = pages;
        this.people = people;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.companies = companies;
        this.next = next;
    }

    @GetMapping("/people/{personId}/profile")
    public View profile(@PathVariable UUID personId) {
        Person person = people.person(personId);
        List<Sighting> sightings = knowledge.sightingsOf(personId);
        Map<String, Belief> beliefs = knowledge.beliefs(sightings);
        Map<UUID, String> places = companies.workplaceNames(sightings.stream()
                .flatMap(sighting -> sighting.workplaceId().stream())
                .collect(Collectors.toSet()));
        Map<DimensionGroup, List<ProfileLine>> groups = new EnumMap<>(DimensionGroup.class);
        for (Dimension dimension : catalogue.dimensions()) {
            List<Sighting> seen = sightings.stream()
                    .filter(sighting -> sighting.dimension().equals(dimension.id()))
                    .toList();
            groups.computeIfAbsent(dimension.group(), group -> new ArrayList<>())
                    .add(ProfileLine.of(dimension, Objects.requireNonNull(beliefs.get(dimension.id())), seen, places));
        }
        long known = beliefs.values().stream().filter(Belief::isKnown).count();
        return pages.show(
                "discovery/profile",
                new ProfileView(people.header(person), person.wishes(), groups, known, first(personId)));
    }

    private Optional<FindOutFirst> first(UUID personId) {
        return next.of(personId).stream()
                .findFirst()
                .map(suggestion -> new FindOutFirst(catalogue.dimension(suggestion.dimension()), suggestion));
    }

    public record ProfileView(
            PersonHeader header,
            Optional<String> wishes,
            Map<DimensionGroup, List<ProfileLine>> groups,
            long known,
            Optional<FindOutFirst> first) {}

    /** What to find out before anything else. */
    public record FindOutFirst(Dimension dimension, Suggestion suggestion) {}
}
