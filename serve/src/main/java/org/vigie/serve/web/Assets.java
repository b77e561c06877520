package org.vigie.serve.web;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.read.intake.Intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Styles and scripts of the desk, out of this jar and from nowhere else. Their folder's name
/// changes with them, so that browsers may keep them.
final class Assets {
    private static final Map<String, MediaType> TYPES = Map.of(
            "desk.css", new MediaType("text", "css"),
            "desk.js", new MediaType("text", "javascript"),
            "intake.js", new MediaType("text", "javascript"),
            "passkey.js", new MediaType("text", "javascript"),
            "htmx-2.0.10.min.js", new MediaType("text", "javascript"),
            "mark.svg", new MediaType("image", "svg+xml"));

    private static final Map<String, byte[]> FILES = files();

    /// Where they lie, with a slash at the end.
    static final String ROOT = "/assets/" + version() + "/";

    private Assets() {}

    /// {@return the file that a request names}
    static ServerResponse serve(ServerRequest request) {
        String name = request.pathVariable("file");
        byte[] bytes = FILES.get(name);
        MediaType type = TYPES.get(name);
        if (bytes == null || type == null) {
            return ServerResponse.notFound().build();
        }
        return ServerResponse.ok()
                .contentType(type)
                .headers(headers -> headers.setCacheControl("private, max-age=31536000, immutable"))
                .body(bytes);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : TYPES.keySet()) {
            files.put(name, bytes(name));
        }
        return files;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/org/vigie/serve/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("an asset is missing: file=" + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String version() {
        List<String> sums = FILES.values().stream().map(Intake::sha256).toList();
        return Intake.sha256(HexFormat.of().parseHex(String.join("", sums))).substring(0, 12);
    }
}
