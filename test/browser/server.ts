import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Serves a folder below /report/ on a free port of this machine. */
export async function serveFolder(
  folder: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith("/report/") ? normalize(path.slice("/report/".length)) : "..";
    const file = inside.startsWith("..")
      ? null
      : join(folder, inside.endsWith("/") || inside === "." ? join(inside, "index.html") : inside);
    readFile(file ?? "").then(
      (bytes) =>
        response
          .writeHead(200, { "content-type": TYPES[extname(file ?? "")] ?? "application/octet-stream" })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port.toString()}/report/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
