import { formatOf, tableDownload } from "@/server/interop/table-file";
import { experience } from "@/server/services/employer/experience";
import { experienceTable } from "@/server/services/employer/experience-file";
import { asSignedIn } from "../../_caller";

export const dynamic = "force-dynamic";

/** The employer's lost days by job as a file: `?format=csv|xlsx`. */
export function GET(request: Request) {
  return asSignedIn(async (identity) => {
    const table = experienceTable(await experience.run({ identity }, undefined));
    return tableDownload({ name: "Lost days", ...table }, formatOf(new URL(request.url).searchParams));
  });
}
