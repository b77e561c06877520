#!/usr/bin/env python3
"""Makes lang/es/tags.tsv from the list of tags inside spanish-pos-dict (es-ES_tags.txt).

    unzip -p spanish-pos-dict-2.5.jar org/languagetool/resource/es/es-ES_tags.txt |
        scripts/spanish-tags.py > lang/es/tags.tsv

The tags are those of EAGLES: a letter for each property, so that a tag is one piece.
"""

import sys

GENDER = {"M": "masculine", "F": "feminine"}
NUMBER = {"S": "singular", "P": "plural"}
PERSON = {"1": "first", "2": "second", "3": "third"}
INDICATIVE = {
    "P": "present",
    "I": "past",
    "S": "past",
    "F": "future",
    "C": "conditional present",
}
SUBJUNCTIVE = {"P": "present", "I": "past", "F": "future"}


def at(tag, index, names):
    return [names[tag[index]]] if len(tag) > index and tag[index] in names else []


def verb(tag):
    mood, tense = tag[2], tag[3:4]
    agreement = at(tag, 4, PERSON) + at(tag, 5, NUMBER) + at(tag, 6, GENDER)
    if mood == "N":
        return ["verb", "infinitive"] + agreement
    if mood == "G":
        return ["verb", "gerund"] + agreement
    if mood == "P":
        return ["verb", "participle", "passive"] + at(tag, 5, NUMBER) + at(tag, 6, GENDER)
    if mood == "S":
        return ["verb", "finite", "subjunctive"] + [SUBJUNCTIVE.get(tense, "present")] + agreement
    if mood == "M":
        return ["verb", "finite", "imperative"] + agreement
    return ["verb", "finite"] + INDICATIVE.get(tense, "present").split() + agreement


def pronoun(tag):
    meaning = ["numeral" if tag[1] == "N" else "pronoun"]
    meaning += at(tag, 2, PERSON) + at(tag, 3, GENDER) + at(tag, 4, NUMBER)
    meaning += ["relative"] if tag[1] == "R" else []
    if tag[1] == "P":
        meaning += at(tag, 5, {"A": "object", "D": "object", "N": "subject"})
    return meaning


def meaning(tag):
    match tag[0]:
        case "V":
            return verb(tag)
        case "N":
            return ["name" if tag[1] == "P" else "noun"] + at(tag, 2, GENDER) + at(tag, 3, NUMBER)
        case "A":
            return ["adjective"] + at(tag, 3, GENDER) + at(tag, 4, NUMBER)
        case "D":
            kind = "numeral" if tag[1] == "N" else "determiner"
            return [kind] + at(tag, 3, GENDER) + at(tag, 4, NUMBER)
        case "P":
            return pronoun(tag)
        case "R":
            return ["adverb"]
        case "S":
            return ["preposition"] + (["contracted"] if tag[2:3] == "C" else [])
        case "C":
            return ["conjunction"]
        case "Z":
            return ["numeral"]
        case _:
            return ["other"]


def main():
    tags = {line.strip().split("+")[0].split(":")[0].split(" ")[0] for line in sys.stdin}
    print("# What the dictionary's tags mean (EAGLES): a tag is one piece, written out whole, with what")
    print("# leans on a verb after a colon. Made by scripts/spanish-tags.py.")
    for tag in sorted(tags - {""}):
        print(f"^{tag}\t{' '.join(meaning(tag))}")


if __name__ == "__main__":
    main()
