package org.vitaressources.quality.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// How far the site may reach out: how names become addresses, and which of those may be connected to.
public interface Reach {
    /// All addresses of a name.
    InetAddress[] resolve(String host) throws UnknownHostException;

    /// This very address, at this port, may be connected to.
    boolean allows(InetAddress address, int port);

    /// The public web: public addresses, at the ports of web servers.
    Reach PUBLIC_WEB = new Reach() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return InetAddress.getAllByName(host);
        }

        @Override
        public boolean allows(InetAddress address, int port) {
            return PublicNetwork.holds(address) && (port == 80 || port == 443 || port == 8080 || port == 8443);
        }
    };
}
