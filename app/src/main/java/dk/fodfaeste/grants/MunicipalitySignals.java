package dk.fodfaeste.grants;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the municipality answered by link, until one of ours has seen it. */
@Component
class MunicipalitySignals implements Signals {

    private static final Set<String> WORKERS = Set.of("CONSULTANT", "SOCIAL_WORKER");

    private final MunicipalityAnswers answers;

    MunicipalitySignals(MunicipalityAnswers answers) {
        this.answers = answers;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!WORKERS.contains(reader.role())) {
            return List.of();
        }
        return answers.unseen(reader.accountId()).stream()
                .map(answer -> new Signal(
                        Section.ANSWERS,
                        "grant.signal.said." + answer.kind(),
                        List.of(answer.person(), answer.workplace()),
                        "/courses/" + answer.courseId() + "/grants",
                        "grant.signal.said.verb",
                        Optional.of(today)))
                .toList();
    }
}
