package dk.fodfaeste.matching.openings;

import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Need;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.patience.Patience;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The tasks of one name at a workplace, as the engine sees them and as people call them.
 *
 * @param patience of the company, today
 * @param admission on which terms people are taken in, today
 * @param needs of the tasks and of the whole workplace, with the words of how each can be adapted
 */
public record WorkOpening(
        Opening opening,
        String work,
        Workplace workplace,
        Company company,
        Patience patience,
        Admission admission,
        List<WorkTask> tasks,
        List<Need> needs) {

    public static String id(UUID workplaceId, String work) {
        return workplaceId + "/" + work;
    }

    public String id() {
        return opening.id();
    }

    /** Of the page that tells of it. */
    public static String address(UUID workplaceId, String work) {
        return UriComponentsBuilder.fromPath("/workplaces/{workplace}/opening")
                .queryParam("work", "{work}")
                .encode()
                .buildAndExpand(workplaceId, work)
                .toUriString();
    }

    public String address() {
        return address(workplace.id(), work);
    }

    /** Whether every word is part of the name of the work, the workplace or the company; accents and case count for nothing. */
    public boolean isCalled(String words) {
        if (words.isBlank()) {
            return true;
        }
        String name = plain(work + " " + workplace.name() + " " + company.name());
        return Stream.of(plain(words).strip().split("\\s+")).allMatch(name::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    public int minutesPerWeek() {
        return opening.minutesPerWeek();
    }

    /** How the workplace can adapt what the dimension asks, if it said so. */
    public Optional<String> adaptation(String dimension) {
        return needs.stream()
                .filter(need -> need.dimension().equals(dimension) && need.adaptable())
                .findFirst()
                .flatMap(Need::adaptation);
    }
}
