package dk.fodfaeste.placements;

import dk.fodfaeste.placements.ComingTalks.Talk;
import dk.fodfaeste.placements.OverdueCourses.Due;
import dk.fodfaeste.placements.OverdueCourses.Kind;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Courses that are overdue, or of whose grant nobody has said anything; steps that came or are to be talked about; talks that are due this week or late, booked, or about which nobody
 * has written; and what was to be done: a worker's own, and for the manager what nobody below has taken up.
 */
@Component
class PlacementSignals implements Signals {

    private static final int MOST = 10;

    /** Of the words for each kind. */
    private static final Map<Kind, String> KEYS = Map.of(
            Kind.OVERDUE,
            "course.signal.overdue",
            Kind.CONFIRM,
            "course.signal.step",
            Kind.TALK,
            "course.signal.nextStep",
            Kind.GRANT_UNSAID,
            "course.signal.grantUnsaid");

    private final FollowUpsDue dues;

    PlacementSignals(FollowUpsDue dues) {
        this.dues = dues;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        FollowUpsDue.Both both = dues.first(reader, today, today.plusDays(7), MOST);
        List<Due> late = both.late();
        ComingTalks.First due = both.talks();
        return Stream.of(
                        ofKind(Kind.OVERDUE, late),
                        ofKind(Kind.CONFIRM, late),
                        ofKind(Kind.TALK, late),
                        ofKind(Kind.GRANT_UNSAID, late),
                        due.talks().stream().map(PlacementSignals::talk),
                        Stream.of(due.more()).filter(more -> more > 0).map(PlacementSignals::others))
                .flatMap(each -> each)
                .toList();
    }

    /** The first of a kind, and how many more there are. */
    private static Stream<Signal> ofKind(Kind kind, List<Due> due) {
        List<Due> these = due.stream().filter(each -> each.kind() == kind).toList();
        int more = these.isEmpty() ? 0 : these.getFirst().all() - these.size();
        return Stream.concat(
                these.stream().map(PlacementSignals::due),
                Stream.of(more).filter(each -> each > 0).map(each -> others(kind, each)));
    }

    private static Signal due(Due due) {
        String key = Objects.requireNonNull(KEYS.get(due.kind()));
        return new Signal(
                Section.FOLLOW_UPS,
                key,
                List.of(due.person(), due.workplace()),
                "/courses/" + due.courseId() + place(due.kind()),
                key + ".verb",
                Optional.of(due.on()));
    }

    /** On the course's page, or under it. */
    private static String place(Kind kind) {
        return switch (kind) {
            case OVERDUE -> "";
            case CONFIRM, TALK -> "#steps";
            case GRANT_UNSAID -> "/grants";
        };
    }

    private static String list(Kind kind) {
        return switch (kind) {
            case OVERDUE -> "/courses?which=" + CoursesPage.Which.OVERDUE;
            case CONFIRM, TALK -> "/courses";
            case GRANT_UNSAID -> "/courses/grants?what=UNSAID";
        };
    }

    private static Signal others(Kind kind, int more) {
        return new Signal(
                Section.FOLLOW_UPS,
                Objects.requireNonNull(KEYS.get(kind)) + ".more",
                List.of(more),
                list(kind),
                "course.signal.more.verb",
                Optional.empty());
    }

    private static Signal talk(Talk talk) {
        String course = "/courses/" + talk.courseId();
        return switch (talk.kind()) {
            case TALK -> signal("course.signal.talk", List.of(talk.person()), course, "course.signal.verb", talk);
            case SILENCE ->
                signal("course.signal.silence", List.of(talk.person()), course, "course.signal.silence.verb", talk);
            case BOOKING ->
                signal(
                        "course.signal.booking",
                        List.of(talk.person(), talk.beginsAt().orElseThrow()),
                        course + "/follow-up",
                        "course.signal.booking.verb",
                        talk);
            case ACTION_POINT ->
                signal(
                        "course.signal.actionPoint",
                        List.of(talk.person(), talk.words().orElseThrow()),
                        course + "/follow-up#action-points",
                        "course.signal.actionPoint.verb",
                        talk);
        };
    }

    private static Signal signal(String key, List<Object> arguments, String address, String verb, Talk talk) {
        return new Signal(
                talk.isBooked() ? Section.BOOKINGS : Section.FOLLOW_UPS,
                key,
                arguments,
                address,
                verb,
                Optional.of(talk.day()));
    }

    private static Signal others(int more) {
        return new Signal(
                Section.FOLLOW_UPS,
                "course.signal.more",
                List.of(more),
                "/courses?sort=" + CoursesPage.Sort.TALK,
                "course.signal.more.verb",
                Optional.empty());
    }
}
