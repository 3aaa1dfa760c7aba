package org.boardwright.packs.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.model.KnowledgeFile;
import org.boardwright.model.ModelProblem;
import org.boardwright.packs.PackRow;
import org.boardwright.packs.Signature;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** The packs that came with the product. */
public final class ShippedPacks {

    private final BundleContext context;

    public ShippedPacks(BundleContext context) {
        this.context = context;
    }

    /**
     * One row for each plug-in that contributes a fault model and was not installed by the shop.
     *
     * @param known    every contributed file
     * @param problems what is wrong with them
     */
    public List<PackRow> rows(List<KnowledgeFile> known, List<ModelProblem> problems) {
        return known.stream().map(PackChecks::owner).distinct().flatMap(id -> Arrays.stream(context.getBundles())
                .filter(b -> id.equals(b.getSymbolicName()) && b.getState() != Bundle.INSTALLED && !PackBundles.isInstalledHere(b)))
                .map(b -> row(b, known, problems)).toList();
    }

    /** Whether a plug-in is part of the product, and no pack. */
    public boolean isPartOfProduct(String id, List<KnowledgeFile> known) {
        return PackChecks.owned(known, id).isEmpty()
                && Arrays.stream(context.getBundles()).anyMatch(b -> id.equals(b.getSymbolicName()) && !PackBundles.isInstalledHere(b));
    }

    /** Whether exactly this version came with the product. */
    public boolean has(String id, Version version) {
        return Arrays.stream(context.getBundles())
                .anyMatch(b -> id.equals(b.getSymbolicName()) && version.equals(b.getVersion()) && !PackBundles.isInstalledHere(b));
    }

    private static PackRow row(Bundle bundle, List<KnowledgeFile> known, List<ModelProblem> problems) {
        String id = bundle.getSymbolicName();
        var headers = bundle.getHeaders();
        PackJar jar = new PackJar(null, id, bundle.getVersion(), text(headers.get(Constants.BUNDLE_NAME), id),
                text(headers.get(Constants.BUNDLE_VENDOR), ""), Map.of(), List.of(), Signature.none(), Optional.empty(), List.of());
        return PackChecks.row(jar, PackChecks.owned(known, id), PackRow.Origin.SHIPPED, PackChecks.wrong(problems, id));
    }

    private static String text(String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
