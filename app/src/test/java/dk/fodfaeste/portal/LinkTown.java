package dk.fodfaeste.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.discovery.SharedItem;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.Say;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Agreements;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.privacy.Consents;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Amal is proposed to the café, has said yes to two things being shown, and the café gets a link. */
abstract class LinkTown extends HouseTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate START = LocalDate.of(2026, 12, 7);
    static final String OWN_WORDS = "Jeg kan godt lide at bage";
    static final String MAIL = "aeroe@cafeen.example";

    static final Pattern ADDRESS = Pattern.compile("/l/[A-Za-z0-9_-]{20,}");
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    @Autowired
    private Imports imports;

    @Autowired
    Proposals proposals;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    @Autowired
    private Possibilities possibilities;

    @Autowired
    private People people;

    @Autowired
    private Consents consents;

    @Autowired
    Sharing sharing;

    UUID proposal = new UUID(0, 0);
    UUID amal = new UUID(0, 0);

    Say say() {
        return new Say(proposals, agreements, signatures);
    }

    void amalIsProposed() {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        SmallTown.amalWasAtTheShop(imports, house);
        as(house.actor(Role.CONSULTANT), () -> {
            amal = people.all().stream()
                    .filter(person -> person.firstName().equals("Amal"))
                    .map(Person::id)
                    .findFirst()
                    .orElseThrow();
            var cafe = possibilities.possibilitiesOf(amal).stream()
                    .filter(each -> each.what().work().equals("Skylle grønt"))
                    .findFirst()
                    .orElseThrow();
            proposal = proposals.propose(amal, cafe.what().workplace().id(), "Skylle grønt");
            say().agree(
                            proposal,
                            Say.terms(START, Instrument.WORK_PLACEMENT, Optional.of(StepUp.WAGE_HOURS), Map.of()));
            consents.give(amal, "in person");
            sharing.approve(amal, java.util.List.of(shown("PUNCTUAL", 3), words(OWN_WORDS)));
        });
    }

    static SharedItem shown(String dimension, int level) {
        return SharedItem.usual(dimension, Optional.of(level), Optional.empty(), TODAY, TODAY.plusMonths(6));
    }

    static SharedItem words(String words) {
        return SharedItem.usual(SharedItem.WORDS, Optional.empty(), Optional.of(words), TODAY, TODAY.plusMonths(6));
    }

    void everybodySigns() {
        as(house.actor(Role.CONSULTANT), () -> {
            say().yes(proposal, Party.CONSULTANT);
            say().yes(proposal, Party.PERSON);
            say().yesOfTheOthers(proposal);
        });
        as(house.actor(Role.SOCIAL_WORKER), () -> say().yes(proposal, Party.SOCIAL_WORKER));
    }

    String asConsultant(String address) throws Exception {
        return web.perform(get(address).with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    Proposal now() {
        return as(house.actor(Role.CONSULTANT), () -> proposals.proposal(proposal));
    }

    /** As the consultant sends it. @return the path that stands in the mail */
    String sent(String receiver, String mail) throws Exception {
        web.perform(fields(receiver, mail, post("/proposals/" + proposal + "/links")))
                .andExpect(status().is3xxRedirection());
        return latest(ADDRESS);
    }

    /** To the employees' representative. */
    String sentForRatio(String receiver, String mail) throws Exception {
        web.perform(fields(receiver, mail, post("/proposals/" + proposal + "/links"))
                        .param("purpose", "REPRESENTATIVE"))
                .andExpect(status().is3xxRedirection());
        return latest(ADDRESS);
    }

    MockHttpServletRequestBuilder fields(String receiver, String mail, MockHttpServletRequestBuilder form) {
        return form.param("receiver", receiver)
                .param("channel", "MAIL")
                .param("address", mail)
                .param("language", "DANISH")
                .param("lastDay", "2026-12-07")
                .with(house.signedIn(Role.CONSULTANT))
                .with(csrf());
    }

    /** What stands in the message that was written last. */
    static String latest(Pattern what) throws SQLException {
        return found(
                what,
                one("select words from post.message_text t join post.message m using (message_id)"
                        + " order by m.written_at desc limit 1"));
    }

    static String one(String sql) throws SQLException {
        return TestHouse.rows(sql).getFirst();
    }

    MockHttpServletRequestBuilder asConsultant(MockHttpServletRequestBuilder form) {
        return form.contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .with(house.signedIn(Role.CONSULTANT))
                .with(csrf());
    }

    static String found(Pattern what, String words) {
        Matcher found = what.matcher(words);
        if (!found.find()) {
            throw new AssertionError("nothing like " + what + " was sent");
        }
        return found.group();
    }

    /** Presses «Åbn» and types the code. @return the browser's cookies of the link */
    Cookie[] opened(String link) throws Exception {
        knock(link);
        MockHttpServletResponse in = enter(link, latest(CODE));
        Cookie[] cookies = Arrays.stream(in.getCookies())
                .filter(cookie -> cookie.getName().startsWith("link-"))
                .toArray(Cookie[]::new);
        if (cookies.length != 1) {
            throw new AssertionError("not let in: " + in.getStatus());
        }
        return cookies;
    }

    MockHttpServletResponse knock(String link, Cookie... cookies) throws Exception {
        return answer(post(link), cookies);
    }

    MockHttpServletResponse enter(String link, String code) throws Exception {
        return answer(post(link + "/code").param("code", code));
    }

    MockHttpServletResponse look(String address, Cookie... cookies) throws Exception {
        return answer(get(address), cookies);
    }

    MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, Cookie... cookies)
            throws Exception {
        AbstractMockHttpServletRequestBuilder<?> whole = request.with(csrf());
        if (cookies.length > 0) {
            whole.cookie(cookies);
        }
        return web.perform(whole).andReturn().getResponse();
    }

    MockHttpServletRequestBuilder yes(String link, String signer) {
        return post(link + "/course/yes")
                .param("version", Integer.toString(now().agreement().version()))
                .param("signer", signer);
    }
}
