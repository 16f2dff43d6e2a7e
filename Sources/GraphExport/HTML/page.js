const $ = (id) => document.getElementById(id);
const root = document.documentElement;
const data = JSON.parse($("data").textContent);

if (!root.dataset.theme) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => { root.dataset.theme = dark.matches ? "dark" : "light"; draw(); };
  dark.addEventListener("change", follow);
  root.dataset.theme = dark.matches ? "dark" : "light";
}

// The graph.

const nodes = data.nodes.map((node, index) => ({ ...node, index, degree: 0, links: [] }));
const edges = data.edges.map(([source, target, type, line, tone]) => (
  { source: nodes[source], target: nodes[target], type, line, tone }));
const pairs = new Map();
for (const edge of edges) {
  edge.source.links.push(edge);
  edge.source.degree += 1;
  if (edge.source !== edge.target) {
    edge.target.links.push(edge);
    edge.target.degree += 1;
  }
  const ends = [edge.source.index, edge.target.index].sort((a, b) => a - b).join(" ");
  edge.rank = pairs.get(ends) ?? 0;
  pairs.set(ends, edge.rank + 1);
}
for (const node of nodes) {
  node.radius = 6 + (node.note ? 0.8 : 2.2) * Math.sqrt(Math.min(node.degree, 200));
  const count = node.copies > 1 ? ` × ${node.copies}` : "";
  const more = node.more ? ` +${node.more}` : "";
  const letters = [...node.caption];
  const most = node.note ? 48 : 32;
  const short = letters.length > most ? letters.slice(0, most - 1).join("") + "…" : node.caption;
  node.title = short + count + more;
  node.words = [node.caption, ...node.labels, ...node.properties.map((pair) => pair[1])]
    .join("\n").toLowerCase();
}

const hiddenKinds = new Set();
const hiddenTypes = new Set();
const isShown = (node) => !hiddenKinds.has(node.kind);
const isDrawn = (edge) => !hiddenTypes.has(edge.type) && isShown(edge.source) && isShown(edge.target);

// The view: what lies at (x, y) is drawn at (x * scale + left, y * scale + top).

const canvas = $("view");
const pen = canvas.getContext("2d");
const view = { scale: 1, left: 0, top: 0, isOwn: false };
let over = null;
let chosen = null;
let found = new Set();
let isAsked = false;

function ask() {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => { isAsked = false; paint(); });
}

function draw() {
  ask();
}

function fit(some = nodes.filter(isShown)) {
  if (some.length === 0) return;
  const xs = some.map((node) => node.x);
  const ys = some.map((node) => node.y);
  const [west, east] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  const [north, south] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  const [width, height] = [innerWidth - 160, innerHeight - 150];
  view.scale = Math.min(1.6, width / (east - west + 80), height / (south - north + 80));
  view.left = innerWidth / 2 - ((west + east) / 2) * view.scale;
  view.top = innerHeight / 2 + 15 - ((north + south) / 2) * view.scale;
  draw();
}

function zoom(factor, x = innerWidth / 2, y = innerHeight / 2) {
  const scale = Math.min(8, Math.max(0.02, view.scale * factor));
  const change = scale / view.scale;
  view.left = x - (x - view.left) * change;
  view.top = y - (y - view.top) * change;
  view.scale = scale;
  view.isOwn = true;
  draw();
}

function centre(node) {
  view.scale = Math.max(view.scale, 0.9);
  view.left = innerWidth / 2 - node.x * view.scale;
  view.top = innerHeight / 2 - node.y * view.scale;
  view.isOwn = true;
  draw();
}

// Painting.

// From afar shapes are drawn larger than they are, so that they can still be seen.
const bulge = () => Math.max(1, (nodes.length > 600 ? 0.5 : 0.62) / view.scale);
const thickness = (width) => width / Math.min(1, view.scale);

function paint() {
  const sharp = devicePixelRatio || 1;
  const [width, height] = [Math.round(innerWidth * sharp), Math.round(innerHeight * sharp)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.setTransform(sharp * view.scale, 0, 0, sharp * view.scale, sharp * view.left, sharp * view.top);
  const style = getComputedStyle(root);
  const color = (name) => style.getPropertyValue(name).trim();
  const near = neighbourhood();
  paintEdges([color("--edge"), color("--faint"), color("--alarming")], near);
  paintNodes(near, color);
  pen.setTransform(sharp, 0, 0, sharp, 0, 0);
  paintLabels(near, color);
}

// What stays bright while a node is pointed at or a search is on; null where all does.
function neighbourhood() {
  const middle = over ?? chosen;
  if (middle) {
    const near = new Set([middle]);
    for (const edge of middle.links) near.add(edge.source).add(edge.target);
    return near;
  }
  return found.size > 0 ? found : null;
}

function paintEdges(colors, near) {
  const middle = over ?? chosen;
  const thin = edges.length > 400 ? 0.7 : 1;
  for (const edge of edges) {
    if (!isDrawn(edge)) continue;
    const isNear = !near || (middle ? edge.source === middle || edge.target === middle
      : near.has(edge.source) && near.has(edge.target));
    pen.globalAlpha = isNear ? (near ? 1 : 0.28 + 0.52 * Math.min(1, 100 / edges.length)) : 0.08;
    pen.strokeStyle = pen.fillStyle = colors[edge.tone];
    pen.lineWidth = thickness(isNear && near ? 1.6 : thin);
    pen.setLineDash({ solid: [], dashed: [7, 4], dotted: [2, 4] }[edge.line] ?? []);
    paintEdge(edge, isNear && near && middle);
  }
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}

function paintEdge(edge, isNamed) {
  const { source, target } = edge;
  pen.beginPath();
  if (source === target) {
    const size = source.radius + 6 + 5 * edge.rank;
    pen.arc(source.x, source.y - size, size, 0, 2 * Math.PI);
    pen.stroke();
    return;
  }
  const [x, y] = [target.x - source.x, target.y - source.y];
  const distance = Math.hypot(x, y) || 1;
  const side = source.index < target.index ? 1 : -1;
  const rank = edge.rank;
  const bend = side * Math.ceil(rank / 2) * 26 * (rank % 2 ? 1 : -1);
  const [midX, midY] = [
    (source.x + target.x) / 2 - (y / distance) * bend,
    (source.y + target.y) / 2 + (x / distance) * bend,
  ];
  pen.moveTo(source.x, source.y);
  pen.quadraticCurveTo(midX, midY, target.x, target.y);
  pen.stroke();
  paintArrow(Math.atan2(target.y - midY, target.x - midX), target);
  if (isNamed) paintType(edge.type, (source.x + target.x + 2 * midX) / 4, (source.y + target.y + 2 * midY) / 4);
}

function paintArrow(angle, target) {
  if (view.scale < 0.35) return;
  const [x, y] = [
    target.x - Math.cos(angle) * (target.radius * bulge() + 1),
    target.y - Math.sin(angle) * (target.radius * bulge() + 1),
  ];
  const size = 6;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x - size * Math.cos(angle - 0.4), y - size * Math.sin(angle - 0.4));
  pen.lineTo(x - size * Math.cos(angle + 0.4), y - size * Math.sin(angle + 0.4));
  pen.fill();
}

function paintType(type, x, y) {
  pen.font = `${9 / Math.max(view.scale, 0.6)}px Helvetica, Arial, sans-serif`;
  pen.textAlign = "center";
  pen.fillText(type, x, y - 3);
}

function paintNodes(near, color) {
  for (const node of nodes) {
    if (!isShown(node)) continue;
    const [fill, line] = node[root.dataset.theme];
    pen.globalAlpha = !near || near.has(node) ? 1 : 0.15;
    pen.fillStyle = fill;
    pen.strokeStyle = found.has(node) || node === chosen ? color("--found") : line;
    pen.lineWidth = thickness(found.has(node) || node === chosen ? 3 : 1.4);
    pen.beginPath();
    const size = bulge();
    const half = node.radius * size * 0.8;
    if (node.note) pen.roundRect(node.x - half, node.y - half * 0.8, 2 * half, 1.6 * half, half / 3);
    else pen.arc(node.x, node.y, node.radius * size, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

// Names where there is room for them: first what is pointed at, then what has most edges.
function paintLabels(near, color) {
  const middle = over ?? chosen;
  const rank = (node) => (node === middle ? 1e9 : 0) + (near?.has(node) ? 1e6 : 0)
    + (node.note ? 0 : 1e3) + node.degree;
  const ranked = nodes.filter((node) => isShown(node) && isInside(node))
    .sort((a, b) => rank(b) - rank(a) || a.index - b.index);
  const taken = [];
  pen.textAlign = "center";
  pen.lineJoin = "round";
  pen.strokeStyle = color("--back");
  const most = 30 + 60 * view.scale;
  for (const node of ranked) {
    if (taken.length > most) break;
    const isNear = !near || near.has(node);
    if (!isNear || (node.note && !near && view.scale < 0.7 && node.degree < 20)) continue;
    const size = Math.min(17, (node.note ? 10 : 11) + Math.sqrt(node.degree) * 0.7);
    pen.font = `${node === middle ? "bold " : ""}${size}px Helvetica, Arial, sans-serif`;
    const [x, y] = [node.x * view.scale + view.left,
      (node.y + node.radius * bulge()) * view.scale + view.top + size + 1];
    const half = pen.measureText(node.title).width / 2 + 3;
    const box = [x - half, y - size, x + half, y + 4];
    const isFree = taken.every((other) => box[2] < other[0] || box[0] > other[2]
      || box[3] < other[1] || box[1] > other[3]);
    if (!isFree && node !== middle) continue;
    taken.push(box);
    pen.lineWidth = 3.5;
    pen.strokeText(node.title, x, y);
    pen.fillStyle = color("--text");
    pen.fillText(node.title, x, y);
  }
}

function isInside(node) {
  const [x, y] = [node.x * view.scale + view.left, node.y * view.scale + view.top];
  return x > -100 && y > -50 && x < innerWidth + 100 && y < innerHeight + 50;
}

// Pointing, dragging, zooming.

function at(x, y) {
  const [graphX, graphY] = [(x - view.left) / view.scale, (y - view.top) / view.scale];
  let best = null;
  let least = Infinity;
  for (const node of nodes) {
    if (!isShown(node)) continue;
    const distance = Math.hypot(node.x - graphX, node.y - graphY) - node.radius * bulge();
    if (distance < least) [best, least] = [node, distance];
  }
  return least < 5 / view.scale ? best : null;
}

const fingers = new Map();
let grip = null;

canvas.addEventListener("pointerdown", (event) => {
  canvas.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, [event.clientX, event.clientY]);
  grip = { node: at(event.clientX, event.clientY), hasMoved: false };
  if (grip.node) grip.node.isHeld = true;
});

canvas.addEventListener("pointermove", (event) => {
  const before = fingers.get(event.pointerId);
  if (!before || !grip) return point(event);
  const [x, y] = [event.clientX - before[0], event.clientY - before[1]];
  if (Math.abs(x) + Math.abs(y) < 3 && !grip.hasMoved) return;
  grip.hasMoved = true;
  canvas.classList.add("grabbing");
  if (fingers.size === 2) pinch(event, before);
  else if (grip.node) {
    grip.node.x += x / view.scale;
    grip.node.y += y / view.scale;
  } else {
    view.left += x;
    view.top += y;
    view.isOwn = true;
  }
  fingers.set(event.pointerId, [event.clientX, event.clientY]);
  draw();
});

function pinch(event, before) {
  const [, other] = [...fingers].find(([id]) => id !== event.pointerId);
  const span = ([x, y]) => Math.hypot(x - other[0], y - other[1]) || 1;
  zoom(span([event.clientX, event.clientY]) / span(before), other[0], other[1]);
}

function release(event) {
  fingers.delete(event.pointerId);
  canvas.classList.remove("grabbing");
  if (!grip) return;
  if (grip.node) grip.node.isHeld = false;
  if (!grip.hasMoved) choose(grip.node);
  grip = null;
}

canvas.addEventListener("pointerup", release);
canvas.addEventListener("pointercancel", release);
canvas.addEventListener("pointerleave", () => { over = null; draw(); });
canvas.addEventListener("wheel", (event) => {
  event.preventDefault();
  const lines = event.deltaMode === 1 ? 16 : 1;
  zoom(Math.exp(-event.deltaY * lines * 0.0015), event.clientX, event.clientY);
}, { passive: false });

function point(event) {
  const node = at(event.clientX, event.clientY);
  canvas.classList.toggle("over", node !== null);
  if (node === over) return;
  over = node;
  draw();
}

addEventListener("resize", () => { if (view.isOwn) draw(); else fit(); });
$("in").addEventListener("click", () => zoom(1.4));
$("out").addEventListener("click", () => zoom(1 / 1.4));
$("fit").addEventListener("click", () => { view.isOwn = false; fit(); });
addEventListener("keydown", (event) => {
  if (event.target === $("words")) {
    if (event.key === "Escape") { $("words").value = ""; search(); canvas.focus(); }
    return;
  }
  const acts = {
    "/": () => $("words").focus(), "+": () => zoom(1.4), "-": () => zoom(1 / 1.4),
    "0": () => { view.isOwn = false; fit(); }, Escape: () => choose(null),
    ArrowLeft: () => pan(60, 0), ArrowRight: () => pan(-60, 0),
    ArrowUp: () => pan(0, 60), ArrowDown: () => pan(0, -60),
  };
  if (!acts[event.key] || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  acts[event.key]();
});

function pan(x, y) {
  view.left += x;
  view.top += y;
  view.isOwn = true;
  draw();
}

// Panels. Texts of the graph are only ever set as text.

function element(name, text, parent) {
  const made = document.createElement(name);
  if (text !== undefined) {
    made.textContent = text;
    made.dir = "auto";
  }
  parent?.append(made);
  return made;
}

function choose(node) {
  chosen = node;
  const panel = $("detail");
  panel.replaceChildren();
  panel.hidden = !node;
  if (node) describe(node, panel);
  draw();
}

function describe(node, panel) {
  const heading = element("h2", undefined, panel);
  if (node.url) {
    const link = element("a", node.caption, heading);
    link.href = node.url;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  } else element("span", node.caption, heading);
  element("p", node.labels.join(", ") + (node.copies > 1 ? ` × ${node.copies}` : ""), panel);
  const list = element("dl", undefined, panel);
  for (const [key, value] of node.properties) {
    if (value === node.caption) continue;
    element("dt", key, list);
    element("dd", value, list);
  }
  const links = element("ul", undefined, panel);
  for (const edge of node.links.slice(0, 60)) {
    const other = edge.source === node ? edge.target : edge.source;
    const item = element("li", undefined, links);
    element("span", `${edge.type} ${edge.source === node ? "→" : "←"} `, item);
    element("bdi", other.title, item);
    item.addEventListener("click", () => { choose(other); centre(other); });
  }
  const rest = node.links.length - 60 + node.more;
  if (node.links.length > 60 || node.more) {
    element("p", `+${Math.max(rest, node.more)} more`, panel);
  }
}

let turn = 0;

function search() {
  const words = $("words").value.toLowerCase().split(/\s+/).filter(Boolean);
  found = new Set(words.length === 0 ? []
    : nodes.filter((node) => words.every((word) => node.words.includes(word))));
  turn = 0;
  $("found").textContent = words.length === 0 ? "" : `${found.size} found`;
  draw();
}

$("words").addEventListener("input", search);
$("search").addEventListener("submit", (event) => {
  event.preventDefault();
  const list = [...found].filter(isShown);
  if (list.length === 0) return;
  const node = list[turn % list.length];
  turn += 1;
  choose(node);
  centre(node);
  $("found").textContent = `${(turn - 1) % list.length + 1} of ${list.length}`;
});

function counted(items, name) {
  const counts = new Map();
  for (const item of items) {
    const entry = counts.get(name(item)) ?? { item, count: 0 };
    entry.count += 1;
    counts.set(name(item), entry);
  }
  return [...counts].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).slice(0, 16);
}

function entry(name, count, hidden, look) {
  const button = element("button", undefined, $("legend"));
  button.type = "button";
  button.setAttribute("aria-pressed", "true");
  look(element("i", undefined, button));
  element("span", name || "no label", button);
  element("b", String(count), button);
  button.addEventListener("click", () => {
    if (!hidden.delete(name)) hidden.add(name);
    button.setAttribute("aria-pressed", String(!hidden.has(name)));
    draw();
  });
}

for (const [kind, { item, count }] of counted(nodes, (node) => node.kind)) {
  entry(kind, count, hiddenKinds, (sample) => {
    [sample.style.background, sample.style.borderColor] = item[root.dataset.theme];
  });
}
for (const [type, { item, count }] of counted([...edges].sort((a, b) => a.tone - b.tone), (edge) => edge.type)) {
  entry(type, count, hiddenTypes, (sample) => {
    sample.className = "line";
    sample.style.borderTopStyle = item.line;
    sample.style.color = `var(${["--edge", "--faint", "--alarming"][item.tone]})`;
  });
}
$("title").textContent = data.title;
$("legend").hidden = nodes.length === 0;

// The layout comes to rest before the eyes of the reader, in a fixed number of rounds.

const layout = new Layout(nodes, edges);

function settle() {
  const rounds = nodes.length > 600 ? 4 : 16;
  for (let round = 0; round < rounds && !layout.isDone; round++) layout.step();
  if (!view.isOwn) fit();
  draw();
  if (!layout.isDone) requestAnimationFrame(settle);
}

settle();
