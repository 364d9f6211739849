package dk.fodfaeste.leak;

import static dk.fodfaeste.leak.Canaries.PURPOSE;

import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.WeekPlan.Chosen;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.matching.proposals.Agreements;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The town of the demo's sheets, with a secret in every place that has any.
 *
 * @param numbers CPR numbers, with and without the hyphen
 * @param names last names of everybody
 */
record TownWithSecrets(Hiding hiding, List<String> numbers, List<String> names) {

    static TownWithSecrets movedIn(Hiding hiding) throws Exception {
        Town.moveIn(hiding.part(Imports.class), hiding.house(), Town.example());
        List<String> names = hiding.as(Role.CONSULTANT, () -> {
            List<Person> people = hiding.part(People.class).all();
            hiding.ids().putAll(chosen(hiding, people));
            return people.stream()
                    .flatMap(each -> each.lastName().stream())
                    .distinct()
                    .toList();
        });
        PersonsSecrets person = new PersonsSecrets(hiding);
        CoursesSecrets course = new CoursesSecrets(hiding);
        SentSecrets sent = new SentSecrets(hiding);
        person.layIn();
        course.layIn();
        sent.aLetter();
        sent.aCalendar();
        course.howItWent();
        person.aPhoto();
        course.signedOnPaper();
        sent.links();
        person.aPageOfTheirOwn();
        return new TownWithSecrets(hiding, cprNumbers(), names);
    }

    /** Whom and what everything is told of. */
    private static Map<String, String> chosen(Hiding hiding, List<Person> people) {
        Companies companies = hiding.part(Companies.class);
        Placements placements = hiding.part(Placements.class);
        Person person = people.stream()
                .filter(each -> each.number().equals("B0002"))
                .findFirst()
                .orElseThrow();
        var task = companies.tasks().getFirst();
        Chosen chosen = hiding.part(WeekPlans.class).plan().chosen().stream()
                .filter(each -> !placements.coursesOf(each.person().id()).isEmpty())
                .findFirst()
                .orElseThrow();
        return Map.of(
                "ownWorkplaceId", companies.ownWorkplaces().getFirst().id().toString(),
                "proposedId", chosen.person().id().toString(),
                "proposalId", proposal(hiding, chosen).toString(),
                "partnerWorkplaceId", partner(companies).id().toString(),
                "partnerWork", work(companies),
                "personId", person.id().toString(),
                "companyId", companies.companies().getFirst().id().toString(),
                "workplaceId", task.workplaceId().toString(),
                "taskId", task.id().toString(),
                "courseId", placements.coursesOf(person.id()).getFirst().id().toString());
    }

    /** What is to be done there. */
    private static String work(Companies companies) {
        return companies.tasksOf(partner(companies).id()).getFirst().name();
    }

    private static Workplace partner(Companies companies) {
        var partners = companies.companies().stream()
                .filter(company -> !company.ownEnterprise())
                .map(Company::id)
                .toList();
        return companies.workplaces().stream()
                .filter(workplace -> partners.contains(workplace.companyId()))
                .findFirst()
                .orElseThrow();
    }

    /** With its terms said, of somebody who was somewhere before. */
    private static UUID proposal(Hiding hiding, Chosen chosen) {
        UUID person = chosen.person().id();
        WorkOpening opening = chosen.possibility().what();
        UUID proposal =
                hiding.part(Proposals.class).propose(person, opening.workplace().id(), opening.work());
        hiding.part(Agreements.class)
                .agree(
                        proposal,
                        1,
                        new Terms(
                                Optional.of(LocalDate.of(2026, 12, 7)),
                                Optional.empty(),
                                Optional.of(Instrument.WORK_PLACEMENT),
                                OptionalInt.empty(),
                                Optional.of(PURPOSE),
                                Optional.of(PURPOSE),
                                Optional.of(StepUp.WAGE_HOURS),
                                hiding.part(Placements.class).coursesOf(person).stream()
                                        .collect(Collectors.toMap(Course::id, course -> PURPOSE)),
                                Optional.empty(),
                                Optional.empty()));
        return proposal;
    }

    /** As they are written in the sheet, and without the hyphen. */
    private static List<String> cprNumbers() {
        String sheet =
                new String(Objects.requireNonNull(Town.example().getFirst().content()), StandardCharsets.UTF_8);
        return sheet.lines()
                .skip(1)
                .map(line -> line.split(";", -1)[3])
                .filter(number -> number.length() >= 10)
                .flatMap(number -> Stream.of(number, number.replace("-", "")))
                .toList();
    }
}
