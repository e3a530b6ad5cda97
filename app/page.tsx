import { redirect } from "next/navigation";
import { roleHomes } from "@/server/domain/access/roles";
import { signedIn } from "./_trpc/server";

export const dynamic = "force-dynamic";

export default async function Home() {
  redirect(roleHomes[(await signedIn()).role]);
}
