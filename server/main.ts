// The one process: tRPC on its own Node adapter, everything else to Next.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { parseCookie } from "cookie";
import next from "next";
import { sessionIdIn, tokenCookieName } from "./auth/token";
import { fromElsewhere } from "./cross-site";
import { closePool } from "./db/pool";
import { pageHeader } from "./domain/access/return-to";
import { env } from "./env";
import { startWorker, type Worker } from "./jobs/worker";
import { logger } from "./logger";
import { appRouter } from "./routers/app";
import { tooLargeForAnybody } from "./small-body";
import type { CallContext } from "./trpc";
import { unreadableAddress } from "./unreadable-address";

const apiPath = "/api/trpc/";
const mostInABatch = 12;
const mostBodyBytes = 12 * 1024 * 1024;

async function contextOf(req: IncomingMessage): Promise<CallContext> {
  const token = parseCookie(req.headers.cookie ?? "")[tokenCookieName()];
  const sessionId = await sessionIdIn(token);
  return { identity: sessionId ? { kind: "session", sessionId } : null, reference: randomUUID().slice(0, 8) };
}

const api = createHTTPHandler({
  router: appRouter,
  basePath: apiPath,
  allowMethodOverride: true,
  maxBatchSize: mostInABatch,
  maxBodySize: mostBodyBytes,
  createContext: ({ req }) => contextOf(req),
});

// Where a call comes from, for the limits on signing in: the socket's other end, or what the proxy in front of a
// public portal adds last. Whatever a browser claims in that header is overwritten.
function noteAddress(req: IncomingMessage): void {
  const forwarded = env().APP_URL
    ? String(req.headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : "";
  req.headers["x-client-address"] = forwarded || (req.socket.remoteAddress ?? "unknown");
}

// A page that needs a sign-in first says which one it was, so that signing in leads back to it.
function notePage(req: IncomingMessage): void {
  req.headers[pageHeader] = req.method === "GET" ? req.url : "";
}

const elsewhere = "Another site sent this. Open the portal itself and do it there.";
const unreadable = "This address cannot be read. Open the portal's home and go on from there.";
const tooLarge = "This form is larger than any of ours. Reload the page and send it again.";

// One answer for both kinds of callers: tRPC's reads `error`, the plain addresses' `sentence`.
function refuse(res: ServerResponse, status: 400 | 403 | 413, sentence: string): void {
  res
    .writeHead(status, { "content-type": "application/json", connection: "close" })
    .end(JSON.stringify({ error: { message: sentence }, sentence }));
}

export async function start(): Promise<void> {
  const dev = process.argv.includes("--dev");
  const { PORT } = env();
  const app = next({ dev, hostname: "localhost", port: PORT });
  await app.prepare();
  const pages = app.getRequestHandler();
  const server = createServer((req, res) => {
    noteAddress(req);
    notePage(req);
    if (fromElsewhere(req, env().APP_URL)) return refuse(res, 403, elsewhere);
    if (unreadableAddress(req.url)) return refuse(res, 400, unreadable);
    if (tooLargeForAnybody(req)) return refuse(res, 413, tooLarge);
    if (!req.url?.startsWith(apiPath)) return void pages(req, res);
    res.setHeader("cache-control", "no-store");
    api(req, res);
  });
  if (dev) server.on("upgrade", app.getUpgradeHandler());
  server.keepAliveTimeout = 65_000;
  const worker = env().WORKER ? await startWorker() : null;
  server.listen(PORT, () => process.send?.("ready"));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop(server, worker));
}

async function stop(server: ReturnType<typeof createServer>, worker: Worker | null): Promise<void> {
  server.close();
  server.closeAllConnections();
  await worker?.stop();
  await closePool();
  process.exit(0);
}

start().catch((error: unknown) => {
  logger.fatal({ name: error instanceof Error ? error.name : "unknown" }, "the server did not start");
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
