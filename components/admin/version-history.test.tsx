import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { VersionHistory } from "./version-history";

it("says from when to when, what, from which source and how well known, by whom", () => {
  const markup = renderToStaticMarkup(
    <VersionHistory
      label="Deadlines"
      zone="America/Chicago"
      versions={[
        {
          id: "1",
          fromOn: plainDate("2026-12-01"),
          untilOn: null,
          state: "coming",
          what: "3 business days",
          source: "28 TAC 134.600",
          status: "secondary",
          setBy: "A. Nakamura",
          setAt: "2026-11-23T18:00:00Z",
        },
      ]}
    />,
  );
  const text = markup.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  expect(text).toContain("1 Dec 2026 – further notice coming 3 business days 28 TAC 134.600");
  expect(text).toContain("read in a secondary source A. Nakamura Mon 23 Nov, 12:00 PM CT");
});
