package dk.fodfaeste;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/**
 * The whole house, started; or, without a door to the web and beside a house that may be running, its log checked ({@code --check-log}) or
 * an organisation founded ({@code --found}), or the persons' keys kept apart ({@code --backup-keys}, {@code --restore-keys}); or, with {@code --rehearse}, a start that shows its first page to itself and ends.
 */
@SpringBootApplication
@Modulithic(systemName = "Fodfæste")
public class Fodfaeste {

    public static void main(String[] arguments) {
        SpringApplication house = new SpringApplication(Fodfaeste.class);
        if (isCommand(arguments)) {
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

    private static boolean isCommand(String[] arguments) {
        return Arrays.stream(arguments)
                .anyMatch(each -> each.matches("--(check-log$|found|backup-keys|restore-keys).*"));
    }
}
