// signatures.md, "One Ed25519 rule".
import { createPublicKey, verify } from "node:crypto";

const P = 2n ** 255n - 19n;
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n; // RFC 8032, 5.1

const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const ROOT = power(2n, (P - 1n) / 4n); // of −1

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

const mod = (number) => ((number % P) + P) % P;
const inverse = (number) => power(mod(number), P - 2n);

/** RFC 8032, 5.1.3: an x with x² = (y² − 1) / (d·y² + 1), or null; which of the two matters to no question asked here. */
function width(y) {
  const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
  const root = power(square, (P + 3n) / 8n);
  if (mod(root * root) === square) return root;
  const turned = mod(root * ROOT);
  return mod(turned * turned) === square ? turned : null;
}

/** RFC 8032, 5.1.4: points as X, Y, Z, T. The formula is complete: it doubles, too. */
function sum([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const [a, b] = [mod((y1 - x1) * (y2 - x2)), mod((y1 + x1) * (y2 + x2))];
  const [c, d] = [mod(2n * D * t1 * t2), mod(2n * z1 * z2)];
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

/** L·A is the identity: A lies in the group of prime order. */
function isPrime(x, y) {
  let [result, point] = [[0n, 1n, 1n, 0n], [x, y, 1n, mod(x * y)]];
  for (let bit = L; bit > 0n; bit >>= 1n) {
    if (bit & 1n) result = sum(result, point);
    point = sum(point, point);
  }
  return result[0] === 0n && result[1] === result[2];
}

const asked = new Map();

/** A key is a canonical point of the group of prime order. */
export function isKey(bytes) {
  const name = bytes.toString("hex");
  if (!asked.has(name)) {
    const x = fitting(bytes) ? width(height(bytes)) : null;
    asked.set(name, x !== null && isPrime(x, height(bytes)));
  }
  return asked.get(name);
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
