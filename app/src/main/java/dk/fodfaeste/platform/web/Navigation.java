package dk.fodfaeste.platform.web;

import java.util.List;
import java.util.Optional;

/** Where a role may go from every page. */
public interface Navigation {

    /** @param path of the page that is shown */
    List<Layout.NavigationItem> itemsFor(String role, String path);

    /** Whether the role may open the address: pages show no link that would be refused. */
    boolean opens(String role, String address);

    /** Whether the role may send a form to the address: pages show no form that would be refused. */
    boolean sends(String role, String address);

    /** Key of the words for those who are refused there; empty where the common words do. @param method of HTTP */
    Optional<String> refusal(String method, String address);

    /** Where the handbook tells of the page. @param path of the page */
    String help(String path);
}
