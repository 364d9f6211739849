package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.CompanyPatience;
import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.RuleCheck;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.Capacities;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Everything that is asked again at the last yes, since weeks may have passed: the company, the place, the person, the rules by the
 * agreed days, and the carousel.
 */
@Component
class Obstacles {

    private final Boards boards;
    private final Companies companies;
    private final CompanyPatience patience;
    private final Placements placements;
    private final Carousel carousel;
    private final RuleChecks checks;
    private final Rules rules;
    private final List<StartCondition> conditions;
    private final Clock clock;

    Obstacles(
            Boards boards,
            Companies companies,
            CompanyPatience patience,
            Placements placements,
            Carousel carousel,
            RuleChecks checks,
            Rules rules,
            List<StartCondition> conditions,
            Clock clock) {
        this.boards = boards;
        this.companies = companies;
        this.patience = patience;
        this.placements = placements;
        this.carousel = carousel;
        this.checks = checks;
        this.rules = rules;
        this.conditions = List.copyOf(conditions);
        this.clock = clock;
    }

    /** As a page shows them. @param proposal whose terms are whole */
    List<Obstacle> of(Proposal proposal) {
        Workplace workplace = companies.workplace(proposal.workplaceId());
        return of(proposal, workplace, checks.now(proposal, workplace));
    }

    /** Asked when something is decided: what the rules say is kept beside it. @param proposal whose terms are whole */
    List<Obstacle> ofDeciding(Proposal proposal) {
        return of(proposal, companies.workplace(proposal.workplaceId()), checks.keep(proposal));
    }

    private List<Obstacle> of(Proposal proposal, Workplace workplace, Optional<RuleCheck> check) {
        List<Obstacle> obstacles = new ArrayList<>();
        ofDays(proposal.terms()).ifPresent(obstacles::add);
        ofCompany(companies.company(workplace.companyId())).ifPresent(obstacles::add);
        ofPlace(proposal).ifPresent(obstacles::add);
        ofPerson(proposal).ifPresent(obstacles::add);
        ofCarousel(proposal).ifPresent(obstacles::add);
        conditions.forEach(each -> obstacles.addAll(each.hinders(proposal, workplace)));
        check.ifPresent(each -> obstacles.addAll(ofRules(each)));
        return obstacles;
    }

    /** What the rules refuse, whoever the person is; what they do not know stands in nobody's way, but on the page. */
    private static List<Obstacle> ofRules(RuleCheck check) {
        return check.of(Verdict.NO).stream()
                .map(each -> Obstacle.of("proposal.obstacle.rule", each.rule(), each.paragraph()))
                .toList();
    }

    private Optional<Obstacle> ofDays(Terms terms) {
        LocalDate starts = terms.startsOn().orElseThrow();
        if (starts.isBefore(LocalDate.now(clock)) && terms.afterwards().isEmpty()) {
            return Optional.of(Obstacle.of("proposal.obstacle.past", starts));
        }
        try {
            Instrument instrument = terms.instrument().orElseThrow();
            placements.checkAgreed(
                    instrument, starts, terms.endsOn().or(() -> placements.latestEnd(instrument, starts)));
            return Optional.empty();
        } catch (RefusedException refusal) {
            return Optional.of(Obstacle.of(refusal));
        }
    }

    /** How often it wants to be asked no longer matters: it has been. */
    private Optional<Obstacle> ofCompany(Company company) {
        if (company.closing().isPresent()) {
            return Optional.of(Obstacle.of(
                    "proposal.obstacle.closed", company.closing().get().on()));
        }
        if (company.maxContactsPerMonth().equals(java.util.OptionalInt.of(0))) {
            return Optional.of(Obstacle.of("asking.never"));
        }
        Patience now = patience.of(company, LocalDate.now(clock)).patience();
        return now instanceof Patience.Paused ? WhyNot.of(now).map(Obstacle::of) : Optional.empty();
    }

    private Optional<Obstacle> ofPlace(Proposal proposal) {
        Board board = boards.now();
        Optional<WorkOpening> opening = Optional.ofNullable(board.openings().get(proposal.openingId()));
        if (opening.isEmpty()) {
            return Optional.of(Obstacle.of("proposal.obstacle.gone"));
        }
        Capacities capacities = new Capacities(
                board,
                board.promised().stream()
                        .filter(other -> !other.id().equals(proposal.id()))
                        .toList(),
                rules);
        boolean hasPlace = capacities.free().getOrDefault(proposal.workplaceId(), 0) > 0;
        return hasPlace && capacities.ratioAllows(opening.get())
                ? Optional.empty()
                : Optional.of(Obstacle.of("plan.refused.full"));
    }

    private Optional<Obstacle> ofPerson(Proposal proposal) {
        LocalDate starts = proposal.terms().startsOn().orElseThrow();
        Optional<LocalDate> ends = proposal.terms()
                .endsOn()
                .or(() -> placements.latestEnd(proposal.terms().instrument().orElseThrow(), starts));
        return placements.coursesOf(proposal.personId()).stream()
                .filter(Course::takesPlace)
                .filter(course -> course.instrument() != Instrument.OWN
                        || course.workplaceId().equals(proposal.workplaceId()))
                .filter(course -> ends.filter(course.startsOn()::isAfter).isEmpty()
                        && course.endsOn().filter(starts::isAfter).isEmpty())
                .findFirst()
                .map(course -> Obstacle.of(
                        course.workplaceId().equals(proposal.workplaceId())
                                ? "proposal.overlap"
                                : "proposal.obstacle.elsewhere"));
    }

    private Optional<Obstacle> ofCarousel(Proposal proposal) {
        return switch (carousel.before(proposal)) {
            case CarouselGuard.Clear clear -> Optional.empty();
            case CarouselGuard.MissingSomething missing -> Optional.of(Obstacle.of("carousel.lacks"));
            case CarouselGuard.ManagerDecides manager -> Optional.of(Obstacle.of("carousel.manager.waits"));
        };
    }
}
