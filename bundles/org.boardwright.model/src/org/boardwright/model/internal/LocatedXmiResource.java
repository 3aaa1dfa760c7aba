package org.boardwright.model.internal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Remembers the line of each element and refuses a DOCTYPE, so that a file can reach neither disk nor network. */
public final class LocatedXmiResource extends XMIResourceImpl {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final Map<EObject, Integer> lines = new IdentityHashMap<>();

    public LocatedXmiResource(URI uri) {
        super(uri);
        setEncoding("UTF-8");
        getDefaultLoadOptions().put(XMLResource.OPTION_PARSER_FEATURES, Map.of(NO_DOCTYPE, Boolean.TRUE));
    }

    /** 1-based line of the start of each element. */
    public Map<EObject, Integer> lines() {
        return lines;
    }

    /** Finds elements by their ids from now on at once, of two with the same id the first; else each search walks through all. */
    public void indexIds() {
        Map<String, EObject> ids = new HashMap<>();
        getAllContents().forEachRemaining(element -> {
            String id = EcoreUtil.getID(element);
            if (id != null) {
                ids.putIfAbsent(id, element);
            }
        });
        setIntrinsicIDToEObjectMap(ids);
    }

    @Override
    protected XMLLoad createXMLLoad() {
        return new XMILoadImpl(createXMLHelper()) {
            @Override
            protected DefaultHandler makeDefaultHandler() {
                return new LocatingHandler(resource, helper, options);
            }
        };
    }

    private final class LocatingHandler extends SAXXMIHandler {

        LocatingHandler(XMLResource resource, XMLHelper helper, Map<?, ?> options) {
            super(resource, helper, options);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes)
                throws SAXException {
            super.startElement(uri, localName, name, attributes);
            EObject element = objects.isEmpty() ? null : objects.peek();
            if (element != null) {
                lines.putIfAbsent(element, getLineNumber());
            }
        }
    }
}
