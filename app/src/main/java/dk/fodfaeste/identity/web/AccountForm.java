package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Account;
import dk.fodfaeste.identity.PasswordAdvice;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignInRules;
import dk.fodfaeste.platform.CprInText;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was typed about an account. @param password empty to keep the one there is */
public record AccountForm(
        Optional<String> name,
        Optional<String> email,
        Optional<Role> role,
        Optional<Boolean> active,
        Optional<String> password) {

    static AccountForm empty() {
        return new AccountForm(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty());
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                Optional.of(account.name()),
                account.email(),
                Optional.of(account.role()),
                Optional.of(account.active()),
                Optional.empty());
    }

    /** Key of what is wrong, by field. @param before the account as it is, unless it is a new one @param own whether it is the reader's own */
    Map<String, String> wrong(Optional<Account> before, boolean own, PasswordAdvice advice, String organisation) {
        Map<String, String> wrong = new HashMap<>();
        if (!SignInRules.isName(text(name))) {
            wrong.put("name", "account.wrong.name");
        }
        if (CprInText.isIn(text(name))) {
            wrong.put("name", Form.NO_CPR);
        }
        boolean mayBeEmpty = before.isPresent()
                && before.get().email().isEmpty()
                && newPassword().isEmpty();
        if (!(text(email).isEmpty() && mayBeEmpty) && !SignInRules.isEmail(text(email))) {
            wrong.put("email", "account.wrong.email");
        }
        if (CprInText.isIn(text(email))) {
            wrong.put("email", Form.NO_CPR);
        }
        if (role.isEmpty()) {
            wrong.put("role", "account.wrong.role");
        } else if (own && before.isPresent() && before.get().role() != role.get()) {
            wrong.put("role", "account.wrong.ownRole");
        }
        if (own && !isActive()) {
            wrong.put("active", "account.wrong.ownActive");
        }
        boolean kept = before.isPresent() && newPassword().isEmpty();
        if (!kept) {
            advice.wrong(newPassword(), text(name), text(email), organisation)
                    .ifPresent(key -> wrong.put("password", key));
        }
        return wrong;
    }

    /** What is stored, as a form that edits it carries it along. */
    static Form stored(Account account) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", account.name(), "role", account.role().name(), "active", account.active() ? "true" : ""));
        account.email().ifPresent(email -> fields.put("email", email));
        return Form.stored(fields, account.version());
    }

    static List<EditedField> fields() {
        return List.of(
                EditedField.text("name", "account.name"),
                EditedField.text("email", "account.email"),
                EditedField.constant("role", "account.role", Role.class),
                EditedField.ticked("active", "account.active"));
    }

    /** Only of a form with nothing wrong in it. @param seen the version that the writer saw; 0 of a new one */
    Account account(UUID id, boolean hasPassword, int seen) {
        return new Account(
                id,
                text(name),
                Optional.of(text(email)).filter(address -> !address.isEmpty()),
                role.orElseThrow(),
                isActive(),
                hasPassword,
                seen);
    }

    public boolean isActive() {
        return active.orElse(false);
    }

    String newPassword() {
        return password.orElse("");
    }

    private static String text(Optional<String> field) {
        return field.orElse("").strip();
    }
}
