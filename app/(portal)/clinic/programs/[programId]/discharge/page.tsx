import type { Metadata } from "next";
import { signedIn } from "@/app/_trpc/server";
import { DischargeForm } from "@/components/clinic/discharge/discharge-form";
import { Outcome } from "@/components/clinic/discharge/outcome";
import { Notice } from "@/components/ui/notice";
import { draftOf, openFile, type StepParams } from "../file";

export const metadata: Metadata = { title: "Discharge" };

export default async function DischargePage({ params }: StepParams) {
  const { programId } = await params;
  const file = await openFile(programId);
  if (file.program.dischargedOn) return <Outcome file={file} dischargedOn={file.program.dischargedOn} />;
  const [{ timeZone }, saved] = await Promise.all([signedIn(), draftOf(`discharge:${programId}`)]);
  const { program, match, course, today } = file;
  return (
    <>
      <Notice tone={match.ready ? "good" : "info"} title={course.sentence}>
        {match.notReadyBecause.slice(0, 4).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      <DischargeForm file={{ program, match, course, today }} saved={saved} zone={timeZone} />
    </>
  );
}
