package dk.fodfaeste.intake;

import dk.fodfaeste.companies.sheets.CompanySheets;
import dk.fodfaeste.companies.sheets.TaskSheets;
import dk.fodfaeste.intake.reading.KnownKeys;
import dk.fodfaeste.intake.reading.KnownKeys.Hours;
import dk.fodfaeste.intake.reading.KnownKeys.Lasting;
import dk.fodfaeste.intake.reading.KnownKeys.Stay;
import dk.fodfaeste.people.CaseFiles;
import dk.fodfaeste.people.ErasedNumbers;
import dk.fodfaeste.people.MergedPeople;
import dk.fodfaeste.people.sheets.PersonSheets;
import dk.fodfaeste.placements.sheets.CourseSheet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the organisation holds already, asked for once before a file is read. */
@Component
class Held {

    private final CompanySheets companies;
    private final TaskSheets tasks;
    private final PersonSheets people;
    private final CourseSheet courses;
    private final CaseFiles caseFiles;
    private final ErasedNumbers erased;
    private final MergedPeople merged;

    Held(
            CompanySheets companies,
            TaskSheets tasks,
            PersonSheets people,
            CourseSheet courses,
            CaseFiles caseFiles,
            ErasedNumbers erased,
            MergedPeople merged) {
        this.companies = companies;
        this.tasks = tasks;
        this.people = people;
        this.courses = courses;
        this.caseFiles = caseFiles;
        this.erased = erased;
        this.merged = merged;
    }

    /** Codes of target groups that a row may have. */
    List<String> targetGroups() {
        return people.targetGroups();
    }

    KnownKeys keys() {
        Map<String, UUID> workplaces = companies.workplaceIds();
        Map<String, Hours> hours = new HashMap<>();
        Map<String, UUID> persons = people.ids();
        return new KnownKeys(
                persons(hours),
                companies.companyIds().keySet(),
                workplaces.keySet(),
                tasks(hours),
                hours,
                stays(persons, workplaces),
                personOfCpr(turned(persons)),
                erased.numbers(),
                merged.numbers());
    }

    private Function<String, Optional<String>> personOfCpr(Map<UUID, String> numbers) {
        Function<String, Optional<UUID>> owners = caseFiles.owners();
        return digits -> owners.apply(digits).map(numbers::get);
    }

    private Set<String> persons(Map<String, Hours> hours) {
        Set<String> numbers = new HashSet<>();
        people.held().forEach(person -> {
            numbers.add(person.number());
            hours.put(person.number(), new Hours(person.from(), person.until()));
        });
        return numbers;
    }

    private Set<String> tasks(Map<String, Hours> hours) {
        Set<String> keys = new HashSet<>();
        tasks.held().forEach(task -> {
            String key = task.pNumber() + "/" + task.number();
            keys.add(key);
            hours.put(key, new Hours(task.earliest(), task.latest()));
        });
        return keys;
    }

    private Map<Stay, Lasting> stays(Map<String, UUID> people, Map<String, UUID> workplaces) {
        Map<UUID, String> numbers = turned(people);
        Map<UUID, String> pNumbers = turned(workplaces);
        Map<Stay, Lasting> stays = new HashMap<>();
        courses.held().stream()
                .filter(stay -> numbers.containsKey(stay.person())) // of who was erased the days stay, and no number
                .forEach(stay -> stays.put(
                        new Stay(
                                Objects.requireNonNull(numbers.get(stay.person())),
                                Objects.requireNonNull(pNumbers.get(stay.workplace())),
                                stay.startsOn()),
                        new Lasting(stay.endsOn(), stay.instrument(), stay.minutes())));
        return stays;
    }

    private static Map<UUID, String> turned(Map<String, UUID> ids) {
        return ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
