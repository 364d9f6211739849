package dk.fodfaeste.demo;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.ContactPerson.ContactPersonFacts;
import dk.fodfaeste.companies.ContactPersons;
import dk.fodfaeste.companies.ContactRole;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom the demo's consultant speaks with at the companies: who is there every day, and whom the employees chose. */
@Component
class DemoContacts {

    private static final List<String> DAILY = List.of("Jette Lund", "Ali Rezaei", "Åse Kjær", "Oluf Bang");
    private static final List<String> CHOSEN = List.of("Ole Skov", "Mette O'Brien", "Đặng Văn Minh");

    private final Companies companies;
    private final ContactPersons persons;
    private final TransactionTemplate transactions;

    DemoContacts(Companies companies, ContactPersons persons, TransactionTemplate transactions) {
        this.companies = companies;
        this.persons = persons;
        this.transactions = transactions;
    }

    void begin(Actor consultant) {
        Acting.as(
                consultant,
                () -> transactions.executeWithoutResult(status -> {
                    List<Company> partners = companies.companies().stream()
                            .filter(company -> !company.ownEnterprise())
                            .filter(company -> persons.of(company.id()).isEmpty())
                            .toList();
                    for (int index = 0; index < partners.size(); index++) {
                        Company company = partners.get(index);
                        persons.add(company.id(), facts(DAILY.get(index % DAILY.size()), ContactRole.DAILY_CONTACT));
                        persons.add(company.id(), facts(CHOSEN.get(index % CHOSEN.size()), ContactRole.REPRESENTATIVE));
                    }
                }));
    }

    private static ContactPersonFacts facts(String name, ContactRole role) {
        String mail =
                role == ContactRole.REPRESENTATIVE ? "valgt@virksomheden.example" : "hver.dag@virksomheden.example";
        return new ContactPersonFacts(name, role, Optional.empty(), Optional.of(mail), Optional.of("00 00 00 00"));
    }
}
