import { badgeSvg } from "@/components/scorecard/badge-svg";
import { mayReadPublic } from "@/server/auth/public-limit";
import { publishedCard } from "@/server/services/outcomes/published-card";
import { refusalOf } from "../../_caller";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ file: string }> };

const address = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.svg$/;

/** `/api/badge/lone-star-work-rehab.svg`: a clinic's badge for any site, "not shown" below the rule or unpublished. */
export async function GET(request: Request, { params }: Params) {
  try {
    if (!(await mayReadPublic(request.headers.get("x-client-address") ?? "unknown")))
      return new Response(null, { status: 429, headers: { "retry-after": "60" } });
    const slug = address.exec((await params).file)?.[1];
    const published = slug ? await publishedCard(slug, new Date()) : null;
    return new Response(badgeSvg(published), {
      headers: {
        "content-type": "image/svg+xml; charset=utf-8",
        // Short, so that a card taken down is soon gone from every site.
        "cache-control": "public, max-age=300",
        "cross-origin-resource-policy": "cross-origin",
      },
    });
  } catch (error) {
    return refusalOf(error);
  }
}
