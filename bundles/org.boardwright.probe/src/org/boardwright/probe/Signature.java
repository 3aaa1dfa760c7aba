package org.boardwright.probe;

/**
 * A pattern that settles the outcome of a test when it is found in a part of an artifact. Supplied by knowledge packs;
 * never throws for a wrong pattern, see {@link SignatureSet#problems}.
 *
 * @param id           dotted lower-case id
 * @param artifactKind the kind of artifact it reads, see {@link Probe#artifactKind}
 * @param part         the part it reads, see {@link Facet#part}
 * @param pattern      RE2 syntax, found anywhere in the value unless anchored; matching takes linear time
 * @param test         id of the test it settles
 * @param outcome      id of the outcome it settles
 */
public record Signature(String id, String artifactKind, String part, String pattern, String test, String outcome) {

    public Signature {
        id = Texts.required(id, "id");
        artifactKind = Texts.required(artifactKind, "artifactKind");
        part = Texts.required(part, "part");
        pattern = Texts.required(pattern, "pattern");
        test = Texts.required(test, "test");
        outcome = Texts.required(outcome, "outcome");
    }
}
