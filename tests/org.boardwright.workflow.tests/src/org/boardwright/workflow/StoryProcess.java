package org.boardwright.workflow;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.boardwright.diagnosis.AdvisedStep;
import org.boardwright.inference.Level;
import org.boardwright.knowledge.Knowledge;
import org.boardwright.model.CaseFormat;
import org.boardwright.probe.Probe;
import org.boardwright.probe.restorelog.RestoreLogParts;
import org.boardwright.report.CaseReport;
import org.boardwright.restore.RestoreRunner;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;

/**
 * {@link StoryProgram} in processes of its own that start fast: its classes are put in unsigned archives and shared between the
 * processes, and its pack holds nothing but the steps of the story.
 */
final class StoryProcess {

    private static final String PACK = """
            <knowledge:FaultModel xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:knowledge="http://www.boardwright.org/knowledge/1" id="story" version="1.0.0" title="Story" provider="A test">
            %s  <parts id="flex" name="Flex"/>
              <faults id="flex.shorted" name="Shorted flex" part="flex" mode="shorted" locus="peripheral"><priors value="0.3"/></faults>
              <repairs id="apple.replace-earpiece-flex" name="Replace the flex"><cost minutes="60"/>
                <fixes fault="flex.shorted"><claims value="0.95"/></fixes></repairs>
            </knowledge:FaultModel>
            """;
    private static final String TEST = """
              <tests id="%s" name="A test" question="Does it restore?"><cost minutes="15"/><outcomes id="restores" name="It restores" leak="0.1"/>
                <outcomes id="still-fails" name="It still fails" leak="0.9"/></tests>
            """;

    private final Path pack;
    private final List<String> command;

    private StoryProcess(Path pack, List<String> command) {
        this.pack = pack;
        this.command = command;
    }

    /**
     * @param folder for the archives
     * @param start  a case file the program is run on once, to learn which classes it needs
     */
    static StoryProcess prepare(Path folder, Path start) throws Exception {
        Path pack = folder.resolve("story.faults");
        Files.writeString(pack, PACK.formatted(Stream.of("apple.other-cable", "apple.other-computer", "apple.earpiece-flex-isolation")
                .map(TEST::formatted).collect(Collectors.joining())));
        String classPath = archives(Files.createDirectories(folder.resolve("archives")));
        Path shared = folder.resolve("story.jsa");
        List<String> plain = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", classPath);
        run(with(plain, "-XX:ArchiveClassesAtExit=" + shared), pack, start);
        return new StoryProcess(pack, with(plain, "-XX:SharedArchiveFile=" + shared));
    }

    private static List<String> with(List<String> command, String option) {
        List<String> all = new ArrayList<>(command);
        all.add(1, option);
        all.add(StoryProgram.class.getName());
        return List.copyOf(all);
    }

    private static void run(List<String> command, Path pack, Path start) throws Exception {
        Process process = new ProcessBuilder(arguments(command, pack, start, StoryProgram.STORY.size()))
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the story does not run: " + said);
        }
    }

    /** Starts the story on a case file; it runs until it is killed. */
    Process start(Path file) throws IOException {
        return new ProcessBuilder(arguments(command, pack, file, 0)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static List<String> arguments(List<String> command, Path pack, Path file, int changes) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(pack.toString(), file.toString(), Integer.toString(changes)));
        return all;
    }

    /** What the program needs, whether bundles are folders, archives or one class path, without signatures. */
    private static String archives(Path folder) throws IOException, ClassNotFoundException {
        Class<?> xmi = CaseFormat.class.getClassLoader().loadClass("org.eclipse.emf.ecore.xmi.XMIResource");
        Class<?> expressions = Probe.class.getClassLoader().loadClass("com.google.re2j.Pattern");
        List<Path> sources = Stream.of(StoryProgram.class, OpenCase.class, CaseFormat.class, AdvisedStep.class, Level.class, Knowledge.class,
                        Probe.class, RestoreLogParts.class, CaseReport.class, RestoreRunner.class, EObject.class,
                        EList.class, xmi, expressions)
                .map(c -> Path.of(URI.create(c.getProtectionDomain().getCodeSource().getLocation().toString().replace(" ", "%20"))))
                .flatMap(p -> Stream.of(p, p.resolve("target/classes"), p.resolve("target/test-classes")))
                .filter(Files::exists).distinct().toList();
        List<String> archives = new ArrayList<>();
        for (Path source : sources) {
            Path archive = folder.resolve(archives.size() + ".jar");
            archive(source, archive);
            archives.add(archive.toString());
        }
        return String.join(File.pathSeparator, archives);
    }

    private static void archive(Path source, Path archive) throws IOException {
        if (Files.isDirectory(source)) {
            copy(source, archive);
        } else {
            try (var zip = FileSystems.newFileSystem(source)) {
                copy(zip.getPath("/"), archive);
            }
        }
    }

    private static void copy(Path root, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive); JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("META-INF/") && !name.startsWith("target/")) {
                    jar.putNextEntry(new ZipEntry(name));
                    Files.copy(file, jar);
                    jar.closeEntry();
                }
            }
        }
    }
}
