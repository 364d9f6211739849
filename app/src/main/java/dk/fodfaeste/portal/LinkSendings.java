package dk.fodfaeste.portal;

import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Links;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.links.words.PageLanguage;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.followup.Booking;
import dk.fodfaeste.post.Channel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Links as the pages send them, each open as long as the house allows; what cannot be sent just now is left. */
@Service
public class LinkSendings {

    private final List<Sending> ofProposals;
    private final List<CourseSending> ofCourses;
    private final PersonLinks toPersons;
    private final Links links;

    LinkSendings(List<Sending> ofProposals, List<CourseSending> ofCourses, PersonLinks toPersons, Links links) {
        this.ofProposals = ofProposals;
        this.ofCourses = ofCourses;
        this.toPersons = toPersons;
        this.links = links;
    }

    /** @return whether it was sent */
    public boolean send(LinkPurpose purpose, Proposal about, Receiver receiver) {
        Optional<Sending> sending = ofProposals.stream()
                .filter(each ->
                        each.purpose() == purpose && each.hindered(about).isEmpty())
                .findFirst();
        sending.ifPresent(each -> each.send(about, receiver, links.lastDay(purpose)));
        return sending.isPresent();
    }

    /** @return whether it was sent */
    public boolean send(LinkPurpose purpose, Course about, Optional<Booking> talk, Receiver receiver) {
        AskedCourse asked = new AskedCourse(about, talk);
        Optional<CourseSending> sending = ofCourses.stream()
                .filter(each ->
                        each.purpose() == purpose && each.hindered(asked).isEmpty())
                .findFirst();
        sending.ifPresent(each -> each.send(asked, receiver, links.lastDay(purpose)));
        return sending.isPresent();
    }

    /** To the number that stands on the person, in a language of theirs. @return whether it was sent */
    public boolean send(Person person, PageLanguage language) {
        Optional<String> number = person.phone().flatMap(LinkForm::international);
        boolean can = number.isPresent() && toPersons.hindered(person).isEmpty();
        if (can) {
            toPersons.send(person, Channel.SMS, number.get(), language, links.lastDay(LinkPurpose.PERSON));
        }
        return can;
    }
}
