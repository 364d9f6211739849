package dk.fodfaeste.intake;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.NEED;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.database.companies.tables.records.CompanyRecord;
import dk.fodfaeste.database.companies.tables.records.NeedRecord;
import dk.fodfaeste.database.companies.tables.records.TaskRecord;
import dk.fodfaeste.database.companies.tables.records.WorkplaceRecord;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.reading.CompanyRow;
import dk.fodfaeste.intake.reading.NeedRow;
import dk.fodfaeste.intake.reading.TaskRow;
import dk.fodfaeste.intake.reading.WorkplaceRow;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Weekdays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes the sheets of companies, workplaces, tasks and needs. A cell that is empty or missing leaves what is stored. */
final class CompanySheets {

    private final DSLContext database;
    private final Writing writing;
    private final UUID organisation = Acting.now().organisationId();

    CompanySheets(DSLContext database, Writing writing) {
        this.database = database;
        this.writing = writing;
    }

    Count companies(Told<CompanyRow> rows, Staff staff) {
        Rows<String, CompanyRecord> stored =
                new Rows<>(database.selectFrom(COMPANY).fetchMap(COMPANY.CVR));
        rows.each(row -> {
            stored.put(row.cvr(), () -> fresh(row.cvr()), company -> {
                company.setName(row.name());
                row.industry().ifPresent(company::setIndustry);
                row.contactName().ifPresent(company::setContactName);
                row.contactEmail().ifPresent(company::setContactEmail);
                row.contactPhone().ifPresent(company::setContactPhone);
                row.maxContactsPerMonth().ifPresent(company::setMaxContactsPerMonth);
                row.pausedUntil().ifPresent(company::setPausedUntil);
                row.contactBy().ifPresent(name -> company.setContactById(staff.of(Role.CONSULTANT, name)));
                row.ownEnterprise().ifPresent(company::setOwnEnterprise);
            });
        });
        return writing.write(stored);
    }

    private CompanyRecord fresh(String cvr) {
        CompanyRecord company = database.newRecord(COMPANY);
        company.setCompanyId(UUID.randomUUID());
        company.setOrganisationId(organisation);
        company.setCvr(cvr);
        company.setOwnEnterprise(false);
        return company;
    }

    Count workplaces(Told<WorkplaceRow> rows) {
        Map<String, UUID> companies = new HashMap<>(database.select(COMPANY.CVR, COMPANY.COMPANY_ID)
                .from(COMPANY)
                .fetchMap(COMPANY.CVR, COMPANY.COMPANY_ID));
        Rows<String, WorkplaceRecord> stored =
                new Rows<>(database.selectFrom(WORKPLACE).fetchMap(WORKPLACE.P_NUMBER));
        rows.each(row -> {
            stored.put(row.pNumber(), () -> workplace(row.pNumber()), workplace -> {
                workplace.setCompanyId(writing.id(companies, row.cvr()));
                workplace.setName(row.name());
                row.address().ifPresent(workplace::setAddress);
                row.postalCode().ifPresent(workplace::setPostalCode);
                row.ordinaryFte().map(CompanySheets::hundredths).ifPresent(workplace::setOrdinaryFte);
                row.supportedFte().map(CompanySheets::hundredths).ifPresent(workplace::setSupportedFte);
                row.places().ifPresent(workplace::setPlaces);
            });
        });
        return writing.write(stored);
    }

    Map<String, UUID> workplaceIds() {
        return new HashMap<>(database.select(WORKPLACE.P_NUMBER, WORKPLACE.WORKPLACE_ID)
                .from(WORKPLACE)
                .fetchMap(WORKPLACE.P_NUMBER, WORKPLACE.WORKPLACE_ID));
    }

    private static BigDecimal hundredths(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    private WorkplaceRecord workplace(String pNumber) {
        WorkplaceRecord workplace = database.newRecord(WORKPLACE);
        workplace.setWorkplaceId(UUID.randomUUID());
        workplace.setOrganisationId(organisation);
        workplace.setPNumber(pNumber);
        workplace.setPlaces(1);
        return workplace;
    }

    Count tasks(Told<TaskRow> rows, Map<String, UUID> workplaces) {
        Rows<TaskKey, TaskRecord> stored = new Rows<>(
                database.selectFrom(TASK).fetchMap(task -> new TaskKey(task.getWorkplaceId(), task.getNumber())));
        rows.each(row -> {
            UUID workplace = writing.id(workplaces, row.pNumber());
            stored.put(new TaskKey(workplace, row.number()), () -> task(workplace, row.number()), task -> {
                task.setName(row.name());
                row.minutes().ifPresent(task::setMinutes);
                row.timesPerWeek().ifPresent(task::setTimesPerWeek);
                row.days().map(Weekdays::bits).ifPresent(task::setDays);
                row.earliest().ifPresent(task::setEarliest);
                row.latest().ifPresent(task::setLatest);
                row.location().ifPresent(task::setLocation);
                row.performedBy().ifPresent(task::setPerformedBy);
                row.relief().ifPresent(task::setRelief);
            });
        });
        return writing.write(stored);
    }

    private TaskRecord task(UUID workplace, String number) {
        TaskRecord task = database.newRecord(TASK);
        task.setTaskId(UUID.randomUUID());
        task.setOrganisationId(organisation);
        task.setWorkplaceId(workplace);
        task.setNumber(number);
        task.setDays(0b0011111);
        return task;
    }

    Count needs(Told<NeedRow> rows, Map<String, UUID> workplaces) {
        Map<TaskKey, UUID> tasks = new HashMap<>(database.select(TASK.WORKPLACE_ID, TASK.NUMBER, TASK.TASK_ID)
                .from(TASK)
                .fetchMap(task -> new TaskKey(task.value1(), task.value2()), task -> task.value3()));
        Rows<NeedKey, NeedRecord> stored = new Rows<>(database.selectFrom(NEED)
                .fetchMap(need -> new NeedKey(need.getWorkplaceId(), need.getTaskId(), need.getDimension())));
        rows.each(row -> {
            UUID workplace = writing.id(workplaces, row.pNumber());
            UUID task = row.taskNumber()
                    .map(number -> writing.id(tasks, new TaskKey(workplace, number)))
                    .orElse(null);
            stored.put(
                    new NeedKey(workplace, task, row.dimension()),
                    () -> need(workplace, task, row.dimension()),
                    need -> {
                        need.setLeastBin(row.leastBin());
                        row.strength().ifPresent(need::setStrength);
                        row.adaptable().ifPresent(need::setAdaptable);
                        row.adaptation().ifPresent(need::setAdaptation);
                    });
        });
        return writing.write(stored);
    }

    private NeedRecord need(UUID workplace, @Nullable UUID task, String dimension) {
        NeedRecord need = database.newRecord(NEED);
        need.setNeedId(UUID.randomUUID());
        need.setOrganisationId(organisation);
        need.setWorkplaceId(workplace);
        need.setTaskId(task);
        need.setDimension(dimension);
        need.setStrength("MUST");
        need.setAdaptable(false);
        return need;
    }

    private record TaskKey(UUID workplace, String number) {}

    private record NeedKey(UUID workplace, @Nullable UUID task, String dimension) {}
}
