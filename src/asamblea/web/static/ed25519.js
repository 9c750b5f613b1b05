// Ed25519 in the browser: a key is read or made and used here, and only its public half or a signature leaves.
// The 16 bytes before a seed in PKCS #8 (RFC 8410, section 7).
const HEAD = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

export function bytesOf(text) {
  const raw = atob(text.replace(/-/g, "+").replace(/_/g, "/") + "===".slice((text.length + 3) % 4));
  return Uint8Array.from(raw, (each) => each.charCodeAt(0));
}

export function textOf(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

export function hexOf(bytes) {
  return Array.from(new Uint8Array(bytes), (each) => each.toString(16).padStart(2, "0")).join("");
}

export async function hashOf(head, bytes) {
  const data = new Uint8Array([...new TextEncoder().encode(head), ...bytes]);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

export async function keyOf(seed) {
  return crypto.subtle.importKey("pkcs8", new Uint8Array([...HEAD, ...seed]), { name: "Ed25519" }, true, ["sign"]);
}

export async function publicOf(key) {
  return bytesOf((await crypto.subtle.exportKey("jwk", key)).x);
}

export async function idOf(publicHalf) {
  return hexOf(await hashOf("asamblea/key/1\ned25519\n", publicHalf)).slice(0, 32);
}

// A signature as an entry holds it.
export async function signed(key, digest) {
  const sig = await crypto.subtle.sign({ name: "Ed25519" }, key, digest);
  return { alg: "ed25519", key: await idOf(await publicOf(key)), sig: textOf(sig) };
}
