// Checks a receipt (C2SP tlog-proof with the entry as its extra part) without sending it anywhere.
// Every fault is a code that the page has a sentence for.
const FORMAT = "c2sp.org/tlog-proof@v1";
const MOST_BYTES = 1 << 20;
const MOST_HASHES = 63;
const ED25519 = 0x01;

export class Fault extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

const need = (holds, code) => {
  if (!holds) throw new Fault(code);
};

const utf8 = new TextEncoder();

const text = (bytes, code) => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Fault(code);
  }
};

/** Only the one spelling of base64 that encoding gives. */
const decoded = (base64, code) => {
  need(/^[A-Za-z0-9+/]+={0,2}$/.test(base64) && base64.length % 4 === 0, code);
  const raw = atob(base64);
  need(btoa(raw) === base64, code);
  return Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
};

const joined = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

export const hex = (bytes) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const same = (one, other) => hex(one) === hex(other);

/** A signed note: its text and the lines of those who signed it. */
function note(all) {
  const split = all.lastIndexOf("\n\n");
  need(split >= 0 && all.endsWith("\n"), "checkpoint");
  const signatures = all
    .slice(split + 2, -1)
    .split("\n")
    .map((line) => {
      const parts = line.split(" ");
      need(parts.length === 3 && parts[0] === "\u2014" && parts[1] !== "", "checkpoint");
      const bytes = decoded(parts[2], "checkpoint");
      need(bytes.length > 4, "checkpoint");
      return { name: parts[1], id: hex(bytes.slice(0, 4)), signature: bytes.slice(4) };
    });
  const signed = all.slice(0, split + 1);
  const lines = signed.split("\n");
  need(lines.length >= 4 && lines[0] !== "" && /^(0|[1-9]\d{0,17})$/.test(lines[1]), "checkpoint");
  const root = decoded(lines[2], "checkpoint");
  need(root.length === 32, "checkpoint");
  return { signed, signatures, log: lines[0], size: BigInt(lines[1]), root };
}

export const begins = (bytes, ...first) => first.every((byte, at) => bytes[at] === byte);

/** What honest people, editors and mail programs do to a file on its way. */
function asSent(bytes) {
  need(!begins(bytes, 0x50, 0x4b, 3, 4), "zip");
  const marked =
    begins(bytes, 0xef, 0xbb, 0xbf) || begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff);
  const crlf = bytes.some((byte, at) => byte === 13 && bytes[at + 1] === 10);
  need(!marked && !crlf, "converted");
}

function parse(bytes) {
  need(bytes.length > 0 && bytes.length <= MOST_BYTES, "notReceipt");
  need(!begins(bytes, 0x25, 0x50, 0x44, 0x46), "notReceipt");
  asSent(bytes);
  const all = text(bytes, "notReceipt");
  need(all.startsWith(FORMAT + "\n"), "notReceipt");
  const split = all.indexOf("\n\n");
  need(split >= 0, "cut");
  const lines = all.slice(0, split).split("\n");
  need(lines.length >= 3 && lines[1].startsWith("extra "), "noEntry");
  need(/^index (0|[1-9]\d{0,17})$/.test(lines[2]), "index");
  need(lines.length <= 3 + MOST_HASHES, "path");
  const path = lines.slice(3).map((line) => {
    const hash = decoded(line, "path");
    need(hash.length === 32, "path");
    return hash;
  });
  return {
    entry: decoded(lines[1].slice("extra ".length), "noEntry"),
    index: BigInt(lines[2].slice("index ".length)),
    path,
    checkpoint: note(all.slice(split + 2)),
  };
}

/** From the entry up to the root, RFC 6962 section 2.1.1. */
async function leads(receipt) {
  const { index, path, entry } = receipt;
  const { size, root } = receipt.checkpoint;
  if (index >= size) return false;
  let place = index;
  let last = size - 1n;
  let hash = await sha256(joined(Uint8Array.of(0), entry));
  for (const sibling of path) {
    if (last === 0n) return false;
    if ((place & 1n) === 1n || place === last) {
      hash = await sha256(joined(Uint8Array.of(1), sibling, hash));
      while ((place & 1n) === 0n && place !== 0n) {
        place >>= 1n;
        last >>= 1n;
      }
    } else {
      hash = await sha256(joined(Uint8Array.of(1), hash, sibling));
    }
    place >>= 1n;
    last >>= 1n;
  }
  return last === 0n && same(hash, root);
}

/** A key line: name, id and key, as the hospital publishes it. */
async function key(line) {
  const parts = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line.trim());
  need(parts !== null, "key");
  const bytes = decoded(parts[3], "key");
  need(bytes.length === 33 && bytes[0] === ED25519, "key");
  const id = await sha256(joined(utf8.encode(parts[1] + "\n"), bytes));
  need(hex(id.slice(0, 4)) === parts[2], "key");
  return { name: parts[1], id: parts[2], raw: bytes.slice(1) };
}

/** GOOD, or why not: NO_KEY, FOREIGN (nobody with this key signed), UNABLE (the browser cannot). */
async function signature(checkpoint, keyLines) {
  if (keyLines.trim() === "") return "NO_KEY";
  // A log that was restored from a backup has a line for each of its names.
  const all = await Promise.all(keyLines.trim().split(/\s*\n\s*/).map(key));
  const known = all.find((each) => each.name === checkpoint.log);
  if (known === undefined) return "FOREIGN";
  const lines = checkpoint.signatures.filter(
    (each) => each.name === known.name && each.id === known.id
  );
  if (lines.length === 0) return "FOREIGN";
  let publicKey;
  try {
    publicKey = await crypto.subtle.importKey("raw", known.raw, { name: "Ed25519" }, false, [
      "verify",
    ]);
  } catch {
    return "UNABLE";
  }
  for (const each of lines) {
    const good = await crypto.subtle.verify(
      { name: "Ed25519" },
      publicKey,
      each.signature,
      utf8.encode(checkpoint.signed)
    );
    need(good, "forged");
  }
  return "GOOD";
}

/** Which hospital's log, whatever its number: a restored backup gives it a new one. */
function hospital(log) {
  return log.slice(0, log.lastIndexOf("/") + 1);
}

function told(receipt) {
  let entry;
  try {
    entry = JSON.parse(text(receipt.entry, "entry"));
  } catch {
    throw new Fault("entry");
  }
  need(entry !== null && typeof entry === "object" && entry.v === 1, "entry");
  need(typeof entry.log === "string", "entry");
  need(hospital(entry.log) === hospital(receipt.checkpoint.log), "otherLog");
  const facts = entry.facts ?? {};
  return {
    kind: String(entry.kind),
    at: String(entry.at),
    request: String(entry.req ?? ""),
    sha256: String(facts.packetSha256 ?? ""),
  };
}

/**
 * @param bytes of the receipt
 * @param keyLines of the log that is trusted, one for each of its names; blank if there is none
 * @param packet bytes of the packet, or null
 */
export async function check(bytes, keyLines, packet) {
  const receipt = parse(bytes);
  need(await leads(receipt), "notInTree");
  const said = told(receipt);
  const signed = await signature(receipt.checkpoint, keyLines);
  const hash = packet === null ? "" : hex(await sha256(packet));
  return {
    ...said,
    index: receipt.index.toString(),
    size: receipt.checkpoint.size.toString(),
    log: receipt.checkpoint.log,
    root: btoa(String.fromCharCode(...receipt.checkpoint.root)),
    signature: signed,
    release: said.sha256 !== "" && ["RELEASED", "PRINT_CLEARED"].includes(said.kind),
    packet: packet === null ? "NONE" : hash === said.sha256 ? "SAME" : "OTHER",
    packetSha256: hash,
  };
}
