package dk.fodfaeste.platform.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the server refuses before the program sees it is told in the same words, on a page that needs nothing. */
@Component
class ServersOwnErrors extends ErrorReportValve implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Made later than the server is. */
    private final ObjectProvider<PlainPage> page;

    ServersOwnErrors(ObjectProvider<PlainPage> page) {
        this.page = page;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof Host host) {
                host.getPipeline().addValve(this);
            }
        });
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page.getObject().text(ErrorPages.key(status), request.getRequest(), ""));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // whoever asked is not there any more
        }
    }
}
