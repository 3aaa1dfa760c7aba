package org.boardwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.boardwright.packs.PackRefusedException;
import org.boardwright.packs.PackReport;
import org.boardwright.packs.PackRow;
import org.boardwright.packs.PackTemplate;
import org.boardwright.packs.PackUpdate;
import org.boardwright.packs.Packs;
import org.boardwright.packs.Signature;
import org.boardwright.packs.SitePacks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwright packs}: the packs of this shop. */
@Command(name = "packs", mixinStandardHelpOptions = true, description = "Lists, checks, installs and removes packs of vendors.")
final class PacksCommand implements Runnable {

    private static final String SOURCE = "a .jar, the .zip of an update site, a site or a pack as a folder, a .faults file, or the address of a site on the web";
    private static final String ROW = "%-44s %-12s %-16s %-10s %-10s %8s  %s";

    @Spec
    private CommandSpec spec;

    private final Packs packs;

    PacksCommand(Packs packs) {
        this.packs = packs;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: boardwright packs list, check, install, update, remove, new or trust.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "Lists the packs that came with the product and those installed, with what is wrong with them.")
    int list() {
        return told(() -> {
            List<PackRow> rows = packs.list();
            out().println(String.format(ROW, "pack", "version", "provider", "from", "holds", "sourced", "signature"));
            rows.forEach(this::print);
            out().println("sourced: share of its numbers that name a public source; the others are estimates of its author.");
            return BoardwrightCommand.EXIT_JUDGED;
        });
    }

    private void print(PackRow row) {
        out().println(String.format(Locale.ROOT, ROW, row.id(), row.version(), shortened(row.provider()),
                row.origin() == PackRow.Origin.SHIPPED ? "product" : "installed", row.code() ? "code" : "data",
                row.coverage().isPresent() ? Math.round(100 * row.coverage().getAsDouble()) + "%" : "-", signature(row)));
        row.problems().forEach(p -> out().println("    not in use: " + p));
    }

    private static String shortened(String text) {
        return text.length() <= 16 ? text : text.substring(0, 15) + "\u2026";
    }

    private static String signature(PackRow row) {
        return switch (row.signature().state()) {
            case NONE -> row.origin() == PackRow.Origin.SHIPPED ? "part of the product" : "none";
            case TRUSTED -> "accepted: " + row.signature().signer();
            case UNKNOWN -> "not accepted: " + row.signature().signer();
            case BROKEN -> "broken";
        };
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Says whether a pack would be installed, and what its author should look at. Exit code 0: it would, 2: it would not.")
    int check(@Parameters(paramLabel = "PACK", description = SOURCE) String source) {
        return told(() -> {
            try (SitePacks site = packs.look(source)) {
                site.remark().ifPresent(r -> out().println("advice  " + r));
                PackReport report = site.report();
                report.packs().forEach(this::print);
                report.advice().forEach(a -> out().println("advice  " + a));
                report.reasons().forEach(r -> out().println("error   " + r));
                out().println(source + ": " + report.reasons().size() + " errors, " + report.advice().size() + " advice");
                return report.accepted() ? BoardwrightCommand.EXIT_JUDGED : BoardwrightCommand.EXIT_USAGE;
            }
        });
    }

    @Command(name = "install", mixinStandardHelpOptions = true,
            description = "Installs a pack, or a newer version of one; it acts at once. Nothing changes when it is refused (exit code 2).")
    int install(@Parameters(paramLabel = "PACK", description = SOURCE) String source,
            @Option(names = "--pack", paramLabel = "ID", description = "of several packs at PACK install only this one; can be given more than once") List<String> ids) {
        return told(() -> {
            try (SitePacks site = packs.look(source)) {
                site.remark().ifPresent(r -> out().println("advice  " + r));
                PackReport report = packs.install(site, ids == null ? site.offers().stream().map(o -> o.pack().id()).toList() : ids);
                report.advice().forEach(a -> out().println("advice  " + a));
                report.packs().forEach(p -> out().println("installed " + p.id() + " " + p.version() + " (" + p.title() + ")"));
                return BoardwrightCommand.EXIT_JUDGED;
            }
        });
    }

    @Command(name = "update", mixinStandardHelpOptions = true,
            description = "Looks for newer versions at the sites packs were installed from, and installs them. Exit code 2: one could not be updated.")
    int update(@Parameters(paramLabel = "ID", arity = "0..*", description = "only these packs") List<String> ids) {
        return told(() -> {
            List<PackUpdate> updates = packs.update(ids == null ? List.of() : ids);
            if (updates.isEmpty()) {
                out().println("No pack was installed from a site. Install one by its address or folder: boardwright packs install SITE");
            }
            updates.forEach(u -> out().println(u.id() + ": " + line(u)));
            return updates.stream().allMatch(u -> u.problem().isEmpty()) ? BoardwrightCommand.EXIT_JUDGED : BoardwrightCommand.EXIT_USAGE;
        });
    }

    private static String line(PackUpdate update) {
        if (!update.problem().isEmpty()) {
            return "not updated. " + update.problem();
        }
        return update.after().equals(update.before()) ? update.before() + " is the newest" : "updated from " + update.before() + " to " + update.after();
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes an installed pack. Cases keep their evidence.")
    int remove(@Parameters(paramLabel = "ID", description = "as packs list prints it") String id) {
        return told(() -> {
            List<String> dependents = packs.remove(id);
            out().println("removed " + id);
            dependents.forEach(d -> out().println("advice  " + d + " requires it and is no longer in use."));
            return BoardwrightCommand.EXIT_JUDGED;
        });
    }

    @Command(name = "new", mixinStandardHelpOptions = true, description = "Writes the beginning of a pack of your own into a new folder; mvn verify makes its "
            + "update site. A pack of data can be installed as it is.")
    int create(@Parameters(paramLabel = "ID", description = "id of the pack and name of the folder, e.g. com.example.charge-port") String id,
            @Option(names = "--probe", description = "with a probe in Java that reads a log, and its tests") boolean probe,
            @Option(names = "--site", paramLabel = "SITE", description = "with --probe: folder or address of Boardwright's update site, against which it builds "
                    + "(in a checkout releng/org.boardwright.site/target/repository)") String site) {
        if (probe != (site != null)) {
            throw new ParameterException(spec.commandLine(), "--probe and --site go together: a probe builds against Boardwright's update site, data needs none.");
        }
        return told(() -> {
            List<Path> written = probe ? PackTemplate.writeProbe(Path.of(id), id, site) : PackTemplate.writeData(Path.of(id), id);
            written.forEach(f -> out().println("wrote " + f));
            out().println("Edit " + Path.of(id, "pack", "model", "pack.faults") + (probe ? ", the probe and its test, then: mvn -f " + id + " verify"
                    : ", then: boardwright packs check " + id + ", boardwright packs install " + id));
            return BoardwrightCommand.EXIT_JUDGED;
        });
    }

    @Command(name = "trust", mixinStandardHelpOptions = true,
            description = "Accepts a signer of packs with code; without CERT, lists the accepted ones. Packs of data need no trust.")
    int trust(@Parameters(paramLabel = "CERT", arity = "0..1", description = "certificate, as keytool -exportcert -rfc writes it, or a pack the signer signed") Path certificate,
            @Option(names = "--remove", paramLabel = "FINGERPRINT", description = "no longer accept this one") String removed,
            @Option(names = "--unsigned", paramLabel = "allow|refuse",
                    description = "whether code may run that no accepted signer vouches for; it can do all that you can on this computer") String unsigned) {
        return told(() -> {
            if (certificate != null) {
                accept(certificate);
            }
            if (removed != null) {
                out().println(packs.signers().remove(removed) ? "removed " + removed : removed + " was not accepted");
            }
            setUnsigned(unsigned);
            if (certificate == null && removed == null && unsigned == null) {
                packs.signers().accepted().forEach(t -> out().println(t.paired() + "  " + t.signer() + (t.state() == Signature.State.TRUSTED ? "" : "  (out of date)")));
                tellUnsigned();
            }
            return BoardwrightCommand.EXIT_JUDGED;
        });
    }

    private void accept(Path certificate) throws IOException, PackRefusedException {
        Signature accepted = packs.signers().accept(certificate);
        out().println("accepted " + accepted.signer());
        out().println("SHA-256 " + accepted.paired());
        out().println("Compare the fingerprint with the one the vendor tells you by telephone; if it differs: packs trust --remove FINGERPRINT");
    }

    private void tellUnsigned() {
        out().println("code without an accepted signature: " + (packs.signers().unsignedAllowed() ? "allowed" : "refused"));
    }

    private void setUnsigned(String unsigned) throws IOException {
        if (unsigned == null) {
            return;
        }
        if (!List.of("allow", "refuse").contains(unsigned)) {
            throw new ParameterException(spec.commandLine(), "--unsigned takes allow or refuse.");
        }
        packs.signers().allowUnsigned(unsigned.equals("allow"));
        tellUnsigned();
    }

    private interface Work {
        int run() throws IOException, PackRefusedException;
    }

    /** What keeps a command from being done is told in a sentence. */
    private int told(Work work) {
        try {
            return work.run();
        } catch (IOException | PackRefusedException e) {
            spec.commandLine().getErr().println("boardwright: " + e.getMessage());
            return BoardwrightCommand.EXIT_USAGE;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
