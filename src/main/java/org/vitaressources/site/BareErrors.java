package org.vitaressources.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What Tomcat refuses before it reaches us (an address that is none) is answered in one sentence, with the same
/// headers as everything else.
@Component
class BareErrors implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(BareErrors::use);
    }

    private static void use(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(Sentence.class.getName());
        }
    }

    /// The sentence.
    public static final class Sentence extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            SecurityHeaders.on(response, request.isSecure());
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            try {
                response.getReporter()
                        .write(
                                "<!DOCTYPE html><html lang=\"fr\"><title>Adresse incomprise</title><h1>Adresse incomprise"
                                        + "</h1><p>Cette demande n’a pas pu être comprise. <a href=\"/\">Revenir à l’accueil"
                                        + "</a></p></html>");
                response.finishResponse();
            } catch (IOException e) {
                // Who asked is gone; there is nobody left to tell.
                log(e);
            }
        }

        private void log(IOException e) {
            container.getLogger().debug("Answer not sent", e);
        }
    }
}
