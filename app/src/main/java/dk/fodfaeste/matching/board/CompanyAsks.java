package dk.fodfaeste.matching.board;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.CompanyPatience;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.patience.Ask;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts how often the companies were asked. A contact is an ask of whoever wrote it down, on its day, and one that is planned already is. A pair that is proposed or held is an
 * ask of the person's consultant, who brings it to the company, on the day of the decision; where nobody is the consultant yet, of whoever
 * decided.
 */
@Component
public class CompanyAsks {

    private final Companies companies;
    private final Contacts contacts;
    private final CompanyPatience patience;
    private final People people;

    CompanyAsks(Companies companies, Contacts contacts, CompanyPatience patience, People people) {
        this.companies = companies;
        this.contacts = contacts;
        this.patience = patience;
        this.people = people;
    }

    /** @param decided the pairs that count */
    public Asks on(LocalDate day, List<Proposal> decided) {
        Map<UUID, List<Ask>> asks = new HashMap<>();
        contacts.asksSince(firstThatCounts(day), day)
                .forEach((company, each) -> each.forEach(ask -> add(asks, company, ask)));
        Map<UUID, UUID> companyOf =
                companies.workplaces().stream().collect(Collectors.toMap(Workplace::id, Workplace::companyId));
        List<Proposal> counting = decided.stream()
                .filter(proposal -> proposal.decision() == Proposal.Decision.PROPOSED
                        || proposal.decision() == Proposal.Decision.HELD)
                .toList();
        Map<UUID, Person> persons = persons(counting);
        counting.forEach(proposal -> add(
                asks,
                Objects.requireNonNull(companyOf.get(proposal.workplaceId())),
                new Ask(asker(persons.get(proposal.personId()), proposal.decidedById()), proposal.decidedOn())));
        return new Asks(
                day,
                companies.companies().stream()
                        .filter(company -> !company.ownEnterprise())
                        .collect(Collectors.toMap(Company::id, company -> company)),
                patience.on(day),
                asks,
                contacts.oneMoreSince(monday(day)));
    }

    /** Those whom the proposals are about, closed or not. */
    private Map<UUID, Person> persons(List<Proposal> proposals) {
        return people.each(proposals.stream().map(Proposal::personId).distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /** Of the month and of the week, which may have begun in the month before. */
    private static LocalDate firstThatCounts(LocalDate day) {
        LocalDate monday = monday(day);
        LocalDate first = day.withDayOfMonth(1);
        return monday.isBefore(first) ? monday : first;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static void add(Map<UUID, List<Ask>> asks, UUID company, Ask ask) {
        asks.computeIfAbsent(company, id -> new ArrayList<>()).add(ask);
    }

    /** Who brings the person to a company. @param otherwise where nobody is the consultant yet */
    public static UUID asker(@org.jspecify.annotations.Nullable Person person, UUID otherwise) {
        return person == null ? otherwise : person.consultantId().orElse(otherwise);
    }
}
