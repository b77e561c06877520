package org.vigie.serve.web;

import org.vigie.cases.Chronology;
import org.vigie.cases.People;
import org.vigie.cases.Person;

import java.util.List;
import java.util.Optional;

/// Whom somebody asked about, by a name or by the id of a mention.
///
/// @param people  who is who, as far as it takes to answer
/// @param name    the name as asked for; empty where none was
/// @param meant   the one person meant, if it is one
/// @param several all who answer to the name, where no id said which
/// @param all     what the record knows
record AskedPerson(
        People people, String name, Optional<Person> meant, List<Person> several, Chronology all) {
    private static final int NAME_CHARS = 200;

    /// {@return whom a page or a form asks about}
    static AskedPerson of(Visit visit, Casebook casebook) {
        String asked = visit.value("name").orElse("");
        String name = asked.substring(0, Math.min(asked.length(), NAME_CHARS));
        Optional<String> id = visit.value("id");
        People people = id.map(casebook::mentioned).orElseGet(() -> casebook.called(name));
        Optional<Person> meant = id.flatMap(people::person);
        List<Person> several = List.of();
        if (meant.isEmpty() && !name.isEmpty()) {
            several = people.named(name);
            meant = several.size() == 1 ? Optional.of(several.getFirst()) : Optional.empty();
        }
        return new AskedPerson(people, name, meant, several, chronology(people, meant, name));
    }

    /// A name may also be that of a group, or a part of one; then no person is meant alone.
    private static Chronology chronology(People people, Optional<Person> meant, String name) {
        if (!name.isEmpty()) {
            return people.chronology(name);
        }
        return meant.map(people::chronology).orElse(new Chronology("", List.of()));
    }

    /// {@return what they are called: as asked for, else in full}
    String called() {
        return name.isEmpty() ? meant.map(Person::fullest).orElse("") : name;
    }

    /// {@return their name in full, as a sheet is headed}
    String fullName() {
        return meant.map(Person::fullest)
                .or(() -> all.reviewed().forms().stream().findFirst())
                .orElse(name);
    }
}
