package org.boardwright.emfgen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenJDKLevel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates Java from every {@code model/*.ecore} of one bundle into its {@code src-gen} folder.
 * The generator model is made here from the ecore file, so there is no genmodel file to keep in step.
 */
public final class EmfGenerator {

    private final Path bundle;
    private final String bundleName;

    private EmfGenerator(Path bundle) {
        this.bundle = bundle;
        this.bundleName = bundle.getFileName().toString();
    }

    /** @param args the folder of the bundle; its name is the base package of the generated code */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: EmfGenerator BUNDLE_FOLDER");
        }
        new EmfGenerator(Path.of(args[0]).toAbsolutePath().normalize()).run();
    }

    private void run() throws IOException {
        register();
        try (var files = Files.list(bundle.resolve("model"))) {
            for (Path ecore : files.filter(f -> f.toString().endsWith(".ecore")).sorted().toList()) {
                generate(ecore);
            }
        }
    }

    private void register() {
        EcorePlugin.getPlatformResourceMap().put(bundleName, URI.createFileURI(bundle + "/"));
        Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
                GenModelGeneratorAdapterFactory.DESCRIPTOR);
    }

    private void generate(Path ecore) {
        GenModel genModel = genModel(ecore);
        check(genModel.diagnose(), ecore);
        Generator generator = new Generator();
        generator.setInput(genModel);
        check(generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()), ecore);
        System.out.println("generated " + bundle.relativize(ecore));
    }

    private GenModel genModel(Path ecore) {
        EPackage ePackage = load(ecore);
        GenModel genModel = GenModelFactory.eINSTANCE.createGenModel();
        genModel.initialize(List.of(ePackage));
        genModel.setModelName(capitalised(ePackage.getName()));
        genModel.setModelPluginID(bundleName);
        genModel.setModelDirectory("/" + bundleName + "/src-gen");
        genModel.setRootExtendsClass("org.eclipse.emf.ecore.impl.MinimalEObjectImpl$Container");
        genModel.setComplianceLevel(GenJDKLevel.JDK170_LITERAL);
        genModel.setCopyrightFields(false);
        genModel.setOperationReflection(true);
        genModel.setSuppressGenModelAnnotations(true);
        genModel.setBundleManifest(false);
        genModel.setUpdateClasspath(false);
        genModel.setImportOrganizing(true);
        genModel.setCanGenerate(true);
        genModel.getGenPackages().forEach(p -> {
            p.setBasePackage(bundleName);
            p.setPrefix(capitalised(p.getEcorePackage().getName()));
            p.setDisposableProviderFactory(true);
        });
        return genModel;
    }

    private EPackage load(Path ecore) {
        ResourceSet set = new ResourceSetImpl();
        set.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(true));
        Resource resource = set.getResource(
                URI.createPlatformResourceURI(bundleName + "/model/" + ecore.getFileName(), true), true);
        if (!resource.getErrors().isEmpty()) {
            throw new IllegalStateException(ecore + ": " + resource.getErrors());
        }
        return (EPackage) resource.getContents().getFirst();
    }

    private static void check(Diagnostic diagnostic, Path ecore) {
        if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException(ecore + ": " + diagnostic + " " + diagnostic.getChildren(),
                    diagnostic.getException());
        }
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
