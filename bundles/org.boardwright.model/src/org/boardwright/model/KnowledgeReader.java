package org.boardwright.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.model.ModelProblem.Severity;
import org.boardwright.model.internal.LocatedXmiResource;
import org.boardwright.model.internal.LargeText;
import org.boardwright.model.internal.NoOtherFiles;
import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.KnowledgePackage;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMIException;

/**
 * Reads one knowledge file (XMI of {@code knowledge.ecore}). Never throws for bad content: every problem names the
 * file, the line and what to do. References to other packs are not looked at here, see {@link KnowledgeBase#merge}.
 */
public final class KnowledgeReader {

    private static final String NAMESPACE = KnowledgePackage.eNS_URI.substring(0,
            KnowledgePackage.eNS_URI.lastIndexOf('/') + 1);

    /** A pack is text written by people; one that is larger than this is a mistake or an attack. */
    private static final int MOST_BYTES = 16 << 20;

    private final List<ModelProblem> problems = new ArrayList<>();
    private final String name;

    private KnowledgeReader(String name) {
        this.name = name;
    }

    /**
     * Reads a knowledge file.
     *
     * @param name the file as the user knows it, used in every message
     * @param in   its bytes; not closed
     */
    public static KnowledgeFile read(String name, InputStream in) {
        return new KnowledgeReader(name).read(in);
    }

    /**
     * Reads a knowledge file without a look at what it says, so that its mistakes can be mended.
     *
     * @return its model is missing only when the file cannot be understood
     */
    public static KnowledgeFile readDraft(String name, byte[] bytes) {
        var reader = new KnowledgeReader(name);
        return bytes.length > MOST_BYTES ? reader.tooLarge(bytes) : reader.load(new ByteArrayInputStream(bytes));
    }

    /**
     * Looks at what a pack says, as {@link #read} does.
     *
     * @param lines where each element stands; problems name these numbers
     * @return the pack without its model when a problem is fatal
     */
    public static KnowledgeFile check(String name, FaultModel model, Map<EObject, Integer> lines) {
        var reader = new KnowledgeReader(name);
        if (model.eResource() == null) {
            LocatedXmiResource resource = reader.resource(); // what finds ids that are there twice looks for them there
            resource.getContents().add(model);
            resource.indexIds();
        }
        return reader.checked(new KnowledgeFile(name, Optional.of(model), lines, List.of()));
    }

    private KnowledgeFile read(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? tooLarge(bytes) : checked(load(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            add(Severity.FATAL, 0, "cannot be read: " + sentence(e.getMessage()), "Check the file");
            return new KnowledgeFile(name, Optional.empty(), Map.of(), problems);
        }
    }

    private KnowledgeFile checked(KnowledgeFile loaded) {
        loaded.model().ifPresent(m -> validate(m, loaded.lines()));
        return noneFatal() ? new KnowledgeFile(name, loaded.model(), loaded.lines(), problems)
                : new KnowledgeFile(name, Optional.empty(), loaded.lines(), problems);
    }

    private KnowledgeFile load(InputStream in) {
        LocatedXmiResource resource = resource();
        try {
            resource.load(in, null);
        } catch (IOException e) {
            if (resource.getErrors().isEmpty()) {
                add(Severity.FATAL, 0, "cannot be read: " + sentence(e.getMessage()), "Check the file");
            }
        }
        resource.getErrors().forEach(this::judge);
        Optional<FaultModel> model = root(resource);
        model.ifPresent(m -> refuseOtherFiles(m, resource.lines()));
        if (noneFatal()) {
            resource.indexIds();
        }
        return new KnowledgeFile(name, noneFatal() ? model : Optional.empty(), resource.lines(), problems);
    }

    /** Only what is kept of it is looked at, so that a file without end costs no more than a large one. */
    private KnowledgeFile tooLarge(byte[] beginning) {
        LargeText.Found found = LargeText.in(beginning);
        String message = "is larger than " + (MOST_BYTES >> 20) + " MB and was not read: ";
        if (found.bytes() > MOST_BYTES / 2) {
            add(Severity.FATAL, found.line(), message + found.place() + " is longer than " + (found.bytes() >> 20) + " MB", "Shorten it");
        } else {
            add(Severity.FATAL, found.most().line(), message + "more than " + found.most().count() + " elements <" + found.most().name()
                    + "> begin here", "Split the pack");
        }
        return new KnowledgeFile(name, Optional.empty(), Map.of(), problems);
    }

    private boolean noneFatal() {
        return problems.stream().noneMatch(ModelProblem::fatal);
    }

    private LocatedXmiResource resource() {
        var set = new ResourceSetImpl();
        set.setURIConverter(new NoOtherFiles());
        set.getPackageRegistry().put(KnowledgePackage.eNS_URI, KnowledgePackage.eINSTANCE);
        var resource = new LocatedXmiResource(URI.createURI(name.replace(' ', '_')));
        set.getResources().add(resource);
        return resource;
    }

    private Optional<FaultModel> root(Resource resource) {
        Object root = resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
        if (root instanceof FaultModel model) {
            return Optional.of(model);
        }
        if (problems.isEmpty()) {
            add(Severity.FATAL, 0, "holds no fault model",
                    "The root element must be knowledge:FaultModel of " + KnowledgePackage.eNS_URI);
        }
        return Optional.empty();
    }

    /** The one place that decides which loading errors cost the whole file. */
    private void judge(Resource.Diagnostic error) {
        int line = error.getLine();
        switch (error) {
            case FeatureNotFoundException e -> add(Severity.TOLERABLE, line,
                    "unknown attribute or element '" + e.getName() + "' is left out", "Remove it or correct its name");
            case PackageNotFoundException e -> add(Severity.FATAL, line, wrongNamespace(e.uri()),
                    e.uri() != null && e.uri().startsWith(NAMESPACE) ? "Update Boardwright, or ask the vendor for a pack of this format"
                            : "The namespace must be " + KnowledgePackage.eNS_URI);
            case ClassNotFoundException e when !noneFatal() -> { } // what follows from a wrong namespace
            case ClassNotFoundException e -> add(Severity.FATAL, line, "unknown element type '" + e.getName() + "'",
                    "Correct the name of the element");
            case IllegalValueException e -> add(Severity.FATAL, line,
                    "'" + e.getValue() + "' is not a value of " + e.getFeature().getName(),
                    "See the fault-model guide for the values allowed");
            case UnresolvedReferenceException e -> add(Severity.FATAL, line, "broken reference '" + e.getReference() + "'",
                    "Correct the id");
            case XMIException e when cause(e) instanceof org.xml.sax.SAXParseException sax -> add(Severity.FATAL,
                    Math.max(line, sax.getLineNumber()), "is not well-formed XML: " + sentence(sax.getMessage()), "Correct the XML there");
            default -> add(Severity.FATAL, line, "cannot be read: " + sentence(error.getMessage()), "Correct the file there");
        }
    }

    /** Without its full stop: a problem is printed as sentences. */
    private static String sentence(String message) {
        return message == null ? "unknown error" : message.strip().replaceFirst("[.\\s]+$", "");
    }

    private static Throwable cause(XMIException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private static String wrongNamespace(String uri) {
        return uri != null && uri.startsWith(NAMESPACE)
                ? "is written in format " + uri.substring(NAMESPACE.length()) + ", this Boardwright reads format 1"
                : "uses the unknown namespace '" + uri + "'";
    }

    /** An element with href stands in another file, which a pack must not make us read. */
    private void refuseOtherFiles(FaultModel model, Map<EObject, Integer> lines) {
        var located = new KnowledgeFile(name, Optional.of(model), lines, List.of());
        model.eAllContents().forEachRemaining(e -> {
            if (e.eIsProxy()) {
                add(Severity.FATAL, located.lineOf(e), "refers to another file: " + EcoreUtil.getURI(e), "Write the element into this file");
            }
        });
    }

    private void validate(FaultModel model, Map<EObject, Integer> lines) {
        var located = new KnowledgeFile(name, Optional.of(model), lines, List.of());
        Diagnostic diagnostic = Diagnostician.INSTANCE.validate(model,
                Map.of(EValidator.SubstitutionLabelProvider.class, new PlainLabels()));
        for (Diagnostic child : diagnostic.getChildren()) {
            EObject element = child.getData().isEmpty() ? null : (EObject) child.getData().getFirst();
            String field = child.getData().size() > 1 && child.getData().get(1) instanceof EStructuralFeature f ? f.getName() : "";
            problems.add(new ModelProblem(Severity.FATAL, name, located.lineOf(element), child.getMessage(), "Complete the element", field));
        }
        problems.addAll(new KnowledgeChecks(located).check(model));
    }

    private void add(Severity severity, int line, String message, String remedy) {
        problems.add(new ModelProblem(severity, name, line, message, remedy));
    }
}
