import type { OrganizationKind, Role } from "@/prisma/generated/enums";

/** Organizations of the demonstration: invented, in four states. */
export const organizations = {
  meridian: { kind: "payer", name: "Meridian Mutual", state: "TX", city: "Houston, TX 77002" },
  pelican: { kind: "payer", name: "Pelican Casualty", state: "LA", city: "Baton Rouge, LA 70801" },
  loneStar: {
    kind: "clinic",
    name: "Lone Star Work Rehab",
    state: "TX",
    city: "Houston, TX 77039",
    accredited: true,
  },
  panhandle: { kind: "clinic", name: "Panhandle Work Conditioning", state: "TX", city: "Amarillo, TX 79101" },
  gulfCoast: { kind: "clinic", name: "Gulf Coast Function", state: "LA", city: "Lake Charles, LA 70601" },
  cumberland: {
    kind: "clinic",
    name: "Cumberland Work Rehab",
    state: "TN",
    city: "Nashville, TN 37203",
    accredited: true,
  },
  bay: {
    kind: "clinic",
    name: "Bay Function",
    state: "CA",
    city: "Oakland, CA 94607",
    zone: "America/Los_Angeles",
  },
  aldine: { kind: "employer", name: "City of Aldine", state: "TX", city: "Aldine, TX 77039" },
  brazos: { kind: "employer", name: "Brazos Freight", state: "TX", city: "Waco, TX 76701" },
  caprock: { kind: "employer", name: "Caprock Construction", state: "TX", city: "Lubbock, TX 79401" },
  calcasieu: {
    kind: "employer",
    name: "Calcasieu Industrial",
    state: "LA",
    city: "Sulphur, LA 70663",
    selfInsured: true,
  },
  volunteer: { kind: "employer", name: "Volunteer Distribution", state: "TN", city: "Memphis, TN 38103" },
  bayshore: {
    kind: "employer",
    name: "Bayshore Health",
    state: "CA",
    city: "Oakland, CA 94609",
    zone: "America/Los_Angeles",
  },
  aldineMedicine: {
    kind: "practice",
    name: "Aldine Occupational Medicine",
    state: "TX",
    city: "Aldine, TX 77039",
  },
  deltaMedicine: {
    kind: "practice",
    name: "Delta Occupational Health",
    state: "LA",
    city: "Lake Charles, LA 70601",
  },
  bayMedicine: {
    kind: "practice",
    name: "Bay Occupational Medicine",
    state: "CA",
    city: "Oakland, CA 94612",
    zone: "America/Los_Angeles",
  },
  steadyHand: { kind: "vendor", name: "Steady Hand Case Management", state: "TX", city: "Austin, TX 78701" },
  platform: { kind: "platform", name: "Full Duty platform", state: "TX", city: "Austin, TX 78701" },
} as const satisfies Record<string, OrganizationSketch>;

export type OrganizationSketch = {
  kind: OrganizationKind;
  name: string;
  state: string;
  city: string;
  zone?: string;
  accredited?: boolean;
  selfInsured?: boolean;
};
export type OrganizationKey = keyof typeof organizations;

export type StaffSketch = {
  name: string;
  role: Role;
  at: OrganizationKey;
  email: string;
  limitCents?: number;
};

/** Who works there. Each has a demonstration account; the first of a role is the one shown at sign-in. */
export const staff = {
  marsh: {
    name: "Jordan Marsh",
    role: "adjustor",
    at: "meridian",
    email: "marsh@meridian.example",
    limitCents: 600_000,
  },
  shah: {
    name: "Priya Shah",
    role: "adjustor",
    at: "meridian",
    email: "shah@meridian.example",
    limitCents: 600_000,
  },
  fontenot: {
    name: "Luc Fontenot",
    role: "adjustor",
    at: "pelican",
    email: "fontenot@pelican.example",
    limitCents: 500_000,
  },
  whitfield: {
    name: "Dana Whitfield",
    role: "claims_manager",
    at: "meridian",
    email: "whitfield@meridian.example",
  },
  landry: { name: "Claire Landry", role: "claims_manager", at: "pelican", email: "landry@pelican.example" },
  okoye: { name: "Samuel Okoye", role: "reviewer", at: "meridian", email: "okoye@meridian.example" },
  thibodeaux: {
    name: "Anne Thibodeaux",
    role: "reviewer",
    at: "pelican",
    email: "thibodeaux@pelican.example",
  },
  alvarez: {
    name: "Nora Alvarez",
    role: "case_manager",
    at: "steadyHand",
    email: "alvarez@steadyhand.example",
  },
  boone: { name: "Carl Boone", role: "case_manager", at: "steadyHand", email: "boone@steadyhand.example" },
  chen: { name: "Wei Chen", role: "physician", at: "aldineMedicine", email: "chen@aldinemed.example" },
  broussard: {
    name: "Paul Broussard",
    role: "physician",
    at: "deltaMedicine",
    email: "broussard@deltamed.example",
  },
  ito: { name: "Emi Ito", role: "physician", at: "bayMedicine", email: "ito@baymed.example" },
  dunn: { name: "Maria Dunn", role: "employer", at: "aldine", email: "dunn@aldine.example" },
  hale: { name: "Roy Hale", role: "employer", at: "brazos", email: "hale@brazos.example" },
  pruitt: { name: "Kay Pruitt", role: "employer", at: "caprock", email: "pruitt@caprock.example" },
  guidry: { name: "Tom Guidry", role: "employer", at: "calcasieu", email: "guidry@calcasieu.example" },
  weaver: { name: "Lena Weaver", role: "employer", at: "volunteer", email: "weaver@volunteer.example" },
  lowe: { name: "Ivy Lowe", role: "employer", at: "bayshore", email: "lowe@bayshore.example" },
  kim: { name: "Tess Kim", role: "clinic", at: "loneStar", email: "kim@lonestar.example" },
  dorsey: { name: "Ben Dorsey", role: "clinic", at: "panhandle", email: "dorsey@panhandle.example" },
  hebert: { name: "Nina Hebert", role: "clinic", at: "gulfCoast", email: "hebert@gulfcoast.example" },
  rucker: { name: "Joy Rucker", role: "clinic", at: "cumberland", email: "rucker@cumberland.example" },
  tanaka: { name: "Ken Tanaka", role: "clinic", at: "bay", email: "tanaka@bay.example" },
  voss: { name: "Erik Voss", role: "admin", at: "meridian", email: "voss@meridian.example" },
  quinn: { name: "Ada Quinn", role: "admin", at: "loneStar", email: "quinn@lonestar.example" },
  nakamura: { name: "Rei Nakamura", role: "admin", at: "platform", email: "nakamura@fullduty.example" },
} as const satisfies Record<string, StaffSketch>;
export type StaffKey = keyof typeof staff;

type KeysOf<K extends OrganizationKind> = {
  [Key in OrganizationKey]: (typeof organizations)[Key]["kind"] extends K ? Key : never;
}[OrganizationKey];
type StaffIn<R extends Role> = {
  [Key in StaffKey]: (typeof staff)[Key]["role"] extends R ? Key : never;
}[StaffKey];

export type ClinicKey = KeysOf<"clinic">;
export type EmployerKey = KeysOf<"employer">;
export type AdjustorKey = StaffIn<"adjustor">;
export type PhysicianKey = StaffIn<"physician">;
export type CaseManagerKey = StaffIn<"case_manager">;

/** Who writes for a clinic. */
export const therapistOf = {
  loneStar: "kim",
  panhandle: "dorsey",
  gulfCoast: "hebert",
  cumberland: "rucker",
  bay: "tanaka",
} as const satisfies Record<ClinicKey, StaffKey>;

/** Who speaks for an employer. */
export const contactOf = {
  aldine: "dunn",
  brazos: "hale",
  caprock: "pruitt",
  calcasieu: "guidry",
  volunteer: "weaver",
  bayshore: "lowe",
} as const satisfies Record<EmployerKey, StaffKey>;

/** An adjustor's reviewer and claims manager. */
export const deskOf = {
  marsh: { payer: "meridian", reviewer: "okoye", manager: "whitfield" },
  shah: { payer: "meridian", reviewer: "okoye", manager: "whitfield" },
  fontenot: { payer: "pelican", reviewer: "thibodeaux", manager: "landry" },
} as const satisfies Record<AdjustorKey, { payer: OrganizationKey; reviewer: StaffKey; manager: StaffKey }>;
