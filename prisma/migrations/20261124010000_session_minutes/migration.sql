-- A decision in part may approve fewer minutes a session than asked.

-- ---- What is approved is within what was asked, in minutes and money as in sessions ---------------------------------------
ALTER TABLE determination
  ADD CONSTRAINT minutes_within_the_ask CHECK (minutes BETWEEN 0 AND asked_minutes),
  ADD CONSTRAINT price_within_the_ask CHECK (price_cents BETWEEN 0 AND asked_cents);

-- ---- The most minutes of each session, where fewer than asked were approved; null where each is as long as asked -----------
ALTER TABLE "authorization" ADD COLUMN minutes_per_session int,
  ADD CONSTRAINT minutes_per_session_positive CHECK (minutes_per_session > 0),
  ADD CONSTRAINT minutes_of_each_within CHECK (used_minutes <= used_sessions * minutes_per_session);
