package dk.fodfaeste.portal;

import dk.fodfaeste.links.Questions;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Questions of the municipality that wait for an answer. */
@Component
class QuestionSignals implements Signals {

    private static final Set<String> WORKERS = Set.of("CONSULTANT", "SOCIAL_WORKER");

    private final Questions questions;

    QuestionSignals(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!WORKERS.contains(reader.role())) {
            return List.of();
        }
        return questions.of(reader.accountId()).stream()
                .map(each -> new Signal(
                        Section.ANSWERS,
                        "link.signal.QUESTION",
                        List.of(each.receiver(), Person.shortName(each.firstName(), each.lastName())),
                        "/courses/" + each.courseId() + "/links",
                        "link.signal.question.verb",
                        Optional.of(CallSignals.nextWorkingDay(each.since()))))
                .toList();
    }
}
