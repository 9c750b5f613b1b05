// C2SP signed-note, tlog-checkpoint, tlog-cosignature and tlog-proof.
import { base64, need, sha256, utf8 } from "./bytes.mjs";
import { isKey, signed } from "./ed25519.mjs";

export const LOG = 0x01;
export const COSIGNER = 0x04;
const MOST_LINES = 100;
const LONGEST = 1_000_000; // record.md, section 5
const MOST_ENTRIES = 2 ** 28;

/** signed-note: `<name>+<hex id>+<base64 of type and key>`. */
export function verifierKey(text, wanted) {
  const [, name, id, material] = /^([^\p{White_Space}+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? [];
  const bytes = base64(material, 33);
  need(bytes[0] === wanted && isKey(bytes.subarray(1)) && noteKey(name, wanted, bytes.subarray(1)).id === id);
  return noteKey(name, wanted, bytes.subarray(1));
}

export function noteKey(name, type, key) {
  return { name, type, key, id: sha256(name, "\n", Buffer.of(type), key).toString("hex", 0, 4) };
}

/** signed-note: the text, an empty line, signature lines. */
function note(bytes) {
  need(bytes.length <= LONGEST);
  const whole = utf8(bytes);
  const gap = whole.lastIndexOf("\n\n");
  need(gap > 0 && whole.endsWith("\n") && !/[\x00-\x09\x0b-\x1f]/.test(whole));
  const lines = whole.slice(gap + 2, -1).split("\n");
  need(lines.length <= MOST_LINES);
  return { text: whole.slice(0, gap + 1), signatures: lines.map(signatureLine) };
}

function signatureLine(line) {
  const [, name, text] = /^— ([^\p{White_Space}+]+) ([^ ]+)$/u.exec(line) ?? [];
  const bytes = base64(text);
  need(bytes.length > 4);
  return { name, id: bytes.toString("hex", 0, 4), signature: bytes.subarray(4) };
}

/** tlog-checkpoint, without extension lines, of 1 to 2^28 entries (record.md, section 5). */
export function checkpoint(bytes, wanted) {
  const { text, signatures } = note(bytes);
  const [origin, size, root, ...more] = text.slice(0, -1).split("\n");
  need(origin === wanted && /^[1-9][0-9]{0,8}$/.test(size) && Number(size) <= MOST_ENTRIES && more.length === 0);
  return { text, signatures, origin, size: Number(size), root: base64(root, 32) };
}

/** Does this line hold for the text, by this key? */
function lineHolds({ text }, { signature }, { type, key }) {
  if (type === LOG) return signed(key, Buffer.from(text), signature);
  if (signature.length !== 72) return false;
  const time = signature.readBigUInt64BE(0);
  return time < 2n ** 63n && signed(key, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), signature.subarray(8));
}

/** signed-note: a line is of a key whose name and id it bears; others are ignored. */
export const linesOf = (note, key) => note.signatures.filter(({ name, id }) => name === key.name && id === key.id);

/** The key signed the note: it has a line, and every line of it verifies. */
export function signedBy(note, key) {
  const lines = linesOf(note, key);
  return lines.length > 0 && lines.every((line) => lineHolds(note, line, key));
}

/** tlog-proof: index, audit path, checkpoint. */
export function proofOf(bytes, origin) {
  const gap = bytes.indexOf("\n\n");
  need(gap > 0);
  const [head, ...lines] = utf8(bytes.subarray(0, gap)).split("\n");
  need(head === "c2sp.org/tlog-proof@v1");
  if (lines[0]?.startsWith("extra ")) base64(lines.shift().slice(6));
  const [, index] = /^index (0|[1-9][0-9]*)$/.exec(lines.shift()) ?? [];
  need(index !== undefined);
  const path = lines.map((line) => base64(line, 32));
  return { index: Number(index), path, head: checkpoint(bytes.subarray(gap + 2), origin) };
}
