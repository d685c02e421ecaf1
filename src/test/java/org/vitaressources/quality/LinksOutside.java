package org.vitaressources.quality;

import java.io.IOException;
import java.net.InetAddress;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.vitaressources.quality.outside.Reach;
import org.vitaressources.quality.outside.SmallServer;

/// The world outside, for tests: every name ends at one small server of this machine, which counts as public.
@TestConfiguration(proxyBeanMethods = false)
public class LinksOutside {
    /// A port at which nobody answers.
    static final int NOBODY = 1;

    @Bean(destroyMethod = "close")
    public SmallServer server() throws IOException {
        return new SmallServer();
    }

    @Bean
    public Reach reach(SmallServer server) {
        return new Reach() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public boolean allows(InetAddress address, int port) {
                return port == server.port() || port == NOBODY;
            }
        };
    }
}
