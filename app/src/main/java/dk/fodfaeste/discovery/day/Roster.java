package dk.fodfaeste.discovery.day;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Presence;
import dk.fodfaeste.companies.Presence.Here;
import dk.fodfaeste.companies.Presence.Who;
import dk.fodfaeste.discovery.NextToFindOut;
import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.discovery.OwnObservations;
import dk.fodfaeste.discovery.OwnObservations.Own;
import dk.fodfaeste.discovery.day.Attendances.Told;
import dk.fodfaeste.discovery.day.Row.Seen;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.privacy.Consents;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Those of a day at a place: who is expected by agreed days, and who came besides. */
@Component
class Roster {

    /** As many as a shop has room for; it is said when there are more. */
    private static final int MOST = 40;

    private static final int ASK = 3;

    private final Presence presence;
    private final Attendances attendances;
    private final OwnObservations observations;
    private final People people;
    private final Companies companies;
    private final Consents consents;
    private final Optional<NextToFindOut> next;
    private final Catalogue catalogue;

    Roster(
            Presence presence,
            Attendances attendances,
            OwnObservations observations,
            People people,
            Companies companies,
            Consents consents,
            Optional<NextToFindOut> next,
            Catalogue catalogue) {
        this.presence = presence;
        this.attendances = attendances;
        this.observations = observations;
        this.people = people;
        this.companies = companies;
        this.consents = consents;
        this.next = next;
        this.catalogue = catalogue;
    }

    /** By name. Called in a transaction of the reader's. */
    Rows on(LocalDate day, UUID workplaceId, SignedIn reader) {
        Here here = presence.on(day, Optional.of(workplaceId), MOST);
        Map<UUID, Told> told = attendances.on(day, workplaceId);
        List<Who> all = Stream.concat(here.people().stream(), besides(here, told))
                .sorted(Comparator.comparing(Who::name, Danish.alphabet()).thenComparing(Who::number))
                .toList();
        List<UUID> ids = all.stream().map(Who::personId).toList();
        Map<UUID, List<Own>> seen =
                observations.at(workplaceId, day).stream().collect(Collectors.groupingBy(Own::personId));
        List<String> asked = companies.mostAskedAt(workplaceId, 2 * ASK);
        Map<UUID, List<Suggestion>> suggested = suggested(ids, reader);
        List<Row> rows = all.stream()
                .map(who -> new Row(
                        who.personId(),
                        who.name(),
                        who.number(),
                        Optional.ofNullable(told.get(who.personId())),
                        ask(
                                suggested.getOrDefault(who.personId(), List.of()),
                                asked,
                                seen.getOrDefault(who.personId(), List.of())),
                        seen.getOrDefault(who.personId(), List.of()).stream()
                                .map(this::seen)
                                .toList()))
                .toList();
        return new Rows(rows, here.more(), asked, suggested, catalogue.edition().number());
    }

    /** Who came though nobody expected them. */
    private Stream<Who> besides(Here here, Map<UUID, Told> told) {
        Set<UUID> expected = here.people().stream().map(Who::personId).collect(Collectors.toSet());
        List<UUID> others = told.keySet().stream()
                .filter(person -> !expected.contains(person))
                .toList();
        return others.isEmpty()
                ? Stream.of()
                : people.these(others).stream()
                        .map(person -> new Who(person.id(), person.shortName(), person.number()));
    }

    /** What decides most for each. Whoever stands in a shop sees it only of those who agreed to that. */
    private Map<UUID, List<Suggestion>> suggested(List<UUID> persons, SignedIn reader) {
        Set<UUID> open =
                reader.role() == Role.ENTERPRISE_SUPERVISOR ? consents.mayBeShown(persons) : new HashSet<>(persons);
        return next.filter(room -> !open.isEmpty())
                .map(room -> room.ofEach(open))
                .orElse(Map.of());
    }

    /** Then what the work here asks for; what was seen today makes way. */
    private List<Dimension> ask(List<Suggestion> first, List<String> asked, List<Own> seen) {
        Set<String> done = seen.stream().map(Own::dimension).collect(Collectors.toSet());
        return Stream.concat(first.stream().map(Suggestion::dimension), asked.stream())
                .distinct()
                .filter(dimension -> !done.contains(dimension))
                .limit(ASK)
                .map(catalogue::dimension)
                .toList();
    }

    private Seen seen(Own own) {
        Dimension dimension = catalogue.at(own.edition()).dimension(own.dimension());
        OptionalInt ownLevel = own.closer().ownLevel();
        return new Seen(
                own.id(),
                dimension,
                dimension.scale().bin(own.closer().level()),
                own.closer().help(),
                ownLevel.isPresent() ? Optional.of(dimension.scale().bin(ownLevel.getAsInt())) : Optional.empty(),
                own.closer().task());
    }

    /**
     * @param more how many are expected besides
     * @param asked what the work here asks for, the commonest first
     * @param suggested what decides most for each of those whom the reader may know it of
     * @param edition of the catalogue, in whose words it is asked
     */
    record Rows(List<Row> rows, int more, List<String> asked, Map<UUID, List<Suggestion>> suggested, int edition) {}
}
