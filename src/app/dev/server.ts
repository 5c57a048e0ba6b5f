import { watch } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { barePage, EVENTS, SCRIPT, SCRIPT_TEXT, withPanel } from "./panel.ts";
import type { Preview, Previews } from "./preview.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
};
/** Some editors write a file in several steps. */
const QUIET_MS = 60;
/** Folders whose changes are ours, or nobody's of the project. */
const NOT_WATCHED = /(^|[\\/])(\.rapporteur|\.git|node_modules|site|\.site\.(new|old)-\d+)([\\/]|$)/;

/** What is told of each preview that was made: how long it took, and what it is. */
export type Made = (preview: Preview, milliseconds: number) => void;

export interface DevServer {
  readonly port: number;
  /** Makes the preview again now; the watcher does so by itself. */
  readonly refresh: () => Promise<void>;
  /** Rejects where a preview cannot be made at all (a fault, lost input); never resolves. */
  readonly failed: Promise<never>;
  readonly close: () => Promise<void>;
}

/** Watches a folder; gives how to stop. A test passes its own, which never calls. */
export type Watch = (folder: string, changed: () => void) => () => void;

const watchFolder: Watch = (folder, changed) => {
  let timer: NodeJS.Timeout | null = null;
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name !== null && NOT_WATCHED.test(name)) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  });
  return () => {
    if (timer) clearTimeout(timer);
    watcher.close();
  };
};

/** A path of the site from that of a request; null where it cannot be read. */
function pathOf(url: string | undefined): string | null {
  try {
    const path = decodeURIComponent(new URL(url ?? "/", "http://localhost").pathname).slice(1);
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

/** Whether a request names this machine: a page from elsewhere must not read the preview through a name of its own. */
function isLocal({ headers }: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? "");
}

/**
 * Serves the preview of a project on this machine and makes it again when files change; pages that are open are told so. Rejects
 * with the system's error where the port is taken.
 */
export async function serveDev(
  folder: string,
  port: number,
  previews: Previews,
  made: Made,
  watched: Watch = watchFolder,
): Promise<DevServer> {
  let preview: Preview = { files: null, diagnostics: [], verdicts: new Map() };
  let version = 0;
  let work = Promise.resolve();
  const open = new Set<ServerResponse>();
  // A server that is started again is another, also to a page that was left open.
  const begun = process.pid.toString();
  const name = (): string => `${begun}-${version.toString()}`;

  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Nobody may be waiting for it yet.
  failed.catch(() => undefined);

  const refresh = (): Promise<void> => {
    const done = work.then(async () => {
      const start = performance.now();
      preview = await previews.refresh();
      version++;
      made(preview, performance.now() - start);
      for (const response of open) response.write(`data: ${name()}\n\n`);
    });
    work = done.catch(fail);
    return done;
  };

  const send = (response: ServerResponse, status: number, type: string, text: string): void => {
    response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
    response.end(text);
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const html = TYPES[".html"] ?? "";
    const path = pathOf(request.url);
    if (!isLocal(request) || path === null)
      send(response, 400, html, barePage("This is served to its own machine only"));
    else if (request.url === SCRIPT) send(response, 200, TYPES[".js"] ?? "", SCRIPT_TEXT);
    else if (request.url === EVENTS) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(`data: ${name()}\n\n`);
      open.add(response);
      response.on("close", () => open.delete(response));
    } else {
      const text = preview.files?.get(path);
      const title = preview.files ? "There is no such page" : "The site cannot be built";
      if (text === undefined) send(response, 404, html, withPanel(barePage(title), preview, path, name()));
      else if (path.endsWith(".html")) send(response, 200, html, withPanel(text, preview, path, name()));
      else send(response, 200, TYPES[extname(path)] ?? "text/plain; charset=utf-8", text);
    }
  };

  const server = createServer((request, response) => {
    // Who asks while a preview is being made gets the new one.
    void work.then(() => answer(request, response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  await refresh();
  const stop = watched(folder, () => void refresh().catch(fail));
  return {
    port: (server.address() as AddressInfo).port,
    refresh,
    failed,
    close: async () => {
      stop();
      await work;
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
