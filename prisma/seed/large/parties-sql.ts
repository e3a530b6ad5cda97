/** Kinds of the ids that large data is given: the number of the row makes its id, so that rows find each other. */
export const idFunction = `
  create or replace function pg_temp.seed_id(kind text, i bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(('x' || substr(md5(kind), 1, 7))::bit(28)::int), 8, '0') || '-0000-7000-8000-'
      || lpad(to_hex(i), 12, '0'))::uuid $$;
  create or replace function pg_temp.seed_pick(i bigint, salt int, below int) returns int language sql immutable as $$
    select abs(hashint8extended(i, salt) % below)::int $$`;

/** 50 payers with four adjustors and a claims manager each, 200 clinics, 100 employers, the first insuring itself; written once. */
export const partiesSql = [
  `insert into organization (id, kind, name, address_lines, state, time_zone, accredited)
   select pg_temp.seed_id('payer', i), 'payer', 'Payer ' || i, '{1 Main Street}', 'TX', 'America/Chicago', false
   from generate_series(1, 50) i on conflict do nothing`,
  `insert into organization (id, kind, name, address_lines, state, time_zone, accredited)
   select pg_temp.seed_id('clinic', i), 'clinic', 'Clinic ' || i, '{1 Main Street}',
     (array['TX','LA','TN','CA'])[1 + i % 4], 'America/Chicago', true
   from generate_series(1, 200) i on conflict do nothing`,
  `insert into organization (id, kind, name, address_lines, state, time_zone, accredited, self_insured)
   select pg_temp.seed_id('employer', i), 'employer', 'Firm' || i, '{1 Main Street}',
     (array['TX','LA','TN','CA'])[1 + i % 4], 'America/Chicago', false, i = 1
   from generate_series(1, 100) i on conflict do nothing`,
  `insert into person (id, given_name, family_name, email)
   select pg_temp.seed_id('staffing', i), 'Erin', 'Employer' || i, 'staff@firm' || i || '.example'
   from generate_series(1, 100) i on conflict do nothing`,
  `insert into membership (id, person_id, organization_id, role)
   select pg_temp.seed_id('staffing-member', i), pg_temp.seed_id('staffing', i), pg_temp.seed_id('employer', i), 'employer'
   from generate_series(1, 100) i on conflict do nothing`,
  `insert into person (id, given_name, family_name, email)
   select pg_temp.seed_id('staff', i), 'Alex', 'Adjustor' || i,
     (case when i % 5 = 0 then 'manager' else 'adjustor' || i % 5 end) || '@payer' || (i - 1) / 5 + 1 || '.example'
   from generate_series(1, 250) i on conflict do nothing`,
  `insert into membership (id, person_id, organization_id, role)
   select pg_temp.seed_id('member', i), pg_temp.seed_id('staff', i), pg_temp.seed_id('payer', (i - 1) / 5 + 1),
     (case when i % 5 = 0 then 'claims_manager' else 'adjustor' end)::role
   from generate_series(1, 250) i on conflict do nothing`,
  `insert into person (id, given_name, family_name, email)
   select pg_temp.seed_id('therapist', i), 'Terry', 'Therapist' || i, 'therapist@clinic' || i || '.example'
   from generate_series(1, 200) i on conflict do nothing`,
  `insert into membership (id, person_id, organization_id, role)
   select pg_temp.seed_id('therapist-member', i), pg_temp.seed_id('therapist', i), pg_temp.seed_id('clinic', i), 'clinic'
   from generate_series(1, 200) i on conflict do nothing`,
];
