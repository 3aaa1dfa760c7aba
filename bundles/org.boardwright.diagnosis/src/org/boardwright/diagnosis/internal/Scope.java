package org.boardwright.diagnosis.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.boardwright.model.KnowledgeBase;
import org.boardwright.model.knowledge.Adjustment;
import org.boardwright.model.knowledge.DeviceClass;

/** Which knowledge applies to one kind of phone. When the phone is not known, everything that could apply does. */
public final class Scope {

    private final List<String> lineage;
    private final Map<String, List<List<Adjustment>>> adjustments;

    /** @param productType e.g. iPhone10,3; empty or unknown to the packs when the phone is not known */
    public Scope(KnowledgeBase base, String productType) {
        lineage = base.deviceClassOf(productType).map(base::lineage).orElse(List.of()).stream()
                .map(DeviceClass::getId).toList();
        adjustments = adjustments(base, lineage);
    }

    /** Ids of the phone's class and its parents, nearest first; phones with the same lineage share all knowledge. */
    public List<String> lineage() {
        return lineage;
    }

    boolean isKnown() {
        return !lineage.isEmpty();
    }

    /** @param devices ids of device classes; empty means all */
    boolean applies(List<String> devices) {
        return devices.isEmpty() || lineage.isEmpty() || devices.stream().anyMatch(lineage::contains);
    }

    /** Whether the packs say anything of the fault differently for this phone. */
    boolean adjusts(String fault) {
        return adjustments.containsKey(fault);
    }

    /**
     * What the packs say differently for this phone, from the nearest class that says anything.
     *
     * @param what picks the claims out of an adjustment; an empty list says nothing
     */
    <T> Optional<List<T>> nearest(String fault, Function<Adjustment, List<T>> what) {
        for (List<Adjustment> adjustments : adjustments.getOrDefault(fault, List.of())) {
            List<T> found = adjustments.stream().flatMap(a -> what.apply(a).stream()).toList();
            if (!found.isEmpty()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** By fault, for each class of the lineage that says anything of it, nearest first. */
    private static Map<String, List<List<Adjustment>>> adjustments(KnowledgeBase base, List<String> lineage) {
        Map<String, List<List<Adjustment>>> byFault = new HashMap<>();
        for (String device : lineage) {
            base.adjustments().filter(a -> a.getDevice().equals(device)).collect(Collectors.groupingBy(Adjustment::getFault))
                    .forEach((fault, of) -> byFault.computeIfAbsent(fault, f -> new ArrayList<>()).add(of));
        }
        return byFault;
    }
}
