package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Which of their organisations somebody goes into. What is chosen is taken by {@link SignInChooser}. */
@Controller
public class SignInChoicePage {

    private final Pages pages;
    private final SignInChoices choices;

    SignInChoicePage(Pages pages, SignInChoices choices) {
        this.pages = pages;
        this.choices = choices;
    }

    @GetMapping(SignInChooser.ADDRESS)
    View choose(HttpServletRequest request) {
        List<SignedIn> open = choices.open(request);
        return open.isEmpty()
                ? new RedirectView("/sign-in")
                : pages.show(
                        "identity/sign-in-choice",
                        new SignInChoiceView(open.stream().map(Place::of).toList()));
    }

    /** @param places by the organisations' names */
    public record SignInChoiceView(List<Place> places) {}

    public record Place(UUID accountId, String organisation, Role role) {

        static Place of(SignedIn account) {
            return new Place(account.accountId(), account.actor().organisation(), account.role());
        }
    }
}
