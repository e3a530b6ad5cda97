// The floor: node:http and one prepared statement over pg, nothing else. Reads its statement from the parent.
import { createServer } from "node:http";
import pg from "pg";

process.once("message", ({ url, statement }) => {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const server = createServer(async (_, res) => {
    const { rows } = await pool.query(statement);
    res.setHeader("content-type", "application/json");
    res.end(JSON.stringify(rows));
  });
  server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
});
