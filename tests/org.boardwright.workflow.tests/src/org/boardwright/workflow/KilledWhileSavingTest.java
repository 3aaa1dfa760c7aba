package org.boardwright.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.boardwright.model.CaseFormat;
import org.boardwright.model.casefile.RepairCase;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second program that saves answers is killed (SIGKILL) at random moments; nothing it acknowledged may be lost. */
class KilledWhileSavingTest {

    /** Kills in one run; more with {@code -Dboardwright.kills=200}. */
    private static final int KILLS = Integer.getInteger("boardwright.kills", 12);
    private static final int LONGEST_MICROS = 60_000;

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedAnswerIsThereAfterEachKill() throws Exception {
        Path path = folder.resolve("story.bwcase");
        new CaseFile(path).save(Story.start());
        Random random = new Random(4013);
        for (int kill = 1; kill <= KILLS; kill++) {
            int acknowledged = runAndKill(path, random.nextInt(LONGEST_MICROS));
            RepairCase reopened = new CaseFile(path).load();
            int saved = reopened.getSteps().size();
            assertTrue(saved == acknowledged || saved == acknowledged + 1,
                    "kill " + kill + ": " + acknowledged + " answers acknowledged, " + saved + " in the file");
            assertEquals("step-" + (saved - 1), reopened.getSteps().getLast().getStep());
        }
    }

    /** @return how many answers the program acknowledged */
    private static int runAndKill(Path path, int micros) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", "-cp", classPath(), Story.class.getName(), path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader()) {
            int first = Integer.parseInt(out.readLine());
            // Process.destroyForcibly would close the pipe with what was acknowledged last.
            CompletableFuture.runAsync(process.toHandle()::destroyForcibly, CompletableFuture.delayedExecutor(micros, TimeUnit.MICROSECONDS));
            return Math.max(first, last(out));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The last number printed whole. */
    private static int last(BufferedReader out) throws IOException {
        String all = out.lines().map(l -> l + "\n").collect(Collectors.joining());
        return Stream.of(all.split("\n")).filter(l -> !l.isEmpty()).mapToInt(Integer::parseInt).max().orElse(0);
    }

    /** Where the classes of the program are, whether bundles are folders, archives or one class path. */
    private static String classPath() throws ClassNotFoundException {
        Class<?> xmi = CaseFormat.class.getClassLoader().loadClass("org.eclipse.emf.ecore.xmi.XMIResource");
        return Stream.of(Story.class, CaseFile.class, CaseFormat.class, EObject.class, EList.class, xmi)
                .map(c -> Path.of(URI.create(c.getProtectionDomain().getCodeSource().getLocation().toString().replace(" ", "%20"))))
                .flatMap(p -> Stream.of(p, p.resolve("target/classes"), p.resolve("target/test-classes")))
                .map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator));
    }
}
