package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.way.Desk;
import dk.fodfaeste.lab.town.way.Proposal;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One organisation in one town, in one way of working. */
public final class Organisation {

    private final WayOfWorking way;
    private final Reception reception;
    private final RunningCourses courses;
    private final Shops shops;
    private final Desks desks;
    private final List<Citizen> waiting = new ArrayList<>();
    private final List<TownEvent> diary = new ArrayList<>();

    private Organisation(Town town, WayOfWorking.Kind kind) {
        way = kind.begin();
        reception = new Reception(town, kind);
        TrackRecords records = new TrackRecords(town.policy().hosts());
        courses = new RunningCourses(town, kind, records, diary);
        shops = new Shops(town, kind);
        desks = new Desks(town, courses, records);
    }

    /** All weeks of the town. The same town and way give the same diary. */
    public static Diary work(Town town, WayOfWorking.Kind way) {
        Organisation organisation = new Organisation(town, way);
        for (int week = 0; week < town.weeks(); week++) {
            organisation.week(week);
        }
        return new Diary(town, organisation.diary);
    }

    private void week(int week) {
        reception.receive(week, waiting, diary);
        reception.letLeave(week, waiting, diary);
        waiting.addAll(courses.goOn(week));
        shops.work(waiting, week);
        beginCourses(week);
    }

    private void beginCourses(int week) {
        Map<UUID, Citizen> byId = waiting.stream()
                .collect(
                        Collectors.toMap(citizen -> citizen.person().candidate().id(), Function.identity()));
        Desk desk = desks.of(waiting, week);
        for (Proposal proposal : way.propose(desk)) {
            Citizen citizen =
                    Objects.requireNonNull(byId.get(proposal.applicant().id()));
            courses.begin(citizen, proposal.opening(), week);
            waiting.remove(citizen);
        }
    }
}
