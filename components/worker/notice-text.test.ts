import { describe, expect, it } from "vitest";
import { plainDate } from "@/server/domain/plain-date";
import { noticeText } from "./notice-text";
import { english } from "./words-en";
import { spanish } from "./words-es";

const day = plainDate("2026-12-18");

describe("a worker's notice", () => {
  it.each([
    [{ kind: "report.submitted", facts: { week: 3 } }, "Su clínica envió el informe de la semana 3."],
    [{ kind: "program.discharged", facts: { day } }, "Su programa terminó el viernes 18 de diciembre."],
    [
      { kind: "work_status.issued", facts: { day } },
      "Su médico puso un nuevo estado de trabajo desde el viernes 18 de diciembre.",
    ],
    [{ kind: "message.sent", facts: {} }, "Su clínica le escribió."],
    [
      { kind: "request.determined", facts: { outcome: "deny" as const } },
      "La compañía de seguros no aprobó las sesiones. Pregunte a su clínica qué sigue.",
    ],
  ])("of %j is in the worker's language", (notice, sentence) => {
    expect(noticeText(notice, spanish)).toBe(sentence);
    expect(noticeText(notice, english)).not.toBe(sentence);
  });

  it("is news where there are no words for it, or less is known than they tell", () => {
    for (const notice of [
      { kind: "stay.changed", facts: {} },
      { kind: "report.submitted", facts: {} },
      { kind: "request.determined", facts: {} },
    ])
      expect(noticeText(notice, spanish)).toBe("Hay noticias de su programa.");
  });
});
