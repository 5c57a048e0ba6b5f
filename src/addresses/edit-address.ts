import { parseAddress } from "./parse.ts";

/** An address cut at its `?`, its filters one by one. */
interface Parts {
  readonly path: string;
  readonly filters: readonly string[];
}

function partsOf(address: string): Parts {
  const [path = "", query = ""] = address.split("?");
  return { path, filters: query.split("&").filter((f) => f !== "") };
}

function nameOf(filter: string): string {
  return filter.slice(0, filter.indexOf("="));
}

function joined({ path, filters }: Parts): string {
  return filters.length === 0 ? path : `${path}?${[...filters].sort().join("&")}`;
}

/** An address with one filter (`as-of` and `composition` too) replaced, or added; canonical if it was. */
export function withFilter(address: string, name: string, value: string): string {
  const { path, filters } = partsOf(address);
  return joined({ path, filters: [...filters.filter((f) => nameOf(f) !== name), `${name}=${value}`] });
}

/** Whether an address has a filter of this name. */
export function hasFilter(address: string, name: string): boolean {
  return partsOf(address).filters.some((f) => nameOf(f) === name);
}

/** The same address of another measure, with those of its filters that `keeps` names. */
export function withMeasure(address: string, measure: string, keeps: readonly string[]): string {
  const { path, filters } = partsOf(address);
  return joined({
    path: path.replace(/^[^/]+/, measure),
    filters: filters.filter((f) => keeps.includes(nameOf(f))),
  });
}

/** An address with an option of one of its steps (counted from 0) replaced, or added; unchanged where there is no such step. */
export function withOption(address: string, step: number, name: string, value: string): string {
  const found = parseAddress(address, () => undefined)?.steps[step];
  if (!found) return address;
  const own = found.options.find((o) => o.name.text === name);
  const end = own?.value.end ?? found.options.at(-1)?.value.end ?? found.operator.end;
  const start = own?.value.start ?? end;
  return `${address.slice(0, start)}${own ? "" : `;${name}=`}${value}${address.slice(end)}`;
}
