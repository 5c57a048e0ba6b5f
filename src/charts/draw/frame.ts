/** The part of a sheet in which values are drawn, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two boxes cover a part of each other. */
export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** From positions and values to pixels; higher values stand higher. */
export interface Frame extends Box {
  readonly x: (position: number) => number;
  readonly y: (value: number) => number;
}

/** The lowest and the highest of some numbers; never the same. */
export function rangeOf(numbers: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return [low, high === low ? low + 1 : high];
}

/** A frame over a box: what its left and right, its bottom and top stand for. */
export function frameOf(box: Box, across: readonly [number, number], up: readonly [number, number]): Frame {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return {
    ...box,
    x: (position) => box.left + (width * (position - across[0])) / (across[1] - across[0] || 1),
    y: (value) => box.bottom - (height * (value - up[0])) / (up[1] - up[0] || 1),
  };
}
