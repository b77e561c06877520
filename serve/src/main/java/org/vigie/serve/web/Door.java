package org.vigie.serve.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;

/// Who may come in, and how: otherwise on a laptop than on a server.
sealed interface Door permits LaptopDoor, TeamDoor {

    /// {@return the address under which browsers know the desk; empty if a request came under
    /// another name}
    Optional<String> origin(HttpServletRequest request);

    /// {@return whether anybody may ask for this}
    boolean isOpen(HttpServletRequest request);

    /// {@return who asks, if they are inside}
    Optional<Inside> inside(HttpServletRequest request);

    /// Answers somebody who is not inside.
    void outside(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
