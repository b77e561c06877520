package org.vigie.read.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The parts of a packed document that hold its text. Everything is unpacked once and counted,
/// wanted or not; nothing is written to a disk.
final class Unpacked {
    static final String DOCX = "word/document.xml";
    static final String ODT = "content.xml";
    private static final Set<String> WANTED = Set.of(
            DOCX,
            "word/footnotes.xml",
            "word/endnotes.xml",
            ODT,
            "mimetype",
            "META-INF/manifest.xml");

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private Unpacked() {}

    /// {@return the parts of a packed document}
    ///
    /// @throws RefusedException if it is damaged or unpacks to too much
    static Unpacked of(byte[] packed) throws RefusedException {
        Unpacked unpacked = new Unpacked();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
            unpacked.fill(in, packed.length);
        } catch (ZipException locked) {
            // what is packed with a password cannot be told apart by its type
            throw locked.getMessage() != null && locked.getMessage().contains("encrypted")
                    ? Guard.locked()
                    : Guard.broken();
        } catch (IOException | IllegalArgumentException damaged) {
            throw Guard.broken();
        }
        return unpacked;
    }

    private void fill(ZipInputStream in, int packed) throws IOException, RefusedException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (names.size() >= Limits.ENTRIES) {
                throw Guard.tooMany();
            }
            names.add(entry.getName());
            boolean wanted = WANTED.contains(entry.getName());
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Guard.check();
                all += read;
                if (bombs(all, packed) || wanted && kept.size() > Limits.XML_BYTES) {
                    throw Guard.bomb();
                }
                if (wanted) {
                    kept.write(buffer, 0, read);
                }
            }
            if (wanted) {
                parts.putIfAbsent(entry.getName(), kept.toByteArray());
            }
        }
    }

    private static boolean bombs(long unpacked, int packed) {
        return unpacked > Limits.UNPACKED_BYTES
                || unpacked > Limits.SMALL_UNPACKED_BYTES
                        && unpacked > (long) packed * Limits.RATIO;
    }

    /// {@return a part by its name}
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /// {@return whether it is a text document of LibreOffice and its like}
    boolean isOdt() {
        return part("mimetype")
                .map(type -> new String(type, StandardCharsets.US_ASCII))
                .filter(type -> type.startsWith("application/vnd.oasis.opendocument.text"))
                .isPresent();
    }

    /// {@return whether parts of it are encrypted, as its list of parts says}
    boolean isLocked() {
        return part("META-INF/manifest.xml")
                .map(list -> new String(list, StandardCharsets.UTF_8))
                .filter(list -> list.contains("encryption-data"))
                .isPresent();
    }
}
