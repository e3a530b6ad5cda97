import { pageLanguage } from "@/app/_trpc/server";
import { NothingHere } from "@/components/layout/nothing-here";
import { shellWords } from "@/components/layout/shell-words";

/** Inside the portal's own frame, which has the page's one main landmark. */
export default async function NotFound() {
  return <NothingHere words={shellWords[await pageLanguage()]} />;
}
