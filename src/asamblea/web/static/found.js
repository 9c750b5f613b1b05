// Founds a body: keys and paper codes of the board are made here, and only public halves and signatures leave.
import { bytesOf, hashOf, keyOf, publicOf, signed, textOf } from "./ed25519.js";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODES = 12;
const form = document.querySelector("form[data-found]");
const review = document.querySelector("#review");
const done = document.querySelector("#done");
const alert = document.querySelector("#wrong");
let board = [];
let prepared = null;

function chance(size) { return crypto.getRandomValues(new Uint8Array(size)); }

function codeOf(ten) {
  let number = ten.reduce((sum, each) => (sum << 8n) | BigInt(each), 0n);
  let code = "";
  for (let at = 0; at < 16; at += 1) { code = ALPHABET[Number(number & 31n)] + code; number >>= 5n; }
  return code;
}

async function made() {
  const seed = chance(32);
  const key = await keyOf(seed);
  const codes = Array.from({ length: CODES }, () => codeOf(chance(10)));
  const hashes = await Promise.all(codes.map((code) => hashOf("asamblea/code/1\n", new TextEncoder().encode(code))));
  return { seed, key, codes, half: { public: textOf(await publicOf(key)), codes: textOf(hashes.flatMap((each) => [...each])) } };
}

function say(texts) {
  alert.querySelector("ul").replaceChildren(...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  alert.hidden = texts.length === 0;
  if (texts.length) { alert.focus(); }
}

async function send(path, data) {
  data.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  const answer = await fetch(path, { method: "POST", body: data, credentials: "same-origin" });
  const told = await answer.json();
  if (!answer.ok) { say(told.said); return null; }
  say([]);
  return told;
}

function file(link, name, content, type) {
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
}

function sheet(officer, own, index) {
  const part = document.querySelector("#officer").content.cloneNode(true);
  part.querySelector("h3").textContent = `${officer.name} · ${officer.office} · ${prepared.title}`;
  file(part.querySelector("a"), `${officer.role}-${index + 1}.key`, `${textOf(own.seed)}\n`, "text/plain");
  part.querySelector("ol").replaceChildren(...own.codes.map((code) => {
    const row = document.createElement("li");
    row.append(Object.assign(document.createElement("code"), { textContent: code.match(/.{4}/g).join(" ") }));
    return row;
  }));
  const button = part.querySelector("button");
  button.addEventListener("click", async () => {
    own.signature = await signed(own.key, bytesOf(prepared.digest));
    button.disabled = true;
    if (board.every((each) => each.signature)) { await submit(); }
  });
  return part;
}

async function prepare() {
  const names = form.elements.tellers.value.split("\n").filter((line) => line.trim());
  board = await Promise.all(Array.from({ length: 2 + names.length }, made));
  const data = new FormData(form);
  data.set("halves", JSON.stringify(board.map((each) => each.half)));
  prepared = await send("/found/prepare/", data);
  if (!prepared) { return; }
  review.querySelector("[data-title]").textContent = prepared.title;
  review.querySelector("[data-said]").replaceChildren(...prepared.said.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  review.querySelector("pre").textContent = prepared.bytes;
  review.querySelector("[data-board]").replaceChildren(...prepared.board.map((officer, index) => sheet(officer, board[index], index)));
  form.hidden = true;
  review.hidden = false;
  review.querySelector("h2").focus();
}

async function submit() {
  const data = new FormData();
  data.set("code", form.elements.code.value);
  data.set("id", prepared.id);
  data.set("signatures", JSON.stringify(board.map((each) => each.signature).sort((one, other) => (one.key < other.key ? -1 : 1))));
  const told = await send("/found/sign/", data);
  if (!told) { return; }
  done.querySelector("[data-origin]").textContent = told.origin;
  file(done.querySelector("[data-invitations]"), "invitations.html", told.invitations, "text/html");
  done.hidden = false;
  done.querySelector("h2").focus();
}

if (window.crypto && crypto.subtle) {
  form.querySelector("button").disabled = false;
  form.querySelector("[data-script-missing]").hidden = true;
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  prepare().catch((fault) => say([fault.message]));
});
review.querySelector("[data-print]").addEventListener("click", () => window.print());
review.querySelector("[data-again]").addEventListener("click", () => { review.hidden = true; form.hidden = false; });
