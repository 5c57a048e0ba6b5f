/** The rules for the inside of a drawing, on a page and in a file. Colours are the custom properties of the palette and of the page. */
export const DRAWING_STYLE = `
.drawing .grid,
.drawing .stem {
  stroke: var(--line);
}

.drawing .tick {
  fill: var(--soft);
}

.drawing .base {
  stroke: var(--soft);
}

.drawing .line {
  stroke-width: 2.4;
}

.drawing .estimated {
  stroke-dasharray: 2 5;
}

.drawing .dot {
  stroke-width: 1.8;
}

.drawing .break {
  stroke-width: 1.6;
}

.drawing .interval {
  fill-opacity: 0.16;
}

.drawing .whisker {
  stroke: var(--ink);
  stroke-width: 1.3;
}

.drawing .soft {
  fill-opacity: 0.4;
  stroke-dasharray: 4 3;
  stroke-width: 1.2;
}

.drawing .reference {
  stroke: var(--ink);
  stroke-dasharray: 5 4;
}

.drawing .span {
  fill: var(--ink);
  fill-opacity: 0.07;
}

.drawing .reference-label,
.drawing .annotation {
  fill: var(--ink);
}

.drawing .leader {
  stroke: var(--soft);
  stroke-width: 1;
}

.drawing .layer {
  fill-opacity: 0.82;
}

/* Parts that touch are told apart by a line of the ground. */
.drawing .seam {
  stroke: var(--paper);
  stroke-width: 1.5;
}

.drawing .inside {
  fill: var(--paper);
  font-weight: 600;
}

.drawing .row {
  stroke: var(--line);
  stroke-dasharray: 1 3;
}

/* What joins the ends of a range. */
.drawing .between {
  stroke: var(--soft);
  stroke-width: 3;
  stroke-opacity: 0.55;
}

.drawing .behind {
  stroke-width: 1;
  stroke-opacity: 0.45;
}

.drawing .heat {
  font-size: 0.88em;
}

.drawing .point-label {
  font-size: 0.9em;
}

.drawing .axis-title {
  fill: var(--ink);
  font-weight: 600;
}

.drawing .date {
  fill: var(--soft);
}

/* Land without a value stays behind. */
.drawing .land {
  fill: var(--line);
  fill-opacity: 0.55;
  stroke: var(--paper);
  stroke-width: 0.5;
}

.drawing .area {
  stroke: var(--paper);
  stroke-width: 0.7;
}

.drawing .area-strong {
  stroke: var(--ink);
  stroke-width: 1.4;
}

.drawing .circle {
  fill-opacity: 0.55;
  stroke: var(--series-1);
}

.drawing .on-soft,
.drawing .key {
  fill: var(--ink);
}

.drawing .end-label {
  font-weight: 600;
}

.drawing .rest {
  font-weight: 400;
}

/* A line that crosses a value or a word stops before it. */
.drawing .amount,
.drawing .annotation,
.drawing .reference-label {
  stroke: var(--paper);
  stroke-width: 6px;
  stroke-linejoin: round;
  paint-order: stroke;
}

.drawing .amount {
  stroke-width: 8px;
}

.drawing .strong {
  font-weight: 700;
}
`;
