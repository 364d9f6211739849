package dk.fodfaeste;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The whole house, started; or, with {@code --check-log}, its log checked beside a house that may be running, without a door to the web;
 * or, with {@code --rehearse}, a start that shows its first page to itself and ends.
 */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Fodfæste")
public class Fodfaeste {

    public static void main(String[] arguments) {
        SpringApplication house = new SpringApplication(Fodfaeste.class);
        if (List.of(arguments).contains("--check-log")) {
            house.setWebApplicationType(WebApplicationType.NONE);
            house.setLazyInitialization(true);
            System.exit(SpringApplication.exit(house.run(arguments)));
        }
        ConfigurableApplicationContext running = house.run(arguments);
        if (List.of(arguments).contains("--rehearse")) {
            Rehearsal.of(running);
            System.exit(SpringApplication.exit(running));
        }
    }
}
