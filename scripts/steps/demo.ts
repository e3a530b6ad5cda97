import { seedDemonstration } from "@/prisma/seed/demonstration";
import { roleLabels } from "@/server/domain/access/roles";
import { demoAccounts, demoPassword } from "@/server/services/session/demo-accounts";
import { say } from "./say";

/** Fills an empty database with the demonstration: invented people, dates relative to today. */
export async function seedDemo(): Promise<void> {
  say("Seeding the demonstration (about 60 programs) …");
  await seedDemonstration({ now: new Date(), progress: say });
}

/** Prints one account for each role, with the demonstration's password. */
export async function printAccounts(): Promise<void> {
  const accounts = await demoAccounts();
  say(`Demonstration accounts, password ${demoPassword}:`);
  for (const { role, email } of accounts)
    process.stdout.write(`    ${roleLabels[role].padEnd(18)} ${email}\n`);
}
