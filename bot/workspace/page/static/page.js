// Keeps the page live. The server draws all HTML; this swaps what changed, and leaves focus and typed words alone.
"use strict";

const drawn = new Map(); // what the server last sent, by id: the page itself also holds what people typed
const REACHABLE = "a, button, summary, input, select, textarea";
const FIELDS = "input[name]:not([type=hidden], [type=file]), select[name], textarea[name]";
document.documentElement.classList.add("scripted");

const ticks = (field) => field.type === "checkbox" || field.type === "radio";
const key = (field) => (ticks(field) ? `${field.name}=${field.value}` : field.name);

function changed(field) {
  if (ticks(field)) return field.checked !== field.defaultChecked;
  if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
  const options = [...field.options];
  if (field.multiple) return options.some((option) => option.selected !== option.defaultSelected);
  return field.selectedIndex !== Math.max(0, options.findIndex((option) => option.defaultSelected));
}

// Carry over to the new drawing what a person filled in and opened in the old one.
function carry(old, next) {
  const typed = new Map([...old.querySelectorAll(FIELDS)].filter(changed).map((field) => [key(field), field]));
  for (const field of next.querySelectorAll(FIELDS)) {
    const before = typed.get(key(field));
    if (!before) continue;
    if (ticks(field)) field.checked = before.checked;
    else if (field.multiple) [...field.options].forEach((option, at) => (option.selected = before.options[at]?.selected));
    else field.value = before.value;
  }
  const menus = [...old.querySelectorAll("details")];
  next.querySelectorAll("details").forEach((menu, at) => (menu.open = menus[at]?.open ?? false));
}

function renew(old, fresh) {
  if (drawn.get(old.id) === fresh.outerHTML) return;
  drawn.set(fresh.id, fresh.outerHTML);
  const next = document.importNode(fresh, true);
  const focused = [...old.querySelectorAll(REACHABLE)].indexOf(document.activeElement);
  carry(old, next);
  old.replaceWith(next);
  openDialog();
  if (focused >= 0 && !next.querySelector("[aria-invalid]")) next.querySelectorAll(REACHABLE)[focused]?.focus();
}

function renewList(list, fresh) {
  const log = list.closest(".log");
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const kept = new Set([...fresh.children].map((item) => item.id));
  for (const item of [...list.children]) if (!kept.has(item.id)) item.remove();
  [...fresh.children].forEach((item, at) => {
    const old = document.getElementById(item.id);
    if (old) return renew(old, item);
    drawn.set(item.id, item.outerHTML);
    list.insertBefore(document.importNode(item, true), list.children[at] ?? null);
  });
  if (atEnd) log.scrollTop = log.scrollHeight;
}

// `kept` are parts that a mere refresh leaves as they are: what the last form was answered with.
function show(text, kept = []) {
  const next = new DOMParser().parseFromString(text, "text/html");
  for (const fresh of next.querySelectorAll("[data-part]")) {
    const old = document.getElementById(fresh.id);
    if (old && !kept.includes(fresh.id)) renew(old, fresh);
  }
  for (const fresh of next.querySelectorAll("[data-list]")) {
    const old = document.getElementById(fresh.id);
    if (old) renewList(old, fresh);
  }
}

async function refresh() {
  const answer = await fetch(location.href);
  if (answer.ok) show(await answer.text(), document.getElementById("confirm") ? ["notices", "dialogs"] : ["notices"]);
}

function openDialog() {
  const dialog = document.querySelector("#dialogs dialog");
  if (!dialog || dialog.matches(":modal")) return;
  dialog.removeAttribute("open");
  dialog.showModal();
  (dialog.querySelector("[aria-invalid]") ?? dialog.querySelector(`.modal-body :is(${FIELDS})`))?.focus();
  dialog.addEventListener("cancel", (event) => (event.preventDefault(), dialog.querySelector("[data-cancel]").click()));
}

async function send(form, button) {
  const data = new FormData(form, button?.name ? button : null);
  const body = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
  if (form.matches(".composer")) form.reset();
  form.querySelector("input[type=file]")?.dispatchEvent(new Event("change", { bubbles: true }));
  for (const menu of document.querySelectorAll("details[open]")) menu.open = false;
  const answer = await fetch(form.action, { method: "POST", body });
  const there = new URL(answer.url);
  if (answer.redirected && there.pathname + there.search !== location.pathname + location.search) location.assign(there);
  else show(await answer.text());
}

document.addEventListener("submit", (event) => (event.preventDefault(), send(event.target, event.submitter)));
document.addEventListener("keydown", (event) => {
  const box = event.target;
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !box.matches("[data-enter]")) return;
  event.preventDefault();
  if (box.value.trim() || box.form.querySelector("input[type=file]").files.length) box.form.requestSubmit();
});
document.addEventListener("change", ({ target }) => {
  const named = target.closest(".attach")?.querySelector(".attach-name");
  if (named) named.textContent = [...target.files].map((file) => file.name).join(", ") || "Add a file";
  if (target.closest("[data-dispatch]")) target.form.requestSubmit(target.closest(".setter, .input").querySelector("[name=choose]"));
});

for (const part of document.querySelectorAll("[data-part], [data-list] > [id]")) drawn.set(part.id, part.outerHTML);
for (const log of document.querySelectorAll(".log")) log.scrollTop = log.scrollHeight;
openDialog();
let soon;
const source = new EventSource(document.body.dataset.changes);
source.onopen = source.onmessage = () => (soon ??= setTimeout(() => ((soon = undefined), refresh()), 60));
