package dk.fodfaeste.platform.web;

import java.util.List;

/** Where a role may go from every page. */
public interface Navigation {

    /** @param path of the page that is shown */
    List<Layout.NavigationItem> itemsFor(String role, String path);

    /** Whether the role may open the address: pages show no link that would be refused. */
    boolean opens(String role, String address);
}
