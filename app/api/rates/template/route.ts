import { rateLine, rateTemplate } from "@/server/interop/csv/rate-template";
import { fileHeaders } from "@/server/interop/file-headers";
import { listRates } from "@/server/services/rates/list-rates";
import { asSignedIn } from "../../_caller";

export const dynamic = "force-dynamic";

/** The administrator's own rates in force as the CSV that would bring them anew; two invented lines where there are none. */
export function GET() {
  return asSignedIn(async (identity) => {
    const { lines, own } = await listRates.run({ identity }, {});
    const mine = lines.filter(({ state, rate }) => state === "in_force" && rate.payerId === own.payerId);
    // The days are the import's to say: those in force are over when it begins.
    const file = mine.map(({ rate, clinicName }) => ({
      ...rateLine(rate, clinicName),
      effective_from: "",
      effective_to: "",
    }));
    return new Response(rateTemplate(file), {
      headers: fileHeaders({ name: "full-duty-rates.csv", mediaType: "text/csv; charset=utf-8" }),
    });
  });
}
