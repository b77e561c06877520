package org.vigie.serve.page;

import org.vigie.serve.words.Words;

import java.util.List;

/// What stands round every page.
///
/// @param words     the interface's language
/// @param title     what the page is called
/// @param section   which part of the desk it belongs to: `bulletins`, `add`, `search`, `keys`
/// @param csrf      the token that forms send back
/// @param here      path and query of the page, for the language switch
/// @param languages the languages to choose from
/// @param assets    path of the folder of styles and scripts
/// @param inside    whether the visitor may see the desk; if not, no navigation is shown
/// @param me        who the visitor is
public record Frame(
        Words words,
        String title,
        String section,
        String csrf,
        String here,
        List<Choice> languages,
        String assets,
        boolean inside,
        Me me) {

    /// Copies the list.
    public Frame {
        languages = List.copyOf(languages);
    }

    /// Who looks at a page.
    ///
    /// @param name       by which entries call them
    /// @param signedIn   whether they signed in to a server, and may sign out
    /// @param adds       whether they may put bulletins in
    /// @param reviews    whether they may decide about claims
    /// @param publishes  whether they may let things out
    /// @param administers whether they may say who does what
    public record Me(
            String name,
            boolean signedIn,
            boolean adds,
            boolean reviews,
            boolean publishes,
            boolean administers) {
        /// Somebody who is not in yet.
        public static final Me NOBODY = new Me("", false, false, false, false, false);
    }

    /// {@return a text of the interface}
    ///
    /// @param key the text's key
    public String say(String key) {
        return words.say(key);
    }

    /// {@return a text of the interface with values}
    ///
    /// @param key    the text's key
    /// @param values the values
    public String say(String key, Object... values) {
        return words.say(key, values);
    }
}
