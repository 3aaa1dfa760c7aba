package org.boardwright.model.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ContentHandler;
import org.eclipse.emf.ecore.resource.URIHandler;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.URIHandlerImpl;

/** Reads nothing but what it is given: what a pack names by href or xsi:schemaLocation is opened neither on disk nor in the network. */
public final class NoOtherFiles extends ExtensibleURIConverterImpl {

    public NoOtherFiles() {
        super(List.<URIHandler>of(new Refusing()), List.<ContentHandler>of());
    }

    private static final class Refusing extends URIHandlerImpl {

        @Override
        public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
            throw new IOException("a pack must not refer to another file: " + uri);
        }

        @Override
        public boolean exists(URI uri, Map<?, ?> options) {
            return false;
        }
    }
}
