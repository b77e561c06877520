package org.vigie.serve.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A device that keeps passkeys, played by the browser: it is there and knows its owner, or not.
final class Device {
    private final CDPSession session;
    private final String id;

    private Device(CDPSession session, String id) {
        this.session = session;
        this.id = id;
    }

    /// {@return a device that is tied to a page's browser}
    static Device of(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject how = new JsonObject();
        how.add("options", options);
        String id = session.send("WebAuthn.addVirtualAuthenticator", how)
                .get("authenticatorId")
                .getAsString();
        return new Device(session, id);
    }

    private JsonObject mine() {
        JsonObject mine = new JsonObject();
        mine.addProperty("authenticatorId", id);
        return mine;
    }

    /// Says whether it takes whoever holds it for its owner.
    void knowsItsOwner(boolean knows) {
        JsonObject how = mine();
        how.addProperty("isUserVerified", knows);
        session.send("WebAuthn.setUserVerified", how);
    }

    /// {@return the passkeys that it keeps}
    JsonArray passkeys() {
        return session.send("WebAuthn.getCredentials", mine()).getAsJsonArray("credentials");
    }
}
