-- The product itself acts on requests by its rules: it holds, releases, expires, and says so.
ALTER TYPE role ADD VALUE 'system';
-- Nobody signs in as it.
ALTER TABLE membership ADD CONSTRAINT membership_of_a_person CHECK (role::text <> 'system');
