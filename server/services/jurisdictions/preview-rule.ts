import { deadline } from "@/server/domain/jurisdictions/deadline";
import type { JurisdictionRule } from "@/server/domain/jurisdictions/rule";
import { RuleVersionInput } from "@/server/domain/jurisdictions/rule-schema";
import { instantAt } from "@/server/domain/plain-date";
import { platformOnly } from "../admin/platform-only";
import type { Context } from "../caller";
import { query } from "../query";
import { loadCalendars } from "./load-calendars";
import { prepareVersion } from "./prepare-version";

type Reach = { open_requests: number; live_programs: number };

export type RulePreview = {
  /** Open requests timed by this rule: they keep the deadline they were received with. */
  openRequests: number;
  /** Live programs in the rule's states: their next request from the day on is timed by the new version. */
  livePrograms: number;
  /** A request received at ten in the morning of the first day, by the version before and by this one. */
  before: string | null;
  after: string;
};

/** What a new version would touch, in numbers; nothing is written. For the platform's administrator alone. */
export const previewRule = query({
  name: "previewRule",
  permission: "rules:change",
  input: RuleVersionInput,
  views: null,
  async run(context, input): Promise<RulePreview> {
    platformOnly(context.actor);
    const { ended, next } = await prepareVersion(context, input);
    const { open_requests, live_programs } = await reachOf(context, next);
    return {
      openRequests: open_requests,
      livePrograms: live_programs,
      before: ended && (await example(context, ended, next)),
      after: await example(context, next, next),
    };
  },
});

async function reachOf({ tx }: Context, { jurisdiction, clock }: JurisdictionRule): Promise<Reach> {
  const [reach] = await tx.sql<Reach>(
    "rule_reach",
    `select * from rule_reach($1, $2, array(select distinct jurisdiction from jurisdiction_rule
       where clock = 'initial' and jurisdiction <> 'default'))`,
    [jurisdiction, clock],
  );
  return reach ?? { open_requests: 0, live_programs: 0 };
}

async function example(context: Context, rule: JurisdictionRule, { effectiveFrom }: JurisdictionRule) {
  const calendar = (await loadCalendars(context)).of(rule.calendar, context.now);
  const receivedAt = instantAt(effectiveFrom, "10:00", rule.zone);
  return deadline({ rule, calendar, receivedAt, channel: "portal" }).sentence;
}
