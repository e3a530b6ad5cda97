import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { PublicScorecard } from "@/components/scorecard/public-scorecard";
import { TooMany } from "@/components/scorecard/too-many";
import { mayReadPublic } from "@/server/auth/public-limit";
import { publicPeriodTo } from "@/server/domain/outcomes/period";
import { publicToday } from "@/server/domain/outcomes/public-card";
import { isPlainDate } from "@/server/domain/plain-date";
import { codeFits } from "@/server/services/outcomes/card-code";
import { publishedCard } from "@/server/services/outcomes/published-card";

export const metadata: Metadata = { title: "Clinic scorecard" };
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ code?: string; to?: string }> };

/** A clinic's scorecard for anybody: definition, figure, n, interval, period, and whether a code is genuine. */
export default async function PublicScorecardPage({ params, searchParams }: Props) {
  if (!(await mayReadPublic((await headers()).get("x-client-address") ?? "unknown"))) return <TooMany />;
  const { slug } = await params;
  const { code, to } = await searchParams;
  const now = new Date();
  const asked = to && isPlainDate(to) ? publicPeriodTo(to, publicToday(now)) : null;
  const published = await publishedCard(slug, now, asked ?? undefined);
  if (!published) notFound();
  const verified = code ? codeFits(code, published.code) : null;
  return <PublicScorecard published={published} verified={verified} />;
}
