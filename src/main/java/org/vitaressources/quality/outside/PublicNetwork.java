package org.vitaressources.quality.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Which internet addresses belong to the public network: those that the special-purpose registries of the IANA (RFC
/// 6890 and its successors) leave to everybody. Everything else may be a machine beside this one.
final class PublicNetwork {
    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /// Of IPv6 only global unicast is public, less what it reserves: tunnels that hide an IPv4 address, benchmarks,
    /// documentation.
    private static final List<Block> PUBLIC_6 = blocks("2000::/3");

    private static final List<Block> NOT_PUBLIC_6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicNetwork() {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Block(byte[] prefix, int bits) {
        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// It belongs to everybody's network. IPv4 written as IPv6 counts as the IPv4 address that it is.
    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes))
                : PUBLIC_6.stream().anyMatch(block -> block.holds(bytes))
                        && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written)
                .map(block -> {
                    String[] parts = block.split("/");
                    return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
                })
                .toList();
    }
}
