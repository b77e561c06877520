package org.vigie.read.intake;

import org.vigie.claim.Bulletin;

/// A bulletin with the bytes it was made from: the file's own, or those of the message or the
/// attachment in it. Where a file parts its texts in no such way (a feed, a dated chronicle) they
/// are Markdown written from it. Taken in alone, they give the same bulletin.
///
/// @param bytes    the bytes; the bulletin's `sha256` is theirs
/// @param bulletin the bulletin
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Piece(byte[] bytes, Bulletin bulletin) {}
