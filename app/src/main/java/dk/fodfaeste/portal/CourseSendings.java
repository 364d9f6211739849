package dk.fodfaeste.portal;

import dk.fodfaeste.matching.proposals.Proposals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a company's links is sent from its course's page, too. */
@Configuration
class CourseSendings {

    @Bean
    CourseSending whoDecides(CompanyLinks company, Proposals proposals) {
        return new CompanyOfCourse(company, proposals);
    }

    @Bean
    CourseSending whoIsThereEveryDay(DailyContactLinks company, Proposals proposals) {
        return new CompanyOfCourse(company, proposals);
    }
}
