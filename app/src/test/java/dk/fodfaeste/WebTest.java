package dk.fodfaeste;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The whole house behind a real server, asked as a program asks it: what the server itself does to a request is part of it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "fodfaeste.today=2026-11-23T09:00",
            "FODFAESTE_PROXIES=127.0.0.9,10.20.0.0/16",
            "logging.level.dk.fodfaeste=off",
            "server.tomcat.max-http-form-post-size=300KB"
        })
@ContextConfiguration(initializers = TestHouse.class)
public abstract class WebTest {

    @LocalServerPort
    protected int port;

    protected Accounts house;

    @BeforeEach
    void openHouse() {
        TestHouse.empty();
        house = Accounts.found("Huset i Gaden", "huset");
    }

    protected Visit visit() {
        return new Visit("http://localhost:" + port);
    }

    /** @param name of the account's address: {@code consultant} */
    protected Visit signedIn(String name) throws Exception {
        Visit visit = visit();
        visit.signIn(name + "@huset.example", Accounts.PASSWORD);
        return visit;
    }
}
