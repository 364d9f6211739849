package dk.fodfaeste.matching.plan;

import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.rules.Rules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many more each workplace can take, counted from what runs and what is proposed already. */
public final class Capacities {

    private final LocalDate today;
    private final Rules rules;
    private final Map<UUID, Workplace> workplaces = new HashMap<>();
    private final List<Course> courses;
    private final Set<UUID> begun;
    private final Map<UUID, List<Proposal>> promised;

    public Capacities(Board board, Rules rules) {
        this(board, board.promised(), rules);
    }

    /** @param promised what counts as promised */
    public Capacities(Board board, List<Proposal> promised, Rules rules) {
        this.today = board.day();
        this.rules = rules;
        board.openings()
                .values()
                .forEach(opening -> workplaces.put(opening.workplace().id(), opening.workplace()));
        this.courses = board.courses();
        this.begun =
                courses.stream().flatMap(course -> course.proposalId().stream()).collect(Collectors.toSet());
        this.promised = promised.stream().collect(Collectors.groupingBy(Proposal::workplaceId));
    }

    /** Places that are free, by workplace. */
    public Map<UUID, Integer> free() {
        Map<UUID, Integer> free = new HashMap<>();
        workplaces.values().forEach(workplace -> free.put(workplace.id(), workplace.places()));
        courses.stream()
                .filter(course -> course.takesPlace())
                .forEach(course -> free.merge(course.workplaceId(), -1, Integer::sum));
        promised.forEach((workplace, proposals) -> free.merge(
                workplace, -(int) proposals.stream().filter(this::waits).count(), Integer::sum));
        free.replaceAll((workplace, places) -> Math.max(0, places));
        return free;
    }

    private boolean waits(Proposal proposal) {
        return !begun.contains(proposal.id());
    }

    /** Whether the supported ratio leaves room for the opening's hours (BAB § 65); where nobody counted, it is not known and not refused. */
    public boolean ratioAllows(WorkOpening opening) {
        return placesWithinRatio(opening.workplace(), List.of(opening)) > 0;
    }

    /**
     * How many of the openings the supported ratio leaves room for, whichever they turn out to be: counted with the longest hours first,
     * so that a plan can't exceed it.
     */
    public int placesWithinRatio(Workplace workplace, Collection<WorkOpening> openings) {
        Optional<BigDecimal> room = roomLeft(workplace);
        if (room.isEmpty()) {
            return openings.size();
        }
        BigDecimal left = room.get();
        int places = 0;
        for (BigDecimal share : openings.stream()
                .map(opening -> share(opening.minutesPerWeek()))
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

    private Optional<BigDecimal> roomLeft(Workplace workplace) {
        return rules.supportedCap(workplace.ordinary(), today).stream()
                .mapToObj(BigDecimal::valueOf)
                .findFirst()
                .map(cap -> cap.subtract(workplace.supportedFte().orElse(BigDecimal.ZERO))
                        .subtract(promisedAt(workplace)));
    }

    /** What our own proposals take at the workplace beside those whom it counted itself. */
    private BigDecimal promisedAt(Workplace workplace) {
        return promised.getOrDefault(workplace.id(), List.of()).stream()
                .map(proposal -> share(proposal.minutesPerWeek()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal share(int minutesPerWeek) {
        return rules.fullTimeShare(Math.min(rules.fullTimeMinutes(today), minutesPerWeek), today);
    }
}
