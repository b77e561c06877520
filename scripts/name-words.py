#!/usr/bin/env python3
"""Makes the word lists of org.vigie.resolve.name from public data.

    scripts/name-words.py CORPORA RESOURCES

CORPORA is a folder with
    lists/org_types.yml, lists/symbols.yml   opensanctions/rigour (MIT)
    lists/nicknames-en.csv                   carltonnorthern/nicknames (Apache-2.0)
RESOURCES is resolve/src/main/resources/org/vigie/resolve/name, with name-words.tsv beside this
script for what the lists leave out. Writes RESOURCES/words.tsv and RESOURCES/nicknames.tsv; the same
input gives the same bytes. Only the standard library is used.
"""

import csv
import pathlib
import re
import sys
import unicodedata

PERSONS = {
    "jr": "title", "sr": "title", "esq": "title", "dr": "title", "prof": "title", "md": "title",
    "phd": "title", "haji": "title", "sheikh": "title", "bin": "particle", "bint": "particle",
    "ould": "particle", "von": "particle", "van": "particle",
}


def words(text):
    """Parts as the class Words does; the two must stay alike."""
    text = unicodedata.normalize("NFC", text.split("#")[0].strip().strip('"\'')).lower()
    text = re.sub("['’‘ʻʼ`´]", "", text)
    text = "".join(
        c if c.isalnum() or unicodedata.category(c).startswith("M") else " " for c in text)
    return " ".join(text.split())


def legal_forms(path):
    item, aliases = {}, False
    for line in path.read_text(encoding="utf-8").splitlines() + ["  - "]:
        if line.lstrip().startswith("#"):
            continue
        if line.startswith("  - "):
            symbol = item.get("generic") or item.get("compare") or item.get("display")
            if symbol:
                for form in item["aliases"] + [item.get("display", ""), item.get("compare", "")]:
                    yield words(form), words(symbol).replace(" ", ""), "legal-form"
            item, aliases = {"aliases": []}, False
            line = "    " + line[4:]
        found = re.match(r"    (\w+): *(.*)", line)
        if found:
            aliases = found[1] == "aliases"
            item[found[1]] = found[2].strip().strip('"') if not aliases else item["aliases"]
        elif aliases and line.startswith("      - "):
            item["aliases"].append(line[8:])


def symbols(path):
    section = symbol = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if re.match(r"\w+:", line):
            section = line[:-1]
        elif re.match(r"  \w+:", line):
            symbol = line.strip()[:-1].split(":")[0]
        elif line.startswith("    - "):
            form = words(line[6:])
            if section in ("org_symbols", "org_domains"):
                yield form, symbol, "word"
            elif section == "person_symbols" and symbol in PERSONS:
                yield form, symbol, PERSONS[symbol]


def nicknames(path):
    groups = {}
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
        if row["relationship"] == "has_nickname":
            groups.setdefault(words(row["name1"]), []).append(words(row["name2"]))
    for name in sorted(groups):
        yield " ".join([name, *[n for n in dict.fromkeys(groups[name]) if n and " " not in n]])


def main():
    corpora, out = map(pathlib.Path, sys.argv[1:3])
    found = {}
    own = pathlib.Path(__file__).with_name("name-words.tsv")
    for line in own.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            form, symbol, use = line.split("\t")
            found.setdefault(words(form), (symbol, use))
    lists = [symbols(corpora / "lists/symbols.yml"), legal_forms(corpora / "lists/org_types.yml")]
    for entries in lists:
        for form, symbol, use in entries:
            if 1 < len(form) < 60 and not form.isdigit():
                found.setdefault(form, (symbol, use))
    with open(out / "words.tsv", "w", encoding="utf-8") as file:
        file.write("# words TAB what they mean TAB use; opensanctions/rigour (MIT) and\n")
        file.write("# scripts/name-words.tsv; made by scripts/name-words.py\n")
        for form in sorted(found):
            if found[form][1] != "none":
                file.write("\t".join([form, *found[form]]) + "\n")
    with open(out / "nicknames.tsv", "w", encoding="utf-8") as file:
        file.write("# A name with its nicknames; carltonnorthern/nicknames (Apache-2.0);\n")
        file.write("# made by scripts/name-words.py\n")
        for line in nicknames(corpora / "lists/nicknames-en.csv"):
            file.write(line + "\n")


main()
