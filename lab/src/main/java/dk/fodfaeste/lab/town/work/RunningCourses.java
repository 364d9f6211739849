package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.lab.town.Chance;
import dk.fodfaeste.lab.town.CourseModel;
import dk.fodfaeste.lab.town.Dimensions;
import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.TownOpening;
import dk.fodfaeste.lab.town.Workplace;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The courses that are under way: each week goes on, stops early, or ends with or without a job. */
final class RunningCourses {

    private final Town town;
    private final WayOfWorking.Kind way;
    private final CourseModel model;
    private final TrackRecords records;
    private final List<TownEvent> diary;
    private List<Course> courses = new ArrayList<>();
    private final Set<Integer> closed = new HashSet<>();

    RunningCourses(Town town, WayOfWorking.Kind way, TrackRecords records, List<TownEvent> diary) {
        this.town = town;
        this.way = way;
        this.records = records;
        this.diary = diary;
        model = new CourseModel(town.policy().courses());
    }

    void begin(Citizen citizen, TownOpening opening, int week) {
        citizen.tries(opening);
        records.asked(opening.company(), week);
        courses.add(new Course(citizen, opening, week));
        diary.add(new TownEvent.CourseBegun(week, citizen.person(), opening));
    }

    boolean isTaken(TownOpening opening) {
        return closed.contains(opening.number())
                || courses.stream().anyMatch(course -> course.opening().number() == opening.number());
    }

    int placesLeft(Workplace workplace) {
        return workplace.places()
                - (int) courses.stream()
                        .filter(course -> course.opening().workplace().equals(workplace))
                        .count();
    }

    /** @return those who wait again */
    List<Citizen> goOn(int week) {
        List<Course> going = new ArrayList<>();
        List<Citizen> back = new ArrayList<>();
        for (Course course : courses) {
            Citizen citizen = course.citizen();
            if (stops(course, week)) {
                stopped(course, week);
                back.add(citizen);
            } else if (course.weekOf(week) < town.policy().courses().weeks()) {
                citizen.grow(model.afterWeek(citizen.levels(), course.opening()));
                going.add(course);
            } else if (!completed(course, week)) {
                back.add(citizen);
            }
        }
        courses = going;
        back.forEach(citizen -> citizen.waitsAgain(week));
        return back;
    }

    private boolean stops(Course course, int week) {
        Person person = course.citizen().person();
        double hazard = model.stopsInWeek(
                course.citizen().levels(),
                course.opening(),
                person.wish(course.opening().field()));
        return draw(Chance.Of.COURSE, course, course.weekOf(week)) < hazard;
    }

    /** The luck of a person's first, second … course, wherever it is. */
    private double draw(Chance.Of what, Course course, int weekOfCourse) {
        long which = course.citizen().coursesBegun() * 1000L + weekOfCourse;
        return town.chance().draw(what, course.citizen().person().number(), which);
    }

    private void stopped(Course course, int week) {
        records.stopped(course.opening().company(), week);
        if (draw(Chance.Of.WITHDRAWAL, course, 0) < town.policy().hosts().withdrawnAfterStop()) {
            closed.add(course.opening().number());
        }
        diary.add(new TownEvent.EarlyStop(week, course.citizen().person(), course.opening()));
        report(course, week);
    }

    /** @return whether it led to a job */
    private boolean completed(Course course, int week) {
        Citizen citizen = course.citizen();
        records.completed(course.opening().company());
        diary.add(new TownEvent.CourseCompleted(week, citizen.person(), course.opening()));
        report(course, week);
        boolean job = draw(Chance.Of.JOB, course, 0) < model.leadsToJob(citizen.levels(), course.opening());
        if (job) {
            closed.add(course.opening().number());
            diary.add(new TownEvent.JobFound(week, citizen.person(), course.opening()));
        }
        return job;
    }

    /** The workplace tells how it went with what it asks. */
    private void report(Course course, int week) {
        if (way.writesDown()) {
            for (Need need : course.opening().opening().needs()) {
                if (need.strength() != Strength.NICE) {
                    course.citizen()
                            .isSeen(
                                    Dimensions.number(need.dimension()),
                                    ObserverRole.WORKPLACE,
                                    Calendar.monday(week),
                                    town.policy().shops().seenRight(),
                                    town.chance());
                }
            }
        }
    }
}
