package org.vitaressources;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The VITA ressources centre: one process that reads `content/`, indexes it and serves the site.
@SpringBootApplication
public class Vita {
    public static void main(String[] args) {
        SpringApplication.run(Vita.class, args);
    }
}
