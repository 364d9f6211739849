package dk.fodfaeste.people;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.people.CaseloadRepository.Load;
import dk.fodfaeste.people.NextSteps.NextStep;
import dk.fodfaeste.people.OpenTasks.Waiting;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has what: how many people each colleague goes with and what waits for them; and of one of them, what is due next with each person. */
@Service
@Transactional(readOnly = true)
public class Caseloads {

    private static final Set<Role> CRAFTS = EnumSet.of(Role.CONSULTANT, Role.SOCIAL_WORKER);

    private static final Comparator<NextStep> FIRST_DUE =
            Comparator.comparing(step -> step.due().orElse(LocalDate.MAX));

    private final CaseloadRepository rows;
    private final Colleagues colleagues;
    private final List<NextSteps> steps;
    private final List<OpenTasks> tasks;
    private final Clock clock;

    Caseloads(
            CaseloadRepository rows, Colleagues colleagues, List<NextSteps> steps, List<OpenTasks> tasks, Clock clock) {
        this.rows = rows;
        this.colleagues = colleagues;
        this.steps = steps;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Those who work here and go with people or could, and who are here no more and still have some; by name. */
    public List<Caseload> all() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Load> loads = rows.loads();
        Map<UUID, Waiting> waiting = new HashMap<>();
        tasks.forEach(
                room -> room.byColleague(today).forEach((account, many) -> waiting.merge(account, many, Waiting::and)));
        return colleagues.staff().members().stream()
                .filter(member -> loads.containsKey(member.id()) || member.active() && CRAFTS.contains(member.role()))
                .map(member -> caseload(
                        member,
                        loads.getOrDefault(member.id(), new Load()),
                        waiting.getOrDefault(member.id(), Waiting.NOTHING),
                        today))
                .toList();
    }

    private static Caseload caseload(Member member, Load load, Waiting waiting, LocalDate today) {
        return new Caseload(
                member,
                Arrays.stream(Stage.values())
                        .map(stage -> load.stages().getOrDefault(stage, 0))
                        .toList(),
                load.longest().map(day -> ChronoUnit.WEEKS.between(day, today)),
                waiting);
    }

    /**
     * The people of one colleague, who has waited longest first.
     *
     * @throws NotFoundException when the organisation has no account of this id
     */
    public OwnPeople of(UUID accountId, int page) {
        LocalDate today = LocalDate.now(clock);
        Member member = colleagues.staff().member(accountId);
        Paging<Person> people = rows.of(accountId, page);
        Map<UUID, NextStep> next = next(people.rows(), today);
        return new OwnPeople(
                member,
                today,
                people.map(person -> new Line(
                        person.id(),
                        person.shortName(),
                        person.number(),
                        person.stage(),
                        person.referredOn().map(day -> ChronoUnit.WEEKS.between(day, today)),
                        next.getOrDefault(person.id(), StageNextStep.of(person)))));
    }

    private Map<UUID, NextStep> next(Collection<Person> people, LocalDate today) {
        List<UUID> ids = people.stream().map(Person::id).toList();
        Map<UUID, NextStep> first = new HashMap<>();
        if (!ids.isEmpty()) {
            Stream<Map<UUID, NextStep>> told = steps.stream().map(room -> room.of(ids, today));
            told.forEach(room -> room.forEach((person, step) ->
                    first.merge(person, step, (one, other) -> FIRST_DUE.compare(one, other) <= 0 ? one : other)));
        }
        return first;
    }

    /**
     * @param stages how many people at each, in the order of the stages
     * @param weeks that the one has waited who has waited longest for work
     */
    public record Caseload(Member member, List<Integer> stages, Optional<Long> weeks, Waiting waiting) {

        public int people() {
            return stages.stream().mapToInt(Integer::intValue).sum();
        }
    }

    public record OwnPeople(Member member, LocalDate today, Paging<Line> people) {}

    public record Line(UUID id, String name, String number, Stage stage, Optional<Long> weeks, NextStep next) {}
}
