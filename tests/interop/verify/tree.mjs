// The tree of RFC 6962 with SHA-256, and its tiles (record.md, section 5; C2SP tlog-tiles).
import { need, sha256 } from "./bytes.mjs";

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
const WIDTH = 256;

export const leafHash = (entry) => sha256(LEAF, entry);
const parent = (left, right) => sha256(NODE, left, right);

/** Hashes of all complete subtrees, level by level; `root(size)` is the head of any prefix. */
export class Tree {
  levels = [[]];

  constructor(entries) {
    this.levels[0] = entries.map(leafHash);
    while (this.levels.at(-1).length > 1) {
      const below = this.levels.at(-1);
      this.levels.push(Array.from({ length: below.length >> 1 }, (_, i) => parent(below[2 * i], below[2 * i + 1])));
    }
  }

  root(size) {
    let hash = null;
    for (let level = 0; 2 ** level <= size; level += 1) {
      const count = Math.floor(size / 2 ** level);
      if (count % 2 === 0) continue;
      const subtree = this.levels[level][count - 1];
      hash = hash === null ? subtree : parent(subtree, hash);
    }
    return hash ?? sha256("");
  }

  /** What a tile holds: `width` hashes from `256·index` on, at 8 levels of the tree to one of the tiles. */
  tile({ level, index, width }) {
    return Buffer.concat(this.levels[8 * level].slice(index * WIDTH, index * WIDTH + width));
  }
}

/** tlog-tiles: the number in groups of three digits, all but the last behind an "x". */
function numbered(index) {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/.../g);
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join("/");
}

function row(folder, level, count) {
  return Array.from({ length: Math.ceil(count / WIDTH) }, (_, index) => {
    const width = Math.min(WIDTH, count - index * WIDTH);
    return { level, index, width, name: `tile/${folder}/${numbered(index)}${width < WIDTH ? `.p/${width}` : ""}` };
  });
}

export const bundles = (size) => row("entries", 0, size);

export function tiles(size) {
  const rows = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / WIDTH)) rows.push(...row(level, level, count));
  return rows;
}

/** tlog-tiles: each entry behind its length in two bytes, big endian. */
export function unbundle(bytes, count) {
  const entries = [];
  for (let at = 0; at < bytes.length; ) {
    need(at + 2 <= bytes.length);
    const end = at + 2 + bytes.readUInt16BE(at);
    need(end <= bytes.length);
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  need(entries.length === count);
  return entries;
}

/** RFC 6962, 2.1.1: the root that a leaf's audit path gives. */
export function rootFromPath(leaf, index, size, path) {
  const rest = [...path];
  const climb = (m, n) => {
    if (n === 1) return leaf;
    need(rest.length > 0);
    const beside = rest.pop();
    const k = split(n);
    return m < k ? parent(climb(m, k), beside) : parent(beside, climb(m - k, n - k));
  };
  const root = climb(index, size);
  need(rest.length === 0);
  return root;
}

/** RFC 6962, 2.1.2: the roots of both trees that a consistency proof gives, from the old root. */
export function rootsFromConsistency(oldRoot, oldSize, size, proof) {
  const rest = [...proof];
  const take = () => (need(rest.length > 0), rest.pop());
  const climb = (m, n, whole) => {
    if (m === n) {
      const hash = whole ? oldRoot : take();
      return [hash, hash];
    }
    const k = split(n);
    const beside = take();
    if (m <= k) {
      const [before, after] = climb(m, k, whole);
      return [before, parent(after, beside)];
    }
    const [before, after] = climb(m - k, n - k, false);
    return [parent(beside, before), parent(beside, after)];
  };
  const roots = climb(oldSize, size, true);
  need(rest.length === 0);
  return roots;
}

/** The largest power of two below n. */
function split(n) {
  let k = 1;
  while (2 * k < n) k *= 2;
  return k;
}
