"use strict";

// Where nodes lie: edges pull, nodes push, and all lean to the middle. The same graph always comes
// to lie in the same way, for nothing here is random.
class Layout {
  static rounds = 320;

  constructor(nodes, edges) {
    this.nodes = nodes;
    this.edges = edges.filter((edge) => edge.source !== edge.target);
    this.round = 0;
    this.length = 90;
    this.place();
  }

  // A spiral, those with the most edges innermost.
  place() {
    const ranked = [...this.nodes].sort((a, b) => b.degree - a.degree || a.index - b.index);
    ranked.forEach((node, rank) => {
      const radius = this.length * 0.7 * Math.sqrt(rank + 0.5);
      const angle = rank * 2.399963229728653;
      node.x = radius * Math.cos(angle);
      node.y = radius * Math.sin(angle);
    });
  }

  get isDone() {
    return this.round >= Layout.rounds;
  }

  step() {
    const heat = this.length * 2 * (1 - this.round / Layout.rounds) ** 1.5 + 0.5;
    for (const node of this.nodes) {
      node.dx = -node.x * 0.03;
      node.dy = -node.y * 0.03;
    }
    this.push();
    this.pull();
    for (const node of this.nodes) this.move(node, heat);
    this.round += 1;
  }

  push() {
    const { nodes, length } = this;
    for (let i = 0; i < nodes.length; i++) {
      const a = nodes[i];
      for (let j = i + 1; j < nodes.length; j++) {
        const b = nodes[j];
        let x = a.x - b.x;
        let y = a.y - b.y;
        if (x === 0 && y === 0) x = (j - i) * 0.01;
        const square = x * x + y * y;
        const room = a.radius + b.radius + 8;
        let force = (length * length * 0.4) / Math.max(square, 25);
        if (square < room * room) force += 0.6;
        a.dx += x * force;
        a.dy += y * force;
        b.dx -= x * force;
        b.dy -= y * force;
      }
    }
  }

  // A spring is weaker at a hub, so that its leaves find room around it.
  pull() {
    for (const { source, target } of this.edges) {
      const x = target.x - source.x;
      const y = target.y - source.y;
      const distance = Math.hypot(x, y) || 1;
      const strength = 0.9 / Math.sqrt(Math.min(source.degree, target.degree) || 1);
      const force = (strength * (distance - this.length * 0.6)) / distance;
      source.dx += x * force;
      source.dy += y * force;
      target.dx -= x * force;
      target.dy -= y * force;
    }
  }

  move(node, heat) {
    if (node.isHeld) return;
    const length = Math.hypot(node.dx, node.dy) || 1;
    const reach = Math.min(length * 0.5, heat) / length;
    node.x += node.dx * reach;
    node.y += node.dy * reach;
  }
}
