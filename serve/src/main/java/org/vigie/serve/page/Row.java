package org.vigie.serve.page;

/// A bulletin in a list.
///
/// @param href     where it is read
/// @param title    its title
/// @param language BCP 47 tag of its language
/// @param tongue   its language's name in itself
/// @param day      the day it was published, in words; empty if unknown
/// @param claims   how many claims it has, in words
/// @param toDo     how many of them nobody has looked at
/// @param left     the same in words
/// @param name     what it was called when it came
public record Row(
        String href,
        String title,
        String language,
        String tongue,
        String day,
        String claims,
        int toDo,
        String left,
        String name) {}
