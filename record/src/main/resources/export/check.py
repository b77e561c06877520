"""Recomputes every hash of an export of Vigie and compares it with checkpoint.txt."""
import base64
import hashlib
import json
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


origin, size, root = open(os.path.join(here, "checkpoint.txt"), encoding="utf-8").read().split("\n")[:3]
peaks, count, wanted, excused = [], 0, set(), set()
for line in open(os.path.join(here, "entries.jsonl"), encoding="utf-8", newline="\n"):
    entry = json.loads(line)
    if "destroyed" in entry:
        continue
    assert entry["number"] == count, "an entry is missing before %d" % entry["number"]
    if "payload" in entry:
        payload = entry["payload"].encode("utf-8")
        commitment = sha256(bytes.fromhex(entry["salt"]), payload).hex()
        assert commitment == entry["commitment"], "content of entry %d" % count
        told = json.loads(payload)
        if entry["kind"] == "acquisition":
            wanted.add(told["sha256"])
        if entry["kind"] == "redaction":
            excused.update(told["files"])
    else:
        assert "redaction" in entry, "content of entry %d" % count
    text = "vigie entry 1\n%d\n%s\n%s\n%s\n" % (count, entry["time"], entry["kind"], entry["commitment"])
    peak, place = sha256(b"\0", text.encode("utf-8")), count
    while place & 1:
        peak, place = sha256(b"\1", peaks.pop(), peak), place >> 1
    peaks.append(peak)
    count += 1

assert count == int(size), "%d entries, and the checkpoint tells of %s" % (count, size)
top = peaks.pop()
while peaks:
    top = sha256(b"\1", peaks.pop(), top)
assert base64.b64encode(top).decode() == root, "the root is another"
for name in sorted(wanted - excused):
    with open(os.path.join(here, "files", name), "rb") as kept:
        assert hashlib.sha256(kept.read()).hexdigest() == name, "file %s" % name
print("%s: %d entries and %d files are what the checkpoint tells of" % (origin, count, len(wanted - excused)))
sys.exit(0)
