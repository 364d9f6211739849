package dk.fodfaeste.engine.patience;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Whether somebody may ask a company on a day. */
public sealed interface MayAsk {

    /** @param left how often still, this time included: in the month by the company's wish, or in the week without one */
    record Yes(int left) implements MayAsk {}

    /** @param reasons at least one */
    record No(List<Reason> reasons) implements MayAsk {

        public No {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why not. */
    sealed interface Reason {

        record Paused(Patience.Pause pause) implements Reason {}

        /** The company wants to hear from somebody else. */
        record WantsToHearFrom(UUID other) implements Reason {}

        /** @param again the first day on which it may be asked */
        record EnoughThisMonth(int asked, int most, LocalDate again) implements Reason {}

        /** A company that said nothing is asked seldom. @param again the Monday after */
        record EnoughThisWeek(int asked, int most, LocalDate again) implements Reason {}

        /** @param again the Monday after */
        record ColleagueThisWeek(UUID colleague, LocalDate on, LocalDate again) implements Reason {}
    }

    /** Where nobody was let ask once more: as {@link #of(Patience, AskWishes, Collection, Collection, UUID, LocalDate, PatiencePolicy)}. */
    static MayAsk of(
            Patience patience, AskWishes wishes, Collection<Ask> asks, UUID by, LocalDate on, PatiencePolicy policy) {
        return of(patience, wishes, asks, List.of(), by, on, policy);
    }

    /**
     * Weeks begin on Monday. What lies on a later day of the same week or month counts too: it is promised.
     *
     * @param asks of everybody in the organisation
     * @param oneMore of everybody in the organisation; they open whatever stops but a pause
     */
    static MayAsk of(
            Patience patience,
            AskWishes wishes,
            Collection<Ask> asks,
            Collection<OneMore> oneMore,
            UUID by,
            LocalDate on,
            PatiencePolicy policy) {
        return isPaused(patience) || !mayOnceMore(asks, oneMore, by, monday(on))
                ? byTheRules(patience, wishes, asks, by, on, policy)
                : new Yes(1);
    }

    private static boolean isPaused(Patience patience) {
        return patience instanceof Patience.Paused;
    }

    private static boolean mayOnceMore(Collection<Ask> asks, Collection<OneMore> oneMore, UUID by, LocalDate monday) {
        long asked = asks.stream()
                .filter(ask -> ask.by().equals(by) && monday(ask.on()).equals(monday))
                .count();
        return oneMore.stream()
                .anyMatch(each -> each.by().equals(by) && each.monday().equals(monday) && each.asked() == asked);
    }

    private static MayAsk byTheRules(
            Patience patience, AskWishes wishes, Collection<Ask> asks, UUID by, LocalDate on, PatiencePolicy policy) {
        List<Reason> reasons = new ArrayList<>();
        if (patience instanceof Patience.Paused paused) {
            reasons.add(new Reason.Paused(paused.reason()));
        }
        wishes.onlyBy()
                .filter(only -> !only.equals(by))
                .ifPresent(only -> reasons.add(new Reason.WantsToHearFrom(only)));
        List<Ask> inWeek = asks.stream()
                .filter(ask -> monday(ask.on()).equals(monday(on)))
                .sorted(Comparator.comparing(Ask::on))
                .toList();
        LocalDate nextWeek = monday(on).plusWeeks(1);
        int left = wishes.mostPerMonth().isPresent()
                ? leftInMonth(wishes.mostPerMonth().getAsInt(), asks, on, reasons)
                : leftInWeek(policy.asksPerWeek(), inWeek.size(), nextWeek, reasons);
        inWeek.stream()
                .filter(ask -> !ask.by().equals(by))
                .findFirst()
                .ifPresent(ask -> reasons.add(new Reason.ColleagueThisWeek(ask.by(), ask.on(), nextWeek)));
        return reasons.isEmpty() ? new Yes(left) : new No(reasons);
    }

    private static int leftInMonth(int most, Collection<Ask> asks, LocalDate on, List<Reason> reasons) {
        YearMonth month = YearMonth.from(on);
        int asked = (int) asks.stream()
                .filter(ask -> YearMonth.from(ask.on()).equals(month))
                .count();
        if (asked >= most) {
            reasons.add(
                    new Reason.EnoughThisMonth(asked, most, month.plusMonths(1).atDay(1)));
        }
        return most - asked;
    }

    private static int leftInWeek(int most, int asked, LocalDate nextWeek, List<Reason> reasons) {
        if (asked >= most) {
            reasons.add(new Reason.EnoughThisWeek(asked, most, nextWeek));
        }
        return most - asked;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
