package org.boardwright.workflow;

import java.nio.file.Path;
import java.util.List;

/**
 * A shop's day in a loop: the story of an iPhone X with error 4013, answered step after step into a case file, with a change of mind
 * now and then. Says so after each change that was saved. The program a test kills.
 */
final class StoryProgram {

    /** What is answered, over and over. */
    static final List<String> STORY = List.of("apple.other-cable=still-fails", "apple.other-computer=still-fails",
            "apple.earpiece-flex-isolation=restores", "undo", "redo", "apple.replace-earpiece-flex=not-fixed", "undo");
    private static final String BY = "the story";

    private StoryProgram() {
    }

    /**
     * Runs until killed.
     *
     * @param arguments the file of the pack, the case file, which exists, and how many changes to make, 0 for no end
     */
    public static void main(String[] arguments) throws Exception {
        OpenCase open = Shipped.workflow(List.of(Path.of(arguments[0]))).openFile(Path.of(arguments[1]));
        open.hold();
        int last = Integer.parseInt(arguments[2]);
        System.out.println("ready");
        for (int n = 1; last == 0 || n <= last; n++) {
            change(open, STORY.get((n - 1) % STORY.size()));
            System.out.println(n);
        }
    }

    /** Makes one change of the story. */
    static void change(OpenCase open, String what) throws UnknownAnswerException {
        switch (what) {
            case "undo" -> open.undo(BY);
            case "redo" -> open.redo(BY);
            default -> {
                String[] answer = what.split("=");
                open.answerStep(answer[0], answer[1], BY);
            }
        }
    }
}
