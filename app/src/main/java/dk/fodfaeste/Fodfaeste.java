package dk.fodfaeste;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The whole house, started. */
@SpringBootApplication
@Modulithic(systemName = "Fodfæste")
public class Fodfaeste {

    public static void main(String[] arguments) {
        SpringApplication.run(Fodfaeste.class, arguments);
    }
}
