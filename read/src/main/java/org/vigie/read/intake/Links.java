package org.vigie.read.intake;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses of pages that a bulletin names. None of them is opened.
public final class Links {
    private static final int MAX_LINKS = 500;
    private static final int MAX_CHARS = 2_000;
    private static final int LOOKED_AT_BYTES = 2_000;
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'«»“”„]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/].*");
    /// What stands behind an address in a sentence and is no part of it.
    private static final Pattern BEHIND = Pattern.compile("[.,;:!?)\\]}…]+$");

    private Links() {}

    /// {@return the whole addresses that begin with `http`, as they stand there, in order}
    ///
    /// @param bytes the bulletin's bytes; where they are a page, its links count too
    /// @param text  its text
    public static List<String> in(byte[] bytes, String text) {
        Set<String> found = new LinkedHashSet<>();
        int looked = Math.min(bytes.length, LOOKED_AT_BYTES);
        if (HtmlPage.leads(new String(bytes, 0, looked, StandardCharsets.ISO_8859_1))) {
            ofPage(bytes).forEach(address -> add(found, address));
        }
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            add(found, BEHIND.matcher(matcher.group()).replaceFirst(""));
        }
        return List.copyOf(found);
    }

    private static void add(Set<String> found, String address) {
        if (found.size() < MAX_LINKS && address.length() <= MAX_CHARS) {
            found.add(address);
        }
    }

    private static List<String> ofPage(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "").select("a[href]").stream()
                    .map((Element link) -> link.attr("href").strip())
                    .filter(address -> WEB.matcher(address).matches())
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
