import { AppError } from "../errors";
import { formatInstant } from "../instant";

/** The longest time before the portal's receipt, in days. Full Duty policy; no statute read sets it. */
export const EARLIEST_RECEIPT_DAYS = 30;

const day = 24 * 60 * 60 * 1000;

type ReceiptFacts = {
  receivedAt: Date;
  /** When the portal received it. */
  portalAt: Date;
  /** When it was last returned as incomplete: what came before was another submission. */
  returnedAt: Date | null;
  /** IANA name of the jurisdiction's zone. */
  zone: string;
  now: Date;
};

/**
 * Refuses (BAD_INPUT) a receipt by another channel that lies ahead, came after the portal's own, came before the request
 * was returned, or is more than 30 days older than the portal's.
 */
export function refuseReceipt({ receivedAt, portalAt, returnedAt, zone, now }: ReceiptFacts): void {
  const refuse = (sentence: string) => {
    throw new AppError("BAD_INPUT", sentence, "receivedOn");
  };
  const said = (at: Date) => formatInstant(at, zone);
  if (receivedAt > now)
    refuse(`The receipt, ${said(receivedAt)}, lies ahead; write when it came, ${said(now)} or earlier.`);
  if (receivedAt > portalAt)
    refuse(
      `The portal received it on ${said(portalAt)} already; a later receipt changes nothing. Write an earlier one.`,
    );
  if (returnedAt && receivedAt <= returnedAt)
    refuse(
      `The request was returned as incomplete on ${said(returnedAt)}; write when the completed one came, after that.`,
    );
  if (+portalAt - +receivedAt > EARLIEST_RECEIPT_DAYS * day)
    refuse(
      `The receipt is more than ${EARLIEST_RECEIPT_DAYS} days before the portal's, ${said(portalAt)}; check the day.`,
    );
}
