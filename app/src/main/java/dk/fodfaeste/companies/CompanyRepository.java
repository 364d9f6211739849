package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.CONTACT;
import static dk.fodfaeste.database.companies.Tables.NEED;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.database.companies.tables.records.CompanyRecord;
import dk.fodfaeste.database.companies.tables.records.NeedRecord;
import dk.fodfaeste.database.companies.tables.records.TaskRecord;
import dk.fodfaeste.database.companies.tables.records.WorkplaceRecord;
import dk.fodfaeste.platform.Weekdays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CompanyRepository {

    private final DSLContext database;

    CompanyRepository(DSLContext database) {
        this.database = database;
    }

    List<Company> companies(Condition where) {
        return database.selectFrom(COMPANY)
                .where(where)
                .orderBy(COMPANY.NAME, COMPANY.CVR)
                .fetch(CompanyRepository::company);
    }

    List<Workplace> workplaces(Condition where) {
        return database.selectFrom(WORKPLACE)
                .where(where)
                .orderBy(WORKPLACE.NAME, WORKPLACE.P_NUMBER)
                .fetch(CompanyRepository::workplace);
    }

    List<WorkTask> tasks(Condition where) {
        return database.selectFrom(TASK)
                .where(where)
                .orderBy(TASK.WORKPLACE_ID, TASK.EARLIEST.asc().nullsFirst(), TASK.NAME, TASK.NUMBER)
                .fetch(CompanyRepository::task);
    }

    List<Need> needs(Condition where) {
        return database.selectFrom(NEED)
                .where(where)
                .orderBy(NEED.WORKPLACE_ID, NEED.DIMENSION, NEED.NEED_ID)
                .fetch(CompanyRepository::need);
    }

    Map<UUID, Integer> contactsSince(LocalDate day) {
        return database.select(CONTACT.COMPANY_ID, DSL.count())
                .from(CONTACT)
                .where(CONTACT.CONTACTED_ON.ge(day))
                .groupBy(CONTACT.COMPANY_ID)
                .fetchMap(CONTACT.COMPANY_ID, row -> row.value2());
    }

    private static Company company(CompanyRecord row) {
        return new Company(
                row.getCompanyId(),
                row.getCvr(),
                row.getName(),
                Optional.ofNullable(row.getIndustry()),
                Optional.ofNullable(row.getContactName()),
                Optional.ofNullable(row.getContactEmail()),
                Optional.ofNullable(row.getContactPhone()),
                number(row.getMaxContactsPerMonth()),
                Optional.ofNullable(row.getPausedUntil()),
                Optional.ofNullable(row.getContactById()),
                row.getOwnEnterprise());
    }

    private static Workplace workplace(WorkplaceRecord row) {
        return new Workplace(
                row.getWorkplaceId(),
                row.getCompanyId(),
                row.getPNumber(),
                row.getName(),
                Optional.ofNullable(row.getAddress()),
                Optional.ofNullable(row.getPostalCode()),
                Optional.ofNullable(row.getOrdinaryFte()),
                Optional.ofNullable(row.getSupportedFte()),
                row.getPlaces());
    }

    private static WorkTask task(TaskRecord row) {
        return new WorkTask(
                row.getTaskId(),
                row.getWorkplaceId(),
                row.getNumber(),
                row.getName(),
                number(row.getMinutes()),
                number(row.getTimesPerWeek()),
                Weekdays.of(row.getDays()),
                Optional.ofNullable(row.getEarliest()),
                Optional.ofNullable(row.getLatest()),
                Optional.ofNullable(row.getLocation()),
                Optional.ofNullable(row.getPerformedBy()),
                number(row.getRelief()));
    }

    private static Need need(NeedRecord row) {
        return new Need(
                row.getNeedId(),
                row.getWorkplaceId(),
                Optional.ofNullable(row.getTaskId()),
                row.getDimension(),
                row.getLeastBin(),
                Need.Strength.valueOf(row.getStrength()),
                row.getAdaptable(),
                Optional.ofNullable(row.getAdaptation()));
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
