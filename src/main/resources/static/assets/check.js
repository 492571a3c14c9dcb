// The page that checks receipts. What the visitor chooses is read here and goes nowhere; the page's
// policy forbids it every connection.
import { check } from "./receipt.js";

const at = (id) => document.getElementById(id);
const words = new Map(
  Array.from(document.querySelectorAll("#texts [data-key]"), (each) => [
    each.dataset.key,
    each.textContent,
  ])
);
const say = (key) => words.get(key) ?? key;
const result = at("result");

function line(tone, sentence) {
  const item = document.createElement("li");
  item.className = tone;
  item.textContent = sentence;
  return item;
}

function fact(name, value) {
  const row = document.createElement("div");
  const term = document.createElement("dt");
  const given = document.createElement("dd");
  term.textContent = name;
  given.textContent = value;
  given.className = "hash";
  row.append(term, given);
  return row;
}

const TONES = { good: "ready", half: "waits", bad: "over" };

/** @param how "good", "half" (only the hashes could be checked) or "bad" */
function show(how, lines, facts) {
  const head = document.createElement("h2");
  head.textContent = say(how);
  const list = document.createElement("ul");
  list.className = "usa-list";
  list.append(...lines);
  const table = document.createElement("dl");
  table.className = "answers";
  table.append(...facts);
  result.className = "state " + TONES[how];
  result.replaceChildren(head, list, table);
  result.dataset.how = how;
}

/** The paper names the entry after the hash mark, so that no server hears it. */
function scanned() {
  const named = /^#entry-(\d{1,18})$/.exec(location.hash);
  return named === null ? null : named[1];
}

function tell(found) {
  const lines = [line("yes", say("included"))];
  lines.push(line(found.signature, say("signature." + found.signature)));
  if (found.release) lines.push(line("yes", say("release")));
  else lines.push(line("no", say("noRelease")));
  lines.push(line(found.packet, say("packet." + found.packet)));
  const paper = scanned();
  const fits = paper === null || paper === found.index;
  if (!fits) lines.push(line("no", say("otherEntry")));
  const facts = [
    fact(say("fact.index"), found.index),
    fact(say("fact.at"), found.at),
    fact(say("fact.request"), found.request),
    fact(say("fact.sha256"), found.sha256),
    fact(say("fact.log"), found.log),
    fact(say("fact.root"), found.root),
  ];
  if (found.packetSha256 !== "") facts.push(fact(say("fact.packet"), found.packetSha256));
  const holds =
    found.release && found.signature !== "FOREIGN" && found.packet !== "OTHER" && fits;
  const how = found.signature === "GOOD" ? "good" : "half";
  show(holds ? how : "bad", lines, facts);
}

async function bytes(field) {
  const [file] = at(field).files;
  return file === undefined ? null : new Uint8Array(await file.arrayBuffer());
}

async function run() {
  if (globalThis.crypto?.subtle === undefined) {
    show("bad", [line("no", say("fault.insecure"))], []);
    return;
  }
  const receipt = await bytes("receipt");
  if (receipt === null) {
    show("bad", [line("no", say("fault.choose"))], []);
    return;
  }
  try {
    tell(await check(receipt, at("key").value, await bytes("packet")));
  } catch (fault) {
    const key = "fault." + (fault.code ?? "notReceipt");
    show("bad", [line("no", words.has(key) ? say(key) : say("fault.notReceipt"))], []);
  }
}

at("check").hidden = false;
at("go").addEventListener("click", async () => {
  await run();
  result.focus();
});
if (scanned() !== null) {
  at("paper").hidden = false;
  at("paper-entry").textContent = scanned();
}
