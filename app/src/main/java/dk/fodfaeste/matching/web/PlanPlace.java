package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.plan.WeekPlan.Waiting.Reason;
import dk.fodfaeste.platform.web.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/**
 * Where a reader is in the plan: what the address says, or what a form of the page brings back so that deciding keeps its place.
 *
 * @param show the number of the last pair on the page, which has {@link #STEP}
 * @param consultant whose pairs; empty for everybody's
 * @param waiting why those wait who are shown; empty for everybody
 * @param page of those who wait
 * @param rows ids of the rows as they stand on the reader's page: persons, and what was decided meanwhile; empty for a page from the address
 * @param ticked pairs, as the form sends them
 * @param typed reasons
 */
public record PlanPlace(
        int show,
        Optional<UUID> consultant,
        Optional<Reason> waiting,
        Optional<Integer> page,
        List<UUID> rows,
        Set<String> ticked,
        Form typed) {

    static final int STEP = 6;
    private static final int MOST = 500;

    static PlanPlace ofAddress(
            Optional<Integer> show, Optional<UUID> consultant, Optional<Reason> waiting, Optional<Integer> page) {
        return new PlanPlace(bounded(show), consultant, waiting, page, List.of(), Set.of(), Form.empty());
    }

    static PlanPlace ofForm(MultiValueMap<String, String> form) {
        return new PlanPlace(
                bounded(ids(form, "show", Integer::valueOf).stream().findFirst()),
                ids(form, "consultant", UUID::fromString).stream().findFirst(),
                Optional.empty(),
                Optional.empty(),
                ids(form, "row", UUID::fromString).stream().limit(MOST).toList(),
                Set.copyOf(form.getOrDefault("pair", List.of())),
                new Form(form.toSingleValueMap()));
    }

    private static int bounded(Optional<Integer> show) {
        return Math.clamp(show.orElse(STEP), STEP, MOST);
    }

    private static <T> List<T> ids(MultiValueMap<String, String> form, String name, Function<String, T> read) {
        try {
            return form.getOrDefault(name, List.of()).stream()
                    .filter(each -> !each.isBlank())
                    .map(read)
                    .toList();
        } catch (IllegalArgumentException notOurs) {
            return List.of();
        }
    }

    /** The address of the same plan with others of those who wait. */
    String address(Optional<Reason> other, int number) {
        return address(show) + "&page=" + number
                + other.map(each -> "&waiting=" + each).orElse("");
    }

    /** How many pairs stand before those on the page. @param pairs there are */
    int before(int pairs) {
        return Math.clamp(show - STEP, 0, Math.max(0, (pairs - 1) / STEP * STEP));
    }

    String address(int pairs) {
        return "/plan?show=" + pairs
                + consultant.map(each -> "&consultant=" + each).orElse("");
    }

    /** Name of the field for the reason of a rejection. */
    public static String rejectionOf(UUID personId) {
        return "reason-" + personId;
    }

    /** Whether the page came from the address: nothing was decided on it yet. */
    boolean isFresh() {
        return rows.isEmpty();
    }
}
