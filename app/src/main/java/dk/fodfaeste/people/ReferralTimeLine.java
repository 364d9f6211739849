package dk.fodfaeste.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the story with us begins. */
@Component
class ReferralTimeLine implements TimeLine {

    private final People people;

    ReferralTimeLine(People people) {
        this.people = people;
    }

    @Override
    public List<Event> eventsOf(UUID personId) {
        Person person = people.person(personId);
        return person
                .referredOn()
                .map(day -> new Event(
                        day,
                        Chapter.STEP,
                        person.municipality().isPresent() ? "timeline.referredBy" : "timeline.referred",
                        person.municipality().map(name -> List.<Object>of(name)).orElse(List.of()),
                        Optional.empty()))
                .stream()
                .toList();
    }
}
