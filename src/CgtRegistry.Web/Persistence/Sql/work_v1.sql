-- Who acts is told with every connection (see NamesThePerson); without it nothing private is shown.
create function work.acting_role() returns text language sql stable parallel safe as $$ select coalesce(current_setting('cgt.role', true), '') $$;
create function work.acting_account() returns text language sql stable parallel safe as $$ select coalesce(current_setting('cgt.account', true), '') $$;
create function work.acting_institution() returns text language sql stable parallel safe as $$ select coalesce(current_setting('cgt.institution', true), '') $$;

-- Entries of the audit are added, never changed, not even by the owner of the table.
create function work.refuse_rewriting_audit() returns trigger language plpgsql as
    $$ begin raise exception 'the audit only grows' using errcode = 'integrity_constraint_violation'; end $$;
create trigger audit_only_grows before update or delete or truncate on work.audit_entry
    for each statement execute function work.refuse_rewriting_audit();

-- Everybody writes entries of their own; auditors and administrators read all of them, others their own.
alter table work.audit_entry enable row level security;
create policy audit_written on work.audit_entry for insert to cgt_staff with check (
    coalesce(account::text, '') = work.acting_account());
create policy audit_read on work.audit_entry for select to cgt_staff using (
    work.acting_role() in ('auditor', 'administrator', 'system') or account::text = work.acting_account());

-- Letters are their reader's; the program writes and sends them.
alter table work.outbox_row enable row level security;
create policy letters_written on work.outbox_row for insert to cgt_staff with check (work.acting_role() <> '');
create policy letters_own on work.outbox_row for all to cgt_staff using (
    work.acting_role() = 'system' or account::text = work.acting_account());

-- Hospital staff belong to an institution, others to none.
alter table work.account add constraint account_institution_of_hospital_staff check ((role = 'hospital-staff') = (institution is not null));
