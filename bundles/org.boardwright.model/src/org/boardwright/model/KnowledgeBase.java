package org.boardwright.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.boardwright.model.internal.PackMerger;
import org.boardwright.model.knowledge.Adjustment;
import org.boardwright.model.knowledge.BenchState;
import org.boardwright.model.knowledge.Chip;
import org.boardwright.model.knowledge.DeviceClass;
import org.boardwright.model.knowledge.Element;
import org.boardwright.model.knowledge.Fault;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.Part;
import org.boardwright.model.knowledge.Repair;
import org.boardwright.model.knowledge.Signature;
import org.boardwright.model.knowledge.Source;
import org.boardwright.model.knowledge.Stop;
import org.boardwright.model.knowledge.Test;
import org.eclipse.emf.ecore.EObject;

/**
 * All usable packs together, with every reference between them checked. Immutable; made anew when packs come or go.
 * Elements are the EMF objects of the packs and must not be changed.
 */
public final class KnowledgeBase {

    /**
     * What came out of a merge.
     *
     * @param base     the packs that fit together
     * @param problems one or more for each pack that was left out, with file and line
     */
    public record Merge(KnowledgeBase base, List<ModelProblem> problems) {
        public Merge {
            problems = List.copyOf(problems);
        }
    }

    private final List<FaultModel> packs;
    private final Map<String, DeviceClass> deviceClasses;
    private final Map<String, DeviceClass> classByType = new HashMap<>();
    private final List<Wildcard> wildcards = new ArrayList<>();
    private final Map<String, BenchState> states;
    private final Map<String, Part> parts;
    private final Map<String, Fault> faults;
    private final Map<String, Test> tests;
    private final Map<String, Repair> repairs;
    private final Map<String, Stop> stops;
    private final Map<String, Source> sources;

    /** A product type of which only the beginning is given. */
    private record Wildcard(String beginning, DeviceClass deviceClass) {
    }

    private KnowledgeBase(List<FaultModel> packs) {
        this.packs = List.copyOf(packs);
        deviceClasses = index(FaultModel::getDeviceClasses);
        deviceClasses.values().forEach(c -> c.getProductTypes().forEach(type -> classByType.putIfAbsent(type, c)));
        deviceClasses.values().forEach(c -> c.getProductTypes().stream().filter(type -> type.endsWith("*"))
                .forEach(type -> wildcards.add(new Wildcard(type.substring(0, type.length() - 1), c))));
        states = index(FaultModel::getStates);
        parts = index(FaultModel::getParts);
        faults = index(FaultModel::getFaults);
        tests = index(FaultModel::getTests);
        repairs = index(FaultModel::getRepairs);
        stops = index(FaultModel::getStops);
        sources = index(FaultModel::getSources);
    }

    /** A base without any pack. */
    public static KnowledgeBase empty() {
        return new KnowledgeBase(List.of());
    }

    /**
     * Merges packs. A pack that names an unknown id, repeats an id of another pack or requires a pack that is not there
     * is left out as a whole, so that half a pack never shifts a probability; the others are used.
     *
     * @param files packs as read; those without a model are passed over (their problems are the reader's)
     */
    public static Merge merge(Collection<KnowledgeFile> files) {
        var merger = new PackMerger(files);
        return new Merge(new KnowledgeBase(merger.merge()), merger.problems());
    }

    private <E extends Element> Map<String, E> index(Function<FaultModel, List<E>> feature) {
        Map<String, E> index = new LinkedHashMap<>();
        packs.stream().flatMap(p -> feature.apply(p).stream()).forEach(e -> index.put(e.getId(), e));
        return index;
    }

    /** The packs, each after the packs it requires. */
    public List<FaultModel> packs() {
        return packs;
    }

    /** Every fault, in the order of the packs. */
    public Collection<Fault> faults() {
        return faults.values();
    }

    /** Every test, in the order of the packs. */
    public Collection<Test> tests() {
        return tests.values();
    }

    /** Every repair, in the order of the packs. */
    public Collection<Repair> repairs() {
        return repairs.values();
    }

    /** Every way to end the work, in the order of the packs. */
    public Collection<Stop> stops() {
        return stops.values();
    }

    /** Every state of the bench, in the order of the packs. */
    public Collection<BenchState> states() {
        return states.values();
    }

    /** Every device class, in the order of the packs. */
    public Collection<DeviceClass> deviceClasses() {
        return deviceClasses.values();
    }

    /** Every signature, in the order of the packs. */
    public Stream<Signature> signatures() {
        return packs.stream().flatMap(p -> p.getSignatures().stream());
    }

    /** Every adjustment, in the order of the packs. */
    public Stream<Adjustment> adjustments() {
        return packs.stream().flatMap(p -> p.getAdjustments().stream());
    }

    public Optional<Fault> fault(String id) {
        return Optional.ofNullable(faults.get(id));
    }

    public Optional<Test> test(String id) {
        return Optional.ofNullable(tests.get(id));
    }

    public Optional<Repair> repair(String id) {
        return Optional.ofNullable(repairs.get(id));
    }

    /** The pack that has the step, a test or a repair. */
    public Optional<FaultModel> packOf(String step) {
        return test(step).map(EObject::eContainer).or(() -> repair(step).map(EObject::eContainer)).map(FaultModel.class::cast);
    }

    public Optional<Part> part(String id) {
        return Optional.ofNullable(parts.get(id));
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    public Optional<BenchState> state(String id) {
        return Optional.ofNullable(states.get(id));
    }

    public Optional<DeviceClass> deviceClass(String id) {
        return Optional.ofNullable(deviceClasses.get(id));
    }

    /** True when {@code part} is {@code ancestor} or belongs to it, directly or not. */
    public boolean isInside(String part, String ancestor) {
        for (Part p = parts.get(part); p != null; p = p.getParent() == null ? null : parts.get(p.getParent())) {
            if (p.getId().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The device class that names the product type: an exact name wins over a pattern with a trailing {@code *}.
     *
     * @param productType e.g. iPhone10,3
     */
    public Optional<DeviceClass> deviceClassOf(String productType) {
        return Optional.ofNullable(classByType.get(productType))
                .or(() -> wildcards.stream().filter(w -> productType.startsWith(w.beginning())).map(Wildcard::deviceClass).findFirst());
    }

    /**
     * The product type a person means.
     *
     * @param device a product type or the name of a device class, in any case, e.g. iphone10,3 or iPhone X
     */
    public Optional<String> productTypeNamed(String device) {
        return deviceClasses.values().stream().flatMap(c -> c.getProductTypes().stream().filter(t -> !t.endsWith("*"))
                .filter(t -> t.equalsIgnoreCase(device) || device.equalsIgnoreCase(c.getName()))).findFirst();
    }

    /**
     * The product type that belongs to a board.
     *
     * @param boardConfig e.g. d22ap, in any case
     */
    public Optional<String> productTypeOfBoard(String boardConfig) {
        return deviceClasses.values().stream().flatMap(c -> c.getChips().stream())
                .filter(c -> boardConfig.equalsIgnoreCase(c.getBoardConfig())).map(Chip::getProductType).findFirst();
    }

    /**
     * The product type that belongs to a chip on a board, as a phone tells them in recovery and DFU mode.
     *
     * @param chip  CPID, e.g. 0x8015
     * @param board BDID, e.g. 0x06
     */
    public Optional<String> productTypeOfChip(int chip, int board) {
        return deviceClasses.values().stream().flatMap(c -> c.getChips().stream())
                .filter(c -> isNumber(c.getCpid(), chip) && isNumber(c.getBdid(), board)).map(Chip::getProductType).findFirst();
    }

    private static boolean isNumber(String hexadecimal, int number) {
        return hexadecimal != null && hexadecimal.equalsIgnoreCase("0x%02X".formatted(number));
    }

    /** The class and its parents, nearest first. */
    public List<DeviceClass> lineage(DeviceClass deviceClass) {
        List<DeviceClass> lineage = new ArrayList<>();
        for (DeviceClass c = deviceClass; c != null; c = c.getParent() == null ? null : deviceClasses.get(c.getParent())) {
            lineage.add(c);
        }
        return lineage;
    }
}
