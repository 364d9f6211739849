package dk.fodfaeste.identity;

import dk.fodfaeste.platform.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who signed in. The session keeps it, without the hash. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 2;

    private final UUID accountId;
    private final UUID organisationId;
    private final String organisation;
    private final String name;
    private final Role role;
    private final @Nullable UUID workplaceId;
    private @Nullable String passwordHash;

    public SignedIn(
            UUID accountId,
            UUID organisationId,
            String organisation,
            String name,
            Role role,
            @Nullable UUID workplaceId,
            @Nullable String passwordHash) {
        this.accountId = accountId;
        this.organisationId = organisationId;
        this.organisation = organisation;
        this.name = name;
        this.role = role;
        this.workplaceId = workplaceId;
        this.passwordHash = passwordHash;
    }

    /** The same, who is called otherwise from now on. */
    public SignedIn named(String other) {
        return new SignedIn(accountId, organisationId, organisation, other, role, workplaceId, passwordHash);
    }

    public Actor actor() {
        return new Actor(organisationId, accountId, role.name(), name, organisation);
    }

    public UUID accountId() {
        return accountId;
    }

    public Role role() {
        return role;
    }

    public String name() {
        return name;
    }

    /** The enterprise that a supervisor stands in. */
    public Optional<UUID> workplaceId() {
        return Optional.ofNullable(workplaceId);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    /** By which the sessions of the account are found: the account, since one address may have several. */
    @Override
    public String getUsername() {
        return accountId.toString();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
