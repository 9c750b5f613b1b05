// Keys and signatures on acts: signatures.md.
import { createPublicKey, verify } from "node:crypto";
import { DEEPEST, base64, encoded, hexHash, holds, isObject, json, need, sha256, utf8 } from "./bytes.mjs";
import { isKey, signed } from "./ed25519.mjs";

const bytesOf = (hex) => Buffer.from(hex, "hex");
const startsWith = (bytes, head) => bytes.subarray(0, head.length).equals(head);

export const actId = (act) => hexHash(encoded(act));
export const originOf = (act) => `asamblea/${actId(act).slice(0, 32)}`;
const digestOf = (act) => sha256("asamblea/act/1\n", encoded(act));

/** A public key as Node holds it, or null where it is none (a point off the curve). */
function imported(jwk) {
  try {
    return createPublicKey({ key: jwk, format: "jwk" });
  } catch {
    return null;
  }
}

/** signatures.md, "Passkeys" 3: CTAP2 canonical CBOR leaves one way to write each kind, so we compare bytes. */
function coseKey(bytes) {
  const text = (from, length) => bytes.subarray(from, from + length).toString("base64url");
  if (startsWith(bytes, bytesOf("a401010327200621" + "5820")) && bytes.length === 42 && isKey(bytes.subarray(10))) {
    return (message, signature) => signed(bytes.subarray(10), message, signature);
  }
  if (startsWith(bytes, bytesOf("a5010203262001215820")) && bytes.length === 77 && startsWith(bytes.subarray(42), bytesOf("225820"))) {
    return hashed(imported({ kty: "EC", crv: "P-256", x: text(10, 32), y: text(45, 32) }));
  }
  if (startsWith(bytes, bytesOf("a401030339010020" + "59")) && bytes.length > 11) {
    const length = bytes.readUInt16BE(9);
    const tail = bytes.subarray(11 + length);
    const sized = length <= 512 && (length > 256 ? bytes[11] > 0 : length === 256 && bytes[11] >= 0x80);
    if (sized && tail.equals(bytesOf("2143010001"))) return hashed(imported({ kty: "RSA", n: text(11, length), e: "AQAB" }));
  }
  return null;
}

/** ES256 or RS256. OpenSSL takes strict DER alone, and r and s in 1..n−1. */
const hashed = (key) => key && ((message, signature) => verify("sha256", message, key, signature));

/** `codes`: 1 to 24 hashes of 32 bytes, all different. */
function sheet(bytes) {
  const hashes = new Set();
  for (let at = 0; at < bytes.length; at += 32) hashes.add(bytes.toString("hex", at, at + 32));
  return hashes.size >= 1 && hashes.size <= 24 && hashes.size * 32 === bytes.length ? hashes : null;
}

/** "Keys": what the public bytes of an enrolled key give to verify with, or null where they are no key of that `alg`. */
const READ = {
  ed25519: (bytes) => (isKey(bytes) ? (message, signature) => signed(bytes, message, signature) : null),
  webauthn: coseKey,
  codes: sheet,
};

/** An enrolled key; `true` is false where `key.id` finds it (record.md, section 3, "Key id"). */
export function enrolled({ member, key, alg, public: text, use }) {
  const bytes = base64(text);
  const means = READ[alg](bytes);
  const id = hexHash("asamblea/key/1\n", alg, "\n", bytes).slice(0, 32);
  return { member, alg, use, means, true: means !== null && id === key };
}

/** Does the JSON text repeat a name in one object, escapes undone? A string before a colon is a name. */
function repeats(text) {
  const open = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g)) {
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (token.endsWith(":")) {
      const name = JSON.parse(token.slice(0, token.lastIndexOf('"') + 1));
      if (open.at(-1).has(name)) return true;
      open.at(-1).add(name);
    }
  }
  return false;
}

/** At most so many objects and arrays lie within each other. */
const within = (value, levels) =>
  typeof value !== "object" || value === null || (levels > 0 && Object.values(value).every((each) => within(each, levels - 1)));

/** "Passkeys", 1. */
function checkClient(bytes, digest, origins) {
  const text = utf8(bytes);
  const client = json(text);
  need(isObject(client) && !repeats(text) && within(client, DEEPEST));
  need(client.type === "webauthn.get" && client.challenge === digest.toString("base64url"));
  need(origins.includes(client.origin));
  need(!Object.hasOwn(client, "topOrigin") && (!Object.hasOwn(client, "crossOrigin") || client.crossOrigin === false));
}

/** "Passkeys", 2: user present and verified (bits 0 and 2); bits 1 and 5 are clear. */
function checkAuthenticator(bytes, rp) {
  need(bytes.length >= 37 && startsWith(bytes, sha256(rp)));
  need((bytes[32] & 0b00100111) === 0b00000101);
}

const KINDS = { ed25519: "ed25519", webauthn: "webauthn", code: "codes" };

/** The table at the head of signatures.md. `log` knows the site and the codes that were used. */
function checkSignature(signature, key, digest, log) {
  need(key && key.means !== null && KINDS[signature.alg] === key.alg);
  if (signature.alg === "ed25519") need(key.means(digest, base64(signature.sig)));
  else if (signature.alg === "webauthn") {
    const [authenticator, client] = [base64(signature.authenticator), base64(signature.client)];
    checkClient(client, digest, log.site.origins);
    checkAuthenticator(authenticator, log.site.rp);
    need(key.means(Buffer.concat([authenticator, sha256(client)]), base64(signature.sig)));
  } else {
    need(key.means.has(hexHash("asamblea/code/1\n", signature.code)) && !log.codes.has(signature.code));
  }
}

/** A key of this use that signs the act's bytes, which a code does not. */
const binds = (wanted) => ({ alg, use }) => use === wanted && alg !== "codes";
const signs = binds("member");

/** The author came to the desk: by a code of her own sheet, or by the word of a third person. */
const came = (own, desk, author) =>
  own.use === "member" && (own.alg === "codes" ? own.member === author : own.member !== author && own.member !== desk.member);

/** "How an act is attested": `own` is the key of `act.key`, `others` stand beside it, `hers` says that `own` is the author's. */
const ATTESTED = {
  key: ({ own, others, hers }) => hers && own.alg === "ed25519" && signs(own) && others.every(signs),
  passkey: ({ own, others, hers }) => hers && own.alg === "webauthn" && signs(own) && others.every(signs),
  desk: ({ own, others, author }) => others.length === 1 && binds("desk")(others[0]) && came(own, others[0], author),
  minutes: ({ own, others, hers }) => hers && signs(own) && others.every(signs),
  transcript: ({ own, others, hers }) => hers && own.use === "transcript" && own.alg === "ed25519" && others.length === 0,
  demo: ({ own, others, hers, demo }) => hers && demo && [own, ...others].every(binds("demo")),
};

/** `act.signature`. */
export function signaturesHold(act, signatures, log) {
  return holds(() => {
    const digest = digestOf(act);
    const keys = signatures.map(({ key }) => log.keyInForce(key));
    signatures.forEach((signature, i) => checkSignature(signature, keys[i], digest, log));
    const place = signatures.findIndex(({ key }) => key === act.key);
    need(place >= 0);
    const own = keys[place];
    const others = keys.filter((key) => key !== own);
    const { author } = act;
    need(ATTESTED[act.attested]({ own, others, author, hers: own.member === author, demo: log.demo }));
  });
}
