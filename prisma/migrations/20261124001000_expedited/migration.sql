-- Expedited requests: what lists show of the ask, and the physician's certification of it.
ALTER TABLE request ADD COLUMN expedited text,
  ADD CONSTRAINT request_expedited CHECK (expedited IN ('asked', 'certified', 'declined'));
ALTER TABLE signature ADD COLUMN request_id uuid,
  ADD CONSTRAINT signature_request_id_fkey FOREIGN KEY (request_id) REFERENCES request (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX signature_request_id_idx ON signature (request_id);
