package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.platform.database.Turns;
import dk.fodfaeste.platform.web.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What decides on a course may move the talks of every course at its company: who decides takes the company's turn first and the course's
 * own lock then, so that two decisions at one company come one after the other and never wait for each other.
 */
@Component
class CourseTurn {

    private final CourseRepository courses;
    private final Companies companies;
    private final Turns turns;

    CourseTurn(CourseRepository courses, Companies companies, Turns turns) {
        this.courses = courses;
        this.companies = companies;
        this.turns = turns;
    }

    /**
     * The course is the caller's alone until the transaction ends.
     *
     * @throws NotFoundException when the organisation knows no course of this id
     */
    Course take(UUID courseId) {
        courses.courses(COURSE.COURSE_ID.eq(courseId)).stream()
                .map(course -> companies.workplace(course.workplaceId()).companyId())
                .forEach(company -> turns.take(List.of(company)));
        return courses.locked(courseId);
    }
}
