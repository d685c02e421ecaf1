package org.vitaressources.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// The heap of another process of Java on this machine: how much of it was ever in use since the last look. The peaks
/// of its pools are added up, so that it is rather too much than too little, and what nobody uses any more counts until
/// it is collected.
final class HeapPeak implements AutoCloseable {
    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final List<MemoryPoolMXBean> pools;

    // The address is what a process of this machine says of itself, and that process is ours.
    @SuppressWarnings("BanJNDI")
    HeapPeak(long pid) throws IOException {
        connector = JMXConnectorFactory.connect(new JMXServiceURL(address(pid)));
        memory = ManagementFactory.getPlatformMXBean(connector.getMBeanServerConnection(), MemoryMXBean.class);
        pools =
                ManagementFactory.getPlatformMXBeans(connector.getMBeanServerConnection(), MemoryPoolMXBean.class)
                        .stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
    }

    /// Bytes that are in use once all that nobody uses was collected; counted anew from now on.
    long settled() {
        memory.gc();
        sinceLastLook();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /// Bytes; counted anew from now on.
    long sinceLastLook() {
        long peak = 0;
        for (MemoryPoolMXBean pool : pools) {
            peak += pool.getPeakUsage().getUsed();
            pool.resetPeakUsage();
        }
        return peak;
    }

    private static String address(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("No way into process " + pid, e);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
