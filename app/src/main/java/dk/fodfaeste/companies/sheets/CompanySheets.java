package dk.fodfaeste.companies.sheets;

import static dk.fodfaeste.database.companies.Tables.COMPANY;
import static dk.fodfaeste.database.companies.Tables.MERGED_NUMBERS;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.database.companies.tables.records.CompanyRecord;
import dk.fodfaeste.database.companies.tables.records.WorkplaceRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.sheets.Count;
import dk.fodfaeste.platform.sheets.Rows;
import dk.fodfaeste.platform.sheets.Told;
import dk.fodfaeste.platform.sheets.Writing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Lays in companies and workplaces. What a row does not say leaves what is stored. */
@Component
public class CompanySheets {

    private final DSLContext database;

    CompanySheets(DSLContext database) {
        this.database = database;
    }

    /** @param consultant the account of a consultant by name */
    public Count companies(Told<CompanyRow> rows, Function<String, UUID> consultant, Writing writing) {
        Rows<String, CompanyRecord> stored =
                new Rows<>(database.selectFrom(COMPANY).fetchMap(COMPANY.CVR));
        Map<String, UUID> merged = merged();
        rows.each(row -> {
            if (merged.containsKey(row.cvr())) {
                return;
            }
            stored.put(row.cvr(), () -> fresh(row.cvr()), company -> {
                company.setName(row.name());
                row.industry().ifPresent(code -> {
                    company.setIndustry(code);
                    company.setIndustryVersion("DB07");
                });
                row.contactName().ifPresent(company::setContactName);
                row.contactEmail().ifPresent(company::setContactEmail);
                row.contactPhone().ifPresent(company::setContactPhone);
                row.maxContactsPerMonth().ifPresent(company::setMaxContactsPerMonth);
                row.pausedUntil().ifPresent(company::setPausedUntil);
                row.contactBy().ifPresent(name -> company.setContactById(consultant.apply(name)));
                row.ownEnterprise().ifPresent(company::setOwnEnterprise);
            });
        });
        return writing.write(stored);
    }

    private CompanyRecord fresh(String cvr) {
        CompanyRecord company = database.newRecord(COMPANY);
        company.setCompanyId(UUID.randomUUID());
        company.setOrganisationId(Acting.now().organisationId());
        company.setCvr(cvr);
        company.setOwnEnterprise(false);
        return company;
    }

    /** Numbers of doubles, and the company that each is now: what a file tells of a double itself is left out, and all else goes to the one that is kept. */
    private Map<String, UUID> merged() {
        return database.selectFrom(MERGED_NUMBERS.call()).fetchMap(MERGED_NUMBERS.MERGED_CVR, MERGED_NUMBERS.KEPT_ID);
    }

    /** By CVR number. */
    public Map<String, UUID> companyIds() {
        Map<String, UUID> ids = new HashMap<>(database.select(COMPANY.CVR, COMPANY.COMPANY_ID)
                .from(COMPANY)
                .fetchMap(COMPANY.CVR, COMPANY.COMPANY_ID));
        ids.putAll(merged());
        return ids;
    }

    public Count workplaces(Told<WorkplaceRow> rows, Writing writing) {
        Map<String, UUID> companies = companyIds();
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

    private static BigDecimal hundredths(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    private WorkplaceRecord workplace(String pNumber) {
        WorkplaceRecord workplace = database.newRecord(WORKPLACE);
        workplace.setWorkplaceId(UUID.randomUUID());
        workplace.setOrganisationId(Acting.now().organisationId());
        workplace.setPNumber(pNumber);
        workplace.setPlaces(1);
        return workplace;
    }

    /** By P-number. */
    public Map<String, UUID> workplaceIds() {
        return new HashMap<>(database.select(WORKPLACE.P_NUMBER, WORKPLACE.WORKPLACE_ID)
                .from(WORKPLACE)
                .fetchMap(WORKPLACE.P_NUMBER, WORKPLACE.WORKPLACE_ID));
    }
}
