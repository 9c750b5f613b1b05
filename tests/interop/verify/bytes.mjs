// Bytes, text and forms: the conventions at the head of record.md, and canonical bytes (section 1).
import { createHash } from "node:crypto";

/** What a reader refuses: thrown by `need`, turned into a finding by whoever asks. */
export class Refused extends Error {}

export function need(condition) {
  if (!condition) throw new Refused();
}

/** The value that `read` gives, or null where it refuses. */
export function attempt(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Does the check pass? It refuses by `need`. */
export const holds = (check) => attempt(() => (check(), true)) === true;

export function sha256(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export const hexHash = (...parts) => sha256(...parts).toString("hex");

/** RFC 4648 section 4, padded; it re-encodes to itself. */
export function base64(text, length = null) {
  need(typeof text === "string");
  const bytes = Buffer.from(text, "base64");
  need(bytes.toString("base64") === text && (length === null || bytes.length === length));
  return bytes;
}

export function utf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused();
  }
}

export function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused();
  }
}

export const DEEPEST = 16;

/** Section 1: the one way to write a value. */
function encode(value, depth = 1) {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    need(Number.isSafeInteger(value));
    return String(value);
  }
  if (typeof value === "string") {
    need(/^[ -~]*$/.test(value));
    return `"${value.replace(/["\\]/g, "\\$&")}"`;
  }
  need(depth <= DEEPEST);
  if (Array.isArray(value)) return `[${value.map((item) => encode(item, depth + 1)).join(",")}]`;
  const keys = Object.keys(value).sort();
  need(keys.every((key) => /^[a-z0-9_]{1,64}$/.test(key)));
  return `{${keys.map((key) => `"${key}":${encode(value[key], depth + 1)}`).join(",")}}`;
}

/** Section 1: the value of canonical bytes. Repeated keys, fractions, white space and the like do not re-encode to themselves. */
export function decode(bytes) {
  const text = bytes.toString("latin1");
  const value = json(text);
  need(encode(value) === text);
  return value;
}

export const encoded = (value) => Buffer.from(encode(value), "latin1");

// Forms: each is a question about a value.
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
export const isText = (value) => typeof value === "string";
export const isInstant = (value) => Number.isSafeInteger(value) && value >= 0;
export const isHex = (length) => (value) => isText(value) && value.length === length && /^[0-9a-f]*$/.test(value);
export const isBase64 = (length = null) => (value) => holds(() => base64(value, length));
export const isOneOf = (...values) => (value) => values.includes(value);
export const matches = (pattern) => (value) => isText(value) && pattern.test(value);

/** An object that has at least these fields, each of its form. */
export const has = (fields) => (value) =>
  isObject(value) && Object.entries(fields).every(([name, fits]) => Object.hasOwn(value, name) && fits(value[name]));

/** An object that has exactly these fields, each of its form. */
export const isExactly = (fields) => (value) => has(fields)(value) && Object.keys(value).length === Object.keys(fields).length;
