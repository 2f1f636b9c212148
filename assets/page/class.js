"use strict";

// The class page: every game of a folder beside the others, by scenario.

const CLASSES = unpack(document.getElementById("game").textContent); // one for each language
const now = { language: 0 };
const held = () => CLASSES[now.language];
const heading = (text, note = "") => el("h2", {}, text, el("small", {}, note));
const card = (name, ...parts) => el("section", { class: `card ${name}` }, parts);

function draw() {
  const focus = document.activeElement?.dataset?.do;
  document.documentElement.lang = held().language;
  document.title = `${held().title} · ${held().brand}`;
  show("head", el("div", { class: "brand" }, el("h1", {}, held().brand), el("p", {}, held().title), el("p", { class: "gold" }, held().note)),
    el("div", { class: "row" }, CLASSES.map((each, number) => el("button", {
      type: "button", "data-do": each.language, class: number === now.language ? "chosen" : "", "aria-pressed": String(number === now.language),
      onclick: () => { now.language = number; draw(); },
    }, each.language_label)), el("button", { type: "button", "data-do": "print", onclick: () => window.print() }, held().words.print)));
  show("groups", held().groups.map(group), held().broken.length ? card("whole", heading(held().words.broken),
    el("ul", { class: "broken" }, held().broken.map((pair) => el("li", {}, el("b", {}, pair.label), " ", el("span", { "data-role": pair.role }, pair.text))))) : null);
  drawings();
  show("foot", el("p", {}, held().words.made));
  if (focus) document.querySelector(`[data-do="${focus}"]`)?.focus({ preventScroll: true });
}

function group(model, number) {
  const words = held().words, ended = model.games.filter((game) => game.spot);
  return [
    card("whole", heading(model.title, model.note), ended.length ? el("ul", { class: "scores" }, model.means.map((pair) => el("li", {}, el("span", { class: "label" }, pair.label), el("strong", {}, pair.text)))) : el("p", { class: "caption" }, words.empty)),
    ended.length ? [
      card("", heading(words.outcomes, words.outcomes_note), el("div", { class: "picture", "data-group": number, "data-kind": "outcomes" }), legend(model, true)),
      card("", heading(words.scatter, words.scatter_note), el("div", { class: "picture", "data-group": number, "data-kind": "scatter" }), legend(model, false)),
      card("", heading(words.rounds), shares(model.rounds), heading(words.reasons, words.reasons_note), shares(model.reasons)),
      card("", heading(words.issues, words.issues_note), el("ul", { class: "legend" }, model.seats.map((seat, at) => el("li", {}, icon(at ? "offer-theirs" : "offer", at ? "theirs" : "mine"), seat))),
        el("ul", { class: "shares twice" }, model.issues.map((issue) => el("li", {}, el("span", {}, issue.name), issue.bars.map((each, at) => [bar(each), el("b", {}, issue.texts[at])]))))),
    ] : null,
    card("whole games", heading(words.games), el("div", { class: "wide" }, table(model))),
  ];
}

const shares = (rows) => (rows.length ? el("ul", { class: "shares even" }, rows.map((share) => el("li", {}, el("span", {}, share.label), bar(share.bar), el("b", {}, share.text)))) : el("p", { class: "caption" }, held().words.none));

function legend(model, is_deal) {
  const words = held().words;
  if (!is_deal) return el("ul", { class: "legend" }, model.seats.map((seat, at) => el("li", {}, icon(at ? "offer-theirs" : "offer", at ? "theirs" : "mine"), seat)));
  return el("ul", { class: "legend" }, el("li", {}, el("i", { class: "key-frontier" }), words.frontier), el("li", {}, el("i", { class: "key-walk", "data-role": "mine" }), words.walk),
    el("li", {}, icon("circle", "gain"), words.signed), el("li", {}, icon("refusal", "theirs"), words.unsigned));
}

// Axes over two ranges of points, and what stands between them.
function field(box, [x_low, x_high], [y_low, y_high], x_label, y_label, draw_in) {
  const left = 50, right = 14, foot = 42, top = 10;
  return drawing(box, 380, (width, height) => {
    const x = (value) => left + (width - left - right) * (value - x_low) / (x_high - x_low);
    const y = (value) => height - foot - (height - foot - top) * (value - y_low) / (y_high - y_low);
    const steps = (low, high) => [...Array(41).keys()].map((number) => -200 + number * (high - low > 80 ? 20 : 10)).filter((value) => value >= low && value <= high);
    return [
      steps(x_low, x_high).map((value) => [line(x(value), top, x(value), height - foot, value ? "grid faint" : "grid"), word(x(value), height - foot + 16, String(value), "caption", "middle")]),
      steps(y_low, y_high).map((value) => [line(left, y(value), width - right, y(value), value ? "grid faint" : "grid"), word(left - 6, y(value) + 4, String(value), "caption", "end")]),
      word((left + width - right) / 2, height - 6, x_label, "caption", "middle"),
      svg("g", { transform: `rotate(-90 12 ${height / 2})` }, word(12, height / 2 + 4, y_label, "caption", "middle")),
      draw_in(x, y),
    ];
  });
}

const range = (values) => [Math.floor((Math.min(...values) - 4) / 10) * 10, Math.ceil((Math.max(...values) + 4) / 10) * 10];
// The number of a game in the table stands beside its mark.
const labelled = (x, y, number) => word(x + 8, y - 6, String(number), "caption");

function outcomes(box, model) {
  const spots = model.games.map((game) => [game.number, game]).filter(([, game]) => game.spot);
  const ranges = [0, 1].map((axis) => range([0, 100, ...spots.map(([, game]) => game.spot.place[axis])]));
  return field(box, ...ranges, model.seats[0], model.seats[1], (x, y) => [
    model.frontiers.map((frontier) => svg("path", { class: "frontier thin", d: [...frontier].filter((pair) => pair.every((value, axis) => value >= ranges[axis][0] && value <= ranges[axis][1]))
      .sort((one, two) => one[0] - two[0]).map((pair, at) => `${at ? "L" : "M"}${x(pair[0]).toFixed(1)} ${y(pair[1]).toFixed(1)}`).join("") })),
    svg("path", { class: "walk", "data-role": "mine", d: `M${x(0)} ${y(ranges[1][0])}V${y(ranges[1][1])}M${x(ranges[0][0])} ${y(0)}H${x(ranges[0][1])}` }),
    spots.map(([number, game]) => [mark(game.spot.is_signed ? "circle" : "refusal", x(game.spot.place[0]), y(game.spot.place[1]), game.spot.is_signed ? "gain" : "theirs", titled(`${game.label}: ${game.result.text}`)), labelled(x(game.spot.place[0]), y(game.spot.place[1]), number)]),
  ]);
}

function scatter(box, model) {
  const spots = model.games.map((game) => [game.number, game.spot, game.label]).filter(([, spot]) => spot);
  const ranges = [range([0, 100]), range([0, ...spots.flatMap(([, spot]) => spot.claimed)])];
  return field(box, ...ranges, held().words.created, held().words.claimed, (x, y) => spots.map(([number, spot, label]) => [
    line(x(spot.created), y(spot.claimed[0]), x(spot.created), y(spot.claimed[1]), "grid"),
    mark("offer", x(spot.created), y(spot.claimed[0]), "mine", titled(`${label}: ${spot.claimed[0]}`)), mark("offer-theirs", x(spot.created), y(spot.claimed[1]), "theirs", titled(`${label}: ${spot.claimed[1]}`)),
    labelled(x(spot.created), y(Math.max(...spot.claimed)), number),
  ]));
}

function drawings() {
  for (const box of document.querySelectorAll(".picture")) {
    const model = held().groups[Number(box.dataset.group)];
    box.replaceChildren((box.dataset.kind === "outcomes" ? outcomes : scatter)(box, model));
  }
}

function table(model) {
  const [name, ...rest] = model.columns, cells = (game) => [...game.scores, ...game.opening, ...game.gave, game.refused];
  return el("table", {}, el("thead", {}, el("tr", {}, el("th", {}, "#"), el("th", {}, name), rest.map((text) => el("th", {}, text)))),
    el("tbody", {}, model.games.map((game) => el("tr", {}, el("td", { class: "caption" }, String(game.number)),
      el("td", {}, game.label, el("small", {}, game.players)), el("td", { "data-role": game.result.role }, icon(game.result.glyph === "agreed" ? "circle" : game.result.glyph === "far" ? "refusal" : "dot", game.result.role), game.result.text),
      game.spot ? cells(game).map((text, at) => el("td", { class: at < 6 ? "value" : "text", title: at === 4 || at === 5 ? game.opening_terms[at - 4] : null }, text || "–")) : el("td", { colspan: rest.length - 1 })))));
}

window.addEventListener("resize", drawings);
window.addEventListener("beforeprint", () => { paper = 350; drawings(); });
window.addEventListener("afterprint", () => { paper = 0; drawings(); });
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.toLowerCase() === "l") { now.language = (now.language + 1) % CLASSES.length; draw(); }
  if (event.key.toLowerCase() === "p") window.print();
});
draw();
