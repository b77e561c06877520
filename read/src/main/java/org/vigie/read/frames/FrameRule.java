package org.vigie.read.frames;

import org.vigie.claim.EventKind;

import java.util.List;
import java.util.Map;

/// One way by which a language tells one kind of event.
///
/// @param kind       the kind of event
/// @param type       what its head is
/// @param pattern    the words
/// @param roles      for each grammatical place the role that stands there: `patient`, `agent`,
///     `source`, or `-` for none
/// @param conditions what else must hold
/// @param id         `fr/arrest#2`: the second rule of the kind's file
/// @param file       the file it stands in
/// @param line       its line, from 1
public record FrameRule(
        EventKind kind,
        Type type,
        WordPattern pattern,
        Map<String, String> roles,
        List<Condition> conditions,
        String id,
        String file,
        int line) {

    /// What the head of a rule is.
    public enum Type {
        /// A verb, in any voice and form.
        VERB,
        /// An event noun.
        NOUN,
        /// An adjective or participle that describes a noun.
        ADJ
    }
}
