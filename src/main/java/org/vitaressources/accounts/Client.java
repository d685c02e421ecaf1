package org.vitaressources.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// Who asks, as far as a request tells.
///
/// @param address of the machine, for throttling only: it is never stored
/// @param device a few words for the list of sessions, `Firefox, Linux`
public record Client(String address, String device) {
    private static final int IPV6_NETWORK_BYTES = 8;

    /// What counts as one machine, of the address of a connection: an IPv6 customer has 2⁶⁴ addresses, so that the
    /// network counts as one.
    public static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
