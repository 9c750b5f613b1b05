// Evidence (record.md, section 6).
import { base64, hexHash, holds, isBase64, isExactly, isHex, isInstant, isText, need } from "./bytes.mjs";
import { entryOf, isOrigin } from "./form.mjs";
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

/** A head of this very log, signed by its key and by a known cosigner; no line of a known one is false. */
function checkCosigned({ note }, log) {
  const head = checkpoint(base64(note), log.origin);
  need(head.size <= log.place && head.root.equals(log.tree.root(head.size)));
  need(log.key !== null && signedBy(head, noteKey(log.origin, LOG, log.key)));
  const present = log.cosigners.filter((key) => linesOf(head, key).length > 0);
  need(present.length > 0 && present.every((key) => signedBy(head, key)));
}

/** The blob is an entry of the tree that a recognised log signed; that tree grew out of the one cited before. */
function checkCitation(item, log, record) {
  const { bodies, place } = log;
  const body = bodies.get(item.origin);
  const bytes = record.blob(item.entry);
  need(body !== undefined && bytes !== null && hexHash(bytes) === item.entry);
  const { index, path, head } = proofOf(base64(item.proof), item.origin);
  need(signedBy(head, body.key) && index === item.index && index < head.size);
  need(rootFromPath(leafHash(bytes), index, head.size, path).equals(head.root));
  need(body.at !== place && !body.cited.has(index) && item.since === body.size && body.size <= head.size);
  const proof = item.consistency.map((hash) => base64(hash, 32));
  if (body.size === 0) need(proof.length === 0);
  else {
    const [old, now] = rootsFromConsistency(body.root, body.size, head.size, proof);
    need(old.equals(body.root) && now.equals(head.root));
  }
  entryOf(bytes, index);
  Object.assign(body, { at: place, size: head.size, root: head.root });
  body.cited.add(index);
}

/** Does the item hold? */
export function evidenceHolds(item, log, record) {
  if (!Object.hasOwn(FORMS, item.kind) || !FORMS[item.kind](item)) return false;
  return holds(() => (item.kind === "cosigned" ? checkCosigned(item, log) : checkCitation(item, log, record)));
}
