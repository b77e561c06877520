#!/usr/bin/env python3
"""Makes the data of the desk's map from public data.

    scripts/map-data.py CORPORA WORLD_ATLAS

CORPORA is the folder that scripts/names.py reads (places/cities15000.txt, GeoNames, CC BY 4.0;
places/countries.json, mledoze/countries, ODbL 1.0); WORLD_ATLAS is the unpacked npm package
world-atlas 2.0.2 (Natural Earth 4.1, public domain; ISC). Writes

    lang/shared/places/coordinates.tsv   GeoNames id, latitude, longitude, name of each town
    serve/.../map/outlines.tsv           coasts and borders: kind, then steps in hundredths of a
                                         degree, the first from 0 0, longitude before latitude
    serve/.../map/countries.tsv          code, longitude and latitude where its name stands, size

The same input gives the same bytes. Only the standard library is used.
"""

import collections
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
MAP = HERE / "serve/src/main/resources/org/vigie/serve/map"
TOLERANCE = 3  # hundredths of a degree
# Natural Earth's abbreviations, as mledoze/countries spells them out
SPELLINGS = {
    "United States of America": "United States",
    "Dem. Rep. Congo": "DR Congo",
    "Congo": "Republic of the Congo",
    "Central African Rep.": "Central African Republic",
    "Dominican Rep.": "Dominican Republic",
    "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Turkey": "Türkiye",
    "Macedonia": "North Macedonia",
    "Côte d'Ivoire": "Ivory Coast",
    "S. Sudan": "South Sudan",
    "Eq. Guinea": "Equatorial Guinea",
    "W. Sahara": "Western Sahara",
    "eSwatini": "Eswatini",
    "Solomon Is.": "Solomon Islands",
    "Falkland Is.": "Falkland Islands",
    "Cabo Verde": "Cape Verde",
    "São Tomé and Principe": "São Tomé and Príncipe",
}


def simplified(line):
    """Douglas and Peucker's, without recursion."""
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        a, b = stack.pop()
        (ax, ay), (bx, by) = line[a], line[b]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        far, at = 0, 0
        for i in range(a + 1, b):
            x, y = line[i]
            if length == 0:
                off = ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
            else:
                off = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
            if off > far:
                far, at = off, i
        if far > TOLERANCE:
            keep.add(at)
            stack += [(a, at), (at, b)]
    return [line[i] for i in sorted(keep)]


def arcs(topology):
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            point = (round((x * kx + tx) * 100), round((y * ky + ty) * 100))
            if not line or line[-1] != point:
                line.append(point)
        yield line


def polygons(country):
    if country.get("type") == "Polygon":
        return [country["arcs"]]
    return country.get("arcs", []) if country.get("type") == "MultiPolygon" else []


def outlines(topology, lines):
    used = collections.Counter(
        arc if arc >= 0 else ~arc
        for country in topology["objects"]["countries"]["geometries"]
        for polygon in polygons(country)
        for ring in polygon
        for arc in ring
    )
    for number, line in enumerate(lines):
        line = simplified(line)
        if len(line) < 2:
            continue
        steps, x, y = [], 0, 0
        for px, py in line:
            steps.append(f"{px - x} {py - y}")
            x, y = px, py
        yield ("border" if used[number] > 1 else "coast") + "\t" + " ".join(steps)


def label(country, lines):
    """Where a name stands: the middle of the largest polygon's outer ring."""
    best = (0, 0, 0)
    for polygon in polygons(country):
        ring = []
        for arc in polygon[0]:
            part = lines[arc] if arc >= 0 else lines[~arc][::-1]
            ring += part
        area = cx = cy = 0
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
            cross = ax * by - bx * ay
            area, cx, cy = area + cross, cx + (ax + bx) * cross, cy + (ay + by) * cross
        if area and abs(area) > best[0]:
            best = (abs(area), round(cx / (3 * area)), round(cy / (3 * area)))
    return best


def main():
    corpora, atlas = map(pathlib.Path, sys.argv[1:3])
    topology = json.loads((atlas / "countries-50m.json").read_text())
    lines = list(arcs(topology))
    MAP.mkdir(parents=True, exist_ok=True)
    head = "# Natural Earth 4.1 (public domain) by world-atlas 2.0.2; made by scripts/map-data.py\n"
    text = "".join(line + "\n" for line in outlines(topology, lines))
    (MAP / "outlines.tsv").write_bytes((head + text).encode())
    codes = {
        name: country["cca2"]
        for country in json.loads((corpora / "places/countries.json").read_text(encoding="utf-8"))
        for name in (country["name"], country["official"])
    }
    rows = []
    for country in topology["objects"]["countries"]["geometries"]:
        area, x, y = label(country, lines)
        name = SPELLINGS.get(country["properties"]["name"], country["properties"]["name"])
        if name in codes and area:
            rows.append(f"{codes[name]}\t{x}\t{y}\t{round(area ** 0.5)}")
    (MAP / "countries.tsv").write_bytes((head + "".join(r + "\n" for r in sorted(rows))).encode())
    towns = []
    for line in (corpora / "places/cities15000.txt").read_text(encoding="utf-8").splitlines():
        column = line.split("\t")
        towns.append((int(column[0]), f"{float(column[4]):.2f}", f"{float(column[5]):.2f}", column[1]))
    head = "# GeoNames id, latitude, longitude, name; GeoNames, CC BY 4.0; made by scripts/map-data.py\n"
    text = "".join("\t".join(map(str, town)) + "\n" for town in sorted(towns))
    (HERE / "lang/shared/places/coordinates.tsv").write_bytes((head + text).encode("utf-8"))


main()
