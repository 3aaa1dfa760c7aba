package org.boardwright.inference;
public enum Level { MYOPIC, ROLLOUT_1, ROLLOUT_2, OPTIMAL }
