package org.boardwright.ui.knowledge.model;

import org.boardwright.model.ModelProblem;
import org.eclipse.emf.ecore.EObject;

/**
 * Something a check of the pack found, and where.
 *
 * @param element the element that is edited, never a copy
 * @param field   name of the attribute or child; empty when it is the element as a whole
 * @param error   an error, else advice
 * @param message what is wrong
 * @param remedy  what to do about it
 */
public record Finding(EObject element, String field, boolean error, String message, String remedy) {

    static Finding of(ModelProblem problem, EObject element) {
        return new Finding(element, problem.field(), problem.fatal(), problem.message(), problem.remedy());
    }
}
