package org.boardwright.ui.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.boardwright.probe.ForwardingTransport;
import org.boardwright.probe.Transport;
import org.boardwright.workflow.Attachment;
import org.boardwright.workflow.OpenCase;
import org.eclipse.osgi.util.NLS;

/** Reads one file after the other into a case, with progress by bytes. */
final class LogReading {

    private final OpenCase target;
    private final ReadProgress progress;
    private final String by;

    LogReading(OpenCase target, ReadProgress progress, String by) {
        this.target = target;
        this.progress = progress;
        this.by = by;
    }

    static String nameOf(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    Attachment read(Path file, BooleanSupplier cancelled) {
        try {
            Transport transport = Transport.ofFile(file);
            progress.begin(transport.name(), transport.size());
            return target.attach(new CountedTransport(transport, progress), by, cancelled);
        } catch (IOException e) {
            return new Attachment.Unreadable(nameOf(file), reason(e));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> Messages.file_missing;
            case AccessDeniedException denied -> Messages.file_denied;
            case FileSystemException fs when fs.getReason() != null -> NLS.bind(Messages.file_unreadable, fs.getReason());
            default -> NLS.bind(Messages.file_unreadable, e.getMessage());
        };
    }

    private static final class CountedTransport extends ForwardingTransport {

        private final ReadProgress progress;

        CountedTransport(Transport source, ReadProgress progress) {
            super(source);
            this.progress = progress;
        }

        @Override
        public void consumed(long bytes) {
            progress.read(Math.toIntExact(bytes));
        }

        @Override
        public InputStream open() throws IOException {
            return new CountedStream(super.open(), progress);
        }
    }

    private static final class CountedStream extends FilterInputStream {

        private final ReadProgress progress;

        CountedStream(InputStream in, ReadProgress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            return counted(n, n);
        }

        private int counted(int result, int bytes) {
            if (result >= 0) {
                progress.read(bytes);
            }
            return result;
        }
    }
}
