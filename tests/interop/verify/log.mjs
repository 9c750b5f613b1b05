// One log of a record: record.md, sections 3, 5 and 8, in the order of the rules.
import { attempt, base64, isBase64 } from "./bytes.mjs";
import { evidenceHolds } from "./evidence.mjs";
import { LOG_KEY, RECOGNISED, entryOf, references } from "./form.mjs";
import { actId, enrolled, originOf, signaturesHold } from "./keys.mjs";
import { COSIGNER, LOG, checkpoint, signedBy, verifierKey } from "./notes.mjs";
import { Tree, bundles, tiles, unbundle } from "./tree.mjs";

const FOUNDING = ["founding.call/1", "body.found/1"];
const AHEAD = 300_000;

/** What the entries so far have made known. */
class Log {
  acts = new Set();
  codes = new Set();
  keys = new Map();
  cosigners = [];
  bodies = new Map();
  site = { origins: [], rp: "" };
  key = null;
  demo = false;
  at = 0;
  place = 0;

  constructor(origin, tree) {
    Object.assign(this, { origin, tree });
  }

  keyInForce(id) {
    const key = this.keys.get(id);
    return key !== undefined && !(key.revoked < this.place) ? key : null;
  }

  found({ payload }) {
    if (isBase64(32)(payload.log_key)) this.key = base64(payload.log_key);
    this.demo = payload.demo === true;
  }

  /** Section 3, the seven events: how each changes what later entries may rely on. */
  learn({ events }) {
    const seq = this.place;
    for (const event of events) {
      if (event.name === "key.enrolled/1" && !this.keys.has(event.key)) this.keys.set(event.key, enrolled(event));
      if (event.name === "key.revoked/1" && this.keys.has(event.key)) this.keys.get(event.key).revoked ??= seq;
      if (event.name === "address.named/1") this.site = event;
      if (event.name === "cosigner.named/1") this.cosigners.push(verifierKey(event.key, COSIGNER));
      if (event.name === RECOGNISED && !this.bodies.has(event.body)) this.bodies.set(event.body, recognised(event));
    }
  }
}

/** A body of which entries can be cited: its key, the last head cited, in which entry, and the entries cited. */
const recognised = ({ key }) => ({ key: verifierKey(key, LOG), size: 0, root: null, at: null, cited: new Set() });

/** Section 5: the entries of the checkpoint's tree, or null where nothing more of the log is to be looked at. */
function readEntries({ origin, path, key }, record, find) {
  const at = (name) => `${path}/${name}`;
  const bytes = record.file(at("checkpoint"));
  if (bytes === null) return find(at("checkpoint"), "record.missing");
  const head = attempt(() => checkpoint(bytes, origin));
  if (head === null) return find(at("checkpoint"), "checkpoint.form");
  if (!signedBy(head, key)) return find(at("checkpoint"), "checkpoint.signature");
  const entries = [];
  for (const { name, width } of bundles(head.size)) {
    const bundle = record.file(at(name));
    if (bundle === null) return find(at(name), "record.missing");
    const held = attempt(() => unbundle(bundle, width));
    if (held === null) return find(at(name), "bundle.form");
    entries.push(...held);
  }
  const tree = new Tree(entries);
  if (!tree.root(head.size).equals(head.root)) return find(at("checkpoint"), "tree.root");
  return { entries, tree };
}

function checkTiles(path, tree, size, record, find) {
  for (const tile of tiles(size)) {
    const bytes = record.file(`${path}/${tile.name}`);
    if (bytes === null) find(`${path}/${tile.name}`, "record.missing");
    else if (!bytes.equals(tree.tile(tile))) find(`${path}/${tile.name}`, "tile.hash");
  }
}

/** Section 3: the first entry holds the founding act, which gives the origin and the log's key. */
function originHolds({ act, events }, log, key) {
  if (log.place > 0) return true;
  if (act !== null) log.found(act);
  if (!FOUNDING.includes(act?.type)) return false;
  if (originOf(act) !== log.origin || !log.key?.equals(key.key)) return false;
  return events.every((event) => event.name !== LOG_KEY || event.key === act.payload.log_key);
}

/** `key.id`: the keys that an entry enrols are new in the log, and each is what it says. */
function keysHold({ events }, log) {
  const keys = events.filter(({ name }) => name === "key.enrolled/1");
  const fresh = new Set(keys.map(({ key }) => key).filter((id) => !log.keys.has(id)));
  return fresh.size === keys.length && keys.every((event) => enrolled(event).true);
}

/** Section 2, and signatures.md. An act entered again is `act.once` alone. */
function brokenByAct({ act, at, signatures }, log) {
  const id = actId(act);
  if (log.acts.has(id)) return ["act.once"];
  log.acts.add(id);
  const { seen, body } = act;
  const broken = [];
  if (body !== (log.place === 0 ? "" : log.origin) || (log.place > 0 && FOUNDING.includes(act.type))) broken.push("act.body");
  if (act.made_at > at + AHEAD || at > act.not_after) broken.push("act.time");
  if (seen.size > log.place || log.tree.root(seen.size).toString("hex") !== seen.root) broken.push("act.seen");
  if (!signaturesHold(act, signatures, log)) broken.push("act.signature");
  signatures.filter(({ alg }) => alg === "code").forEach(({ code }) => log.codes.add(code));
  return broken;
}

/** Section 8, `entry.seq` to `evidence.form`, for an entry of good form. What the founding entry names holds for itself. */
function brokenByEntry(entry, log, record, key) {
  const { act, at, seq, evidence } = entry;
  const broken = [];
  if (seq !== log.place) broken.push("entry.seq");
  if (at < log.at) broken.push("entry.time");
  if (!originHolds(entry, log, key)) broken.push("log.origin");
  if (!keysHold(entry, log)) broken.push("key.id");
  if (!evidence.every((item) => evidenceHolds(item, log, record))) broken.push("evidence.form");
  if (log.place === 0) log.learn(entry);
  if (act !== null) broken.push(...brokenByAct(entry, log));
  if (log.place > 0) log.learn(entry);
  log.at = at;
  return broken;
}

/** Section 4: a public blob is there; one of the other kinds, where it is there, has room for its 32 random bytes. */
function checkBlobs(entry, where, record, find) {
  for (const { kind, hex } of references(entry)) {
    const bytes = record.blob(hex);
    if (bytes === null && kind === "public") record.missing(hex, () => find(where, "blob.missing"));
    if (bytes !== null && kind !== "public" && bytes.length < 32) find(`blobs/${hex}`, "blob.hash");
  }
}

export function checkLog({ origin, path, key }, record, find) {
  const read = readEntries({ origin, path, key }, record, find);
  if (!read) return;
  checkTiles(path, read.tree, read.entries.length, record, find);
  const log = new Log(origin, read.tree);
  for (const bytes of read.entries) {
    const where = `${path}#${log.place}`;
    const entry = attempt(() => entryOf(bytes, log.place));
    if (entry === null) return find(where, "entry.form");
    brokenByEntry(entry, log, record, key).forEach((rule) => find(where, rule));
    checkBlobs(entry, where, record, find);
    log.place += 1;
  }
}
