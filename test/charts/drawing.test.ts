import { describe, expect, it } from "vitest";
import { drawChart } from "../../src/charts/draw/chart.ts";
import { loadPen } from "../../src/charts/draw/svg.ts";
import { GALLERY } from "./gallery.ts";
import { shownOf } from "./sketch.ts";

describe("drawings", () => {
  it.each(Object.keys(GALLERY))("%s is as in the gallery, in both widths", async (name) => {
    const shown = shownOf(GALLERY[name]!);
    const { wide, narrow } = drawChart({ pen: await loadPen(), number: 1, ...shown });
    await expect(`${wide}\n`).toMatchFileSnapshot(`gallery/${name}-wide.svg`);
    await expect(`${narrow}\n`).toMatchFileSnapshot(`gallery/${name}-narrow.svg`);
  });

  it("is an image named by its title and description, without sizes, fonts, styles or ids of its own", async () => {
    const shown = shownOf(GALLERY["bars"]!);
    const { wide, narrow } = drawChart({ pen: await loadPen(), number: 7, ...shown });
    for (const svg of [wide, narrow]) {
      expect(svg).toMatch(/^<svg [^>]*role="img"/);
      expect(svg).toContain('aria-labelledby="figure-7-title figure-7-description"');
      expect(svg).not.toMatch(/<style| id="|font-family|<svg [^>]* width=/);
    }
  });

  it("says why a bar is missing, and draws none of length zero for it", async () => {
    const shown = shownOf(GALLERY["bars"]!);
    const { wide } = drawChart({ pen: await loadPen(), number: 1, ...shown });
    expect(wide).toContain("– not applicable");
    expect(wide.match(/<rect/g)).toHaveLength(4);
  });

  it("says why a stack has no parts", async () => {
    const shown = shownOf({
      type: "bar",
      items: ["Northland", "Nowhere"],
      series: { For: ["0.6", "na"], Against: ["0.4", "na"] },
      rest: { arrange: "stacked" },
    });
    const { wide } = drawChart({ pen: await loadPen(), number: 1, ...shown });
    expect(wide).toContain("– not applicable");
  });

  it("escapes what stands in labels", async () => {
    const shown = shownOf({
      type: "bar",
      items: ['<script>"&'],
      series: { A: ["1"] },
      unit: { kind: "count", noun: null },
    });
    const { wide } = drawChart({ pen: await loadPen(), number: 1, ...shown });
    expect(wide).toContain("&lt;script&gt;");
    expect(wide).not.toContain("<script");
  });
});
