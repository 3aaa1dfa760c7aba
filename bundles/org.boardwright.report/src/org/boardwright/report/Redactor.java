package org.boardwright.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.boardwright.model.casefile.Evidence;
import org.boardwright.model.casefile.RepairCase;
import org.boardwright.model.casefile.StepDone;

/**
 * Takes personal data out of text: serial number, ECID, IMEI, UDID, names of persons, computers, files and accounts. When in doubt
 * it takes out too much. What a customer wrote in free words about persons it cannot recognise.
 */
public final class Redactor {

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_IDENTIFIER = 6;
    private static final int HEX = 16;
    private static final String REMOVED = "[%s removed]";
    private static final String LABELS = "ecid|imei2?|meid|iccid|imsi|udid|srnm|mlb|unique(?:device|chip)id|device(?:unique)?identifier"
            + "|(?:mlb)?serial[ _-]?(?:number|num|no)?|crashreporterkey|incident_id|incident[ _]identifier|device[ _]?name"
            + "|computer[ _]?name|host[ _]?name|user[ _]?name|phone[ _]?number|apple[ _]?id"
            + "|(?:wifi|wi-fi|bluetooth|ethernet)?[ _]?mac[ _]?address|(?:wifi|bluetooth|ethernet)address";
    /** A label, what stands between (quotes, brackets, colon, a property list's tags), and the value. */
    private static final Pattern LABELLED = Pattern.compile("(?i)(?<![a-z])(" + LABELS + ")"
            + "(\"?\\s*[:=]\\s*[\"'\\[]?|\\s+(?=0x|[\"'\\[]?[0-9a-f-]*\\d)[\"'\\[]?|</key>\\s*<(?:string|integer)>)"
            + "((?<=[\"'])[^\"']+|(?<=\\[)[^\\]]+|(?<=>)[^<]+|[^\\s,;\"'\\])<]+)");
    private static final Pattern NAMED = Pattern.compile("(?i)((?:device|computer|user)[ _]?name\\s*[:=]\\s*)(?![\"'\\[])([^,;\\n]+)");

    private record Rule(Pattern pattern, String replacement) {
    }

    private static final List<Rule> RULES = List.of(
            rule("[\\w.+-]+@[\\w-]+\\.[\\w.-]+", "e-mail"),
            rule("(?i)(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{16}(?![0-9a-f])", "UDID"),
            rule("(?i)(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])", "identifier"),
            rule("(?i)(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])", "UDID"),
            rule("(?i)(?<![0-9a-f:])(?:[0-9a-f]{2}:){5}[0-9a-f]{2}(?![0-9a-f:])", "address"),
            new Rule(Pattern.compile("(?i)(\\bdevice\\s+)(?:0x)?[0-9a-f]{13,16}\\b"), "$1[ECID removed]"),
            new Rule(Pattern.compile("(?i)((?:/home/|/users/|[a-z]:\\\\users\\\\))[^/\\\\\\s:\"']+"), "$1[name removed]"),
            new Rule(Pattern.compile("(?m)^([A-Z][a-z]{2} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d )[\\w.-]+(?= )"), "$1[computer removed]"),
            new Rule(Pattern.compile("(?m)^(\\d{4}-\\d\\d-\\d\\dT[\\d:.,+Z-]+ )[\\w.-]+(?= \\S+?(?:\\[\\d+\\])?:)"), "$1[computer removed]"),
            rule("\\b[\\p{L}]+['\u2019]s (?=iPhone|iPad|iPod|Mac)", "name"),
            rule("(?<![\\w.])\\+[1-9](?:[ ()/-]?\\d){7,14}(?!\\d)", "telephone"));
    private static final Pattern IMEI = Pattern.compile("(?<![\\w.])\\d{2}[ -]?\\d{6}[ -]?\\d{6}[ -]?\\d(?![\\w.])");
    private static final Pattern SERIAL = Pattern.compile("(?<![\\w-])(?=(?:[0-9]*[A-Z]){3})(?=(?:[A-Z]*[0-9]){2})[A-Z0-9]{12}(?![\\w-])");

    private static Rule rule(String pattern, String what) {
        return new Rule(Pattern.compile(pattern), Matcher.quoteReplacement(removed(what)) + (what.equals("name") ? " " : ""));
    }

    private static String removed(String what) {
        return REMOVED.formatted(what);
    }

    private final boolean active;
    private final List<UnaryOperator<String>> changes = new ArrayList<>();

    private Redactor(boolean active) {
        this.active = active;
    }

    /** Leaves everything as it is. */
    public static Redactor none() {
        return new Redactor(false);
    }

    /**
     * Takes personal data out.
     *
     * @param fileNames names of files that may appear in texts about the case
     */
    public static Redactor of(RepairCase data, Collection<String> fileNames) {
        Redactor redactor = new Redactor(true);
        redactor.files(data, fileNames);
        redactor.persons(data);
        redactor.identifiers(data);
        return redactor;
    }

    /** Whether anything is taken out. */
    public boolean isActive() {
        return active;
    }

    /** The text without personal data. */
    public String text(String text) {
        if (!active || text == null || text.isEmpty()) {
            return text == null ? "" : text;
        }
        String clean = text;
        for (UnaryOperator<String> change : changes) {
            clean = change.apply(clean);
        }
        clean = NAMED.matcher(clean).replaceAll("$1[name removed]");
        clean = LABELLED.matcher(clean).replaceAll(Redactor::withoutValue);
        for (Rule rule : RULES) {
            clean = rule.pattern().matcher(clean).replaceAll(rule.replacement());
        }
        clean = IMEI.matcher(clean).replaceAll(m -> isImei(m.group()) ? Matcher.quoteReplacement(removed("IMEI")) : Matcher.quoteReplacement(m.group()));
        return SERIAL.matcher(clean).replaceAll(Matcher.quoteReplacement(removed("serial number")));
    }

    private static String withoutValue(java.util.regex.MatchResult m) {
        boolean gone = m.group(3).startsWith("[") || m.group(3).endsWith("removed");
        return Matcher.quoteReplacement(gone ? m.group() : m.group(1) + m.group(2) + removed("value"));
    }

    /** Who said or did something. */
    public String person(String name) {
        return active && name != null && !name.isBlank() ? "technician" : name == null ? "" : name;
    }

    private static boolean isImei(String text) {
        int sum = 0;
        String digits = text.replaceAll("\\D", "");
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }

    private void files(RepairCase data, Collection<String> fileNames) {
        Map<String, String> aliases = new LinkedHashMap<>();
        data.getArtifacts().forEach(a -> aliases.putIfAbsent(a.getName(), "file " + (aliases.size() + 1)));
        fileNames.stream().sorted().forEach(f -> aliases.putIfAbsent(f, "file " + (aliases.size() + 1)));
        aliases.keySet().stream().filter(n -> !n.isBlank()).sorted(Comparator.comparing(String::length).reversed())
                .forEach(n -> replace(n, aliases.get(n)));
    }

    private void persons(RepairCase data) {
        Stream<String> answered = data.getEvidence().stream().filter(e -> e.getArtifact() == null).map(Evidence::getBy);
        Stream<String> did = data.getSteps().stream().map(StepDone::getBy);
        Stream<String> withdrawn = Stream.of(data.getEvidence(), data.getSteps(), data.getArtifacts()).flatMap(List::stream)
                .filter(e -> e.getWithdrawal() != null).map(e -> e.getWithdrawal().getBy());
        Stream<String> others = Stream.of(data.getTechnician(), data.getVerdict() == null ? null : data.getVerdict().getBy());
        Stream.of(answered, did, withdrawn, others).flatMap(s -> s).filter(n -> n != null && n.strip().length() >= SHORTEST_NAME)
                .map(String::strip).distinct().forEach(n -> replace(n, removed("name")));
    }

    /** What the case knows of the phone, and what stands behind a label anywhere, is taken out wherever else it stands. */
    private void identifiers(RepairCase data) {
        List<String> values = new ArrayList<>();
        if (data.getUnit() != null) {
            known(data.getUnit().getSerial(), "serial number");
            known(data.getUnit().getEcid(), "ECID");
        }
        data.getEvidence().stream().map(Evidence::getExcerpt).filter(e -> e != null).forEach(e -> LABELLED.matcher(e).results()
                .map(m -> m.group(3)).filter(v -> v.matches(".*\\d.*")).forEach(values::add));
        values.stream().distinct().forEach(v -> known(v, "value"));
    }

    private void known(String value, String what) {
        if (value == null || value.strip().length() < SHORTEST_IDENTIFIER) {
            return;
        }
        String plain = value.strip();
        replace(plain, removed(what));
        otherForm(plain).forEach(v -> replace(v, removed(what)));
    }

    /** An ECID is written in hexadecimal by some programs, in decimal by others, with or without leading zeros. */
    private static List<String> otherForm(String value) {
        String digits = value.replaceFirst("(?i)^0x", "");
        if (!digits.matches("(?i)[0-9a-f]{12,17}")) {
            return List.of();
        }
        List<String> forms = new ArrayList<>(List.of(digits, digits.replaceFirst("^0+", "")));
        forms.add(new BigInteger(digits, HEX).toString());
        if (digits.matches("\\d+") && !value.startsWith("0x")) {
            forms.add(new BigInteger(digits).toString(HEX));
        }
        return forms.stream().filter(f -> f.length() >= SHORTEST_IDENTIFIER).toList();
    }

    private void replace(String known, String replacement) {
        Pattern pattern = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:0x)?0*" + Pattern.quote(known) + "(?![\\p{L}\\p{N}])");
        changes.add(text -> pattern.matcher(text).replaceAll(Matcher.quoteReplacement(replacement)));
    }
}
