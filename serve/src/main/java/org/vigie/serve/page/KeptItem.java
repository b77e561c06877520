package org.vigie.serve.page;

/// Something of one's account that can be ended: a session, a token.
///
/// @param id    by which it is ended
/// @param name  what it is called
/// @param aside what is to be known about it
/// @param mine  whether it is the session that looks
public record KeptItem(String id, String name, String aside, boolean mine) {}
