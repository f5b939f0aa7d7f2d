"""Reads a Data Package with Python's own csv and says of each table how many rows it has, what does not fit its schema, and its tallies."""

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

folder = Path(sys.argv[1])
csv.field_size_limit(1 << 20)
package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def list_of(one_or_more):
    return one_or_more if isinstance(one_or_more, list) else [one_or_more]


def is_of(type_, text):
    try:
        if type_ == "date":
            return date.fromisoformat(text).isoformat() == text
        if type_ == "integer":
            return str(int(text)) == text
        if type_ == "number":
            float(text)
        return True
    except ValueError:
        return False


def value_fault(field, text):
    """What of a cell does not fit its field; None where all does."""
    limits = field.get("constraints", {})
    if text == "":
        return "missing" if limits.get("required") else None
    if not is_of(field["type"], text):
        return f"no {field['type']}"
    if field["type"] in ("integer", "number"):
        number = float(text)
        if not limits.get("minimum", number) <= number <= limits.get("maximum", number):
            return "out of range"
    if "enum" in limits and text not in limits["enum"]:
        return "unknown"
    # a pattern is of the whole text (datapackage.org/standard/table-schema, constraints)
    if "pattern" in limits and not re.fullmatch(limits["pattern"], text):
        return "unlike its pattern"
    return None


told = {}
values = defaultdict(lambda: defaultdict(set))
# what tables refer to, each value of a file once; keys of one column, as all are
references = set()

for resource in package["resources"]:
    name, schema = resource["name"], resource["schema"]
    paths = list_of(resource["path"])
    if isinstance(schema, str):
        schema = json.loads((folder / schema).read_text(encoding="utf-8"))
    fields = schema["fields"]
    wanted = [field["name"] for field in fields]
    foreign = [
        (list_of(key["fields"])[0], key["reference"].get("resource") or name, list_of(key["reference"]["fields"])[0])
        for key in schema.get("foreignKeys", [])
    ]
    rows, faults, seen, tallies = 0, [], set(), defaultdict(Counter)
    # what was said of a text before
    checked = {field["name"]: {} for field in fields}
    for path in paths:
        with open(folder / path, newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file, strict=True)
            has_more = schema.get("fieldsMatch") == "subset"
            if has_more and not set(wanted) <= set(reader.fieldnames) or not has_more and wanted != reader.fieldnames:
                faults.append(f"{path}: other columns: {reader.fieldnames}")
            for row in reader:
                rows += 1
                key = (path if len(paths) > 1 and name != "votes" else "",) + tuple(
                    row[column] for column in schema["primaryKey"]
                )
                if key in seen:
                    faults.append(f"{path}: twice: {key}")
                seen.add(key)
                for field in fields:
                    known, text = checked[field["name"]], row[field["name"]]
                    if text not in known:
                        known[text] = value_fault(field, text)
                    fault = known[text]
                    if fault:
                        faults.append(f"{path}: {fault}: {field['name']} {text} in {key}")
                for column, other, key_there in foreign:
                    if row[column]:
                        references.add((name, path, other, key_there, row[column]))
                if name == "positions":
                    tallies[row["roll_call"]][row["position"]] += 1
                else:
                    for column in wanted:
                        values[name][column].add(row[column])
    told[name] = {"rows": rows, "faults": faults}
    if tallies:
        told[name]["tallies"] = {call: [counts[letter] for letter in "YNAX"] for call, counts in tallies.items()}

for name, path, other, key_there, value in references:
    if value not in values[other][key_there]:
        told[name]["faults"].append(f"{path}: not in {other}: {value}")

for table in told.values():
    table["faults"] = table["faults"][:5]
print(json.dumps(told))
