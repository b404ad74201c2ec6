-- Reports of the public: anybody sends one, regulators and auditors read it, regulators work on it; senders see the state with
-- their receipt only, through the one function below.
alter table work.public_report enable row level security;
create policy reports_sent on work.public_report for insert to cgt_staff with check (work.acting_role() = 'public' and state = 'new');
create policy reports_read on work.public_report for select to cgt_staff using (work.acting_role() in ('reviewer', 'approver', 'auditor', 'system'));
create policy reports_handled on work.public_report for update to cgt_staff using (work.acting_role() in ('reviewer', 'approver', 'system'));

alter table work.report_attachment enable row level security;
create policy report_files_sent on work.report_attachment for insert to cgt_staff with check (work.acting_role() = 'public');
create policy report_files_read on work.report_attachment for select to cgt_staff using (work.acting_role() in ('reviewer', 'approver', 'auditor', 'system'));
create policy report_files_dropped on work.report_attachment for delete to cgt_staff using (work.acting_role() = 'system');

create function work.report_of_receipt(receipt bytea)
    returns table ("State" text, "At" timestamptz, "Outcome" text, "Remarks" text)
    language sql stable security definer set search_path = pg_catalog as
    $$ select r.state, r.at, r.handling ->> 'outcome', (r.handling -> 'remarks')::text from work.public_report r where r.receipt_hash = receipt $$;
revoke all on function work.report_of_receipt(bytea) from public;
grant execute on function work.report_of_receipt(bytea) to cgt_staff;

-- The entry a public report makes is given its number back; it says when a report came, nothing of what it says.
create policy audit_of_reports on work.audit_entry for select to cgt_staff using (
    work.acting_role() = 'public' and account is null and act = 'report-to-authority');

-- Administrators see which letters could not be sent, and have them tried again; the failure stays noted until a letter has gone.
create policy letters_undelivered on work.outbox_row for select to cgt_staff using (
    work.acting_role() = 'administrator' and (given_up_at is not null or failure is not null));
create policy letters_tried_again on work.outbox_row for update to cgt_staff
    using (work.acting_role() = 'administrator' and given_up_at is not null and sent_at is null)
    with check (work.acting_role() = 'administrator' and given_up_at is null and sent_at is null and failure is not null);
