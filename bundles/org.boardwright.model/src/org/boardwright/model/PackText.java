package org.boardwright.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.boardwright.model.ModelProblem.Severity;
import org.boardwright.model.internal.PackWriter;
import org.boardwright.model.knowledge.FaultModel;

/**
 * A pack as an author edits it: the model, and the text of its file down to the last blank. Written back, the text differs from
 * the one that was read in what was changed and nothing else; comments stay, order and ids stay. Not safe for several threads.
 */
public final class PackText {

    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final FaultModel model;
    private final PackWriter writer;
    private final List<ModelProblem> problems;

    /**
     * What came out of reading a file.
     *
     * @param text     the pack; empty when the file cannot be edited
     * @param problems what is wrong with the file; what a check of the pack finds is not among them
     */
    public record Reading(Optional<PackText> text, List<ModelProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    private PackText(FaultModel model, PackWriter writer, List<ModelProblem> problems) {
        this.model = model;
        this.writer = writer;
        this.problems = problems;
    }

    /**
     * Reads a file for editing. A pack with mistakes in its contents is read as well, so that they can be mended.
     *
     * @param name the file as the user knows it
     */
    public static Reading read(String name, byte[] bytes) {
        KnowledgeFile draft = KnowledgeReader.readDraft(name, bytes);
        String text = decoded(bytes);
        if (draft.model().isEmpty()) {
            return new Reading(Optional.empty(), draft.problems());
        } else if (text == null || !isUtf8(text)) {
            return new Reading(Optional.empty(), List.of(new ModelProblem(Severity.FATAL, name, 0, "is not written in UTF-8", "Save it as UTF-8")));
        }
        FaultModel model = draft.model().get();
        return new Reading(Optional.of(new PackText(model, new PackWriter(text, model), draft.problems())), draft.problems());
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isUtf8(String text) {
        Matcher encoding = ENCODING.matcher(text);
        return !encoding.find() || encoding.group(1).equalsIgnoreCase("UTF-8");
    }

    /** The pack; may be changed. */
    public FaultModel model() {
        return model;
    }

    /** What is wrong with the file as such: attributes that no model knows. They are kept. */
    public List<ModelProblem> problems() {
        return problems;
    }

    /** The file as it is to be written now. */
    public byte[] write() {
        return writer.write(model).getBytes(StandardCharsets.UTF_8);
    }
}
