package org.boardwright.probe.host;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.boardwright.probe.host.internal.CommonTraits;
import org.boardwright.probe.host.internal.HostTraits;
import org.boardwright.probe.host.internal.LinuxTraits;
import org.boardwright.probe.host.internal.MacTraits;
import org.boardwright.probe.host.internal.WindowsTraits;

/**
 * Looks at the computer at the bench and writes down what can disturb a restore. Changes nothing, asks no network, and
 * names no program that has nothing to do with phones. Immutable.
 *
 * @param system      name and version of the system, beginning as the property {@code os.name} does
 * @param root        the root of its files; on Windows the folder that the variable {@code SystemRoot} names
 * @param environment its variables
 * @param clock       its clock
 * @param commands    runs its programs
 * @param folders     where a restore needs room; those that do not exist are left out
 */
public record HostLook(String system, Path root, Map<String, String> environment, Clock clock, HostCommands commands, List<Path> folders) {

    public HostLook {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(root, "root");
        environment = Map.copyOf(environment);
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(commands, "commands");
        folders = List.copyOf(folders);
    }

    /**
     * Looks.
     *
     * @return the report, as {@link HostProbe} reads it
     * @throws IOException when there is no room for what a program says
     */
    public String report() throws IOException {
        var report = new HostReport().add(HostReport.TAKEN, clock.instant().toString()).add(HostReport.SYSTEM, system);
        new CommonTraits(this).tell(report);
        traits().tell(report);
        return report.text();
    }

    private HostTraits traits() {
        if (system.startsWith("Windows")) {
            return new WindowsTraits(this);
        }
        return system.startsWith("Mac") ? new MacTraits(this) : new LinuxTraits(this);
    }
}
