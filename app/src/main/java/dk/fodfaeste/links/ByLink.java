package dk.fodfaeste.links;

import dk.fodfaeste.identity.Actors;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a receiver says is taken in by the rooms that it concerns, in the organisation of the link. The log names the receiver; where a row has to name an
 * account, it is that of the colleague who sent the link, also when they work here no more: what somebody was asked is taken in whoever asked it.
 */
@Component
public class ByLink {

    private final Actors actors;

    ByLink(Actors actors) {
        this.actors = actors;
    }

    /** @param work opens its own transactions, and gives back nothing of what it read */
    public <T extends @Nullable Object> T takeIn(OpenLink link, Supplier<T> work) {
        String role = actors.find(link.organisationId(), link.madeById())
                .map(Actor::role)
                .orElse(Role.CONSULTANT.name());
        return Acting.as(
                new Actor(
                        link.organisationId(), link.madeById(), role, link.receiver() + ", link", link.organisation()),
                work);
    }
}
