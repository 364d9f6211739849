package dk.fodfaeste.leak;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.TextOf;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The house in which secrets are laid, and where they lie.
 *
 * @param ids what stands for each name in an address: {@code personId}
 */
record Hiding(ApplicationContext program, MockMvc web, Accounts house, Accounts otherHouse, Map<String, String> ids) {

    /** The page of a change holds another signed page than that of an agreement. */
    static final String PAGE_OF_CHANGE = "/courses/{courseId}/agreement/signed-pages/{signedPageId}";

    Hiding(ApplicationContext program, MockMvc web, Accounts house, Accounts otherHouse) {
        this(program, web, house, otherHouse, new HashMap<>());
    }

    <T> T part(Class<T> of) {
        return program.getBean(of);
    }

    String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    UUID uuid(String name) {
        return UUID.fromString(id(name));
    }

    /** @param sql whose first row's first column it is, as the owner of the tables reads it */
    void remember(String name, String sql) throws SQLException {
        ids.put(name, TestHouse.rows(sql).getFirst());
    }

    /** An id that is not known is one of nobody. */
    String filled(String pattern) {
        String address =
                pattern.startsWith(PAGE_OF_CHANGE) ? pattern.replace("{signedPageId}", "{changePageId}") : pattern;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        return address.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** All the text of what an address answers to somebody. */
    String read(String address, Accounts who, Role role) throws Exception {
        return TextOf.answer(
                web.perform(get(address).with(who.signedIn(role))).andReturn().getResponse());
    }

    String read(String address, Role role) throws Exception {
        return read(address, house, role);
    }

    /** Sends a form that is taken. */
    void send(Role role, AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        web.perform(form.with(house.signedIn(role)).with(csrf())).andExpect(status().is3xxRedirection());
    }

    <T> T as(Role role, Supplier<T> work) {
        return Acting.as(
                house.actor(role),
                () -> Objects.requireNonNull(part(TransactionTemplate.class).execute(status -> work.get())));
    }

    /** Of a paper. */
    static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 120, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
