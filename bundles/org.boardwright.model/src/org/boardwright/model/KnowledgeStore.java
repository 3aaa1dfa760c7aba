package org.boardwright.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.boardwright.model.knowledge.FaultModel;
import org.boardwright.model.knowledge.KnowledgePackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.BinaryResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Keeps knowledge files that have been read and found in order, so that the next program need not read their text and look at them again.
 * For the same version of the program only.
 */
public final class KnowledgeStore {

    private KnowledgeStore() {
    }

    /**
     * Keeps files.
     *
     * @param files of which each has a model and no problem
     * @param out   not closed
     * @throws IllegalArgumentException when a file is not in order
     */
    public static void write(List<KnowledgeFile> files, OutputStream out) throws IOException {
        Resource resource = resource();
        var head = new DataOutputStream(out);
        head.writeInt(files.size());
        for (KnowledgeFile file : files) {
            if (file.model().isEmpty() || !file.problems().isEmpty()) {
                throw new IllegalArgumentException(file.name() + " is not in order");
            }
            head.writeUTF(file.name());
            writeLines(file, file.model().get(), head);
            resource.getContents().add(EcoreUtil.copy(file.model().get()));
        }
        head.flush();
        resource.save(out, Map.of());
    }

    private static void writeLines(KnowledgeFile file, FaultModel model, DataOutputStream out) throws IOException {
        List<EObject> elements = new ArrayList<>(List.of(model));
        model.eAllContents().forEachRemaining(elements::add);
        out.writeInt(elements.size());
        for (EObject element : elements) {
            out.writeInt(file.lines().getOrDefault(element, 0));
        }
    }

    /**
     * Reads what was kept.
     *
     * @param in not closed
     * @throws IOException when it was not kept by this version of the program, or is damaged
     */
    public static List<KnowledgeFile> read(InputStream in) throws IOException {
        var head = new DataInputStream(new BufferedInputStream(in));
        String[] names = new String[head.readInt()];
        int[][] lines = new int[names.length][];
        for (int i = 0; i < names.length; i++) {
            names[i] = head.readUTF();
            lines[i] = readLines(head);
        }
        Resource resource = resource();
        resource.load(head, Map.of());
        List<KnowledgeFile> files = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            FaultModel model = (FaultModel) resource.getContents().get(i);
            files.add(new KnowledgeFile(names[i], Optional.of(model), lines(model, lines[i]), List.of()));
        }
        return files;
    }

    private static int[] readLines(DataInputStream in) throws IOException {
        int[] lines = new int[in.readInt()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = in.readInt();
        }
        return lines;
    }

    private static Map<EObject, Integer> lines(FaultModel model, int[] numbers) {
        Map<EObject, Integer> lines = new IdentityHashMap<>(numbers.length);
        lines.put(model, numbers[0]);
        int next = 1;
        for (Iterator<EObject> elements = model.eAllContents(); elements.hasNext();) {
            lines.put(elements.next(), numbers[next++]);
        }
        return lines;
    }

    private static Resource resource() {
        var set = new ResourceSetImpl();
        set.getPackageRegistry().put(KnowledgePackage.eNS_URI, KnowledgePackage.eINSTANCE);
        var resource = new BinaryResourceImpl(URI.createURI("knowledge"));
        set.getResources().add(resource);
        return resource;
    }
}
