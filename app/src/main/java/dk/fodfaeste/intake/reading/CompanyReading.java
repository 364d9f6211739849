package dk.fodfaeste.intake.reading;

import dk.fodfaeste.companies.sheets.CompanyRow;
import dk.fodfaeste.companies.sheets.WorkplaceRow;

/** The sheets «virksomheder» and «arbejdssteder». */
final class CompanyReading {

    private static final int MOST_FTE = 1_000_000;

    private final Reading reading;

    CompanyReading(Reading reading) {
        this.reading = reading;
    }

    CompanyRow company(Fields row) {
        return new CompanyRow(
                Reading.once(row, "cvr", reading.cvr(row), reading.companies),
                row.required("navn"),
                row.text("db07").map(code -> code.replaceFirst("[.,]0+$", "")),
                row.text("kontakt_navn"),
                Reading.email(row, "kontakt_email"),
                Reading.phone(row, "kontakt_telefon"),
                row.whole("max_kontakter_pr_maaned", 0, 1000, "gange|x"),
                row.date("pause_til"),
                row.text("maa_kontaktes_af"),
                row.yes("egen_virksomhed"));
    }

    WorkplaceRow workplace(Fields row) {
        return new WorkplaceRow(
                reading.known(row, "cvr", reading.cvr(row), reading.companies, SheetFormat.COMPANIES),
                Reading.once(row, "pnr", reading.pNumber(row), reading.workplaces),
                row.required("navn"),
                row.text("adresse"),
                reading.postalCode(row),
                row.decimal("ordinaere_aarsvaerk", MOST_FTE, "årsværk"),
                row.decimal("stoettede_aarsvaerk", MOST_FTE, "årsværk"),
                row.whole("pladser", 0, 10_000, "pladser|plads|stk"));
    }
}
