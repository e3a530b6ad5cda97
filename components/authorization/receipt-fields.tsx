import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { OTHER_CHANNELS } from "@/server/domain/authorization/timing-schema";
import { CHANNEL_LABELS } from "@/server/domain/jurisdictions/rule";
import type { DecisionValues } from "./decision-values";

type ReceiptFieldsProps = {
  values: DecisionValues;
  onChange: (change: Partial<DecisionValues>) => void;
  errorOf: (field: string) => string | null;
};

/** How, on which day and at what time the request came before the portal had it. */
export function ReceiptFields({ values, onChange, errorOf }: ReceiptFieldsProps) {
  return (
    <>
      <Field id="channel" label="How it came" error={errorOf("channel")} required>
        {(control) => (
          <Select
            {...control}
            value={values.channel}
            onChange={({ target }) =>
              onChange({ channel: OTHER_CHANNELS.find((channel) => channel === target.value) ?? "fax" })
            }
          >
            {OTHER_CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {CHANNEL_LABELS[channel]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="receivedOn" label="Day of receipt" error={errorOf("receivedOn")} required>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={values.receivedOn}
            onChange={({ target }) => onChange({ receivedOn: target.value })}
          />
        )}
      </Field>
      <Field
        id="receivedTime"
        label="Time of receipt"
        hint="In the time zone of the claim's state."
        error={errorOf("receivedTime")}
        required
      >
        {(control) => (
          <Input
            {...control}
            type="time"
            value={values.receivedTime}
            onChange={({ target }) => onChange({ receivedTime: target.value })}
          />
        )}
      </Field>
    </>
  );
}
