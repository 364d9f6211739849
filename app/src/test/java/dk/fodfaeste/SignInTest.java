package dk.fodfaeste;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class SignInTest extends HouseTest {

    private static final String EMAIL = "consultant@huset.example";

    @Test
    void aStrangerIsShownTheSignIn() throws Exception {
        web.perform(get("/today")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void theRightPasswordOpensTheDay() throws Exception {
        signIn(EMAIL, Accounts.PASSWORD, "10.0.0.1").andExpect(redirectedUrl("/today"));
    }

    @Test
    void fiveWrongPasswordsMakeEverybodyWaitAtThisAccountAlone() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn(EMAIL, "forkert", "10.0.0." + attempt).andExpect(redirectedUrl("/sign-in?wrong"));
        }
        signIn(EMAIL, Accounts.PASSWORD, "10.0.0.9").andExpect(redirectedUrl("/sign-in?locked"));
        signIn("social-worker@huset.example", Accounts.PASSWORD, "10.0.0.9").andExpect(redirectedUrl("/today"));
    }

    @Test
    void anUnknownAddressLearnsNothing() throws Exception {
        signIn("nobody@huset.example", "forkert", "10.0.0.1").andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void aFormWithoutItsTokenSignsNobodyInAndIsAskedForAgain() throws Exception {
        web.perform(post("/sign-in").param("email", EMAIL).param("password", Accounts.PASSWORD))
                .andExpect(status().isForbidden())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("Log ind igen")));
    }

    private org.springframework.test.web.servlet.ResultActions signIn(String email, String password, String from)
            throws Exception {
        return web.perform(post("/sign-in")
                .with(csrf())
                .with(from(from))
                .param("email", email)
                .param("password", password));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
