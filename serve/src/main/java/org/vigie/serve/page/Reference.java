package org.vigie.serve.page;

/// A claim that a sheet rests on, told in full where its mark leads on paper.
///
/// @param number   which source of its sheet it is, from 1
/// @param quote    its words in their sentence
/// @param language BCP 47 tag of the bulletin's language
/// @param bulletin the bulletin's title
/// @param day      the day the bulletin was published, in words; empty if unknown
/// @param certain  how sure the bulletin is, in words
/// @param claim    the claim's id
public record Reference(
        int number,
        String quote,
        String language,
        String bulletin,
        String day,
        String certain,
        String claim) {}
