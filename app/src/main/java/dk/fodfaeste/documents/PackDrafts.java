package dk.fodfaeste.documents;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.discovery.SharedLine;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pack tells: what the person said yes to, and the rules of its first day. */
@Component
class PackDrafts {

    private final People people;
    private final Companies companies;
    private final Sharing sharing;
    private final Rules rules;

    PackDrafts(People people, Companies companies, Sharing sharing, Rules rules) {
        this.people = people;
        this.companies = companies;
        this.sharing = sharing;
        this.rules = rules;
    }

    PackFacts of(Course course) {
        List<SharedLine> shown =
                sharing.shownTo(companies.workplace(course.workplaceId()).companyId(), course.personId());
        Optional<Person> reachable = shown.stream().anyMatch(SharedLine::isContact)
                ? Optional.of(people.person(course.personId()))
                : Optional.empty();
        LocalDate day = course.startsOn();
        String instrument = course.instrument().name();
        return new PackFacts(
                shown.stream().filter(line -> !line.isContact()).toList(),
                reachable.flatMap(Person::phone),
                reachable.map(Person::needsInterpreter),
                rules.rulesOf(instrument, day).stream()
                        .filter(rule -> rule.when() == LawRule.When.BEFORE)
                        .filter(rule -> rule.question().cap().isEmpty())
                        .map(rule -> new Cited(rule, day))
                        .toList(),
                rules.ratio(instrument, day).map(Terms.Ratio::rule).map(rule -> new Cited(rule, day)),
                rules.law().on(day).name());
    }
}
