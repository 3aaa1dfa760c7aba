package org.boardwright.model.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/** The longest part of a list that is in order. */
final class LongestRun {

    private LongestRun() {
    }

    /** The longest increasing subsequence of numbers that are all different. */
    static List<Integer> of(List<Integer> numbers) {
        int[] before = new int[numbers.size()];
        List<Integer> ends = new ArrayList<>(); // of the best run of each length, where it ends
        for (int i = 0; i < numbers.size(); i++) {
            int length = lengthBelow(numbers, ends, numbers.get(i));
            before[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        LinkedList<Integer> run = new LinkedList<>();
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
            run.addFirst(numbers.get(i));
        }
        return run;
    }

    private static int lengthBelow(List<Integer> numbers, List<Integer> ends, int number) {
        int found = Arrays.binarySearch(ends.stream().mapToInt(numbers::get).toArray(), number);
        return found < 0 ? -found - 1 : found;
    }
}
