import { z } from "zod";
import { AppError } from "@/server/domain/errors";

/** Where a page ended: the sort value of its last row and the id behind it. */
export type Cursor = { value: string; id: string };

const shape = z.tuple([z.string().max(40), z.uuid()]);

export function writeCursor({ value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([value, id])).toString("base64url");
}

/** Refuses BAD_INPUT for anything that `writeCursor` did not make. */
export function readCursor(text: string): Cursor {
  try {
    const [value, id] = shape.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return { value, id };
  } catch {
    throw new AppError("BAD_INPUT", "This page's address is damaged; open the list again.", "after");
  }
}
