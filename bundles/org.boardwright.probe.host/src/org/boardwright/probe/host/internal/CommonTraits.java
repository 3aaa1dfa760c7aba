package org.boardwright.probe.host.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.boardwright.probe.host.HostLook;
import org.boardwright.probe.host.HostReport;

/** What every system tells in the same way: room, proxies, and the programs of libimobiledevice. */
public final class CommonTraits implements HostTraits {

    private final HostLook host;

    /** Of this computer. */
    public CommonTraits(HostLook host) {
        this.host = host;
    }

    @Override
    public void tell(HostReport report) throws IOException {
        host.folders().forEach(each -> room(report, each));
        host.environment().entrySet().stream().filter(each -> isProxy(each.getKey()) && !each.getValue().isBlank())
                .forEach(each -> report.add(HostReport.PROXY, each.getKey()));
        var programs = new Programs(host.commands(), report);
        programs.version("idevicerestore", "--version");
        programs.version("ideviceinfo", "--version");
        programs.version("irecovery", "--version");
    }

    private static boolean isProxy(String variable) {
        return List.of("http_proxy", "https_proxy", "all_proxy").contains(variable.toLowerCase(Locale.ROOT));
    }

    private static void room(HostReport report, Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            report.add(HostReport.FREE, "%d %s".formatted(Files.getFileStore(folder).getUsableSpace(), folder));
        } catch (IOException broken) {
            report.add(HostReport.NOT_KNOWN, "room in %s: %s".formatted(folder, broken.getMessage()));
        }
    }
}
