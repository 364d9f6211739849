package dk.fodfaeste.cluster;

import dk.fodfaeste.Fodfaeste;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The house with a page that eats: {@code /sign-in?eat=once} asks for more memory than there is, as a list without end would; {@code
 * ?eat=for-good} keeps what it got, as a leak does.
 */
final class HungryHouse implements WebMvcConfigurer {

    private static final int BITE = 1 << 18;
    private static final List<byte[]> STOMACH = new ArrayList<>();

    public static void main(String[] arguments) {
        new SpringApplication(Fodfaeste.class, HungryHouse.class).run(arguments);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getParameter("eat") != null) {
                    eat(request.getParameter("eat").equals("once") ? new ArrayList<>() : STOMACH);
                }
                return true;
            }
        });
    }

    private static void eat(List<byte[]> into) {
        while (true) {
            into.add(new byte[BITE]);
        }
    }
}
