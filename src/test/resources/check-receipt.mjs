// Runs the page's own script on receipts that a test made: node check-receipt.mjs receipt.js folder
import { webcrypto } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

// Node before version 19 keeps apart what a browser has at hand.
globalThis.crypto ??= webcrypto;

const [script, folder] = process.argv.slice(2);
const { check, Fault } = await import(pathToFileURL(script).href);
const file = (name) => new Uint8Array(readFileSync(`${folder}/${name}`));
const line = (name) => readFileSync(`${folder}/${name}`, "utf8");

async function answer(receipt, key, packet) {
  try {
    const found = await check(receipt, key, packet);
    return `${found.signature} ${found.packet} ${found.release} ${found.index} ${found.sha256}`;
  } catch (fault) {
    return fault instanceof Fault ? `fault ${fault.code}` : `BROKEN ${fault}`;
  }
}

const ours = line("ours.key");
for (const name of readdirSync(folder).filter((each) => each.endsWith(".tlog-proof")).sort())
  console.log(`${name}: ${await answer(file(name), ours, file("packet"))}`);

const good = file("good.tlog-proof");
console.log(`no key: ${await answer(good, "", null)}`);
console.log(`their key: ${await answer(good, line("theirs.key"), null)}`);
console.log(`half a key: ${await answer(good, ours.slice(0, -9), null)}`);
const two = line("earlier.key") + "\n" + ours + "\n";
console.log(`two keys: ${await answer(good, two, null)}`);
console.log(`other packet: ${await answer(good, ours, new Uint8Array([1]))}`);

let accepted = 0;
let broken = 0;
const count = async (receipt) => {
  const said = await answer(receipt, ours, null);
  if (said.startsWith("GOOD")) accepted++;
  if (said.startsWith("BROKEN")) broken++;
};
for (let at = 0; at < good.length; at++) {
  const changed = good.slice();
  changed[at] ^= 1;
  await count(changed);
  await count(good.slice(0, at));
}
console.log(`changed and cut ${2 * good.length}: accepted ${accepted}, broken ${broken}`);
