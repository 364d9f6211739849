package dk.fodfaeste.identity;

/**
 * An organisation to be founded, and who keeps its accounts to begin with.
 *
 * @param name by which it is told from the others in this house
 * @param administrator the first administrator's name
 * @param email that the first administrator signs in with
 */
public record NewOrganisation(String name, String administrator, String email) {

    public NewOrganisation {
        if (!SignInRules.isName(name) || !SignInRules.isName(administrator) || !SignInRules.isEmail(email)) {
            throw new IllegalArgumentException("a name and an address are needed");
        }
    }
}
