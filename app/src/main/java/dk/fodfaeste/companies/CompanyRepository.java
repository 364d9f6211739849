package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.database.companies.tables.records.CompanyRecord;
import dk.fodfaeste.database.companies.tables.records.WorkplaceRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.database.ByMonth;
import dk.fodfaeste.platform.database.ReadOnce;
import dk.fodfaeste.platform.database.Versions;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Companies and their workplaces. */
@Repository
class CompanyRepository {

    private static final String AGREED = "AGREED";
    private static final String NONE = "NONE";

    /** Of the company that the workplace belongs to. */
    private static final Field<String> EMPLOYER = DSL.field(DSL.select(COMPANY.EMPLOYER)
            .from(COMPANY)
            .where(COMPANY.ORGANISATION_ID.eq(WORKPLACE.ORGANISATION_ID))
            .and(COMPANY.COMPANY_ID.eq(WORKPLACE.COMPANY_ID)));

    private static final Field<JSONB> COMPANY_BY_MONTH = DSL.field(DSL.select(COMPANY.ORDINARY_BY_MONTH)
            .from(COMPANY)
            .where(COMPANY.ORGANISATION_ID.eq(WORKPLACE.ORGANISATION_ID))
            .and(COMPANY.COMPANY_ID.eq(WORKPLACE.COMPANY_ID)));

    private static final String COMPANIES = "companies";
    private static final String WORKPLACES = "workplaces";

    private final DSLContext database;
    private final Versions versions;

    CompanyRepository(DSLContext database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    List<Company> companies(Condition where) {
        return ReadOnce.of(
                COMPANIES,
                where,
                () -> database.selectFrom(COMPANY)
                        .where(where)
                        .orderBy(Danish.order(COMPANY.NAME), COMPANY.CVR)
                        .fetch(CompanyRepository::company));
    }

    List<Workplace> workplaces(Condition where) {
        return ReadOnce.of(
                WORKPLACES,
                where,
                () -> database.select(WORKPLACE.fields())
                        .select(
                                EMPLOYER,
                                COMPANY_BY_MONTH) // column by column: a row within a row is read letter by letter
                        .from(WORKPLACE)
                        .where(where)
                        .orderBy(Danish.order(WORKPLACE.NAME), WORKPLACE.P_NUMBER)
                        .fetch(row -> workplace(
                                row.into(WORKPLACE),
                                Optional.ofNullable(row.get(EMPLOYER)),
                                row.get(COMPANY_BY_MONTH))));
    }

    /** Whoever looks at one asks for its company next. */
    Optional<Workplace> workplace(UUID id) {
        Condition which = WORKPLACE.WORKPLACE_ID.eq(id);
        List<Workplace> found = ReadOnce.isLook()
                ? ReadOnce.<List<Workplace>>before(WORKPLACES, which)
                        .orElseGet(() ->
                                places(which).stream().map(Place::workplace).toList())
                : workplaces(which);
        return found.stream().findFirst();
    }

    /** Of each its company too, in one question; both are known to the look from then on. */
    List<Place> places(Condition where) {
        return ReadOnce.of(
                "workplaces with their companies",
                where,
                () -> database.select(WORKPLACE, COMPANY)
                        .from(WORKPLACE)
                        .join(COMPANY)
                        .on(COMPANY.ORGANISATION_ID.eq(WORKPLACE.ORGANISATION_ID))
                        .and(COMPANY.COMPANY_ID.eq(WORKPLACE.COMPANY_ID))
                        .where(where)
                        .orderBy(Danish.order(WORKPLACE.NAME), WORKPLACE.P_NUMBER)
                        .fetch(row -> known(new Place(
                                workplace(
                                        row.value1(),
                                        Optional.ofNullable(row.value2().getEmployer()),
                                        row.value2().getOrdinaryByMonth()),
                                company(row.value2())))));
    }

    private static Place known(Place place) {
        Workplace workplace = place.workplace();
        ReadOnce.know(COMPANIES, COMPANY.COMPANY_ID.eq(place.company().id()), List.of(place.company()));
        ReadOnce.know(WORKPLACES, WORKPLACE.WORKPLACE_ID.eq(workplace.id()), List.of(workplace));
        return place;
    }

    /** A workplace and the company that it belongs to. */
    record Place(Workplace workplace, Company company) {}

    UUID add(NewCompany company) {
        UUID id = UUID.randomUUID();
        database.insertInto(COMPANY)
                .set(COMPANY.COMPANY_ID, id)
                .set(COMPANY.ORGANISATION_ID, Acting.now().organisationId())
                .set(COMPANY.CVR, company.cvr().digits())
                .set(told(company.facts()))
                .execute();
        return id;
    }

    void change(UUID companyId, int seen, CompanyFacts facts) {
        var change = database.update(COMPANY).set(told(facts)).set(COMPANY.UPDATED_AT, DSL.currentOffsetDateTime());
        versions.write(change, COMPANY, COMPANY.COMPANY_ID.eq(companyId), seen);
    }

    private static CompanyRecord told(CompanyFacts facts) {
        CompanyRecord row = new CompanyRecord();
        row.setName(facts.name());
        row.setIndustry(facts.industry().map(Industry::code).orElse(null));
        row.setIndustryVersion(facts.industry()
                .map(Industry::version)
                .orElse(Industry.Version.DB07)
                .name());
        row.setEmployer(facts.employer().map(Employer::name).orElse(null));
        row.setContactName(facts.contactName().orElse(null));
        row.setContactEmail(facts.contactEmail().orElse(null));
        row.setContactPhone(facts.contactPhone().orElse(null));
        return row;
    }

    void change(UUID companyId, int seen, Wishes wishes) {
        var change = database.update(COMPANY)
                .set(
                        COMPANY.MAX_CONTACTS_PER_MONTH,
                        wishes.maxContactsPerMonth().isPresent()
                                ? wishes.maxContactsPerMonth().getAsInt()
                                : null)
                .set(COMPANY.PAUSED_UNTIL, wishes.pausedUntil().orElse(null))
                .set(COMPANY.CONTACT_BY_ID, wishes.contactById().orElse(null))
                .set(COMPANY.UPDATED_AT, DSL.currentOffsetDateTime());
        versions.write(change, COMPANY, COMPANY.COMPANY_ID.eq(companyId), seen);
    }

    /** @return empty where somebody added one of this number meanwhile */
    Optional<UUID> add(UUID companyId, NewWorkplace workplace) {
        UUID id = UUID.randomUUID();
        int added = database.insertInto(WORKPLACE)
                .set(WORKPLACE.WORKPLACE_ID, id)
                .set(WORKPLACE.ORGANISATION_ID, Acting.now().organisationId())
                .set(WORKPLACE.COMPANY_ID, companyId)
                .set(WORKPLACE.P_NUMBER, workplace.pNumber().digits())
                .set(told(workplace.facts()))
                .set(WORKPLACE.PLACES, workplace.capacity().places())
                .set(WORKPLACE.ORDINARY_FTE, workplace.capacity().ordinaryFte().orElse(null))
                .set(
                        WORKPLACE.SUPPORTED_FTE,
                        workplace.capacity().supportedFte().orElse(null))
                .onConflict(WORKPLACE.ORGANISATION_ID, WORKPLACE.P_NUMBER)
                .doNothing()
                .execute();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** @param companyId whose it is from now on */
    void change(UUID workplaceId, int seen, WorkplaceFacts facts, UUID companyId) {
        var change = database.update(WORKPLACE)
                .set(told(facts))
                .set(WORKPLACE.COMPANY_ID, companyId)
                .set(WORKPLACE.UPDATED_AT, DSL.currentOffsetDateTime());
        versions.write(change, WORKPLACE, WORKPLACE.WORKPLACE_ID.eq(workplaceId), seen);
    }

    private static WorkplaceRecord told(WorkplaceFacts facts) {
        WorkplaceRecord row = new WorkplaceRecord();
        row.setName(facts.name());
        row.setAddress(facts.address().orElse(null));
        row.setPostalCode(facts.postalCode().orElse(null));
        Optional<CollectiveAgreement.Terms> terms = facts.agreement().flatMap(CollectiveAgreement::terms);
        row.setAgreement(
                facts.agreement().map(each -> terms.isPresent() ? AGREED : NONE).orElse(null));
        row.setAgreementName(terms.map(CollectiveAgreement.Terms::name).orElse(null));
        row.setAgreementWith(terms.flatMap(CollectiveAgreement.Terms::with).orElse(null));
        row.setAgreementSince(terms.flatMap(CollectiveAgreement.Terms::since).orElse(null));
        return row;
    }

    void change(UUID workplaceId, int seen, Capacity capacity) {
        var change = database.update(WORKPLACE)
                .set(WORKPLACE.PLACES, capacity.places())
                .set(WORKPLACE.ORDINARY_FTE, capacity.ordinaryFte().orElse(null))
                .set(WORKPLACE.SUPPORTED_FTE, capacity.supportedFte().orElse(null))
                .set(WORKPLACE.UPDATED_AT, DSL.currentOffsetDateTime());
        versions.write(change, WORKPLACE, WORKPLACE.WORKPLACE_ID.eq(workplaceId), seen);
    }

    void countCompany(UUID companyId, int seen, SortedMap<YearMonth, BigDecimal> byMonth) {
        var change = database.update(COMPANY)
                .set(COMPANY.ORDINARY_BY_MONTH, ByMonth.write(byMonth))
                .set(COMPANY.UPDATED_AT, DSL.currentOffsetDateTime());
        versions.write(change, COMPANY, COMPANY.COMPANY_ID.eq(companyId), seen);
    }

    void countWorkplace(UUID workplaceId, int seen, SortedMap<YearMonth, BigDecimal> byMonth) {
        var change = database.update(WORKPLACE)
                .set(WORKPLACE.ORDINARY_BY_MONTH, ByMonth.write(byMonth))
                .set(WORKPLACE.UPDATED_AT, DSL.currentOffsetDateTime());
        versions.write(change, WORKPLACE, WORKPLACE.WORKPLACE_ID.eq(workplaceId), seen);
    }

    /** @param closing empty to open it again */
    void close(UUID companyId, int seen, Optional<Closing> closing) {
        var change = database.update(COMPANY)
                .set(COMPANY.CLOSED_ON, closing.map(Closing::on).orElse(null))
                .set(
                        COMPANY.CLOSED_FOR,
                        closing.map(each -> each.reason().name()).orElse(null))
                .set(COMPANY.UPDATED_AT, DSL.currentOffsetDateTime());
        versions.write(change, COMPANY, COMPANY.COMPANY_ID.eq(companyId), seen);
    }

    /** @param closing empty to open it again */
    void closeWorkplace(UUID workplaceId, int seen, Optional<Closing> closing) {
        var change = database.update(WORKPLACE)
                .set(WORKPLACE.CLOSED_ON, closing.map(Closing::on).orElse(null))
                .set(
                        WORKPLACE.CLOSED_FOR,
                        closing.map(each -> each.reason().name()).orElse(null))
                .set(WORKPLACE.UPDATED_AT, DSL.currentOffsetDateTime());
        versions.write(change, WORKPLACE, WORKPLACE.WORKPLACE_ID.eq(workplaceId), seen);
    }

    static Company company(CompanyRecord row) {
        return new Company(
                row.getCompanyId(),
                row.getCvr(),
                row.getName(),
                Optional.ofNullable(row.getIndustry())
                        .map(code -> new Industry(code, Industry.Version.valueOf(row.getIndustryVersion()))),
                Optional.ofNullable(row.getEmployer()).map(Employer::valueOf),
                Optional.ofNullable(row.getContactName()),
                Optional.ofNullable(row.getContactEmail()),
                Optional.ofNullable(row.getContactPhone()),
                row.getMaxContactsPerMonth() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(row.getMaxContactsPerMonth()),
                Optional.ofNullable(row.getPausedUntil()),
                Optional.ofNullable(row.getContactById()),
                row.getOwnEnterprise(),
                Closing.of(row.getClosedOn(), row.getClosedFor()),
                ByMonth.read(row.getOrdinaryByMonth()),
                row.getVersion());
    }

    private static Workplace workplace(WorkplaceRecord row, Optional<String> employer, JSONB companyByMonth) {
        return new Workplace(
                row.getWorkplaceId(),
                row.getCompanyId(),
                row.getPNumber(),
                row.getName(),
                Optional.ofNullable(row.getAddress()),
                Optional.ofNullable(row.getPostalCode()),
                Optional.ofNullable(row.getOrdinaryFte()),
                ByMonth.read(row.getOrdinaryByMonth()),
                ByMonth.read(companyByMonth),
                Optional.ofNullable(row.getSupportedFte()),
                row.getPlaces(),
                agreement(row),
                employer.map(Employer::valueOf),
                Closing.of(row.getClosedOn(), row.getClosedFor()),
                row.getVersion());
    }

    private static Optional<CollectiveAgreement> agreement(WorkplaceRecord row) {
        return Optional.ofNullable(row.getAgreement())
                .map(said -> said.equals(AGREED)
                        ? new CollectiveAgreement(Optional.of(new CollectiveAgreement.Terms(
                                row.getAgreementName(),
                                Optional.ofNullable(row.getAgreementWith()),
                                Optional.ofNullable(row.getAgreementSince()))))
                        : CollectiveAgreement.NONE);
    }
}
