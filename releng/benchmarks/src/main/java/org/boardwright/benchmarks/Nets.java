package org.boardwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.boardwright.inference.network.BayesNetwork;

/** The public networks; they lie in shared/nets beside the repository, or where the property boardwright.nets says. */
final class Nets {

    private static final String PROPERTY = "boardwright.nets";

    private Nets() {
    }

    /** The network, empty when its file is absent. */
    static Optional<BayesNetwork> read(String name) throws IOException {
        Optional<Path> file = folder().map(f -> f.resolve(name + ".bif.gz")).filter(Files::exists);
        return file.isPresent() ? Optional.of(BifReader.read(file.get())) : Optional.empty();
    }

    static Optional<Path> folder() {
        String configured = System.getProperty(PROPERTY);
        if (configured != null) {
            return Optional.of(Path.of(configured));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared/nets")).filter(Files::isDirectory).findFirst();
    }
}
