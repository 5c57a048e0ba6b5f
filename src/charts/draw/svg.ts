import type * as Plot from "@observablehq/plot";

/** The chart library with a document to draw in: loaded when the first chart is drawn. */
export interface Pen {
  /** The library's marks. */
  readonly plot: typeof Plot;
  /** Draws a plot; its options are the library's, whose types need a browser's. Gives an element for `svgText`. */
  readonly draw: (options: object) => unknown;
}

/** The little of the DOM that is used here; the real types need a browser's library. */
interface Element {
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly outerHTML: string;
  setAttribute: (name: string, value: string) => void;
  removeAttribute: (name: string) => void;
  querySelectorAll: (selector: string) => Iterable<Element>;
  remove: () => void;
}

interface Linkedom {
  readonly parseHTML: (html: string) => { readonly document: object };
}

let pen: Promise<Pen> | null = null;

async function makePen(): Promise<Pen> {
  const [plot, dom] = await Promise.all([import("@observablehq/plot"), import("linkedom") as Promise<unknown>]);
  const { document } = (dom as Linkedom).parseHTML("<html><body></body></html>");
  // The library's types for this call need a browser's, which the house does not load.
  const draw = plot.plot as (options: object) => unknown;
  return { plot, draw: (options) => draw({ document, ...options }) };
}

/** Loads what drawing needs, once. */
export function loadPen(): Promise<Pen> {
  pen ??= makePen();
  return pen;
}

/** Fewer digits than a screen can show, and the same on every machine. */
function roundNumbers(text: string): string {
  return text.replace(/-?\d+\.\d{2,}/g, (number) => (Math.round(Number(number) * 10) / 10).toString());
}

/** The id of a part of a figure on its page. */
export function partId(number: number, part: string): string {
  return `figure-${number.toString()}-${part}`;
}

/** The text of a drawn chart: an image with the figure's title and description as its name, its style left to the page. */
export function svgText(drawn: unknown, number: number, className: string): string {
  const svg = drawn as Element;
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const element of svg.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith("aria-")) element.removeAttribute(name);
      else if (name !== "class") element.setAttribute(name, roundNumbers(value));
    }
  }
  for (const name of ["width", "height", "font-family", "font-size"]) svg.removeAttribute(name);
  svg.setAttribute("class", `drawing ${className}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${partId(number, "title")} ${partId(number, "description")}`);
  return svg.outerHTML;
}
