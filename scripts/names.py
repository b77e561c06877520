#!/usr/bin/env python3
"""Makes the small name and place lists of lang/ from public data.

    scripts/names.py CORPORA [--subdivisions EN_JSON] [--out LANG]

CORPORA is a folder with
    places/cities15000.txt                    GeoNames (CC BY 4.0), its column order
    places/countries.json                     mledoze/countries (ODbL 1.0)
    lists/common-forenames-by-country.csv     sigpwned/popular-names-by-country-dataset (CC0)
    lists/common-surnames-by-country.csv      the same
    lists/given-names-ru.tsv                  datacoon/russiannames (BSD-3)
    lists/org_types.yml                       opensanctions/rigour (MIT)
EN_JSON is subdivisions/en/en.json of the npm package cldr-subdivisions-full (Unicode-3.0); without
it lang/shared/places/regions.tsv is left as it is.

Writes, each sorted by the bytes of its first column, so that the reader can look a key up by
halving without making a table of it first:
    LANG/shared/places/towns.tsv     folded name, then GeoNames id, country, size of each place
    LANG/shared/places/regions.tsv   folded name, then the countries that have such a region
    LANG/shared/names/given.tsv      folded given name, gender (m, f, u)
    LANG/shared/names/surnames.tsv   folded surname
    LANG/shared/names/legal-forms.tsv  folded legal form of a company
    LANG/fr/names/countries.tsv, and in en, es, ru      code, names, demonyms

Names that the lists leave out stand in given-names.tsv and surnames.tsv beside this script.
The same input gives the same bytes. Only the standard library is used.
"""

import argparse
import collections
import csv
import json
import pathlib
import re
import unicodedata


def bare(text):
    """Folds as Fold.bare of the reader does: the two must stay alike."""
    text = text.lower()
    for mark in "’ʼ‘":
        text = text.replace(mark, "'")
    for mark in "‐‑":
        text = text.replace(mark, "-")
    text = text.replace("ё", "е")
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in apart if unicodedata.category(c) != "Mn"))


def scripts_of(text):
    return {unicodedata.name(c, "?").split()[0] for c in text if c.isalpha()}


def readable(text):
    """Whether a name is in one of the two scripts, and looks like one."""
    return (
        scripts_of(text) in ({"LATIN"}, {"CYRILLIC"})
        and not re.search(r"[\d()/,;:!?\"]", text)
        and not text.isupper()
        and (text[0].isupper() or text[:2] in ("al", "el", "d’", "l’"))
        and len(text) >= (2 if scripts_of(text) == {"CYRILLIC"} else 3)
    )


def write(path, title, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    head = "".join("# " + line + "\n" for line in title)
    path.write_bytes((head + "".join(line + "\n" for line in lines)).encode("utf-8"))
    print(path, len(lines), path.stat().st_size)


def towns(source, out):
    """Every place of 15,000 people or more, under each of its names."""
    found = collections.defaultdict(dict)
    for line in source.read_text(encoding="utf-8").splitlines():
        column = line.split("\t")
        number, name, ascii_name, other, country = column[0], column[1], column[2], column[3], column[8]
        # The size is one digit, the number of digits in the population: enough to choose by.
        size = len(column[14]) + (2 if column[7] == "PPLC" else 1 if column[7] == "PPLA" else 0)
        for position, form in enumerate([name, ascii_name] + other.split(",")):
            form = form.strip()
            if not form or not readable(form):
                continue
            key = bare(form)
            weight = size + (1 if position < 2 else 0)
            found[key][number] = max(found[key].get(number, ("", 0)), (country, weight), key=lambda w: w[1])
    lines = []
    for key in sorted(found, key=lambda k: k.encode("utf-8")):
        ranked = sorted(found[key].items(), key=lambda item: (-item[1][1], int(item[0])))[:8]
        lines.append(key + "\t" + " ".join(f"{number}:{country}:{weight}" for number, (country, weight) in ranked))
    write(
        out / "shared/places/towns.tsv",
        ["folded name TAB GeoNames id:country:weight …; GeoNames, CC BY 4.0; made by scripts/names.py"],
        lines,
    )


REGION_WORDS = re.compile(
    r"^(?:.*\bof )?(.+?)(?: (?:Region|Province|Governorate|Oblast|Krai|District|Department|County|"
    r"Prefecture|State|Canton|Parish|Municipality|Division|oblysy|wilayah|City))?$"
)


def regions(source, out):
    """First subdivisions of countries, without the word that says what they are."""
    tree = json.loads(source.read_text(encoding="utf-8"))
    names = tree["subdivisions"]["localeDisplayNames"]["subdivisions"]
    found = collections.defaultdict(set)
    for code, name in names.items():
        if code[:2].isdigit() or not readable(name):
            continue
        for form in {name, REGION_WORDS.match(name).group(1)}:
            if len(form) > 2:
                found[bare(form)].add(code[:2].upper())
    lines = [
        key + "\t" + " ".join(sorted(found[key])) for key in sorted(found, key=lambda k: k.encode("utf-8"))
    ]
    write(
        out / "shared/places/regions.tsv",
        ["folded name TAB countries; Unicode CLDR, Unicode-3.0; made by scripts/names.py"],
        lines,
    )


def countries(source, out):
    """Names and demonyms of countries, one file for each language."""
    data = json.loads(source.read_text(encoding="utf-8"))
    # In the data, the names of a country stand under fra, rus and spa; only French has demonyms.
    for tag, code in (("en", None), ("fr", "fra"), ("ru", "rus"), ("es", "spa")):
        lines = []
        for country in sorted(data, key=lambda c: c["cca2"]):
            if tag == "en":
                names = [country["name"], country["official"]]
            else:
                names = [country["translations"].get(code, "")]
            demonyms = []
            for gender in ("m", "f"):
                form = country["demonyms"].get("eng" if tag == "en" else code, {}).get(gender, "")
                demonyms += [part.strip() for part in re.split(r"[,/]| or ", form) if part.strip()]
            names = [name for index, name in enumerate(names) if name and name not in names[:index]]
            demonyms = [form for index, form in enumerate(demonyms) if form not in demonyms[:index]]
            if names:
                lines.append("\t".join([country["cca2"], "|".join(names), "|".join(demonyms)]).rstrip())
        write(
            out / tag / "names/countries.tsv",
            ["code TAB names TAB demonyms; mledoze/countries, ODbL 1.0; made by scripts/names.py"],
            lines,
        )


def people(corpora, out):
    """Given names with their gender, and surnames, of the world's countries."""
    genders = collections.defaultdict(set)
    with open(corpora / "lists/common-forenames-by-country.csv", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            for form in (row["Localized Name"], row["Romanized Name"]):
                for part in re.split(r"[/,]", form):
                    part = part.strip()
                    if len(part) > 1 and " " not in part and scripts_of(part) in ({"LATIN"}, {"CYRILLIC"}):
                        genders[bare(part)].add(row["Gender"].lower() if row["Gender"] in "MF" else "u")
    with open(corpora / "lists/given-names-ru.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            # Once or twice in the census of names: as often a slip of the pen as a name.
            if int(row["count"]) >= 5 and scripts_of(row["text"]) == {"CYRILLIC"} and len(row["text"]) > 2:
                genders[bare(row["text"])].add(row["gender"] or "u")
    for line in (pathlib.Path(__file__).parent / "given-names.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            gender, names = line.split("\t")
            for form in names.split(" "):
                genders[bare(form)].add(gender)
    lines = []
    for key in sorted(genders, key=lambda k: k.encode("utf-8")):
        said = genders[key] - {"u"}
        lines.append(key + "\t" + (said.pop() if len(said) == 1 else "u"))
    write(
        out / "shared/names/given.tsv",
        [
            "folded given name TAB gender; popular-names-by-country-dataset (CC0), russiannames (BSD-3),",
            "and scripts/given-names.tsv; made by scripts/names.py",
        ],
        lines,
    )
    surnames = set()
    with open(corpora / "lists/common-surnames-by-country.csv", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            for form in (row["Localized Name"], row["Romanized Name"]):
                for part in re.split(r"[/,]", form):
                    part = part.strip()
                    if len(part) > 1 and scripts_of(part) in ({"LATIN"}, {"CYRILLIC"}):
                        surnames.add(bare(part))
    for line in (pathlib.Path(__file__).parent / "surnames.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            surnames.update(bare(form) for form in line.split(" "))
    write(
        out / "shared/names/surnames.tsv",
        ["folded surname; popular-names-by-country-dataset (CC0); made by scripts/names.py"],
        sorted(surnames, key=lambda k: k.encode("utf-8")),
    )


def legal_forms(source, out):
    """Abbreviations of legal forms that stand as one word at the end or beginning of a company's name."""
    forms = set()
    for line in source.read_text(encoding="utf-8").splitlines():
        match = re.match(r"\s*- (?:display: )?(?!generic|compare)\"?([^\":]+?)\"?\s*$", line)
        if match and readable_form(match.group(1)):
            forms.add(bare(match.group(1).replace(".", "")))
    write(
        out / "shared/names/legal-forms.tsv",
        ["folded legal form; opensanctions/rigour, MIT; made by scripts/names.py"],
        sorted(forms, key=lambda k: k.encode("utf-8")),
    )


def readable_form(form):
    """Abbreviations only: a written-out form is a common word, and says nothing alone."""
    letters = form.replace(".", "")
    return (
        scripts_of(letters) in ({"LATIN"}, {"CYRILLIC"})
        and letters.isalpha()
        and 2 <= len(letters) <= 5
        and sum(map(str.isupper, letters)) > 1
        or form in ("Ltd", "Inc", "Corp", "Sarl")
    )


def main():
    parser = argparse.ArgumentParser(description="makes the name and place lists of lang/")
    parser.add_argument("corpora", type=pathlib.Path)
    parser.add_argument("--subdivisions", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / "lang")
    choice = parser.parse_args()
    towns(choice.corpora / "places/cities15000.txt", choice.out)
    countries(choice.corpora / "places/countries.json", choice.out)
    people(choice.corpora, choice.out)
    legal_forms(choice.corpora / "lists/org_types.yml", choice.out)
    if choice.subdivisions:
        regions(choice.subdivisions, choice.out)


if __name__ == "__main__":
    main()
