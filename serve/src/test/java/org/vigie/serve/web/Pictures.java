package org.vigie.serve.web;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// Takes pictures of pages for the documents: of what a screen shows, small enough to keep.
///
/// @param folder where they go; not needed where nothing is kept
/// @param kept   whether they are kept, or pages are only looked at
record Pictures(Path folder, boolean kept) {
    private static final int MAX_BYTES = 60_000;
    private static final int[] QUALITIES = {45, 30, 20};

    /// {@return pictures that go into a folder beside the documents, where a person asks for
    /// them} `scripts/screenshots` does.
    static Pictures beside(String name) {
        return new Pictures(
                Path.of("..", "docs").resolve(name), Boolean.getBoolean("vigie.pictures"));
    }

    /// Takes a picture of a page.
    void take(Page page, String name) throws IOException {
        if (!kept) {
            return;
        }
        page.mouse().move(0, 0);
        byte[] picture = {};
        CDPSession session = page.context().newCDPSession(page);
        for (int quality : QUALITIES) {
            JsonObject how = new JsonObject();
            how.addProperty("format", "webp");
            how.addProperty("quality", quality);
            picture = Base64.getDecoder()
                    .decode(session.send("Page.captureScreenshot", how)
                            .get("data")
                            .getAsString());
            if (picture.length <= MAX_BYTES) {
                break;
            }
        }
        session.detach();
        Path file = folder.resolve(name + ".webp");
        Files.createDirectories(file.getParent());
        Files.write(file, picture);
    }
}
