import type { Context } from "../caller";
import type { Contact, Reader } from "./my-program";

const contactsSql = `select x.role, f.given_name || ' ' || f.family_name as name, o.name as "organizationName",
    coalesce(f.phone, o.phone) as phone
  from program p
  cross join lateral (values (1, 'clinic', p.therapist_id, p.clinic_id), (2, 'case_manager', p.case_manager_id, null),
    (3, 'physician', p.physician_id, null), (4, 'adjustor', p.adjustor_id, p.payer_id)) as x(position, role, person_id, organization_id)
  left join person f on f.id = x.person_id
  left join lateral (select m.organization_id from membership m where m.person_id = x.person_id
    and m.role::text = x.role limit 1) w on true
  left join organization o on o.id = coalesce(x.organization_id, w.organization_id)
  where p.id = $1 and (x.person_id is not null or x.role = 'clinic') order by x.position`;

/** Who a worker may call: the clinic first. */
export async function loadContacts({ tx }: Context, programId: string): Promise<Contact[]> {
  return tx.sql<Contact>("my_contacts", contactsSql, [programId]);
}

type ReaderRow = Omit<Reader, "lastAt"> & { last_at: Date };

/** Who has read the worker's record, the latest first. */
export async function loadReaders({ tx }: Context, programId: string): Promise<Reader[]> {
  const rows = await tx.sql<ReaderRow>(
    "my_readers",
    `select f.given_name || ' ' || f.family_name as name, v.role, o.name as "organizationName",
       max(v.at) as last_at, count(*)::int as times
     from record_view v join person f on f.id = v.person_id left join organization o on o.id = v.organization_id
     where v.program_id = $1 group by 1, 2, 3 order by 4 desc limit 40`,
    [programId],
  );
  return rows.map(({ last_at, ...reader }) => ({ ...reader, lastAt: last_at.toISOString() }));
}
