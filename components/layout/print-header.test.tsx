import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PrintHeader } from "./print-header";

test("puts the claim number into the margin of every printed page", () => {
  const html = renderToStaticMarkup(
    <PrintHeader claimNumber="TX-40655" title="Request R-1042" printed="today" />,
  );
  expect(html).toContain('content: "Claim TX-40655"');
});

test("a claim number cannot end the style or the string it stands in", () => {
  const html = renderToStaticMarkup(<PrintHeader claimNumber={'"}</style><b>'} title="" printed="" />);
  const style = html.slice(0, html.indexOf("</style>"));
  expect(style).toContain('content: "Claim \\22 \\7d \\3c \\2f style\\3e \\3c b\\3e "');
});
