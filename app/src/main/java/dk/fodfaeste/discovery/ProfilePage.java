package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.Belief;
import dk.fodfaeste.engine.ObserverRole;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Pages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    ProfilePage(Pages pages, People people, Knowledge knowledge, Catalogue catalogue, Companies companies) {
        this.pages = pages;
        this.people = people;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.companies = companies;
    }

    @GetMapping("/people/{personId}/profile")
    public View profile(@PathVariable UUID personId) {
        PersonHeader header = people.header(personId);
        List<Sighting> sightings = knowledge.sightingsOf(personId);
        Map<String, Belief> beliefs = knowledge.beliefs(sightings);
        Map<UUID, String> places =
                companies.workplaces().stream().collect(Collectors.toMap(Workplace::id, Workplace::name));
        Map<DimensionGroup, List<Line>> groups = new EnumMap<>(DimensionGroup.class);
        for (Dimension dimension : catalogue.dimensions()) {
            List<Sighting> seen = sightings.stream()
                    .filter(sighting -> sighting.dimension().equals(dimension.id()))
                    .toList();
            groups.computeIfAbsent(dimension.group(), group -> new ArrayList<>())
                    .add(line(dimension, java.util.Objects.requireNonNull(beliefs.get(dimension.id())), seen, places));
        }
        long known = beliefs.values().stream().filter(Belief::isKnown).count();
        return pages.show(
                "discovery/profile",
                new ProfileView(header, people.person(personId).wishes(), groups, known));
    }

    private static Line line(Dimension dimension, Belief belief, List<Sighting> seen, Map<UUID, String> places) {
        Optional<Sighting> latest = seen.stream().findFirst();
        return new Line(
                dimension,
                belief.isKnown(),
                belief.shownLevel(),
                belief.possibleLevel(),
                seen.stream()
                        .mapToInt(sighting -> sighting.observation().timesSeen())
                        .sum(),
                latest.map(sighting -> sighting.observation().seenOn()),
                latest.map(sighting -> sighting.observation().seenBy()),
                latest.flatMap(Sighting::workplaceId).map(places::get));
    }

    public record ProfileView(
            PersonHeader header, Optional<String> wishes, Map<DimensionGroup, List<Line>> groups, long known) {}

    /**
     * @param shown the highest level that is shown
     * @param possible the highest level that is not ruled out; the same as {@code shown} when it is clear
     */
    public record Line(
            Dimension dimension,
            boolean known,
            int shown,
            int possible,
            int times,
            Optional<LocalDate> latest,
            Optional<ObserverRole> by,
            Optional<String> place) {

        public boolean isClear() {
            return shown == possible;
        }
    }
}
