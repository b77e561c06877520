package org.vigie.serve.api;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// What is told to a program that asked in vain: problem details by RFC 9457, with a remedy. Fixed
/// text; no name, place or sentence of a bulletin is ever in it.
public enum Problem {
    /// The token is missing, unknown, revoked or out of date.
    NO_TOKEN(401, "no valid token", "send Authorization: Bearer with a token of your account"),
    /// Whose token it is may not do this.
    NO_RIGHT(403, "your role does not let you do this", "ask an administrator of your team"),
    /// It is so grave that whoever does it proves who they are, which a token does not.
    NO_PROOF(403, "this needs more proof than a token", "do it at the desk, signed in"),
    /// There is no such thing, or whoever asks may not know of it.
    NOT_FOUND(404, "there is no such thing", "look at /api/openapi.json and at the id"),
    /// The address knows another method.
    METHOD(405, "this address is not asked so", "look at /api/openapi.json"),
    /// The key of a write that was seen before came with another request.
    KEY_REUSED(
            409, "this Idempotency-Key came with another request", "make a new key for each act"),
    /// Somebody was quicker.
    CHANGED(409, "the claim was changed since it was read", "read it again, then decide"),
    /// Whoever accepted a claim first cannot be its second reader.
    SAME_READER(
            409,
            "you accepted this claim already: it waits for another person",
            "another reviewer of the team needs to decide"),
    /// So many searches are kept that no more are taken.
    FULL(409, "you keep as many searches as are taken", "let one go first"),
    /// The body is too large.
    TOO_LARGE(413, "the body is too large", "send at most 8 MiB at once"),
    /// The body is not JSON.
    NOT_JSON(415, "the body needs to be JSON", "send Content-Type: application/json"),
    /// A value is missing or not of its form.
    WRONG(422, "a value is missing or not of its form", "look at the schema in openapi.json"),
    /// A quote does not stand in the bulletin's text.
    NO_QUOTE(
            422,
            "a quote does not stand in the text where it says",
            "count code points of the text as GET /api/v1/bulletins/{number} gives it"),
    /// The bytes are no bulletin.
    NO_BULLETIN(422, "the bytes are no bulletin", "see the reason at each part"),
    /// Too many tries in vain from one place.
    TOO_MANY(429, "too many tries in vain", "wait some minutes and use a valid token"),
    /// The record could not do it.
    RECORD(500, "the record could not do it", "ask whoever runs the desk to verify the record"),
    /// Another program writes to the record.
    BUSY(503, "another program is writing to the record", "try again in some seconds"),
    /// What is asked for is folded from a large record for the first time.
    FOLDING(503, "this is being worked out from the whole record", "try again in some seconds"),
    /// What was asked for was destroyed for a reason.
    REDACTED(410, "this was destroyed for a reason", "the log tells the reason");

    private final int status;
    private final String title;
    private final String remedy;

    Problem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /// {@return the HTTP status}
    public int status() {
        return status;
    }

    /// {@return the code for programs}
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// {@return the problem as JSON}
    ///
    /// @param where the field or parameter that is wrong; empty if it is none
    public ObjectNode json(String where) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", "urn:vigie:problem:" + code());
        node.put("title", title);
        node.put("status", status);
        node.put("remedy", remedy);
        if (!where.isEmpty()) {
            node.put("where", where);
        }
        return node;
    }
}
