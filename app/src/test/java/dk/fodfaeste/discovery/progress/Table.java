package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.discovery.progress.Answer.AtStep;
import dk.fodfaeste.discovery.progress.ProgressTalks.Writing;
import dk.fodfaeste.discovery.progress.Talk.Sitting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two at a table: holds talks as a story tells them. Within a transaction of somebody on the team. */
public final class Table {

    private Table() {}

    /** @param person and worker say this step about GOAL, and nothing else */
    public static UUID talk(ProgressTalks talks, UUID personId, LocalDate on, int person, int worker) {
        return talk(talks, personId, on, person, worker, "");
    }

    /** @param note none, where it is empty */
    public static UUID talk(ProgressTalks talks, UUID personId, LocalDate on, int person, int worker, String note) {
        talks.answer(Writing.begun(personId, 0), Viewpoint.PERSON, Map.of("GOAL", new AtStep(person)));
        talks.answer(
                Writing.begun(personId, version(talks, personId)),
                Viewpoint.WORKER,
                Map.of("GOAL", new AtStep(worker)));
        return talks.hold(
                Writing.begun(personId, version(talks, personId)),
                new Sitting(on, false, Optional.empty(), Optional.of(note).filter(words -> !words.isEmpty())),
                List.of(new Focus("GOAL", "Ringe til to steder sammen", on.plusMonths(3))));
    }

    /** The two say something about everything: about GOAL these steps, about the others steps beside them. */
    static void wholeTalk(ProgressTalks talks, UUID personId, LocalDate on, int person, int worker) {
        List<Indicator> all = new Indicators().of(new Indicators().latest());
        talks.answer(Writing.begun(personId, 0), Viewpoint.PERSON, said(all, Viewpoint.PERSON, person));
        talks.answer(
                Writing.begun(personId, version(talks, personId)),
                Viewpoint.WORKER,
                said(all, Viewpoint.WORKER, worker));
        talks.hold(
                Writing.begun(personId, version(talks, personId)),
                new Sitting(on, false, Optional.empty(), Optional.empty()),
                List.of());
    }

    private static Map<String, Answer> said(List<Indicator> all, Viewpoint viewpoint, int goal) {
        int at = IntStream.range(0, all.size())
                .filter(index -> all.get(index).id().equals("GOAL"))
                .findFirst()
                .orElseThrow();
        return all.stream()
                .filter(each -> each.asks(viewpoint))
                .collect(Collectors.toMap(
                        Indicator::id,
                        each -> new AtStep(Math.clamp(goal + (all.indexOf(each) - at) % 3L, 1, Answer.STEPS))));
    }

    private static int version(ProgressTalks talks, UUID personId) {
        return talks.begun(personId).orElseThrow().version();
    }
}
