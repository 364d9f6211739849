package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.discovery.ProfileLine.Evidence;
import dk.fodfaeste.engine.findout.Decided;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.Consents;
import dk.fodfaeste.privacy.Consents.Consent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Strengths as evidence: each dimension with its level, seen where, when and by whom, and what is not known yet. */
@Controller
@Transactional(readOnly = true)
public class ProfilePage {

    private static final int FOREMOST = 10;
    private static final int DECIDED = 3;
    private static final int TO_FIND_OUT = 3;

    private final Pages pages;
    private final People people;
    private final Knowledge knowledge;
    private final Catalogue catalogue;
    private final Companies companies;
    private final NextToFindOut next;
    private final Consents consents;

    ProfilePage(
            Pages pages,
            People people,
            Knowledge knowledge,
            Catalogue catalogue,
            Companies companies,
            NextToFindOut next,
            Consents consents) {
        this.pages = pages;
        this.people = people;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.companies = companies;
        this.next = next;
        this.consents = consents;
    }

    @GetMapping("/people/{personId}/profile")
    public View profile(@PathVariable UUID personId) {
        return show(HttpStatus.OK, personId, Form.empty());
    }

    /** @param form for what the person says about who may see it */
    public View show(HttpStatus status, UUID personId, Form form) {
        Person person = people.person(personId);
        Edition edition = catalogue.edition();
        List<Sighting> written = knowledge.writtenOf(personId);
        List<Sighting> sightings = CountedSightings.under(edition, written);
        Map<String, Belief> beliefs = knowledge.beliefs(sightings);
        Map<UUID, String> places = companies.workplaceNames(written.stream()
                .flatMap(sighting -> sighting.workplaceId().stream())
                .collect(Collectors.toSet()));
        List<ProfileLine> lines = edition.dimensions().stream()
                .map(dimension -> line(dimension, sightings, beliefs, places))
                .toList();
        List<Suggestion> asked = next.of(personId);
        List<ProfileLine> foremost = foremost(lines, asked);
        return pages.show(
                status,
                "discovery/profile",
                new ProfileView(
                        people.header(person),
                        person.wishes(),
                        foremost,
                        rest(lines, foremost),
                        besides(CountedSightings.besides(edition, written), places),
                        lines.stream().filter(ProfileLine::known).count(),
                        asked.stream().findFirst().map(this::first),
                        decided(personId, sightings),
                        consents.latestOf(personId),
                        form));
    }

    private ProfileLine line(
            Dimension dimension, List<Sighting> sightings, Map<String, Belief> beliefs, Map<UUID, String> places) {
        List<Sighting> seen = sightings.stream()
                .filter(sighting -> sighting.dimension().equals(dimension.id()))
                .toList();
        return ProfileLine.of(
                dimension, Objects.requireNonNull(beliefs.get(dimension.id())), seen, each -> evidence(each, places));
    }

    /** In the words in which it was seen; beside them the dimension's name of then, where it was another. */
    private Evidence evidence(Sighting sighting, Map<UUID, String> places) {
        Dimension then = catalogue
                .at(sighting.seen().edition())
                .dimension(sighting.seen().dimension());
        boolean same =
                catalogue.edition().dimension(sighting.dimension()).names().equals(then.names());
        return new Evidence(
                sighting.observation().seenOn(),
                sighting.observation().level(),
                then.scale().bin(sighting.seen().level()),
                same ? Optional.empty() : Optional.of(then),
                sighting.observation().seenBy(),
                sighting.observation().timesSeen(),
                sighting.workplaceId().map(places::get),
                sighting.photo());
    }

    /** What counts for nothing any more, by its dimension in the order of what was seen last. */
    private List<Besides> besides(List<Sighting> besides, Map<UUID, String> places) {
        Map<String, List<Evidence>> seen = new LinkedHashMap<>();
        besides.forEach(each -> seen.computeIfAbsent(each.dimension(), none -> new ArrayList<>())
                .add(evidence(each, places)));
        return seen.entrySet().stream()
                .map(each -> new Besides(catalogue.dimension(each.getKey()), each.getValue()))
                .toList();
    }

    /** What decides most and is not known yet, and then what we know best: never what a person does best. */
    private static List<ProfileLine> foremost(List<ProfileLine> lines, List<Suggestion> asked) {
        List<String> unknown = asked.stream()
                .map(Suggestion::dimension)
                .distinct()
                .limit(TO_FIND_OUT)
                .toList();
        return Stream.concat(
                        unknown.stream()
                                .flatMap(id -> lines.stream()
                                        .filter(line -> line.dimension().id().equals(id))),
                        lines.stream()
                                .filter(line ->
                                        !unknown.contains(line.dimension().id()) && line.known())
                                .sorted(Comparator.comparingDouble(ProfileLine::weight)
                                        .reversed()))
                .limit(FOREMOST)
                .toList();
    }

    private static Map<DimensionGroup, List<ProfileLine>> rest(List<ProfileLine> lines, List<ProfileLine> foremost) {
        return lines.stream()
                .filter(line -> !foremost.contains(line))
                .collect(Collectors.groupingBy(
                        line -> line.dimension().group(),
                        () -> new EnumMap<>(DimensionGroup.class),
                        Collectors.toList()));
    }

    private List<Learned> decided(UUID personId, List<Sighting> sightings) {
        return next.decidedLately(Map.of(personId, sightings)).getOrDefault(personId, List.of()).stream()
                .filter(decided -> decided.opened() + decided.closed() > 0)
                .limit(DECIDED)
                .map(decided -> new Learned(catalogue.dimension(decided.dimension()), decided))
                .toList();
    }

    private FindOutFirst first(Suggestion suggestion) {
        return new FindOutFirst(catalogue.dimension(suggestion.dimension()), suggestion);
    }

    /**
     * @param foremost the ten that matter most now
     * @param rest the others, by their groups
     * @param besides what was seen and counts no more
     * @param known how many we know enough about
     * @param learned lately, and what came of it: what opened or closed nothing is left out
     * @param consent what the person said last about showing it to a workplace
     */
    public record ProfileView(
            PersonHeader header,
            Optional<String> wishes,
            List<ProfileLine> foremost,
            Map<DimensionGroup, List<ProfileLine>> rest,
            List<Besides> besides,
            long known,
            Optional<FindOutFirst> first,
            List<Learned> learned,
            Optional<Consent> consent,
            Form form) {}

    /** What was seen of a dimension that was taken out, or under steps that are there no more. */
    public record Besides(Dimension dimension, List<Evidence> evidence) {}

    /** What became of the openings that waited for it. */
    public record Learned(Dimension dimension, Decided decided) {}

    /** What to find out before anything else. */
    public record FindOutFirst(Dimension dimension, Suggestion suggestion) {}
}
