package org.boardwright.inference;

/** How deeply a plan was thought through, shallow first. No option of a deeper level is rated dearer than at a level before. */
public enum Level {
    /**
     * One step ahead, then repairs by probability over cost: the value of information that knows of repairs
     * (Heckerman, Breese, Rommelse 1995). In all but very large problems a repair may be followed by one test.
     */
    MYOPIC,
    /** One step ahead, then the myopic plan followed exactly to the end of every branch. */
    ROLLOUT_1,
    /** Two steps ahead, then the myopic plan followed exactly to the end of every branch. */
    ROLLOUT_2,
    /** No plan has a lower expected cost in this problem. */
    OPTIMAL
}
