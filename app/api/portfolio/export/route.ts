import { DIMENSIONS, portfolioInput, readPortfolioAddress } from "@/components/portfolio/portfolio-url";
import { formatOf, tableDownload } from "@/server/interop/table-file";
import { portfolioExport } from "@/server/services/portfolio/export";
import { PORTFOLIO_EXPORT } from "@/server/services/portfolio/export-columns";
import { asSignedIn } from "../../_caller";

export const dynamic = "force-dynamic";

const headers = PORTFOLIO_EXPORT.map(({ header }) => header);

/** The portfolio's lines as a file: `?format=csv|xlsx` and the portfolio's own address. */
export function GET(request: Request) {
  return asSignedIn(async (identity) => {
    const { searchParams } = new URL(request.url);
    const address = await readPortfolioAddress(Promise.resolve(Object.fromEntries(searchParams)));
    const by = DIMENSIONS[address.by].lines;
    const rows = await portfolioExport.run({ identity }, { ...portfolioInput(address), by });
    return tableDownload({ name: `Portfolio by ${address.by}`, headers, rows }, formatOf(searchParams));
  });
}
