package org.vigie.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Makes files and folders that nobody but their owner may read, where the file system knows
/// owners.
final class OwnerOnly {
    private OwnerOnly() {}

    /// Writes a new file and waits until it is on the disk.
    ///
    /// @throws RecordException if it exists or cannot be written
    static void write(Path file, byte[] bytes) {
        try {
            Path folder = file.toAbsolutePath().resolveSibling("");
            Files.createDirectories(folder, rights(folder.getFileSystem(), "rwx------"));
            var options = Set.of(
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            try (SeekableByteChannel channel = Files.newByteChannel(
                    file, options, rights(file.getFileSystem(), "rw-------"))) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
        } catch (FileAlreadyExistsException exists) {
            throw new RecordException(
                    RecordException.Code.EXISTS, "file=" + file, Optional.of(exists));
        } catch (IOException failed) {
            throw new RecordException(
                    RecordException.Code.FILES, "file=" + file, Optional.of(failed));
        }
    }

    private static FileAttribute<?>[] rights(FileSystem system, String rights) {
        return system.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
                }
                : new FileAttribute<?>[0];
    }
}
