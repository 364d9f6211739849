package dk.fodfaeste.portal;

import dk.fodfaeste.links.CompanyCourse;
import dk.fodfaeste.links.CompanyCourse.Step;
import dk.fodfaeste.links.CompanySide;
import dk.fodfaeste.links.CourseChange;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.Promise;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A coming colleague on the company's page.
 *
 * @param course empty where it is not shown any more
 * @param lines about the person, each with their yes
 * @param receiver whose page it is
 * @param worker whom to call, by name
 * @param phone of the worker
 * @param promise what is promised by signing, word for word
 * @param side wishes, documents and talks
 * @param changes of the course since it was agreed, and those that wait, the first first
 * @param right what the receiver may do
 * @param form as it was typed
 * @param done key of what was just done; empty where nothing was
 * @param address of the page; empty in the preview, where nothing can be sent
 */
public record CompanyCourseView(
        Optional<CompanyCourse> course,
        List<String> lines,
        String organisation,
        String receiver,
        String worker,
        Optional<String> phone,
        Optional<Promise> promise,
        CompanySide side,
        List<CourseChange> changes,
        LinkPurpose right,
        LocalDate today,
        Form form,
        String done,
        String address) {

    private static final int HIGHEST = 60;
    private static final int LOWEST = 10;
    private static final int GAP = 2;

    public boolean isPreview() {
        return address.isEmpty();
    }

    /** The address of what else the receiver has from us. */
    public String overview() {
        return address.substring(0, address.lastIndexOf('/')) + "/overview";
    }

    /** Whether the receiver signs. */
    public boolean signs() {
        return CompanyRights.SIGN.contains(right);
    }

    /** Whether the receiver says no for the company, and what it wishes. */
    public boolean decides() {
        return CompanyRights.DECIDE.contains(right);
    }

    /** Whether the receiver says how it goes. */
    public boolean follows() {
        return CompanyRights.FOLLOW.contains(right);
    }

    /** Whether the first day has come. */
    public boolean hasBegun() {
        return course.filter(CompanyCourse::laidIn)
                .flatMap(CompanyCourse::startsOn)
                .filter(day -> !day.isAfter(today))
                .isPresent();
    }

    /** «Fra 1. februar 2027: 12 timer om ugen» */
    public String said(CourseChange change, Words words) {
        return change.endsOn()
                .map(day -> words.text("link.change." + change.kind(), day))
                .orElseGet(() -> words.text(
                        change.wageMinutes() > 0 ? "link.change.CHANGE.wages" : "link.change.CHANGE",
                        change.from(),
                        words.hours(change.minutesPerWeek() + change.wageMinutes()),
                        words.hours(change.wageMinutes())));
    }

    /** «ma, on, fr 8.00–12.00», a line for each different time. */
    public static List<String> times(CompanyCourse course, Words words) {
        Map<String, Set<DayOfWeek>> days = new LinkedHashMap<>();
        course.week()
                .forEach(each -> days.computeIfAbsent(
                                words.time(each.from()) + "–" + words.time(each.until()),
                                time -> EnumSet.noneOf(DayOfWeek.class))
                        .add(each.day()));
        return days.entrySet().stream()
                .map(each -> words.days(each.getValue()) + " " + each.getKey())
                .toList();
    }

    /** Hours a week, step by step; one where no step is agreed yet. */
    public static List<Integer> minutes(CompanyCourse course) {
        return Stream.concat(
                        Stream.of(course.minutesPerWeek() + course.wageMinutes()),
                        course.steps().stream().map(step -> step.minutesPerWeek() + step.wageMinutes()))
                .toList();
    }

    /** «6 → 9 → 12». */
    public static String ladder(CompanyCourse course, Words words) {
        return String.join(" → ", minutes(course).stream().map(words::hours).toList());
    }

    /** The first step with ordinary wages. */
    public static Optional<Step> wages(CompanyCourse course) {
        return course.steps().stream().filter(step -> step.wageMinutes() > 0).findFirst();
    }

    /** The staircase as blocks: across in percent, down in pixels of {@value #HIGHEST}. */
    public static List<Block> blocks(CompanyCourse course) {
        List<Integer> minutes = minutes(course);
        int most = minutes.stream().mapToInt(Integer::intValue).max().orElse(1);
        int width = 100 / minutes.size();
        List<Block> blocks = new ArrayList<>();
        for (int step = 0; step < minutes.size(); step++) {
            int height = Math.max(LOWEST, minutes.get(step) * HIGHEST / Math.max(1, most));
            blocks.add(new Block(
                    step * width, width - GAP, HIGHEST - height, height, step == minutes.size() - 1 ? "last" : "step"));
        }
        return blocks;
    }

    public record Block(int x, int width, int y, int height, String kind) {}
}
