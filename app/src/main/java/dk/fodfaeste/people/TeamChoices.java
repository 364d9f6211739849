package dk.fodfaeste.people;

import dk.fodfaeste.identity.Colleagues.Colleague;
import dk.fodfaeste.platform.web.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may be named as a person's social worker and consultant.
 *
 * @param mayName whether the reader may name anybody: those who work with the person, and managers
 */
public record TeamChoices(List<Colleague> socialWorkers, List<Colleague> consultants, boolean mayName) {

    public TeamChoices {
        socialWorkers = List.copyOf(socialWorkers);
        consultants = List.copyOf(consultants);
    }

    Optional<UUID> socialWorker(Form form, String field) {
        return one(form, field, socialWorkers);
    }

    Optional<UUID> consultant(Form form, String field) {
        return one(form, field, consultants);
    }

    private static Optional<UUID> one(Form form, String field, List<Colleague> colleagues) {
        Optional<String> typed = form.text(field);
        Optional<UUID> chosen = typed.flatMap(id -> colleagues.stream()
                .map(Colleague::id)
                .filter(each -> each.toString().equals(id))
                .findFirst());
        if (typed.isPresent() && chosen.isEmpty()) {
            form.refuse(field, "person.wrong.colleague");
        }
        return chosen;
    }

    /** By id. */
    Map<String, String> names() {
        return Stream.concat(socialWorkers.stream(), consultants.stream())
                .collect(Collectors.toMap(each -> each.id().toString(), Colleague::name, (one, same) -> one));
    }
}
