// Evidence (record.md, section 6).
import { base64, holds, isBase64, isExactly, isHex, isInstant, isText, need } from "./bytes.mjs";
import { entryOf, isLogKey, isOrigin } from "./form.mjs";
import { originOf } from "./keys.mjs";
import { LOG, checkpoint, linesOf, noteKey, proofOf, signedBy } from "./notes.mjs";
import { leafHash, rootFromPath, rootsFromConsistency } from "./tree.mjs";

const FORMS = {
  cosigned: isExactly({ kind: isText, note: isBase64() }),
  citation: isExactly({
    kind: isText,
    origin: isOrigin,
    index: isInstant,
    entry: isHex(64),
    proof: isBase64(),
    since: isInstant,
    consistency: (value) => Array.isArray(value) && value.every(isBase64(32)),
  }),
};

/** A head of this very log, signed by its key at that size and by a known cosigner; no line of a known one is false. */
function checkCosigned({ note }, log) {
  const head = checkpoint(base64(note), log.origin);
  need(head.size <= log.place && head.root.equals(log.tree.root(head.size)));
  need(log.logKeyAt(head.size) !== null && signedBy(head, noteKey(log.origin, LOG, log.logKeyAt(head.size))));
  const present = log.cosigners.filter((key) => linesOf(head, key).length > 0);
  need(present.length > 0 && present.every((key) => signedBy(head, key)));
}

/** The keys by which another log may sign: its first entry, cited first, holds the first; entries cited later may name more. */
function citedKeys(bytes, { index, origin }, before) {
  const { act, events } = entryOf(bytes);
  const named = events.filter(({ name }) => name === "log_key.named/1").map(({ key }) => base64(key));
  if (before.length > 0) return [...before, ...named];
  need(index === 0 && act !== null && originOf(act) === origin && isLogKey(act.payload.log_key));
  return [base64(act.payload.log_key)];
}

/** The blob is an entry of the tree that the cited log signed, and that tree grew out of the one cited before. */
function checkCitation(item, log, record) {
  const bytes = record.blob(item.entry);
  const { index, path, head } = proofOf(base64(item.proof), item.origin);
  const before = log.cited.get(item.origin) ?? { size: 0, keys: [] };
  need(index === item.index && index < head.size && item.since === before.size && before.size <= head.size);
  need(rootFromPath(leafHash(bytes), index, head.size, path).equals(head.root));
  const proof = item.consistency.map((hash) => base64(hash, 32));
  if (before.size === 0) need(proof.length === 0);
  else {
    const [old, now] = rootsFromConsistency(before.root, before.size, head.size, proof);
    need(old.equals(before.root) && now.equals(head.root));
  }
  const keys = citedKeys(bytes, item, before.keys);
  need(keys.some((key) => signedBy(head, noteKey(item.origin, LOG, key))));
  log.cited.set(item.origin, { size: head.size, root: head.root, keys });
}

/** Does the item hold? A citation whose blob is missing is left to `blob.missing`. */
export function evidenceHolds(item, log, record) {
  if (!Object.hasOwn(FORMS, item.kind) || !FORMS[item.kind](item)) return false;
  if (item.kind === "cosigned") return holds(() => checkCosigned(item, log));
  return record.blob(item.entry) === null || holds(() => checkCitation(item, log, record));
}
