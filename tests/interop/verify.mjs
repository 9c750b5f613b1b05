// A second verifier of bytes, from docs/spec/record.md and docs/spec/signatures.md. Node, no packages.
//   node verify.mjs RECORD-FOLDER     prints {"findings": [{"where", "rule"}]}; exit 0, 1 with findings, 2 without a record
import { createHash, createPublicKey, verify as check } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const findings = [];
const find = (where, rule) => findings.push({ where, rule });
const sha = (...parts) => { const h = createHash("sha256"); for (const part of parts) h.update(part); return h.digest(); };
const hex = (bytes) => Buffer.from(bytes).toString("hex");
const read = (name) => { const path = join(folder, name); return existsSync(path) ? readFileSync(path) : null; };
class Bad extends Error { constructor(where, rule) { super(rule); this.where = where; this.rule = rule; } }
const need = (holds, where, rule) => { if (!holds) throw new Bad(where, rule); };
const isHex = (text, size) => typeof text === "string" && text.length === size && /^[0-9a-f]*$/.test(text);
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const hasKeys = (value, keys) => isObject(value) && Object.keys(value).sort().join() === [...keys].sort().join();
const base64 = (text, where, rule) => {
  need(typeof text === "string", where, rule);
  const bytes = Buffer.from(text, "base64");
  need(bytes.toString("base64") === text, where, rule);
  return bytes;
};

// 1. Canonical bytes
function canonical(value, level = 1) {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") { if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error(); return String(value); }
  if (typeof value === "string") { if (!/^[ -~]*$/.test(value)) throw new Error(); return JSON.stringify(value); }
  if (level > 16) throw new Error();
  if (Array.isArray(value)) return "[" + value.map((each) => canonical(each, level + 1)).join() + "]";
  const keys = Object.keys(value).sort();
  if (!keys.every((key) => /^[a-z0-9_]{1,64}$/.test(key))) throw new Error();
  return "{" + keys.map((key) => JSON.stringify(key) + ":" + canonical(value[key], level + 1)).join() + "}";
}
function decode(bytes, where, rule) {
  try {
    const value = JSON.parse(bytes.toString("latin1"));
    if (canonical(value) === bytes.toString("latin1")) return value;
  } catch { /* told below */ }
  throw new Bad(where, rule);
}

// Ed25519, with small-order and non-canonical points refused
const P = 2n ** 255n - 19n, D = (-121665n * power(121666n, P - 2n) % P + P) % P, L = 2n ** 252n + 27742317777372353535851937790883648493n;
function power(base, exponent) { let r = 1n; for (base %= P; exponent; exponent >>= 1n, base = base * base % P) if (exponent & 1n) r = r * base % P; return r; }
const little = (bytes) => BigInt("0x" + hex(Buffer.from(bytes).reverse()));
function isSound(encoded) { // canonical, on the curve, not of small order
  const whole = little(encoded), y = whole & (2n ** 255n - 1n), sign = whole >> 255n;
  if (encoded.length !== 32 || y >= P) return false;
  const u = (y * y - 1n + P) % P, v = (D * y % P * y + 1n) % P;
  let x = u * power(v, 3n) % P * power(u * power(v, 7n) % P, (P - 5n) / 8n) % P;
  if ((v * x % P * x - u) % P !== 0n) x = x * power(2n, (P - 1n) / 4n) % P;
  if ((v * x % P * x - u) % P !== 0n || (x === 0n && sign)) return false;
  for (let round = 0, a = x, b = y; round < 3; round++) { // 8P = identity?
    const xy = a * b % P, dxy = D * xy % P * xy % P;
    const nextA = 2n * xy % P * power((1n + dxy) % P, P - 2n) % P;
    const nextB = (b * b + a * a) % P * power((1n - dxy + P) % P, P - 2n) % P;
    a = nextA; b = nextB;
    if (a === 0n && b === 1n) return false;
  }
  return true;
}
const sound = new Map();
const isSoundKey = (key) => { const name = hex(key); if (!sound.has(name)) sound.set(name, isSound(key)); return sound.get(name); };
function ed25519(key, message, signature) {
  if (signature.length !== 64 || little(signature.subarray(32)) >= L || !isSoundKey(key) || !isSound(signature.subarray(0, 32))) return false;
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key]);
  return check(null, message, createPublicKey({ key: spki, format: "der", type: "spki" }), signature);
}

// Passkeys
function cbor(bytes) {
  let at = 0;
  function item() {
    const first = bytes[at++], major = first >> 5, low = first & 31;
    let size = low;
    if (low >= 24) { const n = 1 << low - 24; if (low > 27) throw new Error(); size = Number(BigInt("0x" + hex(bytes.subarray(at, at + n)))); at += n; }
    if (major === 0) return size;
    if (major === 1) return -1 - size;
    if (major === 2) { at += size; return bytes.subarray(at - size, at); }
    if (major === 5) { const map = new Map(); for (let n = 0; n < size; n++) { const key = item(); map.set(key, item()); } return map; }
    throw new Error();
  }
  const value = item();
  if (at !== bytes.length) throw new Error();
  return value;
}
function passkey(cose, digest, signature, address) {
  try {
    const [auth, client, sig] = ["authenticator", "client", "sig"].map((name) => Buffer.from(signature[name], "base64"));
    const said = JSON.parse(client.toString("utf8"));
    if (said.type !== "webauthn.get" || said.challenge !== digest.toString("base64url") || !address.origins.includes(said.origin)) return false;
    if ((said.crossOrigin ?? false) !== false || "topOrigin" in said) return false;
    if (auth.length < 37 || !auth.subarray(0, 32).equals(sha(address.rp)) || (auth[32] & 5) !== 5 || auth[32] & 34) return false;
    const key = cbor(cose), message = Buffer.concat([auth, sha(client)]), url = (n) => Buffer.from(key.get(n)).toString("base64url");
    if (key.get(3) === -8) return ed25519(Buffer.from(key.get(-2)), message, sig);
    const jwk = key.get(3) === -7 ? { kty: "EC", crv: "P-256", x: url(-2), y: url(-3) } : { kty: "RSA", n: url(-1), e: url(-2) };
    return check("sha256", message, { key: jwk, format: "jwk" }, sig);
  } catch { return false; }
}

// Tree and notes
const node = (left, right) => sha(Buffer.from([1]), left, right);
function root(level) {
  if (!level.length) return sha("");
  while (level.length > 1) { const up = []; for (let n = 0; n < level.length; n += 2) up.push(n + 1 < level.length ? node(level[n], level[n + 1]) : level[n]); level = up; }
  return level[0];
}
const number = (n) => { let text = String(n % 1000).padStart(3, "0"); while ((n = Math.floor(n / 1000))) text = "x" + String(n % 1000).padStart(3, "0") + "/" + text; return text; };
const parts = (size) => { const all = []; for (let n = 0; n * 256 < size; n++) all.push([n, Math.min(256, size - n * 256)]); return all; };
const named = (level, n, width) => `tile/${level}/${number(n)}` + (width < 256 ? `.p/${width}` : "");
const must = (name) => { const data = read(name); need(data, name, "record.missing"); return data; };
const keyId = (name, kind, key) => sha(name, "\n", Buffer.from([kind]), key).subarray(0, 4);
function checkpoint(data, where, origin, key) {
  const form = "checkpoint.form", text = data.toString("utf8"), gap = text.lastIndexOf("\n\n");
  need(gap > 0 && text.endsWith("\n") && Buffer.from(text).equals(data), where, form);
  const body = text.slice(0, gap + 1), lines = body.split("\n");
  need(lines.length === 4 && lines[0] === origin && /^(0|[1-9][0-9]{0,15})$/.test(lines[1]), where, form);
  const signed = text.slice(gap + 2, -1).split("\n").map((line) => {
    const found = /^\u2014 ([^\s+]+) (\S+)$/.exec(line);
    need(found, where, form);
    return [found[1], base64(found[2], where, form)];
  });
  const id = keyId(origin, 1, key);
  need(signed.some(([name, raw]) => name === origin && raw.subarray(0, 4).equals(id) && ed25519(key, Buffer.from(body), raw.subarray(4))), where, "checkpoint.signature");
  const rootBytes = base64(lines[2], where, form);
  need(rootBytes.length === 32, where, form);
  return { size: Number(lines[1]), root: rootBytes };
}

// Entries
const ACT = ["attested", "author", "body", "key", "made_at", "matter", "nonce", "not_after", "payload", "seen", "type"];
const FORMS = { ed25519: ["alg", "key", "sig"], webauthn: ["alg", "authenticator", "client", "key", "sig"], code: ["alg", "code", "key"] };
const isInstant = (value) => Number.isSafeInteger(value) && value >= 0;
function entryForm(data, where) {
  const rule = "entry.form", value = decode(data, where, rule);
  need(data.length <= 65535 && hasKeys(value, ["act", "at", "events", "evidence", "orders", "seq", "signatures", "v"]) && value.v === "asamblea/entry/draft-1", where, rule);
  need(isInstant(value.at) && isInstant(value.seq) && (value.orders === "" || isHex(value.orders, 64)), where, rule);
  need([value.events, value.evidence].every((each) => Array.isArray(each) && each.every(isObject)), where, rule);
  need(Array.isArray(value.signatures) && value.signatures.length <= 64, where, rule);
  value.signatures.forEach((each, n) => {
    need(isObject(each) && FORMS[each.alg] && hasKeys(each, FORMS[each.alg]) && isHex(each.key, 32), where, rule);
    need(n === 0 || value.signatures[n - 1].key < each.key, where, rule);
    if (each.alg === "code") need(/^[0-9A-HJKMNP-TV-Z]{16}$/.test(each.code), where, rule);
    else for (const name of FORMS[each.alg].slice(1)) if (name !== "key") base64(each[name], where, rule);
    if (each.alg === "ed25519") need(Buffer.from(each.sig, "base64").length === 64, where, rule);
  });
  const act = value.act;
  need((act === null) === (value.signatures.length === 0), where, rule);
  if (act === null) { need(value.events[0]?.name === "clock.passed/1", where, rule); return value; }
  need(hasKeys(act, ACT) && ["key", "passkey", "desk", "minutes", "transcript", "demo"].includes(act.attested), where, rule);
  need(isHex(act.author, 16) && (act.body === "" || /^asamblea\/[0-9a-f]{32}$/.test(act.body)) && isHex(act.key, 32) && isHex(act.nonce, 32), where, rule);
  need(isInstant(act.made_at) && isInstant(act.not_after) && act.not_after >= act.made_at && typeof act.matter === "string" && act.matter.length <= 64, where, rule);
  need(isObject(act.payload) && hasKeys(act.seen, ["root", "size"]) && isInstant(act.seen.size) && isHex(act.seen.root, 64), where, rule);
  need(typeof act.type === "string" && /^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*\/[1-9][0-9]{0,3}$/.test(act.type), where, rule);
  return value;
}
function* references(value) {
  if (typeof value === "string") { const found = /^(public|restricted|personal|commit):([0-9a-f]{64})$/.exec(value); if (found) yield found; }
  else if (value !== null && typeof value === "object") for (const each of Object.values(value)) yield* references(each);
}
function signatureHolds(signature, digest, key, address) {
  if (signature.alg === "ed25519") return key.alg === "ed25519" && ed25519(key.public, digest, Buffer.from(signature.sig, "base64"));
  if (signature.alg === "webauthn") return key.alg === "webauthn" && passkey(key.public, digest, signature, address);
  const hash = sha("asamblea/code/1\n", signature.code);
  for (let n = 0; n < key.public.length; n += 32) if (key.alg === "codes" && key.public.subarray(n, n + 32).equals(hash)) return true;
  return false;
}
function verifyLog(log) {
  const top = `${log.path}/checkpoint`;
  // A vkey's base64 may hold "+": its three parts are split from the left.
  const key = Buffer.from(log.key.split("+").slice(2).join("+"), "base64").subarray(1);
  const head = checkpoint(must(top), top, log.origin, key);
  need(head.size > 0, top, "checkpoint.form");
  const entries = [];
  for (const [n, width] of parts(head.size)) {
    const name = `${log.path}/tile/entries/${number(n)}` + (width < 256 ? `.p/${width}` : ""), data = must(name), found = [];
    for (let at = 0; at < data.length;) {
      need(at + 2 <= data.length, name, "bundle.form");
      const size = data.readUInt16BE(at);
      need(at + 2 + size <= data.length, name, "bundle.form");
      found.push(data.subarray(at + 2, at + 2 + size));
      at += 2 + size;
    }
    need(found.length === width, name, "bundle.form");
    entries.push(...found);
  }
  const leaves = entries.map((each) => sha(Buffer.from([0]), each));
  need(root(leaves).equals(head.root), top, "tree.root");
  for (let level = 0, hashes = leaves; hashes.length; level++) {
    for (const [n, width] of parts(hashes.length)) {
      const name = `${log.path}/${named(level, n, width)}`, tile = read(name);
      if (!tile) find(name, "record.missing");
      else if (!tile.equals(Buffer.concat(hashes.slice(n * 256, n * 256 + width)))) find(name, "tile.hash");
    }
    const up = [];
    for (let n = 0; n + 256 <= hashes.length; n += 256) up.push(root(hashes.slice(n, n + 256)));
    hashes = up;
  }
  verifyEntries(log, entries, leaves, key);
}
function verifyEntries(log, entries, leaves, logKey) {
  const keys = new Map(), acts = new Set();
  let at = 0, address = { origins: [], rp: "" };
  const learn = (value, where) => {
    for (const event of value.events) {
      if (event.name === "key.enrolled/1") {
        const bytes = Buffer.from(event.public, "base64");
        if (hex(sha("asamblea/key/1\n", event.alg, "\n", bytes)).slice(0, 32) !== event.key) find(where, "key.id");
        keys.set(event.key, { alg: event.alg, public: bytes, member: event.member, use: event.use });
      } else if (event.name === "key.revoked/1") keys.delete(event.key);
      else if (event.name === "address.named/1") address = event;
    }
  };
  for (let seq = 0; seq < entries.length; seq++) {
    const where = `${log.path}#${seq}`, value = entryForm(entries[seq], where), act = value.act;
    if (value.seq !== seq) find(where, "entry.seq");
    if (value.at < at) find(where, "entry.time");
    at = value.at;
    if (seq === 0) learn(value, where);
    if (act) {
      const bytes = Buffer.from(canonical(act)), id = hex(sha(bytes)), digest = sha("asamblea/act/1\n", bytes);
      if (seq === 0 && (log.origin !== "asamblea/" + id.slice(0, 32) || act.payload.log_key !== logKey.toString("base64"))) find(where, "log.origin");
      if (act.body !== (seq === 0 ? "" : log.origin)) find(where, "act.body");
      if (value.at > act.not_after || act.made_at > value.at + 300000) find(where, "act.time");
      if (act.seen.size > seq || hex(root(leaves.slice(0, act.seen.size))) !== act.seen.root) find(where, "act.seen");
      if (acts.has(id)) find(where, "act.once");
      acts.add(id);
      const holds = value.signatures.every((each) => keys.has(each.key) && signatureHolds(each, digest, keys.get(each.key), address));
      const author = value.signatures.some((each) => each.key === act.key && keys.has(each.key));
      if (!holds || !author) find(where, "act.signature");
    }
    for (const item of value.evidence) if (!["cosigned", "citation"].includes(item.kind)) find(where, "evidence.form");
    if (seq > 0) learn(value, where);
    for (const [, kind, name] of references([act?.payload, value.events])) if (kind === "public" && !existsSync(join(folder, "blobs", name))) missing.add(`${where} ${name}`);
  }
}
const missing = new Set();

try {
  const data = read("logs.json");
  if (!data) { console.error("no logs.json"); process.exit(2); }
  const index = decode(data, "logs.json", "record.index");
  need(hasKeys(index, ["logs", "v"]) && index.v === "asamblea/record/draft-1" && Array.isArray(index.logs) && index.logs.length, "logs.json", "record.index");
  index.logs.forEach((log, n) => {
    need(hasKeys(log, ["key", "origin", "path"]) && /^asamblea\/[0-9a-f]{32}$/.test(log.origin) && /^[a-z0-9-]{1,64}(\/[a-z0-9-]{1,64})*$/.test(log.path), "logs.json", "record.index");
    const [name, id, ...rest] = String(log.key).split("+"), raw = base64(rest.join("+"), "logs.json", "record.index");
    need(name === log.origin && raw.length === 33 && raw[0] === 1 && id === hex(keyId(name, 1, raw.subarray(1))), "logs.json", "record.index");
    need(n === 0 || index.logs[n - 1].origin < log.origin, "logs.json", "record.index");
  });
  for (const log of index.logs) {
    try { verifyLog(log); } catch (fault) { if (!(fault instanceof Bad)) throw fault; find(fault.where, fault.rule); }
  }
} catch (fault) { if (!(fault instanceof Bad)) throw fault; find(fault.where, fault.rule); }
for (const each of new Set([...missing].map((text) => text.split(" ")[1]))) find(`blobs/${each}`, "blob.missing");
const blobs = join(folder, "blobs");
for (const name of existsSync(blobs) ? readdirSync(blobs) : []) if (hex(sha(readFileSync(join(blobs, name)))) !== name) find(`blobs/${name}`, "blob.hash");
console.log(JSON.stringify({ findings }));
process.exit(findings.length ? 1 : 0);
