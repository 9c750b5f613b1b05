// signatures.md, "One Ed25519 rule".
import { createPublicKey, verify } from "node:crypto";

const P = 2n ** 255n - 19n;
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n; // RFC 8032, 5.1

// The y of the eight points of small order: 0, 1, -1, and the two of the points of order 8.
const EIGHTH = 2707385501144840649318225287225658788936804267575313519463743609750303402022n;
const SMALL = new Set([0n, 1n, P - 1n, EIGHTH, P - EIGHTH]);

function power(base, exponent) {
  let result = 1n;
  for (let bit = exponent; bit > 0n; bit >>= 1n) {
    if (bit & 1n) result = (result * base) % P;
    base = (base * base) % P;
  }
  return result;
}

/** The y coordinate, without the sign of x. */
function height(bytes) {
  const number = BigInt(`0x${Buffer.from(bytes).reverse().toString("hex")}`);
  return number & (2n ** 255n - 1n);
}

/** Canonical and not of small order; a point with x = 0 is of small order. */
const fitting = (bytes) => bytes.length === 32 && height(bytes) < P && !SMALL.has(height(bytes));

/** A key: moreover, x² = (y² − 1) / (d·y² + 1) has a root, by Euler's criterion. */
export function isKey(bytes) {
  if (!fitting(bytes)) return false;
  const square = height(bytes) ** 2n % P;
  return power((square - 1n) * (D * square + 1n), (P - 1n) / 2n) === 1n;
}

/**
 * OpenSSL asks for S < L, encodes S·B − k·A canonically and compares it with R byte by byte: without the cofactor, and R
 * is a canonical point if they are equal. It leaves to us the encoding of A, and both small orders.
 */
export function signed(key, message, signature) {
  if (signature.length !== 64 || !isKey(key) || !fitting(signature.subarray(0, 32))) return false;
  const jwk = { kty: "OKP", crv: "Ed25519", x: key.toString("base64url") };
  return verify(null, message, createPublicKey({ key: jwk, format: "jwk" }), signature);
}
