package org.boardwright.packs.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.KnowledgeReader;
import org.boardwright.model.ModelProblem;
import org.boardwright.packs.PackReport;
import org.boardwright.packs.PackRow;
import org.boardwright.packs.Signature;
import org.boardwright.workflow.ClaimCoverage;
import org.boardwright.workflow.PackCheck;

/** Judges packs before they are let in: that they can be used, and that their code may run. */
public final class PackChecks {

    private final List<KnowledgeFile> known;
    private final boolean unsignedAllowed;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> advice = new ArrayList<>();
    /** One for each reason that accepting a signer would do away with. */
    private final List<Signature> strangers = new ArrayList<>();

    /**
     * @param known           the packs they may refer to
     * @param unsignedAllowed whether the shop lets code run that no accepted signer vouches for
     */
    public PackChecks(List<KnowledgeFile> known, boolean unsignedAllowed) {
        this.known = known;
        this.unsignedAllowed = unsignedAllowed;
    }

    /** Checks packs that are installed together. */
    public PackReport check(List<PackJar> jars) {
        List<List<KnowledgeFile>> models = jars.stream().map(PackChecks::models).toList();
        List<KnowledgeFile> together = models.stream().flatMap(List::stream).toList();
        List<String> replaced = jars.stream().map(PackJar::id).toList();
        List<KnowledgeFile> others = Stream.concat(together.stream(), known.stream().filter(k -> !replaced.contains(owner(k)))).toList();
        List<PackRow> rows = new ArrayList<>();
        for (int i = 0; i < jars.size(); i++) {
            int before = reasons.size();
            check(jars.get(i), models.get(i), others);
            rows.add(row(jars.get(i), models.get(i), PackRow.Origin.INSTALLED, reasons.subList(before, reasons.size())));
        }
        return new PackReport(rows, reasons, advice, strangers.size() == reasons.size() ? strangers.stream().distinct().toList() : List.of());
    }

    /** Symbolic name of the plug-in a knowledge file is from. */
    public static String owner(KnowledgeFile file) {
        return file.name().substring(0, Math.max(0, file.name().indexOf('/')));
    }

    /** Those that a plug-in contributes. */
    public static List<KnowledgeFile> owned(List<KnowledgeFile> known, String id) {
        return known.stream().filter(k -> owner(k).equals(id)).toList();
    }

    /** What keeps the files of a plug-in from being used, one sentence each. */
    public static List<String> wrong(List<ModelProblem> problems, String id) {
        return problems.stream().filter(p -> p.fatal() && p.file().startsWith(id + "/")).map(ModelProblem::toString).toList();
    }

    private static List<KnowledgeFile> models(PackJar jar) {
        return jar.models().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> KnowledgeReader.read(jar.id() + "/" + e.getKey(), new ByteArrayInputStream(e.getValue()))).toList();
    }

    private void check(PackJar jar, List<KnowledgeFile> models, List<KnowledgeFile> others) {
        reasons.addAll(jar.reasons());
        if (!jar.reasons().isEmpty()) {
            return;
        }
        if (models.isEmpty() && !jar.code()) {
            reasons.add(jar.id() + " contributes nothing: its plugin.xml names no fault model and it holds no code.");
        }
        for (KnowledgeFile model : models) {
            List<KnowledgeFile> beside = others.stream().filter(o -> o != model).toList();
            PackCheck.check(model, beside).forEach(p -> (p.fatal() ? reasons : advice).add(p.toString()));
        }
        checkTrust(jar);
    }

    private void checkTrust(PackJar jar) {
        if (!jar.code() || jar.signature().state() == Signature.State.TRUSTED) {
            return;
        }
        boolean signed = jar.signature().state() == Signature.State.UNKNOWN;
        String what = jar.id() + " is more than data (" + jar.codeSigns().getFirst() + ") and " + (signed
                ? "is signed by " + jar.signature().signer() + ", whom this shop has not accepted" : "is not signed");
        if (unsignedAllowed) {
            advice.add("Warning: " + what + ". Its code can do all that you can on this computer; it is let in because unsigned code is allowed here.");
        } else if (signed) {
            strangers.add(jar.signature());
            reasons.add(what + ". Compare the fingerprint SHA-256 " + jar.signature().paired()
                    + " with the one its vendor tells you by telephone; when they are the same: boardwright packs trust PACK.");
        } else {
            reasons.add(what + ". Ask its vendor for a signed one.");
        }
    }

    /** A pack as a list shows it. */
    public static PackRow row(PackJar jar, List<KnowledgeFile> models, PackRow.Origin origin, List<String> problems) {
        List<ClaimCoverage> coverage = models.stream().flatMap(m -> m.model().stream()).map(ClaimCoverage::of).toList();
        int claims = coverage.stream().mapToInt(ClaimCoverage::claims).sum();
        int sourced = coverage.stream().mapToInt(c -> c.stated() + c.inferred()).sum();
        String title = models.stream().flatMap(m -> m.model().stream()).map(m -> m.getTitle()).findFirst().orElse(jar.title());
        String provider = models.stream().flatMap(m -> m.model().stream()).map(m -> m.getProvider()).findFirst().orElse(jar.provider());
        return new PackRow(jar.id(), title, jar.version().toString(), provider, origin, jar.code(), jar.signature(),
                claims == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sourced / claims), problems);
    }
}
