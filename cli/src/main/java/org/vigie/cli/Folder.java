package org.vigie.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// The files of a folder and of the folders in it, in order of name. Links are not followed; what
/// is hidden, and what an office program keeps beside an open document, is passed over.
final class Folder extends SimpleFileVisitor<Path> {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_FILES = 200_000;
    private static final String LOCK = "~$";

    private final Path root;
    private final List<Path> files = new ArrayList<>();

    private Folder(Path root) {
        this.root = root;
    }

    /// {@return the files of a folder; the folder itself where it holds none}
    ///
    /// @param root the folder
    static List<Path> files(Path root) {
        Folder folder = new Folder(root);
        try {
            Files.walkFileTree(
                    root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), MAX_DEPTH, folder);
        } catch (IOException unreadable) {
            throw CommandException.failed("failed.folder", root.toString());
        }
        return folder.files.isEmpty()
                ? List.of(root)
                : folder.files.stream().sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(root) || !hidden(folder)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!attributes.isSymbolicLink() && !hidden(file)) {
            add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /// What cannot be looked into is read like the rest, and then refused with the reason.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
        add(file);
        return FileVisitResult.CONTINUE;
    }

    private void add(Path file) {
        if (files.size() >= MAX_FILES) {
            throw CommandException.failed("failed.too-many-files", MAX_FILES);
        }
        files.add(file);
    }

    private static boolean hidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.startsWith(LOCK);
    }
}
