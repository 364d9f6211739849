package dk.fodfaeste.portal;

import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.matching.decisions.Proposal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a coming colleague to who signs for the company beside who decides. */
@Service
@Transactional
class SecondSignerLinks implements Sending {

    private final CompanyLinks company;

    SecondSignerLinks(CompanyLinks company) {
        this.company = company;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.SECOND_SIGNER;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> hindered(Proposal proposal) {
        return company.hindered(proposal, purpose());
    }

    @Override
    @Transactional(readOnly = true)
    public CompanyCourseView preview(Proposal proposal, Receiver receiver) {
        return company.preview(proposal, receiver, purpose());
    }

    @Override
    public void send(Proposal proposal, Receiver receiver, LocalDate lastDay) {
        company.send(proposal, receiver, lastDay, purpose());
    }
}
