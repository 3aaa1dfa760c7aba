package org.boardwright.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.boardwright.inference.network.BayesNetwork;

/** Reads the Bayesian Interchange Format as the Bayesian Network Repository writes it. Rows are scaled to sum to 1. */
final class BifReader {

    private static final Pattern TOKEN = Pattern.compile("[{}()\\[\\];,|]|[^\\s{}()\\[\\];,|]+");

    private final List<String> tokens = new ArrayList<>();
    private final BayesNetwork.Builder network = BayesNetwork.builder();
    private final Map<String, Integer> variables = new HashMap<>();
    private final List<List<String>> states = new ArrayList<>();
    private int at;

    private BifReader(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /**
     * Reads a network.
     *
     * @param file a .bif, or a .bif.gz
     * @throws IOException              when it cannot be read
     * @throws IllegalArgumentException when it is not in the format
     */
    static BayesNetwork read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static BayesNetwork parse(String text) {
        return new BifReader(text).network();
    }

    private BayesNetwork network() {
        while (at < tokens.size()) {
            switch (next()) {
            case "network" -> skipBlock();
            case "variable" -> variable();
            case "probability" -> probability();
            default -> throw unexpected();
            }
        }
        return network.build();
    }

    private void skipBlock() {
        while (!next().equals("}")) {
            // the block of a network holds properties only
        }
    }

    private void variable() {
        String name = next();
        while (!next().equals("]")) {
            // "{ type discrete [ n ]": the states say how many there are
        }
        expect("{");
        List<String> names = list("}");
        expect(";");
        expect("}");
        variables.put(name, network.variable(name, names));
        states.add(names);
    }

    private List<String> list(String end) {
        List<String> items = new ArrayList<>();
        for (String token = next(); !token.equals(end); token = next()) {
            if (!token.equals(",")) {
                items.add(token);
            }
        }
        return items;
    }

    private void probability() {
        expect("(");
        List<String> family = list(")");
        int child = variables.get(family.getFirst());
        int[] parents = family.stream().skip(1).filter(t -> !t.equals("|")).mapToInt(variables::get).toArray();
        double[] table = new double[cells(child, parents)];
        expect("{");
        for (String token = next(); !token.equals("}"); token = next()) {
            int row = token.equals("(") ? row(parents, list(")")) : 0;
            fill(table, row * states.get(child).size(), list(";"));
        }
        normalise(table, states.get(child).size());
        network.table(child, parents, table);
    }

    private int cells(int child, int[] parents) {
        int cells = states.get(child).size();
        for (int p : parents) {
            cells *= states.get(p).size();
        }
        return cells;
    }

    private int row(int[] parents, List<String> names) {
        int row = 0;
        for (int i = 0; i < parents.length; i++) {
            List<String> known = states.get(parents[i]);
            row = row * known.size() + known.indexOf(names.get(i));
        }
        return row;
    }

    private static void fill(double[] table, int start, List<String> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            table[start + i] = Double.parseDouble(numbers.get(i));
        }
    }

    private static void normalise(double[] table, int states) {
        for (int start = 0; start < table.length; start += states) {
            double sum = 0;
            for (int s = start; s < start + states; s++) {
                sum += table[s];
            }
            for (int s = start; s < start + states; s++) {
                table[s] /= sum;
            }
        }
    }

    private String next() {
        if (at == tokens.size()) {
            throw new IllegalArgumentException("the file ends too early");
        }
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!next().equals(token)) {
            throw unexpected();
        }
    }

    private IllegalArgumentException unexpected() {
        int from = Math.max(0, at - 6);
        return new IllegalArgumentException("not expected at the end of: " + String.join(" ", tokens.subList(from, at)));
    }
}
