const list = `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DC District of Columbia
|DE Delaware|FL Florida|GA Georgia|HI Hawaii|IA Iowa|ID Idaho|IL Illinois|IN Indiana|KS Kansas|KY Kentucky|LA Louisiana
|MA Massachusetts|MD Maryland|ME Maine|MI Michigan|MN Minnesota|MO Missouri|MS Mississippi|MT Montana|NC North Carolina
|ND North Dakota|NE Nebraska|NH New Hampshire|NJ New Jersey|NM New Mexico|NV Nevada|NY New York|OH Ohio|OK Oklahoma
|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VA Virginia
|VT Vermont|WA Washington|WI Wisconsin|WV West Virginia|WY Wyoming`;

/** The states and the District of Columbia: code → name. */
export const STATE_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  list
    .replaceAll("\n", "")
    .split("|")
    .map((line) => [line.slice(0, 2), line.slice(3)]),
);

/** "Texas"; the payer's policy for "default". */
export function jurisdictionName(jurisdiction: string): string {
  return jurisdiction === "default" ? "Every other state" : (STATE_NAMES[jurisdiction] ?? jurisdiction);
}
