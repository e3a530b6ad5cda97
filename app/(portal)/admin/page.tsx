import type { Metadata } from "next";
import { found } from "@/app/_trpc/found";
import { signedIn } from "@/app/_trpc/server";
import { PeopleTable } from "@/components/admin/people-table";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const { timeZone } = await signedIn();
  return <PeopleTable people={await found((api) => api.admin.people())} zone={timeZone} />;
}
