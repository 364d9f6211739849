package dk.fodfaeste.matching;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.rules.Rules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many more each workplace can take, counted from what runs and what is proposed already. */
@Component
class Capacities {

    private final Companies companies;
    private final Placements placements;
    private final Rules rules;

    Capacities(Companies companies, Placements placements, Rules rules) {
        this.companies = companies;
        this.placements = placements;
        this.rules = rules;
    }

    /** Places that are free. @param proposals of which some take a place */
    Map<UUID, Integer> ofWorkplaces(List<Proposal> proposals, LocalDate today) {
        Map<UUID, Integer> free = new HashMap<>();
        for (Workplace workplace : companies.workplaces()) {
            free.put(workplace.id(), workplace.places());
        }
        Set<UUID> begun = new HashSet<>();
        for (Course course : placements.courses()) {
            course.proposalId().ifPresent(begun::add);
            if (course.takesPlaceOn(today)) {
                free.merge(course.workplaceId(), -1, Integer::sum);
            }
        }
        proposals.stream()
                .filter(Proposal::takesPlace)
                .filter(proposal -> !begun.contains(proposal.id()))
                .forEach(proposal -> free.merge(proposal.workplaceId(), -1, Integer::sum));
        free.replaceAll((workplace, places) -> Math.max(0, places));
        return free;
    }

    /** Whether the supported ratio leaves room for the opening's hours (BAB § 65); where nobody counted, it is not known and not refused. */
    boolean ratioAllows(WorkOpening opening, List<Proposal> proposals, LocalDate today) {
        return placesWithinRatio(opening.workplace(), List.of(opening), proposals, today) > 0;
    }

    /**
     * How many of the openings the supported ratio leaves room for, whichever they turn out to be: counted with the longest hours first,
     * so that a plan can't exceed it.
     */
    int placesWithinRatio(Workplace workplace, List<WorkOpening> openings, List<Proposal> proposals, LocalDate today) {
        Optional<BigDecimal> room = roomLeft(workplace, proposals, today);
        if (room.isEmpty()) {
            return openings.size();
        }
        BigDecimal left = room.get();
        int places = 0;
        for (BigDecimal share : openings.stream()
                .map(opening -> share(opening.minutesPerWeek(), today))
                .sorted(Comparator.reverseOrder())
                .toList()) {
            left = left.subtract(share);
            if (left.signum() < 0) {
                return places;
            }
            places++;
        }
        return places;
    }

    private Optional<BigDecimal> roomLeft(Workplace workplace, List<Proposal> proposals, LocalDate today) {
        return workplace
                .ordinaryFte()
                .map(ordinary -> BigDecimal.valueOf(rules.supportedCap(ordinary, today))
                        .subtract(workplace.supportedFte().orElse(BigDecimal.ZERO))
                        .subtract(promised(workplace, proposals, today)));
    }

    /** What our own proposals take at the workplace beside those whom it counted itself. */
    private BigDecimal promised(Workplace workplace, List<Proposal> proposals, LocalDate today) {
        return proposals.stream()
                .filter(proposal -> proposal.workplaceId().equals(workplace.id()) && proposal.takesPlace())
                .filter(proposal -> placements
                        .ofProposal(proposal.id())
                        .map(course -> course.takesPlaceOn(today))
                        .orElse(true))
                .map(proposal -> share(proposal.minutesPerWeek(), today))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal share(int minutesPerWeek, LocalDate today) {
        return rules.fullTimeShare(Math.min(2220, minutesPerWeek), today);
    }

    /** Those who are at a company now, or soon. */
    Set<UUID> atWork(LocalDate today) {
        return placements.courses().stream()
                .filter(course -> course.instrument() != Instrument.OWN && course.takesPlaceOn(today))
                .map(Course::personId)
                .collect(Collectors.toSet());
    }
}
