package org.boardwright.model;

import java.util.Locale;

import org.boardwright.model.knowledge.Element;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Names elements in validation messages as their author knows them, e.g. {@code fault apple.cable.worn}. */
final class PlainLabels implements EValidator.SubstitutionLabelProvider {

    @Override
    public String getObjectLabel(EObject element) {
        String type = element.eClass().getName().toLowerCase(Locale.ROOT);
        return element instanceof Element named && named.getId() != null ? type + " " + named.getId() : type;
    }

    @Override
    public String getFeatureLabel(EStructuralFeature feature) {
        return feature.getName();
    }

    @Override
    public String getValueLabel(EDataType dataType, Object value) {
        return EcoreUtil.convertToString(dataType, value);
    }
}
