// The hosted widget's page: one screen at a time, cloned from the templates of index.html.
// Whatever comes from the session reaches the page as text or as a checked value, never as markup.

const $ = (id) => document.getElementById(id);
const find = (selector) => document.querySelector(selector);
const session = JSON.parse($("session").textContent);
const { texts } = session;
const branding = session.branding ?? {};
const institutions = session.institutions ?? [];
const company = branding.company_name || texts.app;
// With `record` in the page's address, redirects are noted in `window.__redirects` but not followed.
const record = new URLSearchParams(location.search).has("record");
const [darkSystem, wide] = ["(prefers-color-scheme: dark)", "(min-width: 60rem)"].map((query) => matchMedia(query));
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
// `first` is the screen that the session opened with, `outcome` the one picked in the panel.
const state = { screen: null, first: null, redraw: null, institution: null, leaving: null, username: "", outcome: null };
window.__redirects = [];

// ---- Elements, texts, theme ----

function t(path, values = {}) {
  const text = path.split(".").reduce((at, key) => at?.[key], texts);
  return String(text ?? path).replace(/\{(\w+)\}/g, (slot, key) => values[key] ?? slot);
}

function translate(root, values) {
  for (const element of root.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t, values);
  for (const element of root.querySelectorAll("[data-label]")) element.ariaLabel = t(element.dataset.label, values);
}

function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function icon(name) {
  const svg = find("svg.icon").cloneNode(true);
  svg.firstElementChild.setAttribute("href", `#${name}`);
  return svg;
}

function button(id, kind, label, onclick) {
  return h("button", { type: "button", class: `button ${kind}`, "data-testid": id, onclick }, label);
}

function banner(kind, { title, body }) {
  const lines = h("div", {}, h("p", { class: "banner-title" }, title), h("p", { class: "banner-body" }, body));
  return h("div", { class: `banner ${kind}`, "data-testid": `banner-${kind}` }, icon("alert"), lines);
}

function radio(name, value, label, testid) {
  return h("label", {}, h("input", { type: "radio", name, value, "data-testid": testid }), h("span", {}, label));
}

const isColor = (color) => /^#[0-9a-f]{6}$/i.test(color ?? "");
const scheme = (url, base) => (URL.canParse(url ?? "", base) ? new URL(url ?? "", base).protocol : "");
const isWeb = (url) => Boolean(url) && ["http:", "https:"].includes(scheme(url, location.href));

// A picture of the host's takes the place of `instead`, unless there is none or it does not load.
function picture(src, alt, className, instead) {
  if (!isWeb(src)) return instead;
  const image = h("img", { src, alt, class: className, onerror: () => image.replaceWith(instead) });
  return image;
}

function avatar({ display_name, color }) {
  const words = display_name.split(/\s+/).filter((word) => /^[\p{Lu}\d]/u.test(word));
  const initials = words.slice(0, 2).map((word) => [...word][0]).join("");
  const element = h("span", { class: "avatar", "aria-hidden": "true" }, initials);
  if (isColor(color)) element.style.setProperty("--_tone", color);
  return element;
}

// A theme's keys have a letter after `--`, so none can reach the page's own `--_…` properties.
function applyTheme() {
  const root = document.documentElement;
  const dark = session.color_scheme ? session.color_scheme === "DARK" : darkSystem.matches;
  root.dataset.scheme = dark ? "dark" : "light";
  root.removeAttribute("style");
  const entries = (session.theme ?? []).filter(({ css_key: key }) => /^--[a-z][a-z-]*$/.test(key));
  for (const forDark of dark ? [false, true] : [false]) {
    for (const { css_key: key, value } of entries.filter(({ css_key }) => css_key.endsWith("-dark") === forDark)) {
      root.style.setProperty(key.replace(/-dark$/, ""), value);
    }
  }
  if (isColor(branding.overlay_background_color)) root.style.setProperty("--_overlay", branding.overlay_background_color);
  // These keys are names, which a style sheet cannot ask for.
  const name = (key) => getComputedStyle(root).getPropertyValue(key).trim();
  root.dataset.labels = name("--input-text-label-variation");
  root.dataset.align = name("--nav-bar-title-align");
  const left = name("--nav-bar-left-icon") === "help_outlined" ? "help_outlined" : "arrow_left";
  find("#back use").setAttribute("href", `#${left}`);
  $("help").hidden = name("--nav-bar-right-icon") !== "help_outlined";
}

// ---- The server and the host ----

// `null` once the token is no longer valid: that screen is then already shown.
async function post(action, body) {
  try {
    const sent = JSON.stringify({ ...body, access_token: session.access_token });
    const headers = { "content-type": "application/json" };
    const response = await fetch(`/widget/${action}`, { method: "POST", headers, body: sent });
    const answer = await response.json();
    if (answer.result !== "token") return response.ok ? answer : { result: "failed", code: "other" };
    endScreen("token", answer);
    return null;
  } catch {
    return { result: "failed", code: "offline" };
  }
}

// A second `location.assign` would cancel the first: all but the last are requested beside the page.
async function follow(answer) {
  const urls = (answer?.redirects ?? [answer?.redirect]).filter(Boolean);
  for (const [at, url] of urls.entries()) {
    window.__redirects.push(url);
    $("log").append(h("li", {}, h("code", {}, url)));
    // The host chose the URL, but it must not run as script in this page.
    if (record || ["", "javascript:", "data:", "blob:", "vbscript:"].includes(scheme(url))) continue;
    if (at < urls.length - 1 && isWeb(url)) await fetch(url, { mode: "no-cors", credentials: "include" }).catch(() => {});
    else location.assign(url);
    await pause(100);
  }
}

// ---- Screens ----

function show(screen, { values, step, back, closable = true, redraw, actions = {} }) {
  Object.assign(state, { screen, redraw });
  const page = $(`screen-${screen}`).content.cloneNode(true);
  translate(page, { company, institution: state.institution?.display_name, ...values });
  page.querySelector("[data-avatar]")?.replaceWith(avatar(state.institution));
  for (const element of page.querySelectorAll("button[type=button]")) {
    const action = actions[element.dataset.testid];
    element.onclick = () => action();
    if (!action) element.remove();
  }
  $("screen").dataset.screen = screen;
  $("screen").replaceChildren(page);
  drawSteps(step);
  Object.assign($("back"), { hidden: !back, onclick: () => back() });
  $("close").hidden = !closable;
  document.title = `${find("h1").textContent} · ${branding.company_name || t("nav.title")}`;
  for (const scroller of [window, $("widget")]) scroller.scrollTo(0, 0);
  // A screen reader reads on from the heading; it reads a page that has just been opened from its top.
  if (state.first) find("h1").focus({ preventScroll: true });
  state.first ??= screen;
}

function drawSteps(step) {
  const skipped = session.start_at ? 2 : 0;
  const bars = Array.from({ length: 4 - skipped }, (_, at) => h("span", { class: at < step - skipped ? "done" : "" }));
  const ariaLabel = t("nav.step", { step: step - skipped, total: bars.length });
  Object.assign($("steps"), { hidden: !step, ariaLabel });
  $("steps").replaceChildren(...bars);
}

function drawTerms() {
  const [before, after] = t("welcome.terms", { terms: "\n" }).split("\n");
  if (isWeb(branding.company_terms_url)) find(".terms a").href = branding.company_terms_url;
  find(".terms a").before(before);
  find(".terms a").after(after);
}

function welcomeScreen() {
  const shown = institutions.filter((institution) => !institution.disabled).slice(0, 3);
  const names = new Intl.ListFormat(session.locale).format(shown.map((institution) => institution.display_name));
  const values = { count: institutions.length, names };
  show("welcome", { values, step: 1, redraw: welcomeScreen, actions: { continue: institutionsScreen } });
  const emblem = find(".emblem");
  emblem.replaceChildren(picture(branding.company_icon, "", "company-icon", emblem.firstElementChild));
  find(`[data-mode=${session.access_mode === "single" ? "recurrent" : "single"}]`).remove();
  find(".stack").append(...shown.map(avatar));
  // What Belvo shows here was not seen in its documentation: this says only what the session holds.
  if (branding.social_proof === false || shown.length < 2) find(".social").remove();
  drawTerms();
}

const typeName = (type) => texts.types[type] ?? type;
const countryName = (code) => new Intl.DisplayNames(session.locale, { type: "region" }).of(code);
const simple = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function institutionsScreen() {
  state.institution = null;
  const actions = { "reset-filters": institutionsScreen };
  show("institutions", { step: 2, back: welcomeScreen, redraw: institutionsScreen, actions });
  $("search").placeholder = t("institutions.hint");
  drawFilter("type", t("institutions.all"), typeName);
  drawFilter("country", t("institutions.allCountries"), countryName);
  Object.assign(find(".finder"), { oninput: drawResults, onkeydown: moveInResults });
  drawResults();
}

// Radio buttons, for their keyboard behaviour, in the look of tabs or pills.
function drawFilter(key, all, name) {
  const values = [...new Set(institutions.map((institution) => institution[key]))];
  const set = find(`[data-filter=${key}]`);
  if (values.length < 2) return set.remove();
  set.append(radio(key, "", all, `${key}-all`), ...values.map((value) => radio(key, value, name(value), `${key}-${value}`)));
  set.querySelector("input").checked = true;
}

function drawResults() {
  const wanted = simple($("search").value.trim());
  const named = ({ display_name, name }) => simple(`${display_name} ${name}`).includes(wanted);
  const chosen = ["type", "country"].map((key) => [key, find(`[name=${key}]:checked`)?.value]);
  const fits = (institution) => chosen.every(([key, value]) => !value || institution[key] === value);
  const found = institutions.filter((institution) => fits(institution) && named(institution));
  $("count").textContent = found.length ? t("institutions.found", { count: found.length }) : t("institutions.none");
  $("nothing").hidden = found.length > 0;
  const countries = [...new Set(found.map((institution) => institution.country))];
  const group = (country) => {
    const rows = found.filter((institution) => institution.country === country).map(row);
    return h("section", {}, countries.length > 1 ? h("h2", {}, countryName(country)) : "", h("ul", {}, ...rows));
  };
  $("results").replaceChildren(...countries.map(group));
}

function row(institution) {
  const { name, display_name, type, disabled } = institution;
  const about = disabled ? t("institutions.disabled") : typeName(type);
  const label = h("span", {}, h("span", { class: "row-name" }, display_name), h("span", { class: "row-about" }, about));
  const onclick = () => (disabled ? warn(institution) : loginScreen(institution));
  const attributes = { type: "button", class: disabled ? "row off" : "row", "data-testid": `institution-${name}`, onclick };
  return h("li", {}, h("button", attributes, avatar(institution), label, icon("arrow_right")));
}

function moveInResults(event) {
  const rows = [...$("results").querySelectorAll(".row")];
  const at = rows.indexOf(document.activeElement);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const fromSearch = document.activeElement === $("search") && event.key === "ArrowDown";
  if (target === undefined || (at < 0 && !fromSearch)) return;
  event.preventDefault();
  (target < 0 ? $("search") : rows[Math.min(target, rows.length - 1)])?.focus();
}

function disabledBanner({ display_name }) {
  const title = t("institutions.disabledTitle", { institution: display_name });
  return banner("warning", { title, body: t("institutions.disabledBody") });
}

async function warn(institution) {
  find("#results [role=alert]")?.remove();
  const notice = h("div", { role: "alert" }, disabledBanner(institution));
  find(`[data-testid="institution-${institution.name}"]`).after(notice);
  follow(await post("warning", { institution: institution.name }));
}

// After an error the user name is still there, the password never.
function loginScreen(institution = state.institution) {
  if (institution !== state.institution) Object.assign(state, { institution, username: "" });
  const other = session.start_at ? undefined : institutionsScreen;
  show("login", { step: 3, back: other, redraw: loginScreen, actions: { other } });
  $("login").append(...institution.fields.map(field));
  $("login").onsubmit = submitLogin;
  // Whoever starts here has not seen the terms on the first screen.
  if (session.start_at) drawTerms();
  else find(".terms").remove();
}

function field({ name, label, kind }) {
  const id = `field-${name}`;
  const [type, shown] = kind === "password" ? ["password", ""] : ["text", state.username];
  const off = { autocomplete: "off", autocapitalize: "none", spellcheck: "false" };
  const input = h("input", { id, name, type, required: "", "aria-describedby": `${id}-error`, "data-testid": id, ...off });
  input.value = state.outcome?.[type === "password" ? "password" : "username"] ?? shown;
  input.oninput = () => complain(input, "");
  const reveal = h("button", { type: "button", class: "icon-button", "data-testid": `reveal-${name}` }, icon("eye"));
  reveal.ariaLabel = t("login.show", { field: label });
  reveal.onclick = () => {
    input.type = input.type === "password" ? "text" : "password";
    reveal.ariaLabel = t(input.type === "text" ? "login.hide" : "login.show", { field: label });
  };
  const error = h("p", { class: "field-error", id: `${id}-error`, "data-testid": `${id}-error`, "aria-live": "polite" });
  const box = h("div", { class: "input" }, input, type === "password" ? reveal : "");
  return h("div", { class: "field" }, h("label", { for: id }, label), box, error);
}

function complain(input, message) {
  input.setAttribute("aria-invalid", message !== "");
  $(`${input.id}-error`).textContent = message;
}

function submitLogin(event) {
  event.preventDefault();
  const inputs = [...event.target.querySelectorAll("input")];
  const empty = inputs.filter((input) => input.value.trim() === "");
  for (const input of empty) complain(input, t("login.required"));
  if (empty.length) return empty[0].focus();
  const values = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
  Object.assign(state, { username: values.username ?? "", outcome: null });
  connect(values);
}

async function connect(values) {
  show("connecting", { step: 4, closable: false });
  const answering = post("connect", { ...values, institution: state.institution.name });
  // Each stage shows for a moment even if the answer is there at once: a flash would look like a fault.
  for (const stage of document.querySelectorAll(".stages li")) {
    if (state.screen !== "connecting") return;
    stage.previousElementSibling?.classList.replace("now", "done");
    stage.classList.add("now");
    $("live").textContent = stage.textContent.trim();
    await pause(450);
  }
  const answer = await answering;
  if (!answer) return;
  if (answer.result === "connected") return endScreen("connected", answer);
  if (answer.result === "exit") show("left", { closable: false });
  else failedScreen(answer);
  follow(answer);
}

// The message is the more precise of the two: one code can stand for several reasons.
function failedScreen(failure) {
  const other = session.start_at ? undefined : institutionsScreen;
  const key = [failure.message, failure.code, "other"].find((known) => known && Object.hasOwn(texts.errors, known));
  const redraw = () => failedScreen(failure);
  show("failed", { back: loginScreen, redraw, actions: { retry: loginScreen, other, leave: askToLeave } });
  const warned = failure.result === "warning";
  $("failure").append(warned ? disabledBanner(state.institution) : banner("error", texts.errors[key]));
}

// The session has ended by itself: the host takes over in a moment, or at once when the person asks for it.
function endScreen(screen, answer) {
  const timer = setTimeout(follow, 1400, answer);
  const now = () => {
    clearTimeout(timer);
    follow(answer);
  };
  show(screen, { values: { message: answer.message ?? "" }, closable: false, actions: { return: answer.redirect ? now : undefined } });
}

function askToLeave() {
  if (state.screen === "survey") return leave(null);
  state.leaving = { institution: state.institution?.name ?? null, initial: state.screen === state.first };
  const confirmed = () => (session.survey ? surveyScreen(state.redraw) : leave(null));
  if (!session.close_dialog) return confirmed();
  openDialog("leave-dialog", confirmed);
}

function surveyScreen(back) {
  show("survey", { back, actions: { "survey-skip": () => leave(null) } });
  const option = ([id, label]) => radio("answer", id, label, `survey-${id}`);
  find(".options").append(...Object.entries(texts.survey.options).map(option));
  $("survey").onchange = () => find("[data-testid=survey-send]").removeAttribute("disabled");
  $("survey").onsubmit = (event) => {
    event.preventDefault();
    leave(find(".options :checked").value);
  };
}

async function leave(answer) {
  const result = await post("exit", { ...state.leaving, survey_answer: answer });
  if (!result) return;
  show("left", { closable: false });
  follow(result);
}

// A modal dialog closes by Esc and gives focus back by itself; only Tab has to be kept inside.
function openDialog(id, confirmed) {
  const dialog = $(id);
  const buttons = [...dialog.querySelectorAll("button")];
  dialog.returnValue = "";
  dialog.onclose = () => dialog.returnValue === "confirmed" && confirmed();
  dialog.onkeydown = (event) => {
    if (event.key !== "Tab") return;
    event.preventDefault();
    const step = event.shiftKey ? buttons.length - 1 : 1;
    buttons[(buttons.indexOf(document.activeElement) + step) % buttons.length].focus();
  };
  dialog.showModal();
}

// ---- The sandbox's own panel ----

function drawOutcome(outcome) {
  const use = button(`use-${outcome.id}`, "small", t("panel.use"), () => useOutcome(outcome));
  use.ariaLabel = t("panel.useLabel", { outcome: outcome.title });
  const head = h("div", { class: "outcome-head" }, h("h4", {}, outcome.title), use);
  return h("li", { class: "outcome" }, head, h("p", {}, outcome.about), copier(outcome, "username"), copier(outcome, "password"));
}

function copier(outcome, key) {
  const value = outcome[key];
  const hidden = h("span", { class: "unseen" }, t("panel.copy"));
  const attributes = { type: "button", class: "copier", "data-testid": `copy-${key}-${outcome.id}` };
  const element = h("button", attributes, hidden, h("span", {}, t(`panel.${key}`)), h("code", {}, value), icon("copy"));
  element.onclick = async () => {
    await navigator.clipboard.writeText(value);
    $("live").textContent = t("panel.copied", { value });
    element.lastChild.replaceWith(icon("check"));
    await pause(1500);
    element.lastChild.replaceWith(icon("copy"));
  };
  return element;
}

function useOutcome(outcome) {
  state.outcome = outcome;
  openDrawer(false);
  $("live").textContent = t("panel.used", { outcome: outcome.title });
  if (state.screen !== "login") return;
  loginScreen();
  find("[data-testid=submit]").focus();
}

const playOddity = async (id) => follow(await post("oddity", { id }));
const drawOddity = ({ id, title }) => h("li", {}, button(`oddity-${id}`, "small", title, () => playOddity(id)));

// On a wide window the panel always stands beside the widget; else it is a drawer over it.
function openDrawer(open) {
  const was = document.body.hasAttribute("data-drawer");
  document.body.toggleAttribute("data-drawer", open && !wide.matches);
  $("widget").inert = open && !wide.matches;
  $("drawer-open").ariaExpanded = String(open);
  if (open !== was) $(open ? "drawer-close" : "drawer-open").focus();
}

// ---- Start ----

function start() {
  document.documentElement.lang = session.locale;
  if (branding.company_name) texts.welcome.title = texts.welcome.titleCompany;
  translate(document.body, { company });
  applyTheme();
  const name = h("span", {}, branding.company_name || t("nav.title"));
  $("nav-title").append(picture(branding.company_logo, branding.company_name ?? "", "company-logo", name));
  $("close").onclick = askToLeave;
  $("help").onclick = () => openDialog("help-dialog");
  for (const way of ["open", "close"]) $(`drawer-${way}`).onclick = () => openDrawer(way === "open");
  document.addEventListener("keydown", (event) => event.key === "Escape" && openDrawer(false));
  [darkSystem.onchange, wide.onchange] = [applyTheme, () => openDrawer(false)];
  $("outcomes").append(...(session.outcomes ?? []).map(drawOutcome));
  $("oddities").append(...(session.oddities ?? []).map(drawOddity));
  const only = institutions.find((institution) => institution.name === session.start_at);
  if (session.problem) endScreen("token", session.problem);
  else if (only) loginScreen(only);
  else welcomeScreen();
}

start();
