"use strict";

// The theatre: one saved game, looked at from any move, with any pair of eyes that the page holds, in either language.

const GAMES = unpack(document.getElementById("game").textContent); // one for each language, alike but for its words
const LANE = 27, HEAD = 40, FOOT = 24, NAMES = 98, APART = 15;
const WIDE = { round: 1, vote: 1.42, quarter: 0.69 };
const SPEEDS = [0.5, 1, 2, 4, 8], PACE = 900;
const now = { game: 0, view: 0, at: 0, step: "move", speed: 1, hiding: false, timer: 0 };

const game = () => GAMES[now.game];
const view = () => game().views[Math.min(now.view, game().views.length - 1)];
const replay = () => view().replay;
const frame = () => view().frames[now.at];
const last = () => view().frames.length - 1;
const places = () => new Map(view().frames.map((each, at) => [each.node, at]));

// Where one may stop

const stops = (step) => view().stops[step].filter((at) => step !== "turning" || !now.hiding || at <= now.at || at === last());
const after = (step) => stops(step).find((at) => at > now.at) ?? last();
const before = (step) => stops(step).findLast((at) => at < now.at) ?? 0;

function seek(at) {
  now.at = Math.min(Math.max(at, 0), last());
  draw();
}

function play(is_on = !now.timer) {
  clearInterval(now.timer);
  now.timer = 0;
  if (is_on) {
    if (now.at === last()) now.at = 0;
    now.timer = setInterval(() => { now.at = after(now.step); if (now.at === last()) play(false); else draw(); }, PACE / now.speed);
  }
  draw();
}

function look(number) {
  const node = frame().node;
  now.view = number % game().views.length;
  seek(places().get(node) ?? last());
}

const ACTIONS = {
  first: () => { play(false); seek(0); },
  last: () => { play(false); seek(last()); },
  previous: () => { play(false); seek(before(now.step)); },
  next: () => { play(false); seek(after(now.step)); },
  back: () => { play(false); seek(before("turning")); },
  forth: () => { play(false); seek(after("turning")); },
  play: () => play(),
  view: () => look(now.view + 1),
  language: () => { now.game = (now.game + 1) % GAMES.length; draw(); },
  hide: () => { now.hiding = !now.hiding; draw(); },
  print: () => window.print(),
};
const KEYS = {
  ArrowLeft: "previous", ArrowRight: "next", Home: "first", End: "last", " ": "play", "[": "back", "]": "forth",
  v: "view", l: "language", h: "hide", p: "print",
};

// Small parts

function button(action, text, { chosen = null, disabled = "", run = ACTIONS[action], name = "", label = "" } = {}) {
  return el("button", {
    type: "button", "data-do": `${action}${name}`, class: chosen ? "chosen" : "", disabled: Boolean(disabled),
    title: disabled || label || null, "aria-label": label || null, "aria-pressed": chosen === null ? null : String(chosen),
    onclick: (event) => { if (event.detail) event.currentTarget.blur(); run(); }, // Space plays on after a click
  }, text);
}
const choices = (label, ...buttons) => el("span", { class: "choices", role: "group", "aria-label": label }, el("span", { class: "caption" }, label), buttons);
const heading = (text, note = "") => el("h2", {}, text, el("small", {}, note));
const signed = (causes) => causes.map((cause) => el("li", {},
  el("span", {}, cause.label, " ", el("small", {}, cause.when)), el("b", { "data-role": cause.role }, cause.amount)));

// Head: five dials and the overall health

function dial(model) {
  const at = (share, radius) => {
    const angle = (135 + 270 * share / 100) * Math.PI / 180;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  };
  const arc = (share) => `M${at(0, 26)}A26 26 0 ${share > 66.6 ? 1 : 0} 1 ${at(Math.max(share, 0.1), 26)}`;
  const tick = (share, name) => svg("path", { d: `M${at(share, 22)}L${at(share, 32)}`, class: name });
  return el("div", { class: "dial", title: model.tooltip },
    svg("svg", { viewBox: "-36 -36 72 72", "data-role": model.key, "aria-hidden": "true" },
      svg("path", { d: arc(100), class: "track" }), svg("path", { d: arc(model.value), class: "arc" }),
      tick(model.crisis, "crisis"), tick(model.warning, "warning"),
      svg("path", { d: `M${at(model.previous, 30)}L${at(model.previous, 35)}`, class: "pointer" }),
      word(0, 9, model.text, "figure", "middle"), mark(METERS[model.key][0], 0, 27, model.key)),
    el("div", {}, el("b", {}, model.name),
      el("span", { "data-role": model.direction < 0 ? "loss" : "gain" }, model.delta ? `${model.direction < 0 ? "▼" : "▲"} ${model.delta}` : ""),
      el("small", {}, model.state || model.cause)));
}

function head() {
  const model = frame().header;
  const sparks = view().frames.slice(0, now.at + 1).map((each) => each.header.health);
  const low = Math.min(...sparks) - 1, high = Math.max(...sparks) + 1;
  const path = sparks.map((value, at) => `${at ? "L" : "M"}${(90 * at / Math.max(sparks.length - 1, 1)).toFixed(1)} ${(28 - 26 * (value - low) / (high - low)).toFixed(1)}`).join("");
  show("head",
    el("div", { class: "brand" }, el("h1", {}, model.brand), el("p", {}, game().title), el("p", { class: "gold" }, model.progress),
      el("p", { class: "caption" }, game().players.map((pair, at) => [at ? " · " : "", el("b", { "data-role": pair.role }, pair.label), `: ${[pair.text, pair.note].filter(Boolean).join(", ")}`]))),
    model.dials.map(dial),
    el("div", { class: "health" }, el("span", { class: "label" }, model.health_label),
      el("p", {}, el("strong", {}, model.health_text),
        el("span", { "data-role": model.health_direction < 0 ? "loss" : "gain" }, model.health_delta ? `${model.health_direction < 0 ? "▼" : "▲"} ${model.health_delta}` : ""),
        svg("svg", { viewBox: "-2 -2 94 34", "aria-hidden": "true" }, svg("path", { d: path, class: "spark" }))),
      el("small", {}, model.since)));
}

// Timeline

function axis(width) {
  const { rounds, quarters } = replay();
  const unit = width / (rounds * WIDE.round + WIDE.vote + quarters * WIDE.quarter);
  return (x) => unit * (Math.min(Math.max(x, 0), rounds) * WIDE.round
    + Math.min(Math.max(x - rounds, 0), 1) * WIDE.vote + Math.min(Math.max(x - rounds - 1, 0), quarters) * WIDE.quarter);
}

// Marks of one lane stand apart, so that none hides another.
function spread(glyphs, at) {
  const x = glyphs.map((glyph) => at(glyph.x));
  const order = glyphs.map((_, each) => each).sort((one, two) => x[one] - x[two] || one - two);
  const right = [Infinity, Infinity, Infinity, Infinity], left = [-4, -4, -4, -4];
  for (const number of [...order].reverse()) x[number] = right[glyphs[number].lane] = Math.min(x[number], right[glyphs[number].lane] - APART);
  for (const number of order) x[number] = left[glyphs[number].lane] = Math.max(x[number], left[glyphs[number].lane] + APART);
  return x;
}

function strip() {
  const model = replay(), hidden = model.views.find((choice) => !choice.is_enabled);
  show("strip", heading(model.title, frame().position_text),
    el("span", { class: "grow" }),
    button("hide", model.hide_label, { chosen: now.hiding }),
    hidden ? el("small", {}, hidden.reason) : null,
    choices(model.view_label, model.views.map((choice) => {
      const number = game().views.findIndex((each) => each.key === choice.command);
      return button("view", choice.label, { name: choice.command, chosen: number === now.view, disabled: number < 0 && choice.reason, run: () => look(number) });
    })),
    choices(game().words.language, GAMES.map((each, number) =>
      button("language", each.language_label, { name: each.language, chosen: number === now.game, run: () => { now.game = number; draw(); } }))),
    el("ul", { class: "legend" }, model.legend.map((each) => el("li", {}, icon(each.glyph, each.role), each.text))));
}

function lanes() {
  const model = replay(), box = document.getElementById("lanes"), found = places();
  const known = (node) => !now.hiding || found.get(node) <= now.at;
  const picture = drawing(box, HEAD + 4 * LANE + FOOT, (width) => {
    const at = axis(width - NAMES - 6), x = (time) => NAMES + at(time), foot = HEAD + 4 * LANE;
    const glyphs = model.glyphs.filter((glyph) => known(glyph.node)), placed = spread(glyphs, at);
    const roles = ["second", "mine", "theirs", "gain"];
    const period = (time, text, is_here) => word(x(time), foot + 17, text, is_here ? "here" : "caption", "middle");
    const head = x(frame().playhead);
    return [
      [0, 2].map((lane) => svg("rect", { x: NAMES, y: HEAD + lane * LANE, width: x(99) - NAMES, height: LANE, class: "lane" })),
      svg("rect", { x: x(model.rounds), y: HEAD, width: x(model.rounds + 1) - x(model.rounds), height: 4 * LANE, class: "vote" }),
      [...Array(model.rounds + 1).keys()].map((time) => line(x(time), HEAD, x(time), foot, "grid")),
      [...Array(model.quarters + 1).keys()].map((time) => line(x(model.rounds + 1 + time), HEAD, x(model.rounds + 1 + time), foot, time % 4 ? "grid faint" : "grid")),
      model.lanes.map((name, lane) => word(NAMES - 12, HEAD + (lane + 0.5) * LANE + 5, name, "", "end", roles[lane])),
      word(x(0) + 2, 12, model.table_label, "label"), word((x(model.rounds) + x(model.rounds + 1)) / 2, 12, model.vote_label, "label", "middle"),
      word(x(model.rounds + 1) + 6, 12, model.quarters_label, "label"),
      [...Array(model.rounds).keys()].map((time) => period(time + 0.5, String(time + 1), time < frame().playhead && frame().playhead <= time + 1)),
      [...Array(model.quarters).keys()].map((time) => period(model.rounds + time + 1.5, `Q${time % 4 + 1}`, Math.floor(frame().playhead) === model.rounds + time + 1)),
      model.turning_points.filter(([node]) => known(node)).map(([node, time, why]) => [line(x(time), HEAD - 4, x(time), foot, "turning"), mark("turning", x(time), HEAD - 9, "mine", titled(why))]),
      svg("rect", { x: head, y: HEAD, width: Math.max(x(99) - head, 0), height: 4 * LANE, class: "veil" }),
      line(head, HEAD - 6, head, foot, "head"), svg("path", { d: `M${head - 9} ${HEAD - 22}h18v10l-9 7-9-7z`, class: "flag" }),
      glyphs.map((glyph, number) => {
        const y = HEAD + (glyph.lane + 0.5) * LANE, left = NAMES + placed[number];
        const is_theirs = glyph.lane === 2, lane = roles[glyph.lane];
        if (glyph.glyph === "posture") return svg("g", {}, word(left, y + 5, glyph.text, "letter", "middle", lane), titled(glyph.tooltip));
        const name = glyph.glyph === "offer" && is_theirs ? "offer-theirs" : glyph.glyph;
        return mark(name, left, y, MARK_ROLES[glyph.glyph] || lane, titled(glyph.tooltip));
      }),
    ];
  }, 1060);
  box.replaceChildren(picture);
  if (!paper && picture.clientWidth > box.clientWidth) box.scrollLeft = NAMES + axis(1060 - NAMES - 6)(frame().playhead) - box.clientWidth / 2;
  for (const [key, value] of Object.entries({ label: model.title, valuemin: 0, valuemax: last(), valuenow: now.at, valuetext: frame().position_text })) box.setAttribute(`aria-${key}`, value);
}

// The position nearest to a place on the lanes.
function pointed(event) {
  const picture = document.querySelector("#lanes svg"), box = picture.getBoundingClientRect();
  const width = picture.viewBox.baseVal.width, at = axis(width - NAMES - 6);
  const x = (event.clientX - box.left) * width / box.width - NAMES;
  const far = (each) => Math.abs(at(view().frames[each].playhead) - x);
  return view().frames.reduce((best, _, each) => (far(each) < far(best) ? each : best), 0);
}

function transport() {
  const model = replay(), words = game().words;
  const sign = (path) => svg("svg", { viewBox: "-9 -9 18 18", class: "icon", "aria-hidden": "true" }, svg("path", { d: path, class: "sign" }));
  const moves = [
    ["first", "M-6-6v12h2v-12zM6-6v12l-9-6z"], ["previous", "M3-6v12l-8-6z"], ["play", now.timer ? "M-5-6h3.5v12h-3.5zM1.5-6h3.5v12h-3.5z" : "M-4-7v14l10-7z"],
    ["next", "M-3-6v12l8-6z"], ["last", "M6-6v12h-2v-12zM-6-6v12l9-6z"],
  ];
  show("transport",
    el("span", { class: "moves" }, moves.map(([action, path]) => button(action, sign(path), { label: words[action], chosen: action === "play" ? Boolean(now.timer) : null }))),
    choices(model.speed_label, SPEEDS.map((speed) => button("speed", `${speed === 0.5 ? "½" : speed}×`, { name: speed, chosen: speed === now.speed, run: () => { now.speed = speed; play(Boolean(now.timer)); } }))),
    choices(model.step_label, model.steps.map((step) => button("step", step.label, { name: step.command, chosen: step.command === now.step, run: () => { now.step = step.command; draw(); } }))),
    el("span", { class: "grow" }), button("print", words.print));
}

// Meters and the causes of the last change

function height_at(points, time) {
  const next = points.findIndex((point) => point.x >= time);
  if (next <= 0) return points[next < 0 ? points.length - 1 : 0].y;
  const [from, to] = [points[next - 1], points[next]];
  return from.y + (to.y - from.y) * (time - from.x) / (to.x - from.x || 1);
}

function chart() {
  const model = replay().chart, box = document.getElementById("chart");
  const left = 34, right = 12, foot = 26, top = 8;
  const values = model.series.flatMap((series) => [...series.points, ...series.ahead]);
  const low = Math.max(Math.floor(Math.min(model.crisis - 4, ...values.map((point) => point.y)) / 10) * 10, 0);
  const high = Math.min(Math.ceil((Math.max(...values.map((point) => point.y)) + 2) / 10) * 10, 100);
  const dials = new Map(frame().header.dials.map((each) => [each.key, each]));
  const told = replay().instants[now.at - 1];
  const picture = drawing(box, 230, (width, height) => {
    const x = (time) => left + (width - left - right) * time / model.last;
    const y = (value) => height - foot - (height - foot - top) * (value - low) / (high - low);
    const path = (points) => points.map((point, at) => `${at ? "L" : "M"}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join("");
    const threshold = (value, text, name) => [line(left, y(value), width - right, y(value), name), word(width - right - 4, y(value) - 4, text, `${name} caption`, "end"), word(left - 6, y(value) + 5, String(value), `${name} caption`, "end")];
    return [
      svg("rect", { x: x(model.vote[0]), y: top, width: x(model.vote[1]) - x(model.vote[0]), height: height - foot - top, class: "vote" }),
      svg("rect", { x: left, y: y(model.crisis), width: width - left - right, height: Math.max(height - foot - y(model.crisis), 0), class: "deep" }),
      [...Array(11).keys()].map((each) => each * 10).filter((value) => value > low && value <= high && value % 20 === 10 && Math.abs(value - model.warning) > 3 && Math.abs(value - model.crisis) > 4)
        .map((value) => [line(left, y(value), width - right, y(value), "grid faint"), word(left - 6, y(value) + 5, String(value), "caption", "end")]),
      threshold(model.warning, model.warning_label, "warning"), threshold(model.crisis, model.crisis_label, "crisis"),
      model.ticks.map(([time, text]) => word(x(time), height - 8, text, "caption", "middle")),
      model.series.map((series) => {
        const [shape, dash] = METERS[series.key], all = [...series.points, ...series.ahead], end = all[all.length - 1].x;
        const here = { x: frame().now, y: dials.get(series.key).value };
        const done = [...all.filter((point) => point.x < here.x), here], rest = now.hiding ? [] : [here, ...all.filter((point) => point.x > here.x)];
        const marks = [...Array(Math.ceil(end / 4) + 1).keys()].map((each) => Math.min(each * 4, end)).filter((time) => !now.hiding || time <= here.x).map((time) => ({ x: time, y: height_at(all, time) }));
        return svg("g", { "data-role": series.key }, svg("path", { d: path(done), class: "series", "stroke-dasharray": dash }),
          svg("path", { d: path(rest), class: "series later", "stroke-dasharray": dash }),
          marks.map((point) => mark(shape, x(point.x), y(point.y), series.key)));
      }),
      line(x(frame().now), top, x(frame().now), height - foot, "head"),
    ];
  });
  const moved = frame().header.dials.filter((each) => each.causes.length);
  show("chart", heading(model.title),
    el("ul", { class: "legend" }, model.series.map((series) => el("li", {}, icon(METERS[series.key][0], series.key), series.name, " ", el("b", { "data-role": series.key }, dials.get(series.key).text)))),
    picture,
    el("h3", {}, game().words.causes), moved.length ? null : el("p", { class: "caption" }, told ? told.text : game().words.quiet),
    el("div", { class: "causes" }, moved.map((each) => el("div", {}, el("b", { "data-role": each.key }, icon(METERS[each.key][0], each.key), each.name, " ", each.direction < 0 ? "▼" : "▲", each.delta), el("ul", {}, signed(each.causes)))),),
    earlier());
}

// What moved each meter at the moves before, newest first.
function earlier() {
  const past = view().frames.slice(1, now.at).reverse();
  return el("details", { "data-do": "earlier", open: now.earlier ?? true, ontoggle: (event) => { now.earlier = event.target.open; } },
    el("summary", {}, `${game().words.earlier} · ${replay().chart.note}`),
    el("div", { class: "causes" }, frame().header.dials.map((each, number) => el("div", {},
      el("b", { "data-role": each.key }, icon(METERS[each.key][0], each.key), each.name),
      el("ul", {}, past.flatMap((one) => signed(one.header.dials[number].causes)).slice(0, 40))))));
}

// The utility plane

const KINDS = { first: ["offer", "mine"], second: ["offer-theirs", "theirs"], ring: ["offer", "mine"], wedge: ["offer-theirs", "theirs"], nash: ["nash", "gain"], deal: ["deal", "theirs"], better: ["better", "gain"] };

function plane() {
  const model = replay().plane, box = document.getElementById("plane"), found = places();
  if (!model.frontier.length || now.hiding) return show("plane", heading(model.title, model.note), el("p", { class: "caption" }, model.hidden_note || replay().left_note));
  const [x_low, x_high, y_low, y_high] = model.window, left = 46, right = 12, foot = 40, top = 8;
  const steps = (low, high) => {
    const step = high - low > 50 ? 20 : high - low > 24 ? 10 : 5;
    return [...Array(21).keys()].map((number) => number * step).filter((value) => value >= low && value <= high);
  };
  const picture = drawing(box, 300, (width, height) => {
    const x = (value) => left + (width - left - right) * (value - x_low) / (x_high - x_low);
    const y = (value) => height - foot - (height - foot - top) * (value - y_low) / (y_high - y_low);
    const path = (points) => points.map((pair, at) => `${at ? "L" : "M"}${x(pair[0]).toFixed(1)} ${y(pair[1]).toFixed(1)}`).join("");
    const edge = model.frontier.filter(([own, other]) => own >= x_low && own <= x_high && other >= y_low && other <= y_high).sort((one, two) => one[0] - two[0]);
    const [own, other] = model.walk_away;
    const zone = edge.filter((pair) => pair[0] >= own && pair[1] >= other);
    const is_ahead = (point) => point.node >= 0 && found.get(point.node) > now.at;
    const course = (kind, ahead) => svg("path", { d: path(model.points.filter((point) => point.kind === kind && (ahead || !is_ahead(point))).map((point) => [point.x, point.y])), class: ahead ? "series later" : "series", "data-role": KINDS[kind][1], "stroke-dasharray": ahead ? "2 4" : null });
    return [
      steps(x_low, x_high).map((value) => [line(x(value), top, x(value), height - foot, "grid faint"), word(x(value), height - foot + 16, String(value), "caption", "middle")]),
      steps(y_low, y_high).map((value) => [line(left, y(value), width - right, y(value), "grid faint"), word(left - 6, y(value) + 4, String(value), "caption", "end")]),
      zone.length ? svg("path", { d: `${path(zone)}L${x(zone[zone.length - 1][0])} ${y(other)}L${x(own)} ${y(other)}L${x(own)} ${y(zone[0][1])}z`, class: "zone" }) : null,
      svg("path", { d: path(edge), class: "frontier" }),
      svg("path", { d: `M${x(own)} ${top}V${height - foot}`, class: "walk", "data-role": "mine" }),
      svg("path", { d: `M${left} ${y(other)}H${width - right}`, class: "walk", "data-role": "theirs" }),
      word((left + width - right) / 2, height - 6, model.x_label, "caption", "middle", "mine"),
      svg("g", { transform: `rotate(-90 12 ${height / 2})` }, word(12, height / 2 + 4, model.y_label, "caption", "middle", "theirs")),
      ["first", "second"].map((kind) => [course(kind, true), course(kind, false)]),
      model.points.map((point) => svg("g", { class: is_ahead(point) ? "later" : null }, mark(KINDS[point.kind][0], x(point.x), y(point.y), KINDS[point.kind][1], titled(`${point.text} · ${point.x} · ${point.y}`)))),
    ];
  });
  const sign = (kind, role) => (kind === "frontier" || kind === "zone" || kind === "first" || kind === "second"
    ? el("i", { class: { frontier: "key-frontier", zone: "key-zone" }[kind] || "key-walk", "data-role": role }) : icon(...KINDS[kind]));
  show("plane", heading(model.title, model.note), picture,
    el("ul", { class: "pairs" }, model.legend.map((pair, at) => el("li", {}, el("span", {}, sign(model.signs[at], pair.role), pair.label), el("b", {}, pair.text)))));
}

// Transcript, value left, term sheet, verdict

// A grade: its sign, its name, why, and what would have been better.
function graded(mark_of) {
  if (!mark_of || !mark_of.glyph) return null;
  const more = [mark_of.value, mark_of.reason, mark_of.better ? `${game().words.better}: ${mark_of.better}` : "", mark_of.hindsight].filter(Boolean).join(" · ");
  return el("span", { class: "grade" }, el("b", { class: "chip", "data-role": mark_of.role }, mark_of.glyph), el("small", {}, `${mark_of.name} `, more));
}

// Why an offer was refused, and the smallest change that would have turned the answer.
function refused(receipt) {
  if (!receipt) return null;
  const against = receipt.against.map((weight) => `${weight.label} ${weight.text}`).join(", ");
  const changes = receipt.changes.map((change) => `${change.name}: ${change.old} → ${change.new}`).join("; ");
  return el("span", { class: "grade" }, icon("refusal", "theirs"), el("small", {}, el("b", {}, receipt.title), ` ${receipt.worth_text}, ${receipt.needed_text}`,
    against ? ` · ${receipt.against_label}: ${against}` : "", changes ? ` · ${receipt.change_label}: ${changes}` : ""));
}

function transcript() {
  const receipts = new Map(view().receipts.map((each) => [each.node, each.receipt]));
  const grades = new Map((view().review?.marks ?? []).map((each) => [each.node, each]));
  const model = replay(), found = places(), old = document.querySelector("#transcript .rows"), top = old ? old.scrollTop : 0;
  const rows = model.rows.filter((row) => !now.hiding || found.get(row.node) <= now.at);
  const body = el("ol", { class: "rows" }, rows.map((row) => {
    const at = found.get(row.node), { glyph, role } = row.line;
    const shape = glyph === "offer" && role === "theirs" ? "offer-theirs" : glyph;
    return el("li", { "data-at": at },
      el("a", { href: `#at=${at}`, "data-do": `row${at}`, onclick: (event) => { event.preventDefault(); play(false); seek(at); } },
        el("span", { class: "caption number" }, `${row.line.number}`), el("span", { class: "caption" }, row.line.when),
        el("span", { class: "who", "data-role": role }, icon(shape, MARK_ROLES[glyph] || role), row.line.actor),
        el("span", { class: "text" }, row.line.text, row.line.note ? el("small", {}, row.line.note) : null),
        el("span", { class: "value" }, row.value), graded(grades.get(row.node)), refused(receipts.get(row.node))));
  }));
  const found_by = view().review ? view().review.sides.map((side) => [" ", el("b", { "data-role": side.role }, `${side.name} ${side.accuracy}`)]) : [];
  show("transcript", heading(model.transcript_title, model.transcript_note), el("p", { class: "caption over" }, model.value_label, view().review ? [` · ${view().review.accuracy_label}`, found_by] : null), body);
  body.scrollTop = top;
}

// What of the strip and the transcript changes from one position to the next.
function place() {
  document.querySelector("#strip small").textContent = now.hiding ? frame().position_text.replace(String(last()), "?") : frame().position_text;
  const body = document.querySelector("#transcript .rows");
  for (const row of body.children) {
    const at = Number(row.dataset.at);
    row.className = at === now.at ? "here" : at > now.at ? "later" : "";
    if (at === now.at) row.firstChild.setAttribute("aria-current", "step"); else row.firstChild.removeAttribute("aria-current");
  }
  const here = body.querySelector(".here");
  if (here && (here.offsetTop < body.scrollTop || here.offsetTop + here.offsetHeight > body.scrollTop + body.clientHeight)) body.scrollTop = here.offsetTop - body.clientHeight / 2;
}

function side() {
  const model = replay();
  if (now.hiding) return show("side", heading(model.left_title), el("p", { class: "caption" }, "?"));
  show("side", heading(model.left_title),
    el("p", { class: "score" }, el("strong", {}, model.left_text), el("span", {}, model.left_note)),
    el("ul", { class: "shares" }, model.left.map((share) => el("li", {}, el("span", {}, share.label), bar(share.bar), el("b", {}, share.text)))),
    el("p", {}, model.left_foot), judged(view().review));
}

// The review: both sides' accuracy, what the scores are made of, what was believed, how each came down.
function judged(model) {
  if (!model) return null;
  const pairs = (title, rows) => (rows.length ? [el("h3", {}, title), el("ul", { class: "pairs" }, rows.map((pair) => el("li", {}, el("span", {}, pair.label), el("b", { "data-role": pair.role }, pair.text))))] : []);
  return el("details", { "data-do": "review", open: now.review ?? true, ontoggle: (event) => { now.review = event.target.open; } },
    el("summary", {}, model.title), el("p", { class: "caption" }, model.note), el("p", { class: "caption" }, model.how),
    el("div", { class: "columns" }, model.sides.map((side) => el("div", {},
      el("h3", { "data-role": side.role }, side.name), el("p", {}, `${model.accuracy_label}: ${model.claimed_label} `, el("b", {}, side.accuracy), ` · ${model.created_label} `, el("b", {}, side.created)), el("p", { class: "caption" }, side.counts),
      pairs(side.parts_title, side.parts), el("h3", {}, model.belief_title), el("p", {}, side.belief), pairs(model.way_title, side.way))),
    el("div", {}, pairs(model.joint_title, model.joint), pairs(model.kept_title, model.kept))));
}

function track(row) {
  const width = 120, x = (place) => 8 + (width - 16) * place / Math.max(row.count - 1, 1), [first, second, force] = row.places;
  return svg("svg", { viewBox: `0 0 ${width} 22`, class: "track-line", "aria-hidden": "true" },
    first >= 0 && second >= 0 ? line(x(first), 13, x(second), 13, "gap") : line(8, 13, width - 8, 13, "grid"),
    [...Array(row.count).keys()].map((place) => line(x(place), 10, x(place), 16, "grid")),
    force >= 0 ? mark("hollow", x(force), 13, "second") : null,
    first >= 0 ? mark("offer", x(first), 13, "mine") : null, second >= 0 ? svg("g", { transform: "translate(0 -7)" }, mark("offer-theirs", x(second), 13, "theirs")) : null);
}

function sheet() {
  const [issue, first, second, force, state] = game().columns;
  show("sheet", heading(game().words.term_sheet, frame().header.progress),
    el("div", { class: "sheet" }, el("table", {}, el("thead", {}, el("tr", {}, el("th", {}, issue), el("th", {}), el("th", { "data-role": "mine" }, icon("offer", "mine"), first), el("th", { "data-role": "theirs" }, icon("offer-theirs", "theirs"), second), el("th", {}, icon("hollow", "second"), force), el("th", {}, state))),
      frame().standing.map((chapter) => el("tbody", {}, el("tr", {}, el("th", { colspan: 6, class: "label" }, chapter.label)),
        chapter.rows.map((row) => el("tr", {}, el("td", {}, row.name), el("td", {}, track(row)),
          row.texts.map((text, at) => el("td", { "data-label": [first, second, force][at], "data-role": ["mine", "theirs", "second"][at] }, text || "–")),
          el("td", { "data-label": state, "data-role": row.chip.role }, el("span", { class: "chip" }, row.chip.text)))))))));
}

function verdict(model, at) {
  const scores = model.scores.map((score) => el("li", {}, el("span", { class: "label" }, score.name), el("strong", {}, score.text), el("span", {}, score.word), el("small", {}, score.note, score.history_text ? ` · ${score.history_text}` : "")));
  const stakes = model.stakes.map((item) => el("li", {}, el("span", {}, item.label, el("small", {}, item.note)), el("span", { class: "chip", "data-role": item.chip.role }, item.chip.text)));
  return el("section", { class: "card verdict" },
    heading(model.headline, model.subtitle), el("p", { class: "gold" }, model.led, model.against ? `, ${model.against}` : ""),
    el("ul", { class: "scores" }, scores),
    el("div", { class: "columns" },
      el("div", {}, el("h3", {}, model.text_title), el("p", {}, el("b", {}, model.text_lead)), model.paragraphs.map((text) => el("p", {}, text)),
        el("h3", {}, model.ledger_label), el("ul", { class: "pairs" }, model.ledger.map((pair) => el("li", {}, el("span", {}, pair.label), el("b", {}, pair.text))))),
      el("div", {}, el("h3", {}, model.truth.title), el("p", {}, el("b", { "data-role": "theirs" }, model.truth.name), " ", el("small", {}, model.truth.note)),
        el("ul", { class: "shares" }, model.truth.shares.map((share) => el("li", {}, el("span", {}, share.label), bar(share.bar), el("b", {}, share.text)))),
        el("p", { class: "caption" }, model.truth.foot), el("h3", {}, model.stakes_title), stakes.length ? el("ul", { class: "stakes" }, stakes) : el("p", { class: "caption" }, model.stakes_none),
        el("h3", {}, model.swap_title), model.swap.map((one) => el("p", {}, el("b", { "data-role": one.seat ? "theirs" : "mine" }, `${one.title} ${one.gain}`), el("small", {}, one.changes.map(([name, old, next]) => `${name}: ${old} → ${next}`).join("; ")))), el("p", { class: "caption" }, model.swap_note)),
      el("details", { open: !at || Boolean(paper) }, el("summary", {}, model.deal_title), el("table", {}, el("tbody", {}, model.rows.map((row) => el("tr", { title: row.note }, el("td", {}, row.name), el("td", {}, row.mine_text), el("td", { class: "caption" }, row.history_text), el("td", { "data-role": row.chip.role }, row.chip.text))))))));
}

function foot() {
  show("verdicts", now.hiding ? [] : view().verdicts.map(verdict));
  show("foot", el("p", {}, game().words.keys), el("p", {}, game().subtitle), game().notice ? el("p", { "data-role": "warning" }, game().notice) : null,
    view().verdicts.length || GAMES[0].views.length > 1 ? null : el("p", { "data-role": "warning" }, game().words.unfinished), el("p", {}, game().words.made));
}

// What a position shows is drawn again at every step, the rest when it changes; what had the focus keeps it.
let settled = "";
const STILL = [strip, transport, transcript, side, foot], MOVING = [head, lanes, chart, plane, sheet, place];

function draw() {
  const key = [now.game, now.view, now.hiding && now.at, now.speed, now.step, Boolean(now.timer), paper].join();
  const focus = document.activeElement?.dataset?.do;
  document.documentElement.lang = game().language;
  document.title = `${game().title} · ${frame().header.brand}`;
  for (const part of key === settled ? MOVING : [...STILL, ...MOVING]) part();
  settled = key;
  if (focus) document.querySelector(`[data-do="${focus}"]`)?.focus({ preventScroll: true });
  history.replaceState(null, "", `#at=${now.at}&view=${view().key}&lang=${game().language}`);
}

function begin() {
  const asked = new URLSearchParams(location.hash.slice(1));
  now.game = Math.max(GAMES.findIndex((each) => each.language === asked.get("lang")), 0);
  now.view = Math.max(game().views.findIndex((each) => each.key === asked.get("view")), 0);
  now.at = Math.min(Math.max(Number.parseInt(asked.get("at") ?? last(), 10) || 0, 0), last());
  const box = document.getElementById("lanes");
  box.addEventListener("pointerdown", (event) => { if (event.pointerType === "mouse") box.setPointerCapture(event.pointerId); play(false); seek(pointed(event)); });
  box.addEventListener("pointermove", (event) => { if (event.buttons && event.pointerType === "mouse") seek(pointed(event)); });
  document.addEventListener("keydown", (event) => {
    const action = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " " && event.target.closest?.("button, summary, a")) return;
    event.preventDefault();
    ACTIONS[action]();
  });
  window.addEventListener("resize", draw);
  window.addEventListener("beforeprint", () => { paper = 350; draw(); });
  window.addEventListener("afterprint", () => { paper = 0; draw(); });
  window.addEventListener("hashchange", () => { const at = new URLSearchParams(location.hash.slice(1)).get("at"); if (at !== null) seek(Number(at)); });
  draw();
}

begin();
