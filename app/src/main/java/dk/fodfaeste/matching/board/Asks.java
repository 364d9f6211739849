package dk.fodfaeste.matching.board;

import dk.fodfaeste.companies.Asking.Asked;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.CompanyPatience.Standing;
import dk.fodfaeste.engine.patience.Ask;
import dk.fodfaeste.engine.patience.AskWishes;
import dk.fodfaeste.engine.patience.EndedCourse;
import dk.fodfaeste.engine.patience.Ending;
import dk.fodfaeste.engine.patience.MayAsk;
import dk.fodfaeste.engine.patience.OneMore;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.PatiencePolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may ask which company on a day.
 *
 * @param companies the partners, by id
 * @param asks by company, of everybody, in the day's week and month at least
 * @param oneMore by company, who was let ask it once more in the day's week or a later one
 */
public record Asks(
        LocalDate day,
        Map<UUID, Company> companies,
        Map<UUID, Standing> standings,
        Map<UUID, List<Ask>> asks,
        Map<UUID, List<OneMore>> oneMore) {

    /** Anybody who has not asked and whom no company named. */
    public static final UUID SOMEBODY = new UUID(0, 0);

    public MayAsk may(UUID companyId, UUID by) {
        Company company = Objects.requireNonNull(companies.get(companyId));
        return MayAsk.of(
                Objects.requireNonNull(standings.get(companyId)).patience(),
                new AskWishes(company.maxContactsPerMonth(), company.contactById()),
                of(companyId),
                oneMoreOf(companyId),
                by,
                day,
                PatiencePolicy.standard());
    }

    List<Ask> of(UUID companyId) {
        return asks.getOrDefault(companyId, List.of());
    }

    private List<OneMore> oneMoreOf(UUID companyId) {
        return oneMore.getOrDefault(companyId, List.of());
    }

    /** Of those of the companies that are partners. @throws IllegalArgumentException as {@link #check} */
    Map<UUID, Asked> by(UUID accountId, LocalDate on, Collection<UUID> some) {
        check(on);
        return some.stream()
                .filter(companies::containsKey)
                .collect(Collectors.toMap(id -> id, id -> new Asked(may(id, accountId), inMonth(id))));
    }

    /** Of all companies, our own among them. @throws IllegalArgumentException as {@link #check} */
    Map<UUID, Patience> restrained(LocalDate on) {
        check(on);
        Map<UUID, Patience> restrained = new HashMap<>();
        standings.forEach((company, standing) -> {
            if (!(standing.patience() instanceof Patience.Open)) {
                restrained.put(company, standing.patience());
            }
        });
        return restrained;
    }

    /** The last day of the latest course that was completed or led on. @throws IllegalArgumentException as {@link #check} */
    Map<UUID, LocalDate> completed(LocalDate on) {
        check(on);
        Map<UUID, LocalDate> completed = new HashMap<>();
        standings.forEach((company, standing) -> standing.record().courses().stream()
                .filter(course ->
                        course.ending() instanceof Ending.Completed || course.ending() instanceof Ending.LedOn)
                .map(EndedCourse::endedOn)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> completed.put(company, last)));
        return completed;
    }

    /** @throws IllegalArgumentException for another day than that of the counts, which only a bug can ask for */
    private void check(LocalDate on) {
        if (!on.equals(day)) {
            throw new IllegalArgumentException("counted for " + day + ", asked for " + on);
        }
    }

    private int inMonth(UUID companyId) {
        return (int) of(companyId).stream()
                .filter(ask -> YearMonth.from(ask.on()).equals(YearMonth.from(day)))
                .count();
    }

    /** How often still the company may be asked, by whoever of us may; 0 where nobody may, and for one that is no partner. */
    public int left(UUID companyId) {
        return companies.containsKey(companyId)
                ? Stream.concat(Stream.of(SOMEBODY), named(companyId))
                        .map(by -> may(companyId, by))
                        .mapToInt(answer -> answer instanceof MayAsk.Yes yes ? yes.left() : 0)
                        .max()
                        .orElse(0)
                : 0;
    }

    /** Those who may get another answer than {@link #SOMEBODY}: whom the partner named, who asked it, and who was let ask it once more. */
    public Stream<UUID> named(UUID companyId) {
        Company company = Objects.requireNonNull(companies.get(companyId));
        return Stream.of(
                        company.contactById().stream(),
                        of(companyId).stream().map(Ask::by),
                        oneMoreOf(companyId).stream().map(OneMore::by))
                .flatMap(each -> each)
                .distinct();
    }

    /** How many companies nobody may ask. */
    public long spared() {
        return companies.keySet().stream().filter(company -> left(company) == 0).count();
    }
}
