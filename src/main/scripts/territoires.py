#!/usr/bin/env python3
"""Makes the geography and the outlines that the program carries, from the official files.

    python3 src/main/scripts/territoires.py FOLDER

FOLDER holds cog/{regions,departements,arrondissements,epci,ept,communes}.json (npm @etalab/decoupage-administratif),
cog/communes-centroides-2018.csv (centroids computed from IGN Admin Express) and
contours/anct/fr-drom-4326-pur-style1-{reg,dep,epci}.geojson. Sources and licence: src/docs/donnees.md.
The same input gives the same bytes.
"""
import bisect
import csv
import gzip
import json
import math
import sys
from collections import defaultdict
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources" / "vocabulary"
OVERSEAS_COLLECTIVITIES = {"975", "977", "978", "984", "986", "987", "988", "989"}
GREATER_PARIS = "200054781"
WIDTH = 1200
SMALL = 6
NEAR_KM = 10
DENSITIES = (8_000, 20_000, 50_000, 120_000, 300_000)


def load(folder, name):
    return json.loads((folder / "cog" / f"{name}.json").read_text(encoding="utf-8"))


def clean(text):
    return " ".join(text.replace("’", "'").split())


def centre(points):
    known = [p for p in points if p]
    if not known:
        return None
    return (sum(p[0] for p in known) / len(known), sum(p[1] for p in known) / len(known))


class Table:
    """Rows kind, code, name, département, inside, population, latitude, longitude (1/10,000 degree), postcodes."""

    def __init__(self):
        self.rows = []
        self.densities = {}

    def add(self, kind, code, name, departement="", inside="", population=0, point=None, postcodes=()):
        latitude, longitude = (str(round(degrees * 10_000)) for degrees in point) if point else ("", "")
        self.rows.append("\t".join([kind, code, clean(name), departement, inside, str(population or 0),
                                    latitude, longitude, " ".join(postcodes)]))


def territories(folder):
    every = load(folder, "communes")
    communes = sorted((c for c in every if c["type"] == "commune-actuelle"), key=lambda c: c["code"])
    present = {c["code"]: c for c in communes}
    with open(folder / "cog" / "communes-centroides-2018.csv", encoding="utf-8-sig") as lines:
        points = {row["code_insee"]: (float(row["lat"]), float(row["lon"]))
                  for row in csv.DictReader(lines, delimiter=";") if row["lat"]}
    groups = sorted(load(folder, "epci"), key=lambda e: e["code"])
    parts = sorted(load(folder, "ept"), key=lambda e: e["code"])
    groups_of = defaultdict(list)
    for group in groups + parts:
        for member in group["membres"]:
            groups_of[member["code"]].append(group["code"])

    def total(chosen):
        return sum(c.get("population", 0) for c in chosen)

    def middle(chosen):
        return centre([points.get(c["code"]) for c in chosen])

    crowd = near_people(communes, points)

    def density(kind, chosen):
        """Class of how many people live within NEAR_KM of a commune's centre: for a wider place, of the mean over its
        inhabitants, so that empty mountains do not make a town sparse."""
        known = [(crowd[c["code"]], c.get("population", 0)) for c in chosen if c["code"] in crowd]
        people = sum(weight for _, weight in known)
        mean = sum(near * weight for near, weight in known) / people if people else 0
        table.densities.setdefault(kind, []).append(str(sum(mean >= limit for limit in DENSITIES)) if people else "-")

    by = {key: defaultdict(list) for key in ("region", "departement", "arrondissement")}
    for commune in communes:
        for key, lists in by.items():
            if commune.get(key):
                lists[commune[key]].append(commune)

    table = Table()
    table.add("P", "FR", "France", population=total(communes), point=(46.6, 2.4))
    for region in sorted(load(folder, "regions"), key=lambda r: r["code"]):
        if region["code"] not in OVERSEAS_COLLECTIVITIES:
            chosen = by["region"][region["code"]]
            table.add("R", region["code"], region["nom"], population=total(chosen), point=middle(chosen))
            density("region", chosen)
    for departement in sorted(load(folder, "departements"), key=lambda d: d["code"]):
        chosen = by["departement"][departement["code"]]
        region = "" if departement["code"] in OVERSEAS_COLLECTIVITIES else departement["region"]
        table.add("D", departement["code"], departement["nom"], inside=region,
                  population=total(chosen), point=middle(chosen))
        density("departement", chosen)
    for district in sorted(load(folder, "arrondissements"), key=lambda a: a["code"]):
        chosen = by["arrondissement"][district["code"]]
        table.add("A", district["code"], district["nom"], district["departement"],
                  population=total(chosen), point=middle(chosen))
        density("arrondissement", chosen)
    for group in sorted(groups + parts, key=lambda e: e["code"]):
        chosen = [present[m["code"]] for m in group["membres"]]
        largest = max(chosen, key=lambda c: (c.get("population", 0), c["code"]))
        table.add("E", group["code"], group["nom"], largest["departement"],
                  GREATER_PARIS if group["type"] == "EPT" else "", total(chosen), middle(chosen))
        density("epci", chosen)
    for commune in communes:
        inside = [commune.get("arrondissement") or "-"] + groups_of[commune["code"]]
        table.add("C", commune["code"], commune["nom"], commune["departement"], " ".join(inside),
                  commune.get("population", 0), points.get(commune["code"]), commune.get("codesPostaux", []))
        density("commune", [commune])
    former(table, every, present)
    write(RESOURCES / "territories" / "places.tsv.gz", table.rows)
    write(RESOURCES / "territories" / "surroundings.tsv.gz",
          [f"density\t{level}\t{''.join(digits)}" for level, digits in table.densities.items()] + neighbours(folder))


def near_people(communes, points):
    """Per commune with a centre, the inhabitants of the communes whose centre is within NEAR_KM, itself included."""
    cell = NEAR_KM / 111.2
    cells = defaultdict(list)
    for commune in communes:
        if commune["code"] in points:
            latitude, longitude = points[commune["code"]]
            cells[int(latitude // cell)].append((longitude, latitude, commune.get("population", 0)))
    for row in cells.values():
        row.sort()
    near = {}
    for commune in communes:
        if commune["code"] in points:
            latitude, longitude = points[commune["code"]]
            reach = cell / math.cos(math.radians(latitude)) * 1.01
            row = int(latitude // cell)
            near[commune["code"]] = sum(
                people for beside in (row - 1, row, row + 1)
                for x, y, people in slice_of(cells.get(beside, []), longitude - reach, longitude + reach)
                if kilometres(latitude, longitude, y, x) <= NEAR_KM)
    return near


def slice_of(row, low, high):
    return row[bisect.bisect_left(row, (low,)):bisect.bisect_right(row, (high, 90))]


def kilometres(a, b, c, d):
    """Great circle between two points (latitude, longitude)."""
    a, b, c, d = (math.radians(x) for x in (a, b, c, d))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(half))


def neighbours(folder):
    """Places of one level whose outlines share a stretch of border, each pair once. The outlines of neighbours are
    drawn with the same points; overseas, drawn beside the mainland, shares none with it."""
    rows = []
    for level, file, code in (("region", "reg", "insee_reg"), ("departement", "dep", "insee_dep"),
                              ("epci", "epci", "siren_epci")):
        path = folder / "contours" / "anct" / f"fr-drom-4326-pur-style1-{file}.geojson"
        owners = defaultdict(set)
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            shape = feature["geometry"]
            polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
            for ring in (ring for polygon in polygons for ring in polygon):
                points = [(round(x, 5), round(y, 5)) for x, y in ring]
                for stretch in zip(points, points[1:]):
                    owners[tuple(sorted(stretch))].add(feature["properties"][code])
        touching = defaultdict(set)
        for places in owners.values():
            for place in places - {None}:
                touching[place] |= {other for other in places - {None} if other > place}
        rows += [f"{level}\t{place}\t{' '.join(sorted(touching[place]))}" for place in sorted(touching)
                 if touching[place]]
    return rows


def former(table, every, present):
    """F: a place with its own code that is now part of a commune; N: another name for a present place."""
    rows = {}
    for commune in every:
        target = commune.get("chefLieu") or commune.get("commune")
        if commune["type"] == "commune-actuelle":
            for code in commune.get("anciensCodes", []):
                if code not in present:
                    rows.setdefault(code, ("F", code, commune["nom"], commune["departement"], commune["code"], 0))
        elif commune["code"] in present:
            if clean(commune["nom"]) != clean(present[commune["code"]]["nom"]):
                rows[commune["code"]] = ("N", "commune:" + commune["code"], commune["nom"])
        else:
            rows[commune["code"]] = ("F", commune["code"], commune["nom"], present[target]["departement"], target,
                                     commune.get("population", 0))
    for code in sorted(rows):
        table.add(*rows[code])
        if rows[code][0] == "F" and "Arrondissement" in rows[code][2]:
            short = rows[code][2].replace(" Arrondissement", "")
            table.add("N", "commune:" + code, short)
            table.add("N", "commune:" + code, short.removesuffix("er").removesuffix("e"))


def lambert(longitude, latitude):
    """Conformal conic of Lambert with the parallels of the French grid (44° and 49°), on a sphere."""
    first, second = math.radians(44), math.radians(49)

    def half(angle):
        return math.tan(math.pi / 4 + angle / 2)

    n = math.log(math.cos(first) / math.cos(second)) / math.log(half(second) / half(first))
    scale = math.cos(first) * half(first) ** n / n
    radius = scale / half(math.radians(latitude)) ** n
    angle = n * math.radians(longitude - 3)
    return radius * math.sin(angle), radius * math.cos(angle)


def rings(feature):
    shape = feature["geometry"]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    for polygon in polygons:
        for ring in polygon:
            yield [lambert(x, y) for x, y in ring]


def outlines(folder):
    layers = {}
    for level, file, code, name in (("region", "reg", "insee_reg", "lib_reg"),
                                    ("departement", "dep", "insee_dep", "lib_dep")):
        path = folder / "contours" / "anct" / f"fr-drom-4326-pur-style1-{file}.geojson"
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        layers[level] = sorted((f["properties"][code], f["properties"][name], list(rings(f))) for f in features)
    points = [p for layer in layers.values() for _, _, shape in layer for ring in shape for p in ring]
    left, top = min(p[0] for p in points), min(p[1] for p in points)
    margin = 4
    factor = (WIDTH - 2 * margin) / (max(p[0] for p in points) - left)
    height = round((max(p[1] for p in points) - top) * factor) + 2 * margin
    rows = [f"0 0 {WIDTH} {height}"]
    for level, layer in layers.items():
        for code, name, shape in layer:
            path = "".join(drawn(ring, left, top, factor, margin) for ring in shape)
            rows.append(f"{level}:{code}\t{clean(name)}\t{path}")
    small_map([(code, name, shape) for code, name, shape in layers["region"]], left, top, factor / SMALL,
              margin / SMALL, height)
    target = RESOURCES / "map" / "outlines.tsv"
    target.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(target.name, target.stat().st_size, "bytes")


def small_map(layer, left, top, factor, margin, height):
    """The régions once more, on a coarser grid: for a page where every byte is sent with each answer."""
    rows = [f"0 0 {WIDTH // SMALL} {math.ceil(height / SMALL)}"]
    for code, name, shape in layer:
        rows.append(f"region:{code}\t{clean(name)}\t{''.join(drawn(ring, left, top, factor, margin) for ring in shape)}")
    target = RESOURCES / "map" / "small.tsv"
    target.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(target.name, target.stat().st_size, "bytes")


def drawn(ring, left, top, factor, margin):
    whole = [(round((x - left) * factor + margin), round((y - top) * factor + margin)) for x, y in ring]
    points = [p for i, p in enumerate(whole) if i == 0 or p != whole[i - 1]]
    if points[0] == points[-1]:
        points.pop()
    points = [b for a, b, c in zip(points[-1:] + points[:-1], points, points[1:] + points[:1])
              if (b[0] - a[0]) * (c[1] - b[1]) != (b[1] - a[1]) * (c[0] - b[0])]
    if len(points) < 3:
        return ""
    steps = [f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in zip(points, points[1:])]
    return f"M{points[0][0]} {points[0][1]}l" + " ".join(steps).replace(" -", "-") + "z"


def write(target, rows):
    with open(target, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as zipped:
        zipped.write(("\n".join(rows) + "\n").encode("utf-8"))
    print(target.name, len(rows), "rows,", target.stat().st_size, "bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    territories(Path(sys.argv[1]))
    outlines(Path(sys.argv[1]))
