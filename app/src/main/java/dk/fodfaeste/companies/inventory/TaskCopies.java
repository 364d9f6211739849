package dk.fodfaeste.companies.inventory;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Need;
import dk.fodfaeste.companies.TaskChanges;
import dk.fodfaeste.companies.WantedNeed;
import dk.fodfaeste.companies.WantedTask;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.platform.Danish;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A task that many places have is written once and copied, with its needs; from then on each is its own. */
@Service
@Transactional
public class TaskCopies {

    /** Workplaces of one company on the page; whoever has more searches. */
    private static final int MOST = 200;

    private final DSLContext database;
    private final Companies companies;
    private final TaskChanges changes;
    private final InventoryNotes notes;
    private final Catalogue catalogue;

    TaskCopies(
            DSLContext database, Companies companies, TaskChanges changes, InventoryNotes notes, Catalogue catalogue) {
        this.database = database;
        this.companies = companies;
        this.changes = changes;
        this.notes = notes;
        this.catalogue = catalogue;
    }

    /** The other open workplaces of the company whose the task is, by name. */
    @Transactional(readOnly = true)
    public List<Place> ofTheCompany(WorkTask task) {
        return places(task, company(task).eq(WORKPLACE.COMPANY_ID), MOST);
    }

    /** Open workplaces that are called so, or whose company is; by name. */
    @Transactional(readOnly = true)
    public List<Place> called(WorkTask task, String words, int most) {
        return places(task, WORKPLACE.NAME.containsIgnoreCase(words).or(COMPANY.NAME.containsIgnoreCase(words)), most);
    }

    private static Field<UUID> company(WorkTask task) {
        var own = WORKPLACE.as("own");
        return DSL.field(DSL.select(own.COMPANY_ID).from(own).where(own.WORKPLACE_ID.eq(task.workplaceId())));
    }

    private List<Place> places(WorkTask task, Condition which, int most) {
        Field<Boolean> has = DSL.field(DSL.exists(DSL.selectOne()
                .from(TASK)
                .where(TASK.WORKPLACE_ID.eq(WORKPLACE.WORKPLACE_ID))
                .and(DSL.lower(DSL.trim(TASK.NAME)).eq(DSL.lower(task.name().strip())))));
        return database.select(WORKPLACE.WORKPLACE_ID, WORKPLACE.NAME, COMPANY.NAME, has)
                .from(WORKPLACE)
                .join(COMPANY)
                .on(COMPANY.ORGANISATION_ID.eq(WORKPLACE.ORGANISATION_ID))
                .and(COMPANY.COMPANY_ID.eq(WORKPLACE.COMPANY_ID))
                .where(which)
                .and(WORKPLACE.WORKPLACE_ID.ne(task.workplaceId()))
                .and(WORKPLACE.CLOSED_ON.isNull())
                .and(COMPANY.CLOSED_ON.isNull())
                .orderBy(Danish.order(WORKPLACE.NAME), WORKPLACE.P_NUMBER)
                .limit(most)
                .fetch(row -> new Place(row.value1(), row.value2(), row.value3(), Boolean.TRUE.equals(row.value4())));
    }

    /** @param has whether it has a task of the name already */
    public record Place(UUID id, String name, String company, boolean has) {}

    /**
     * A copy for each, with the needs as they ask now; where a task of the name stands already, none.
     *
     * @return how many were written
     */
    int copy(WorkTask task, Collection<UUID> workplaces) {
        List<WantedNeed> needs = needs(companies.needsOfTask(task.id()));
        // in one order, so that two who copy to the same places wait for each other and do not stand still
        List<UUID> chosen = workplaces.stream().distinct().sorted().toList();
        chosen.forEach(notes::hold);
        List<UUID> without = places(task, WORKPLACE.WORKPLACE_ID.in(chosen), Integer.MAX_VALUE).stream()
                .filter(place -> !place.has())
                .map(Place::id)
                .toList();
        without.forEach(workplace -> {
            UUID copy = changes.add(workplace, wanted(task));
            needs.forEach(need -> changes.need(copy, 0, need));
        });
        return without.size();
    }

    private static WantedTask wanted(WorkTask task) {
        return new WantedTask(
                task.name(),
                task.minutes(),
                task.timesPerWeek(),
                task.days(),
                task.earliest(),
                task.latest(),
                task.location(),
                task.performedBy(),
                task.relief());
    }

    private List<WantedNeed> needs(List<Need> written) {
        Edition edition = catalogue.edition();
        return written.stream()
                .flatMap(need -> edition.asked(need.dimension(), need.leastBin(), need.edition()).stream()
                        .filter(now -> now.level() > 0)
                        .flatMap(now -> wanted(need, now.dimension(), now.level())))
                .toList();
    }

    private Stream<WantedNeed> wanted(Need need, String dimension, int level) {
        return catalogue
                .inUse(dimension)
                .map(each -> new WantedNeed(each, level, need.strength(), need.adaptable(), need.adaptation()))
                .stream();
    }
}
