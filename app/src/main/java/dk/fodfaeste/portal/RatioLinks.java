package dk.fodfaeste.portal;

import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Links;
import dk.fodfaeste.links.RatioStatement;
import dk.fodfaeste.links.RatioStatements;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the employees' representative for the statement on the ratio. */
@Service
@Transactional
class RatioLinks implements Sending {

    private final RatioStatements statements;
    private final RatioFigures figures;
    private final Links links;
    private final LinkMail mail;
    private final OwnAccount own;
    private final MessageSource messages;

    RatioLinks(
            RatioStatements statements,
            RatioFigures figures,
            Links links,
            LinkMail mail,
            OwnAccount own,
            MessageSource messages) {
        this.statements = statements;
        this.figures = figures;
        this.links = links;
        this.mail = mail;
        this.own = own;
        this.messages = messages;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.REPRESENTATIVE;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> hindered(Proposal proposal) {
        if (!proposal.terms().isWhole()) {
            return Optional.of("link.hindered.terms");
        }
        return statements
                        .preview(proposal.id())
                        .filter(RatioStatement::isWaitedFor)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("link.hindered.statement");
    }

    @Override
    @Transactional(readOnly = true)
    public RatioView preview(Proposal proposal, Receiver receiver) {
        Optional<RatioStatement> statement = statements.preview(proposal.id());
        OwnAccount.Profile worker = own.profile();
        return new RatioView(
                statement,
                statement.map(figures::share).orElse(BigDecimal.ZERO),
                statement.flatMap(figures::ordinary),
                statement.flatMap(figures::cap),
                statement.flatMap(figures::rule),
                statement.map(RatioStatement::organisation).orElse(""),
                receiver.name(),
                worker.name(),
                worker.phone(),
                Form.empty(),
                "",
                "");
    }

    @Override
    public void send(Proposal proposal, Receiver receiver, LocalDate lastDay) {
        hindered(proposal).ifPresent(key -> {
            throw new RefusedException(key);
        });
        String organisation = statements
                .preview(proposal.id())
                .map(RatioStatement::organisation)
                .orElse("");
        Words words = new Words(messages, receiver.language().locale());
        String path = links.make(purpose(), proposal.id(), proposal.personId(), receiver, lastDay, List.of());
        mail.send(
                proposal,
                receiver,
                words,
                "link.mail.ratio",
                words.text("link.mail.ratio.subject", organisation),
                organisation,
                path,
                lastDay);
    }
}
