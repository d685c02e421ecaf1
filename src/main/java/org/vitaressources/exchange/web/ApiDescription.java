package org.vitaressources.exchange.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the OpenAPI document says of the whole API.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("VITA ressources")
                        .version("1")
                        .description("Recherche dans le centre de ressources des entreprises solidaires."))
                .servers(List.of(new Server().url("/")));
    }
}
