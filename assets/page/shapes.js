"use strict";

// Elements, and the shapes that every page draws: marks of moves, bars, axes. Texts are set as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}
const el = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);
const svg = (name, attributes = {}, ...children) => fill(document.createElementNS(SVG, name), attributes, children);
const show = (id, ...children) => document.getElementById(id).replaceChildren(...children.flat(9).filter(Boolean));
const titled = (text) => svg("title", {}, text);

function unpack(text) {
  const { shapes, nodes } = JSON.parse(text);
  const made = [];
  for (const node of nodes) {
    if (!Array.isArray(node)) made.push(node);
    else if (node[0] < 0) made.push(node.slice(1).map((place) => made[place]));
    else made.push(Object.fromEntries(shapes[node[0]].map((name, at) => [name, made[node[at + 1]]])));
  }
  return made[made.length - 1];
}

// A drawing as wide as its box: text keeps its size on every screen.
let paper = 0; // the width of a drawing while the page is being printed

let rooms = new WeakMap(); // widths of boxes: asking again would have the whole page laid out
window.addEventListener("resize", () => { rooms = new WeakMap(); });

function room_of(box) {
  if (!rooms.has(box)) {
    const style = getComputedStyle(box);
    rooms.set(box, box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
  }
  return rooms.get(box);
}

function drawing(box, height, draw, least = 300) {
  const width = Math.max(paper || room_of(box) || 640, least);
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, style: `min-width:${least}px` }, draw(width, height));
}

const MARKS = {
  event: ["M1.5-7l-6.5 8h4.2l-1.4 6 7-8.5h-4.3z", "solid"],
  offer: ["M5.5 0a5.5 5.5 0 1 1-11 0a5.5 5.5 0 1 1 11 0z", "thick"],
  "offer-theirs": ["M-6.5-5.5h13l-6.5 11z", "solid"],
  refusal: ["M-4-4l8 8M4-4l-8 8", "line"],
  play: ["M0-5l5 5-5 5-5-5z", "solid"],
  accept: ["M8 0a8 8 0 1 1-16 0a8 8 0 1 1 16 0zM-4 0l3 3.5 5-6.5", "line"],
  initial: ["M6 0a6 6 0 1 1-12 0a6 6 0 1 1 12 0zM0-6v12M3-5v10", "line"],
  hold: ["M-3-4.5v9M3-4.5v9", "line"],
  walk: ["M-6 0h10M0-4.5l4.5 4.5-4.5 4.5", "line"],
  answer: ["M-5-5h10v7h-5l-3.5 3.5v-3.5h-1.5z", "line"],
  disclose: ["M-7 0q7-8.5 14 0q-7 8.5-14 0zM-1 0h2", "line"],
  vote: ["M-6 6h12M-4.5-1v7M0-1v7M4.5-1v7M-6.5-1.5L0-6l6.5 4.5z", "line"],
  passed: ["M-5 0l4 4 7-9", "line"],
  failed: ["M-4-4l8 8M4-4l-8 8", "line"],
  turning: ["M0-7.5l2.2 4.8 5.2.6-3.9 3.5 1.1 5.2L0 4.1-4.6 6.6l1.1-5.2L-7.4-2.1l5.2-.6z", "solid"],
  nash: ["M0-7l1.8 3.9 4.3-.4-2.5 3.5 2.5 3.5-4.3-.4L0 7l-1.8-3.9-4.3.4L-3.6 0l-2.5-3.5 4.3.4z", "solid"],
  deal: ["M-6-6h12v12h-12zM-3.5 0l2.5 3 4.5-5.5", "line"],
  better: ["M-4.5-4.5h9v9h-9z", "thick"],
  circle: ["M3.5 0a3.5 3.5 0 1 1-7 0a3.5 3.5 0 1 1 7 0z", "solid"],
  square: ["M-3.5-3.5h7v7h-7z", "solid"],
  diamond: ["M0-4.5l4.5 4.5-4.5 4.5-4.5-4.5z", "solid"],
  triangle: ["M0-4.5l4.5 8h-9z", "solid"],
  cross: ["M-4 0h8M0-4v8", "line"],
  hollow: ["M0-4l4 4-4 4-4-4z", "thin"],
  crisis: ["M0-7l7.5 13h-15zM0-2v4M0 4v.5", "line"],
  dot: ["M2 0a2 2 0 1 1-4 0a2 2 0 1 1 4 0z", "solid"],
};
const METERS = {
  trust: ["circle", ""], deterrence: ["square", "10 4"], prosperity: ["diamond", "2 4"],
  cohesion: ["triangle", "12 4 2 4"], institutions: ["cross", "5 3"],
};
const MARK_ROLES = {
  event: "in_play", draw: "in_play", disclose: "in_play", refusal: "theirs", play: "cohesion", accept: "gain",
  initial: "gain", vote: "gain", passed: "gain", failed: "theirs", turning: "mine",
  crisis: "crisis", walk: "loss",
};

function mark(name, x, y, role, ...children) {
  const [path, kind] = MARKS[name] || MARKS.dot;
  return svg("g", { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, "data-role": role || "plain" },
    svg("path", { d: path, class: `mark-${kind}` }), children);
}

// A mark that stands in a line of text.
const icon = (name, role) =>
  svg("svg", { viewBox: "-9 -9 18 18", class: "icon", "aria-hidden": "true" }, mark(name, 0, 0, role));

const line = (x, y, toX, toY, name) => svg("path", { d: `M${x} ${y}L${toX} ${toY}`, class: name });
const word = (x, y, text, name = "", anchor = "start", role = null) =>
  svg("text", { x, y, class: name, "text-anchor": anchor, "data-role": role }, text);

// A bar: solid is known, hatched is unsure, the tick is what is needed.
function bar(model) {
  const width = (share) => `${(Math.min(Math.max(share, 0), 1) * 100).toFixed(1)}%`;
  return el("span", { class: "bar", "data-role": model.role },
    model.unsure > model.solid ? el("i", { class: "unsure", style: `width:${width(model.unsure)}` }) : null,
    el("i", { class: "solid", style: `width:${width(model.solid)}` }),
    model.tick === null ? null : el("i", { class: "tick", style: `left:${width(model.tick)}` }));
}
