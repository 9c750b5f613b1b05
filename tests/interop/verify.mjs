// A second verifier of a record's bytes, written from docs/spec/record.md and docs/spec/signatures.md alone, without packages.
//
//   node verify.mjs RECORD-FOLDER
//
// prints {"findings": [{"where", "rule"}]} on one line; exit 0 without findings, 1 with, 2 without a readable record.
// It does not ask whether the assembly's rules give the decisions (`decision.*`, `due.events`).
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { attempt, decode, hexHash, isExactly, isOneOf, isText, matches, need } from "./verify/bytes.mjs";
import { isOrigin } from "./verify/form.mjs";
import { checkLog } from "./verify/log.mjs";
import { LOG, verifierKey } from "./verify/notes.mjs";

const INDEX = "logs.json";
const PATH = /^[a-z0-9-]{1,64}(\/[a-z0-9-]{1,64})*$/;

const isIndex = isExactly({
  logs: (value) => Array.isArray(value) && value.length > 0 && value.every(isLog),
  v: isOneOf("asamblea/record/draft-1"),
});
const isLog = isExactly({ key: isText, origin: isOrigin, path: matches(PATH) });

/** Section 7: a record as files. */
class Folder {
  #folder;
  #missing = new Set();

  constructor(folder) {
    this.#folder = folder;
  }

  file(name) {
    return tried(() => readFileSync(join(this.#folder, name)));
  }

  blob(hex) {
    return this.file(`blobs/${hex}`);
  }

  /** The files directly under `blobs/`. */
  blobNames() {
    const held = tried(() => readdirSync(join(this.#folder, "blobs"), { withFileTypes: true })) ?? [];
    return held.filter((file) => !file.isDirectory()).map(({ name }) => name).sort();
  }

  /** A blob is named once, at its first reference. */
  missing(hex, tell) {
    if (!this.#missing.has(hex)) tell();
    this.#missing.add(hex);
  }
}

function tried(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Section 7: the logs of the index. */
function readIndex(bytes) {
  const index = decode(bytes);
  need(isIndex(index));
  const { logs } = index;
  need(logs.every(({ origin }, i) => i === 0 || logs[i - 1].origin < origin));
  need(logs.every(({ path }) => path.split("/")[0] !== "blobs"));
  const within = (one, other) => one !== other && `${one.path}/`.startsWith(`${other.path}/`);
  need(!logs.some((one) => logs.some((other) => within(one, other))));
  return logs.map(({ key, origin, path }) => ({ origin, path, key: keyOf(key, origin) }));
}

function keyOf(text, origin) {
  const key = verifierKey(text, LOG);
  need(key.name === origin);
  return key;
}

/** Section 8: every finding once, in the order of the rules. */
function verify(record, index) {
  const findings = new Map();
  const find = (where, rule) => void findings.set(`${where} ${rule}`, { where, rule });
  const logs = attempt(() => readIndex(index));
  if (logs === null) find(INDEX, "record.index");
  for (const log of logs ?? []) checkLog(log, record, find);
  for (const name of record.blobNames()) if (hexHash(record.blob(name)) !== name) find(`blobs/${name}`, "blob.hash");
  return [...findings.values()];
}

function main(folder) {
  const record = new Folder(folder ?? "");
  const index = record.file(INDEX);
  if (folder === undefined || index === null) return 2;
  const findings = verify(record, index);
  process.stdout.write(`${JSON.stringify({ findings })}\n`);
  return findings.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2]);
