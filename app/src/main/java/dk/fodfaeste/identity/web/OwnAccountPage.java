package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.identity.OwnAccount.Profile;
import dk.fodfaeste.identity.SignInRules;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.identity.web.AbsenceViews.AbsencesView;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Everybody's own page: what they are called, how they are reached, which language pages speak, and when they are away. */
@Controller
public class OwnAccountPage {

    static final String ADDRESS = "/account";

    private static final String NAME = "name";
    private static final String PHONE = "phone";
    private static final String LANGUAGE = "language";

    private final Pages pages;
    private final OwnAccount own;
    private final AbsenceViews absences;
    private final Edits edits;
    private final Sessions sessions;
    private final LocaleResolver locales;

    OwnAccountPage(
            Pages pages,
            OwnAccount own,
            AbsenceViews absences,
            Edits edits,
            Sessions sessions,
            LocaleResolver locales) {
        this.pages = pages;
        this.own = own;
        this.absences = absences;
        this.edits = edits;
        this.sessions = sessions;
        this.locales = locales;
    }

    @GetMapping(ADDRESS)
    public View account() {
        Profile profile = own.profile();
        return show(HttpStatus.OK, profile, stored(profile));
    }

    @PostMapping(ADDRESS)
    public View change(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Form form = new Form(typed);
        Profile before = own.profile();
        Profile wanted = wanted(form, before);
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, before, form);
        }
        try {
            return edits.save(edit(form), seen -> {
                own.change(at(wanted, seen));
                wanted.language().ifPresent(language -> locales.setLocale(request, response, language.locale()));
                if (!reader.name().equals(wanted.name())) {
                    sessions.rename(reader.named(wanted.name()), request, response);
                }
                next.addFlashAttribute(Pages.DONE, "ownAccount.done");
                return new RedirectView(ADDRESS);
            });
        } catch (DuplicateKeyException taken) {
            form.refuse(NAME, "account.wrong.nameTaken");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, before, form);
        }
    }

    private static Profile wanted(Form form, Profile before) {
        String name = form.required(NAME, "account.wrong.name");
        if (!SignInRules.isName(name)) {
            form.refuse(NAME, "account.wrong.name");
        }
        Optional<String> phone = form.text(PHONE);
        if (phone.filter(number -> !number.matches("\\+?[0-9][0-9 ]{4,29}")).isPresent()) {
            form.refuse(PHONE, "ownAccount.wrong.phone");
        }
        Optional<Language> language = form.one(LANGUAGE, Language.class, "ownAccount.wrong.language");
        return new Profile(name, before.email(), before.role(), phone, language, 0);
    }

    private static Profile at(Profile wanted, int seen) {
        return new Profile(wanted.name(), wanted.email(), wanted.role(), wanted.phone(), wanted.language(), seen);
    }

    private Edit edit(Form form) {
        return new Edit(
                words -> words.text("ownAccount.title"),
                ADDRESS,
                ADDRESS,
                form,
                () -> stored(own.profile()),
                List.of(
                        EditedField.text(NAME, "account.name"),
                        EditedField.text(PHONE, "ownAccount.phone"),
                        EditedField.constant(LANGUAGE, "ownAccount.language", Language.class)));
    }

    static Form stored(Profile profile) {
        return Form.stored(
                Map.of(
                        NAME,
                        profile.name(),
                        PHONE,
                        profile.phone().orElse(""),
                        LANGUAGE,
                        profile.language().map(Language::name).orElse("")),
                profile.version());
    }

    private View show(HttpStatus status, Profile profile, Form form) {
        return pages.show(
                status,
                "identity/own-account",
                new OwnAccountView(profile, form, absences.of(Acting.now().accountId(), Form.empty())));
    }

    /** @param absences the reader's own, and the form for another */
    public record OwnAccountView(Profile profile, Form form, AbsencesView absences) {}
}
