#!/usr/bin/env python3
"""A second reader of exported disclosure logs and receipts, written from the C2SP specifications alone.

It shares no code with the product. It needs Python 3.8 and, for signatures, the program openssl.

    verify_log.py log DIR [--key FILE] [--json]
    verify_log.py receipt FILE [--packet FILE] [--key FILE]
    verify_log.py export-note TABLE --note NOTE [--key FILE]

Exit codes: 0 it holds, 1 it does not, 2 it cannot be said.
"""
import argparse
import base64
import binascii
import datetime
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

WIDTH = 256
ED25519 = 1
# A note or a receipt is a few kilobytes, an entry of a bundle at most 65,535 bytes and its length.
MOST_NOTE = 1 << 20
MOST_FILE = 1 << 24
MOST_BUNDLE = WIDTH * (2 + 0xffff)
MOST_SIGNATURES = 64
# SubjectPublicKeyInfo of an Ed25519 key is this and the 32 bytes, RFC 8410.
SPKI = bytes.fromhex("302a300506032b6570032100")


class Refused(Exception):
    """What was shown is not what it claims to be."""


class Unreadable(Exception):
    """Nothing can be said."""


def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """Roots of the full subtrees, the widest first, as (height, hash)."""

    def __init__(self):
        self.peaks = []
        self.size = 0

    def add(self, digest, tell=None):
        height = 0
        while self.peaks and self.peaks[-1][0] == height:
            digest = node_hash(self.peaks.pop()[1], digest)
            height += 1
            if tell:
                tell(height, digest)
        self.peaks.append((height, digest))
        self.size += 1

    def root(self):
        if not self.peaks:
            return hashlib.sha256(b"").digest()
        digest = self.peaks[-1][1]
        for _, left in reversed(self.peaks[:-1]):
            digest = node_hash(left, digest)
        return digest


def printable(text):
    """A word of somebody unknown, for a terminal: nothing in it moves the cursor or turns the writing."""
    return "".join("\ufffd" if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)


def strict64(text):
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Refused("This is no base64.")
    if base64.b64encode(raw).decode() != text:
        raise Refused("This base64 has a second form.")
    return raw


def digest64(text):
    raw = strict64(text)
    if len(raw) != 32:
        raise Refused("A hash has 32 bytes.")
    return raw


def decimal(text):
    if not text.isascii() or not text.isdigit() or (text[0] == "0" and text != "0"):
        raise Refused("A number has no leading zero.")
    return int(text)


def as_sent(raw):
    """Tells what honest people, editors and mail programs do to a file on its way."""
    if raw.startswith(b"PK\3\4"):
        raise Refused("This is a ZIP. Unpack it and name the file that was in it.")
    if raw.startswith(b"%PDF-"):
        raise Refused("This is a PDF. What can be checked is the text file beside it.")
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) or b"\r\n" in raw:
        raise Refused("An editor or a mail program converted this file: its line ends or its first"
                      " bytes are others. Take it again as it was sent.")
    if raw and not raw.endswith(b"\n"):
        raise Refused("This file ends within a line, so it was cut short. Take it again.")
    return raw


class Key:
    """name+hexadecimal id+base64(kind, 32 bytes)"""

    def __init__(self, line):
        parts = line.strip().split("+", 2)
        if len(parts) != 3:
            raise Unreadable("The key file holds no key line.")
        self.name, digits, rest = parts
        try:
            raw = strict64(rest)
        except Refused:
            raise Unreadable("The key file holds no key line.")
        if len(raw) != 33 or raw[0] != ED25519:
            raise Unreadable("Only Ed25519 keys of logs are known here.")
        self.id = hashlib.sha256(self.name.encode() + b"\n" + raw).digest()[:4]
        if self.id.hex() != digits:
            raise Unreadable("The id in the key line belongs to another key.")
        self.raw = raw[1:]

    def signed(self, message, signature):
        with tempfile.TemporaryDirectory() as place:
            for name, content in (("k", SPKI + self.raw), ("m", message), ("s", signature)):
                with open(os.path.join(place, name), "wb") as out:
                    out.write(content)
            command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-rawin",
                       "-inkey", "k", "-in", "m", "-sigfile", "s"]
            try:
                done = subprocess.run(command, cwd=place, stdout=subprocess.DEVNULL,
                                      stderr=subprocess.DEVNULL)
            except FileNotFoundError:
                raise Unreadable("The program openssl is missing.")
            return done.returncode == 0


class Note:
    """A text with the signatures below it."""

    def __init__(self, raw):
        if len(raw) > MOST_NOTE:
            raise Refused("A checkpoint has at most 1 MiB.")
        as_sent(raw)
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("A checkpoint is text in UTF-8.")
        if any(ord(c) < 32 and c != "\n" for c in text):
            raise Refused("A checkpoint has no control characters.")
        split = text.rfind("\n\n")
        if split < 0 or not text.endswith("\n"):
            raise Refused("A checkpoint has an empty line before its signatures.")
        self.text = text[:split + 1]
        self.lines = []
        for line in text[split + 2:-1].split("\n"):
            parts = line.split(" ")
            if len(parts) != 3 or parts[0] != "\u2014" or not parts[1]:
                raise Refused("A signature line has another form.")
            signed = strict64(parts[2])
            if len(signed) <= 4:
                raise Refused("A signature line is too short.")
            self.lines.append((parts[1], signed[:4], signed[4:]))
        if len(self.lines) > MOST_SIGNATURES:
            raise Refused("A checkpoint has at most 64 signatures.")

    def signed_by(self, keys, name=None):
        found = False
        for signer, identity, signature in self.lines:
            for key in keys:
                if key.name == signer == (name or signer) and key.id == identity:
                    if not key.signed(self.text.encode(), signature):
                        raise Refused("The signature does not belong to this text.")
                    found = True
        return found


class Checkpoint(Note):
    """A note whose first three lines are origin, size and root."""

    def __init__(self, raw):
        super().__init__(raw)
        body = self.text.split("\n")
        if len(body) < 4 or not body[0]:
            raise Refused("A checkpoint has three lines.")
        self.origin, self.size, self.root = body[0], decimal(body[1]), digest64(body[2])

    def signed_by(self, keys):
        return super().signed_by(keys, self.origin)


def tile_name(number):
    name = "%03d" % (number % 1000)
    while number >= 1000:
        number //= 1000
        name = "x%03d/%s" % (number % 1000, name)
    return name


def tile_path(folder, level, number, width):
    path = os.path.join(folder, "tile", str(level), tile_name(number))
    return path if width == WIDTH else path + ".p/%d" % width


def read(path, most=MOST_FILE):
    """A file, or what is one byte more than it may have."""
    try:
        if not os.path.isfile(path):
            raise Refused("A file of the export is missing.")
        with open(path, "rb") as file:
            return file.read(most + 1)
    except OSError:
        raise Refused("A file of the export is missing.")


def read_or_nothing(path, most):
    try:
        return read(path, most)
    except Refused:
        return b""


def canonical(raw):
    """The facts of an entry, if the bytes are the one form that they may have."""

    def once(pairs):
        facts = dict(pairs)
        if len(facts) != len(pairs):
            raise ValueError
        return facts

    def whole(digits):
        number = int(digits)
        if abs(number) >= 1 << 53:
            raise ValueError
        return number

    def never(_):
        raise ValueError

    def check(value, depth=1):
        if depth > 9 or value is None:
            raise ValueError
        if isinstance(value, str) and unicodedata.normalize("NFC", value) != value:
            raise ValueError
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            check(part, depth + 1)
        if isinstance(value, dict):
            for key in value:
                if not key.isascii() or not 1 <= len(key) <= 60 or any(c in key for c in ' "\\'):
                    raise ValueError

    try:
        facts = json.loads(raw.decode("utf-8"), object_pairs_hook=once, parse_int=whole,
                           parse_float=never, parse_constant=never)
        check(facts)
        again = json.dumps(facts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        if again.encode("utf-8") != raw:
            raise ValueError
    except (ValueError, UnicodeError, RecursionError):
        raise Refused("An entry is not in the one form that entries have.")
    return facts


class LogReader:
    """One pass over an exported log; keeps the first index at which each thing is wrong."""

    def __init__(self, folder, keys):
        self.folder = folder
        self.keys = keys
        self.faults = {}
        self.tree = Tree()
        self.levels = {}
        self.wrong_tiles = []
        self.ids = set()
        self.runs = {}
        self.prepared = {}
        self.approved = set()
        self.stretches = []
        self.begun = {}
        self.restored = []

    def fault(self, kind, index):
        self.faults.setdefault(kind, index)

    def run(self):
        self.checkpoint = Checkpoint(read(os.path.join(self.folder, "checkpoint")))
        try:
            if self.keys and not self.checkpoint.signed_by(self.keys):
                self.fault("NOT_SIGNED", 0)
        except Refused:
            self.fault("NOT_SIGNED", 0)
        size = self.checkpoint.size
        for number in range((size + WIDTH - 1) // WIDTH):
            if not self.bundle(number, min(WIDTH, size - number * WIDTH)):
                self.fault("MISSING", number * WIDTH)
                self.fault("CUT_OFF", number * WIDTH)
                break
        if "NOT_SIGNED" not in self.faults:
            self.names()
        if not {"NOT_SIGNED", "CUT_OFF"} & set(self.faults) and self.tree.root() != self.checkpoint.root:
            self.fault("OTHER_TREE", size)
        self.upper_tiles()
        for numbers in self.runs.values():
            self.gap(numbers)

    def bundle(self, number, width):
        entries = os.path.join(self.folder, "tile", "entries", tile_name(number))
        try:
            raw = read(entries if width == WIDTH else entries + ".p/%d" % width, MOST_BUNDLE)
        except Refused:
            return False
        hashes = read_or_nothing(tile_path(self.folder, 0, number, width), 32 * width)
        at = 0
        for i in range(width):
            index = number * WIDTH + i
            length = int.from_bytes(raw[at:at + 2], "big") if at + 2 <= len(raw) else 0
            start = min(len(raw), at + 2)
            at = min(len(raw), start + length)
            entry = raw[start:at]
            digest = leaf_hash(entry)
            if digest != hashes[32 * i:32 * i + 32]:
                self.fault("ALTERED", index)
            self.tree.add(digest, self.subtree)
            self.understand(index, entry)
        if at != len(raw) or len(hashes) > 32 * width:
            self.fault("ALTERED", number * WIDTH + width)
        return True

    def subtree(self, height, digest):
        if height % 8 == 0:
            self.levels.setdefault(height // 8, []).append(digest)

    def upper_tiles(self):
        """Every tile above the lowest level, each hash compared with the one made here."""
        bad = min(self.faults.values()) if self.faults else None
        firsts = []
        for level, hashes in self.levels.items():
            span = WIDTH ** level
            for number in range((len(hashes) + WIDTH - 1) // WIDTH):
                made = b"".join(hashes[number * WIDTH:(number + 1) * WIDTH])
                if "MISSING" in self.faults and len(made) < 32 * WIDTH:
                    continue  # reading ended in the middle of it
                kept = read_or_nothing(tile_path(self.folder, level, number, len(made) // 32),
                                       len(made))
                if kept == made:
                    continue
                same = 0
                while same < min(len(kept), len(made)) and kept[same] == made[same]:
                    same += 1
                place = number * WIDTH + min(same, len(made) - 1) // 32
                first = place * span
                if bad is None or not first <= bad < first + span:
                    firsts.append(first)
        if firsts:
            self.fault("TILE", min(firsts))

    def understand(self, index, raw):
        try:
            entry = canonical(raw)
            self.shape(raw, entry)
        except Refused:
            self.fault("NOT_AN_ENTRY", index)
            return
        self.named(index, entry)
        self.duties(index, entry)
        if entry["eid"] in self.ids:
            self.fault("TWICE", index)
        self.ids.add(entry["eid"])
        run = self.runs.setdefault(entry["node"], {})
        for number in entry.get("skip", []) + [entry["nseq"]]:
            run[number] = index

    def named(self, index, entry):
        """Keeps which entries say that they belong to which log, and who says to go on after whom."""
        log = entry["log"]
        if self.stretches and self.stretches[-1][0] == log:
            self.stretches[-1][2] = index + 1
            return
        facts = entry.get("facts", {})
        before = facts.get("earlierLog", "")
        if (entry["kind"] == "RESTORED" and before not in ("", log)
                and all(seen != log for seen, _, _ in self.stretches)
                and re.fullmatch("[1-9][0-9]{0,17}", facts.get("earlierSize", ""))):
            try:
                digest64(facts.get("earlierRoot", ""))
                self.begun[log] = (index, before, int(facts["earlierSize"]), facts["earlierRoot"])
            except Refused:
                pass
        self.stretches.append([log, index, index + 1])

    def names(self):
        """After a restored backup a log goes on under a new name; whatever else is foreign."""
        reigns = {}
        log, end = self.checkpoint.origin, sys.maxsize
        while log in self.begun and log not in reigns:
            start, before, size, root = self.begun[log]
            reigns[log] = (start, end)
            self.restored.insert(0, (start, log, before, size, root))
            log, end = before, start
        reigns.setdefault(log, (0, end))
        for name, first, behind in self.stretches:
            start, end = reigns.get(name, (sys.maxsize, 0))
            if first < start:
                self.fault("FOREIGN", first)
            elif behind > end:
                self.fault("FOREIGN", max(first, end))

    @staticmethod
    def shape(raw, entry):
        texts = ("log", "eid", "kind", "at", "node", "actor")
        known = set(texts) | {"v", "nseq", "skip", "req", "facts", "com"}
        good = (len(raw) <= 8192 and isinstance(entry, dict) and set(entry) <= known
                and entry.get("v") is not True and entry.get("v") == 1
                and all(isinstance(entry.get(name), str) for name in texts)
                and type(entry.get("nseq")) is int
                and isinstance(entry.get("req", ""), str)
                and LogReader.instant(entry["at"])
                and all(type(number) is int for number in entry.get("skip", [1]))
                and entry.get("skip", [1]) != [])
        for part in ("facts", "com"):
            values = entry.get(part, {"a": "a"}) if good else {}
            good = good and isinstance(values, dict) and values != {} and all(
                isinstance(value, str) for value in values.values())
        if not good:
            raise Refused("An entry has another form.")

    @staticmethod
    def instant(text):
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){2}T([0-9]{2}:){2}[0-9]{2}\.[0-9]{6}Z", text):
            return False
        try:
            datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ")
            return True
        except ValueError:
            return False

    def gap(self, numbers):
        """Where the entry stands before which the node had written one that is not there."""
        expected = 1
        for number in sorted(numbers):
            if number < 1:
                continue
            if number != expected:
                self.lost(numbers[number])
                return
            expected += 1

    def lost(self, index):
        # Of several nodes the first that is looked at is told; the smallest index is the sure one.
        self.faults["LOST"] = min(index, self.faults.get("LOST", index))

    def duties(self, index, entry):
        facts = {name: value.lower() for name, value in entry.get("facts", {}).items()}
        actor = entry["actor"]
        actor = (actor[6:] if actor.startswith("staff:") else actor).lower()
        request = entry.get("req", "")
        packet = (request, facts.get("packetVersion", ""))
        if entry["kind"] == "ABSTRACTED":
            self.prepared.setdefault((request, facts.get("version", "")), set()).add(actor)
        elif entry["kind"] == "APPROVED":
            self.approved.add((packet, facts.get("packetSha256", ""), actor))
            own = actor == facts.get("preparedBy", "") or actor in self.prepared.get(packet, ())
            if own and facts.get("why", "") != "emergency":
                self.fault("OWN_WORK", index)
        elif entry["kind"] == "RELEASED":
            approval = (packet, facts.get("packetSha256", ""), facts.get("approvedBy", ""))
            if approval not in self.approved:
                self.fault("NOT_APPROVED", index)


def keys_of(path):
    if not path:
        return []
    try:
        with open(path, encoding="utf-8-sig") as file:
            keys = [Key(line) for line in file if line.strip()]
    except (OSError, UnicodeDecodeError):
        raise Unreadable("The key file cannot be read.")
    if not keys:
        raise Unreadable("The key file has no line.")
    return keys


def check_log(options):
    there = [os.path.exists(os.path.join(options.place, name)) for name in ("checkpoint", "tile")]
    if not any(there):
        raise Unreadable("There is no export of a log in that folder.")
    keys = keys_of(options.key)
    reader = LogReader(options.place, keys)
    reader.run()
    first = min(reader.faults.values()) if reader.faults else None
    if options.json:
        print(json.dumps({"whole": first is None, "size": reader.tree.size, "firstBadIndex": first,
                          "root": base64.b64encode(reader.tree.root()).decode(),
                          "restoredAt": [told[0] for told in reader.restored],
                          "faults": sorted(reader.faults)}))
    else:
        print("%d entries read." % reader.tree.size)
        for index, log, before, size, root in reader.restored:
            print("At entry %d a backup was restored: %s goes on after %s, which had signed %d entries"
                  " (root %s); %d of them are not here."
                  % (index, printable(log), printable(before), size, root, max(0, size - index)))
        for kind, index in sorted(reader.faults.items(), key=lambda fault: fault[1]):
            print("%s at entry %d" % (kind, index))
        print("The log is whole." if first is None else "First bad index: %d" % first)
        tell_if_no_key(keys)
    return 0 if first is None else 1


def named(path):
    """A file that the caller named; one of an export that is missing is evidence."""
    if not os.path.isfile(path):
        raise Unreadable("A file that was named is not there.")
    raw = read(path)
    if len(raw) > MOST_FILE:
        raise Refused("The file is far too large to be one.")
    return raw


def sha256(path):
    """The hash of a packet or a table, which may be larger than memory."""
    if not os.path.isfile(path):
        raise Unreadable("A file that was named is not there.")
    digest = hashlib.sha256()
    try:
        with open(path, "rb") as file:
            for part in iter(lambda: file.read(1 << 20), b""):
                digest.update(part)
    except OSError:
        raise Unreadable("A file that was named cannot be read.")
    return digest.hexdigest()


def tell_if_no_key(keys):
    if not keys:
        print("No key was given, so nobody's signature was checked.")


def check_receipt(options):
    text = as_sent(named(options.place)).decode("utf-8", "replace")
    head, split, note = text.partition("\n\n")
    lines = head.split("\n")
    if not split or lines[0] != "c2sp.org/tlog-proof@v1" or len(lines) < 3 or len(lines) > 66:
        raise Refused("This is no receipt.")
    if not lines[1].startswith("extra ") or not lines[2].startswith("index "):
        raise Refused("This receipt does not carry its entry.")
    entry, index = strict64(lines[1][6:]), decimal(lines[2][6:])
    checkpoint = Checkpoint(note.encode("utf-8"))
    keys = keys_of(options.key)
    if keys and not checkpoint.signed_by(keys):
        raise Refused("No key that is trusted here signed this checkpoint.")
    path = [digest64(line) for line in lines[3:]]
    if climbed(leaf_hash(entry), index, checkpoint.size, path) != checkpoint.root:
        raise Refused("The entry is not in the log that the checkpoint describes.")
    facts = canonical(entry)
    LogReader.shape(entry, facts)
    if options.packet:
        packet = facts.get("facts", {}).get("packetSha256")
        if sha256(options.packet) != packet:
            raise Refused("The packet is not the one that this receipt names.")
    print("Entry %d of %d in %s: it holds." % (index, checkpoint.size, printable(checkpoint.origin)))
    tell_if_no_key(keys)
    return 0


def check_export_note(options):
    if not options.note:
        raise Unreadable("Name the note that came with the table: --note.")
    note = Note(named(options.note))
    first, _, rest = note.text.partition("\n")
    if first != "custodian statement v1":
        raise Refused("This is no note of an export.")
    keys = keys_of(options.key)
    if keys and not note.signed_by(keys):
        raise Refused("No key that is trusted here signed this note.")
    said = dict(line.partition(" ")[::2] for line in rest.splitlines())
    if sha256(options.place) != said.get("sha256"):
        raise Refused("The table is not the one that this note is about.")
    print("%s rows from %s to %s, complete %s: it holds."
          % tuple(printable(str(said.get(word))) for word in ("rows", "from", "to", "complete")))
    return 0


def climbed(digest, index, size, path):
    """The root to which a path leads, built from the top down as RFC 6962 defines PATH."""
    if index >= size:
        raise Refused("The index is not below the size.")
    turns = []
    start, end = 0, size
    while end - start > 1:
        middle = start + (1 << (end - start - 1).bit_length() - 1)
        turns.append(index < middle)
        start, end = (start, middle) if index < middle else (middle, end)
    if len(turns) != len(path):
        raise Refused("The path has another length.")
    for is_left, sibling in zip(reversed(turns), path):
        digest = node_hash(digest, sibling) if is_left else node_hash(sibling, digest)
    return digest


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("what", choices=["log", "receipt", "export-note"])
    parser.add_argument("place")
    parser.add_argument("--key")
    parser.add_argument("--packet")
    parser.add_argument("--note")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    try:
        checks = {"log": check_log, "receipt": check_receipt, "export-note": check_export_note}
        return checks[options.what](options)
    except Refused as refused:
        told, code = refused, 1
    except Unreadable as unreadable:
        told, code = unreadable, 2
    if options.json and options.what == "log":
        print(json.dumps({"says": str(told), "whole": False} if code == 1 else {"says": str(told)}))
    print(told, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
