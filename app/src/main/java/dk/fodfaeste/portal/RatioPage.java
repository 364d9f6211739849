package dk.fodfaeste.portal;

import dk.fodfaeste.links.ByLink;
import dk.fodfaeste.links.CallsWanted.Why;
import dk.fodfaeste.links.LinkDoor;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.links.RatioStatement;
import dk.fodfaeste.links.RatioStatements;
import dk.fodfaeste.links.Visit;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.portal.OpenForms.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The employees' representative by link: the figures, explained, and the statement on them. Who disagrees has made the statement, too. */
@Controller
public class RatioPage {

    private static final String PAGE = "/l/{secret}/ratio";

    private final OpenForms forms;
    private final RatioStatements statements;
    private final RatioFigures figures;
    private final Signatures signatures;
    private final ByLink byLink;
    private final LinkDoor door;
    private final Pages pages;

    RatioPage(
            OpenForms forms,
            RatioStatements statements,
            RatioFigures figures,
            Signatures signatures,
            ByLink byLink,
            LinkDoor door,
            Pages pages) {
        this.forms = forms;
        this.statements = statements;
        this.figures = figures;
        this.signatures = signatures;
        this.byLink = byLink;
        this.door = door;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    View ratio(@PathVariable String secret, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return forms.looked(
                secret,
                LinkPurpose.REPRESENTATIVE,
                request,
                open -> show(HttpStatus.OK, open, done.equals("made") ? done : ""));
    }

    private View show(HttpStatus status, Opened open, String done) {
        OpenLink link = open.link();
        Optional<RatioStatement> statement = statements.by(open.acting());
        return pages.show(
                status,
                "portal/ratio",
                new RatioView(
                        statement,
                        statement
                                .map(each -> byLink.takeIn(link, () -> figures.share(each)))
                                .orElse(BigDecimal.ZERO),
                        statement.flatMap(each -> byLink.takeIn(link, () -> figures.ordinary(each))),
                        statement.flatMap(each -> byLink.takeIn(link, () -> figures.cap(each))),
                        statement.flatMap(each -> byLink.takeIn(link, () -> figures.rule(each))),
                        link.organisation(),
                        link.receiver(),
                        link.worker(),
                        link.phone(),
                        open.form(),
                        done,
                        open.page()));
    }

    @PostMapping(PAGE + "/agree")
    View agree(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> made(open, RatioSaid.AGREE, Optional.empty()));
    }

    /** With the reason, which is kept with the statement; and one of ours calls. */
    @PostMapping(PAGE + "/disagree")
    View disagree(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> {
            Optional<String> why = new CompanyAnswerForm(open.form()).about();
            open.form().required(CompanyAnswerForm.ABOUT, "link.ratio.wrong.why");
            return made(open, RatioSaid.DISAGREE, why);
        });
    }

    private View sent(
            String secret,
            Map<String, String> typed,
            HttpServletRequest request,
            java.util.function.Function<Opened, View> work) {
        return forms.sent(secret, LinkPurpose.REPRESENTATIVE, request, typed, CompanyAnswerForm.kept(typed), work);
    }

    private View made(Opened open, RatioSaid said, Optional<String> why) {
        String signer = new CompanyAnswerForm(open.form()).signer();
        return forms.taken(
                open,
                Visit.What.YES,
                Optional.of(said.name()),
                CompanyAnswerForm.NOTHING,
                "made",
                () -> {
                    signatures.answerByLink(
                            open.link().proposalId(),
                            Party.REPRESENTATIVE,
                            Said.byLink(true, open.form().version(), why, signer));
                    why.ifPresent(words -> door.wantCall(open.acting(), Why.CALL, why));
                },
                again -> show(HttpStatus.UNPROCESSABLE_CONTENT, again, ""));
    }
}
