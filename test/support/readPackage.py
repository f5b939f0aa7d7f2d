"""Reads a Data Package with Python's own csv and says of each table how many rows it has and what does not fit its schema."""

import csv
import json
import re
import sys
from pathlib import Path

folder = Path(sys.argv[1])
csv.field_size_limit(1 << 20)
package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
told = {}
keys = {}

for resource in package["resources"]:
    paths = resource["path"] if isinstance(resource["path"], list) else [resource["path"]]
    schema = resource["schema"]
    if isinstance(schema, str):
        schema = json.loads((folder / schema).read_text(encoding="utf-8"))
    fields = schema["fields"]
    rows, faults, seen = 0, [], set()
    for path in paths:
        with open(folder / path, newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file, strict=True)
            names = [field["name"] for field in fields]
            has_more = schema.get("fieldsMatch") == "subset"
            if has_more and not set(names) <= set(reader.fieldnames) or not has_more and names != reader.fieldnames:
                faults.append(f"{path}: other columns: {reader.fieldnames}")
            for row in reader:
                rows += 1
                key = (path if len(paths) > 1 and resource["name"] != "votes" else "",) + tuple(
                    row[name] for name in schema["primaryKey"]
                )
                if key in seen:
                    faults.append(f"{path}: twice: {key}")
                seen.add(key)
                for field in fields:
                    text = row[field["name"]]
                    limits = field.get("constraints", {})
                    if text == "":
                        if limits.get("required"):
                            faults.append(f"{path}: missing {field['name']} in {key}")
                    elif field["type"] in ("integer", "number"):
                        number = float(text)
                        if not limits.get("minimum", number) <= number <= limits.get("maximum", number):
                            faults.append(f"{path}: out of range: {field['name']} {text}")
                    elif "enum" in limits and text not in limits["enum"]:
                        faults.append(f"{path}: unknown {field['name']}: {text}")
                    elif "pattern" in limits and not re.search(limits["pattern"], text):
                        faults.append(f"{path}: unlike its pattern: {field['name']} {text}")
    told[resource["name"]] = {"rows": rows, "faults": faults[:5]}

print(json.dumps(told))
