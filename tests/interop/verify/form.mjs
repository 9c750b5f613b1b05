// The forms of acts (record.md, section 2), entries and events (section 3), and references to blobs (section 4).
import { base64, decode, has, holds, isBase64, isExactly, isHex, isInstant, isObject, isOneOf, isText, matches, need } from "./bytes.mjs";
import { isKey } from "./ed25519.mjs";
import { COSIGNER, LOG, verifierKey } from "./notes.mjs";

const isName = matches(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*\/[1-9][0-9]{0,3}$/);
const REFERENCE = /^(public|restricted|personal|commit):(.*)$/;
export const isOrigin = matches(/^asamblea\/[0-9a-f]{32}$/);
export const CLOCK = "clock.passed/1";
export const LOG_KEY = "log_key.named/1";
export const RECOGNISED = "body.recognised/1";

const isTimely = ({ made_at: from, not_after: to }) => from <= to;

const isAct = isExactly({
  attested: isOneOf("key", "passkey", "desk", "minutes", "transcript", "demo"),
  author: isHex(16),
  body: (value) => value === "" || isOrigin(value),
  key: isHex(32),
  made_at: isInstant,
  matter: (value) => isText(value) && value.length <= 64,
  nonce: isHex(32),
  not_after: isInstant,
  payload: isObject,
  seen: isExactly({ root: isHex(64), size: isInstant }),
  type: isName,
});

/** signatures.md: what each `alg` holds. */
const SIGNATURES = {
  ed25519: { sig: isBase64(64) },
  webauthn: { authenticator: isBase64(), client: isBase64(), sig: isBase64() },
  code: { code: matches(/^[0-9A-HJKMNP-TV-Z]{16}$/) },
};

const isSignature = (value) =>
  isObject(value) && Object.hasOwn(SIGNATURES, value.alg) && isExactly({ alg: isText, key: isHex(32), ...SIGNATURES[value.alg] })(value);

export const isLogKey = (value) => holds(() => need(isKey(base64(value, 32))));

const isVerifierKey = (type) => (value) => isText(value) && holds(() => verifierKey(value, type));

/** Section 3: the fields of the seven events that any verifier understands. */
const EVENTS = {
  [CLOCK]: {},
  "key.enrolled/1": {
    member: isHex(16),
    key: isHex(32),
    alg: isOneOf("ed25519", "webauthn", "codes"),
    public: isBase64(),
    use: isOneOf("member", "desk", "transcript", "demo"),
  },
  "key.revoked/1": { key: isHex(32) },
  "address.named/1": { origins: (value) => Array.isArray(value) && value.every(isText), rp: isText },
  [LOG_KEY]: { key: isLogKey },
  "cosigner.named/1": { cosigner: isText, key: isVerifierKey(COSIGNER) },
  [RECOGNISED]: { body: isOrigin, key: isVerifierKey(LOG) },
};

const isOwnKey = ({ name, body, key }) => name !== RECOGNISED || verifierKey(key, LOG).name === body;

const isEvent = (entryAt) => (value) =>
  has({ name: isName, at: (at) => isInstant(at) && at <= entryAt })(value) &&
  (!Object.hasOwn(EVENTS, value.name) || (has(EVENTS[value.name])(value) && isOwnKey(value)));

const isEntry = (entry) =>
  isExactly({
    act: (value) => value === null || (isAct(value) && isTimely(value)),
    at: isInstant,
    events: (value) => Array.isArray(value) && value.every(isEvent(entry.at)),
    evidence: (value) => Array.isArray(value) && value.every(isObject),
    orders: (value) => value === "" || isHex(64)(value),
    seq: isInstant,
    signatures: (value) => Array.isArray(value) && value.every(isSignature),
    v: isOneOf("asamblea/entry/draft-1"),
  })(entry);

/**
 * An act has 1 to 64 signatures, sorted by key; time alone has none, and `clock.passed/1` first, which stands nowhere else.
 * The first entry alone names the log's key.
 */
function isWhole({ act, events, signatures }, place) {
  if (place > 0 && events.some(({ name }) => name === LOG_KEY)) return false;
  const clocks = events.flatMap(({ name }, place) => (name === CLOCK ? [place] : []));
  if (act === null) return signatures.length === 0 && clocks.length === 1 && clocks[0] === 0;
  const sorted = signatures.every(({ key }, i) => i === 0 || signatures[i - 1].key < key);
  return clocks.length === 0 && signatures.length >= 1 && signatures.length <= 64 && sorted;
}

/** Section 4: every reference to a blob in the act's payload and the events. */
export function references(entry) {
  const found = [];
  const walk = (value) => {
    if (isText(value)) {
      const [, kind, hex] = REFERENCE.exec(value) ?? [];
      if (kind === undefined) return;
      need(isHex(64)(hex));
      found.push({ kind, hex });
    } else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk([entry.act?.payload ?? null, entry.events]);
  return found;
}

/** Section 3: the bundles of a record hold no longer ones, but a cited entry lies in none of them. */
const LONGEST = 65_535;

/** `entry.form`, for the entry of this place in its log. */
export function entryOf(bytes, place) {
  need(bytes.length <= LONGEST);
  const entry = decode(bytes);
  need(isEntry(entry) && isWhole(entry, place));
  references(entry);
  return entry;
}
