// npm run dev: the server with hot reloading, on the same database as `npm start`.
import { spawn } from "node:child_process";
import { generate } from "./steps/build";

Object.assign(process.env, { NODE_ENV: "development" });
await generate();
const { openDatabase } = await import("./steps/database");
const database = await openDatabase();
if (database.empty) await (await import("./steps/demo")).seedDemo();
const port = process.env.PORT ?? "3000";
const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts", "--dev"], {
  stdio: "inherit",
  env: { ...process.env, NEXTAUTH_URL: `http://localhost:${port}` },
});
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code) => void database.stop().then(() => process.exit(code ?? 0)));
