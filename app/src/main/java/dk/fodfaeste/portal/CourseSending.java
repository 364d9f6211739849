package dk.fodfaeste.portal;

import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Receiver;
import java.time.LocalDate;
import java.util.Optional;

/** A link to a course for one purpose: whether it can be sent, what it shows, and sending it. */
interface CourseSending {

    LinkPurpose purpose();

    /** Key of why none can be sent just now; empty where one can. */
    Optional<String> hindered(AskedCourse asked);

    /** What the receiver would see today, as the page's view. */
    Object preview(AskedCourse asked, Receiver receiver);

    /** @throws dk.fodfaeste.platform.web.RefusedException where it cannot be sent, or its last day is not one */
    void send(AskedCourse asked, Receiver receiver, LocalDate lastDay);
}
