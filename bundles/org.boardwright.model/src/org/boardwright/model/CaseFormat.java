package org.boardwright.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.model.ModelProblem.Severity;
import org.boardwright.model.casefile.CasefilePackage;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.internal.LocatedXmiResource;
import org.boardwright.model.internal.XmlText;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.xml.sax.SAXParseException;

/**
 * The bytes of a case file: XMI of {@code casefile.ecore} in UTF-8. A file is read whole or not at all, since a part left
 * out would be lost for good when the case is saved again.
 */
public final class CaseFormat {

    private static final String NAMESPACE = CasefilePackage.eNS_URI.substring(0, CasefilePackage.eNS_URI.lastIndexOf('/') + 1);
    private static final String REMEDY = "Correct the file there";

    private CaseFormat() {
    }

    /** The bytes of the case, which is not changed. Characters that XML cannot hold become U+FFFD. */
    public static byte[] write(RepairCase repairCase) {
        LocatedXmiResource resource = resource("case");
        RepairCase copy = EcoreUtil.copy(repairCase);
        XmlText.clean(copy);
        resource.getContents().add(copy);
        var bytes = new ByteArrayOutputStream();
        try {
            resource.save(bytes, Map.of());
        } catch (IOException e) {
            throw new IllegalStateException("a case cannot be written to memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The case in the bytes.
     *
     * @param name the file as the user knows it, used in every message
     * @throws CaseFormatException when it is broken, incomplete, or written by a newer Boardwright
     */
    public static RepairCase read(String name, byte[] bytes) throws CaseFormatException {
        LocatedXmiResource resource = resource(name);
        try {
            resource.load(new ByteArrayInputStream(bytes), null);
        } catch (IOException e) {
            if (resource.getErrors().isEmpty()) {
                throw problem(name, 0, "cannot be read: " + e.getMessage(), REMEDY);
            }
        }
        if (!resource.getErrors().isEmpty()) {
            throw judged(name, resource.getErrors());
        }
        Object root = resource.getContents().size() == 1 ? resource.getContents().getFirst() : null;
        if (!(root instanceof RepairCase repairCase)) {
            throw problem(name, 0, "holds no case", "Choose a .bwcase file");
        }
        checkComplete(name, repairCase, resource.lines());
        resource.getContents().clear();
        return repairCase;
    }

    private static LocatedXmiResource resource(String name) {
        var set = new ResourceSetImpl();
        set.getPackageRegistry().put(CasefilePackage.eNS_URI, CasefilePackage.eINSTANCE);
        var resource = new LocatedXmiResource(URI.createURI(name.replace(' ', '_')));
        set.getResources().add(resource);
        return resource;
    }

    /** A namespace that is not known explains every error after it. */
    private static CaseFormatException judged(String name, List<Resource.Diagnostic> errors) {
        Optional<PackageNotFoundException> unknown = errors.stream().filter(PackageNotFoundException.class::isInstance)
                .map(PackageNotFoundException.class::cast).findFirst();
        if (unknown.isPresent()) {
            return wrongNamespace(name, unknown.get());
        }
        Resource.Diagnostic first = errors.getFirst();
        if (first instanceof XMIException e && e.getCause() instanceof SAXParseException sax) {
            return problem(name, Math.max(first.getLine(), sax.getLineNumber()), "is not well-formed XML: " + sax.getMessage().replaceFirst("\\.$", ""), REMEDY);
        }
        return problem(name, first.getLine(), "cannot be read: " + first.getMessage(), REMEDY);
    }

    private static CaseFormatException wrongNamespace(String name, PackageNotFoundException e) {
        String uri = e.uri() == null ? "" : e.uri();
        if (uri.startsWith(NAMESPACE)) {
            return problem(name, e.getLine(), "is written in case format " + uri.substring(NAMESPACE.length())
                    + ", this Boardwright reads format " + CasefilePackage.eNS_URI.substring(NAMESPACE.length()), "Update Boardwright");
        }
        return problem(name, e.getLine(), "is not a case: unknown namespace '" + uri + "'", "Choose a .bwcase file");
    }

    private static void checkComplete(String name, RepairCase repairCase, Map<EObject, Integer> lines) throws CaseFormatException {
        Diagnostic diagnostic = Diagnostician.INSTANCE.validate(repairCase,
                Map.of(EValidator.SubstitutionLabelProvider.class, new PlainLabels()));
        if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
            Diagnostic first = diagnostic.getChildren().getFirst();
            Object element = first.getData().isEmpty() ? null : first.getData().getFirst();
            throw problem(name, lines.getOrDefault(element, 0), first.getMessage(), REMEDY);
        }
    }

    private static CaseFormatException problem(String name, int line, String message, String remedy) {
        return new CaseFormatException(new ModelProblem(Severity.FATAL, name, line, message, remedy));
    }
}
