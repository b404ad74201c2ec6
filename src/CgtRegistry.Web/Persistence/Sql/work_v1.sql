-- Who acts is told with every connection (see NamesThePerson); without it nothing private is shown.
create function work.acting_role() returns text language sql stable parallel safe as $$ select coalesce(current_setting('cgt.role', true), '') $$;
create function work.acting_account() returns text language sql stable parallel safe as $$ select coalesce(current_setting('cgt.account', true), '') $$;
create function work.acting_institution() returns text language sql stable parallel safe as $$ select coalesce(current_setting('cgt.institution', true), '') $$;

-- Entries of the audit are added, never changed, not even by the owner of the table.
create function work.refuse_rewriting_audit() returns trigger language plpgsql as
    $$ begin raise exception 'the audit only grows' using errcode = 'integrity_constraint_violation'; end $$;
create trigger audit_only_grows before update or delete or truncate on work.audit_entry
    for each statement execute function work.refuse_rewriting_audit();

-- Everybody writes entries of their own and reads them; auditors read all, administrators those of accounts and sign-in.
alter table work.audit_entry enable row level security;
create policy audit_written on work.audit_entry for insert to cgt_staff with check (
    coalesce(account::text, '') = work.acting_account() and work.acting_role() <> '');
create policy audit_read on work.audit_entry for select to cgt_staff using (
    work.acting_role() in ('auditor', 'system') or account::text = work.acting_account()
    or (work.acting_role() = 'administrator' and act in ('sign-in', 'manage-own-account', 'manage-accounts'))
    or (work.acting_role() = 'public' and pseudonym = 'public')); -- what was just written is read back

-- Letters are their reader's; the program writes and sends them.
alter table work.outbox_row enable row level security;
create policy letters_written on work.outbox_row for insert to cgt_staff with check (work.acting_role() <> '');
create policy letters_own on work.outbox_row for all to cgt_staff using (
    work.acting_role() = 'system' or account::text = work.acting_account());

-- Hospital staff belong to an institution, others to none.
alter table work.account add constraint account_institution_of_hospital_staff check ((role = 'applicant') = (institution is not null));

-- An application is seen by its institution, by regulators once it was submitted and while it is no draft (an amendment begins
-- as one), by auditors always, by administrators never.
alter table work.trial_application enable row level security;
create policy applications_read on work.trial_application for select to cgt_staff using (
    work.acting_role() in ('auditor', 'system')
    or (work.acting_role() = 'applicant' and institution = work.acting_institution())
    or (work.acting_role() in ('reviewer', 'approver') and submitted_at is not null and state <> 'draft'));
create policy applications_begun on work.trial_application for insert to cgt_staff with check (
    work.acting_role() = 'applicant' and institution = work.acting_institution() and state = 'draft');
create policy applications_changed on work.trial_application for update to cgt_staff using (
    (work.acting_role() = 'applicant' and institution = work.acting_institution() and state <> 'in-review' and (state <> 'rejected' or number is not null))
    or (work.acting_role() in ('reviewer', 'approver') and state in ('submitted', 'in-review', 'clarification-requested')));
alter table work.submitted_copy enable row level security;
create policy copies_read on work.submitted_copy for select to cgt_staff using (exists (select from work.trial_application a where a.id = application));
create policy copies_made on work.submitted_copy for insert to cgt_staff with check (
    work.acting_role() = 'applicant' and exists (select from work.trial_application a where a.id = application and (a.state <> 'rejected' or a.number is not null)));
alter table work.application_document enable row level security;

-- Regulators see the files that were handed over; what the applicant has added since is theirs until it is sent.
create policy documents_read on work.application_document for select to cgt_staff using (
    exists (select from work.trial_application a where a.id = application)
    and (work.acting_role() not in ('reviewer', 'approver')
        or exists (select from work.submitted_copy c where c.application = application_document.application and jsonb_exists(c.documents, application_document.id::text))));
create policy documents_sent on work.application_document for insert to cgt_staff with check (
    work.acting_role() = 'applicant' and exists (select from work.trial_application a where a.id = application and a.state in ('draft', 'returned', 'clarification-requested')));

-- What was handed over stays, unless it was taken back before anybody reviewed it.
create policy documents_taken_back on work.application_document for delete to cgt_staff using (
    work.acting_role() = 'applicant' and exists (
        select from work.trial_application a where a.id = application and a.state in ('draft', 'returned', 'clarification-requested', 'rejected')
            and ((a.submitted_at is null and not a.clock @> '[{"state": "in-review"}]')
                or not exists (select from work.submitted_copy c where c.application = a.id and jsonb_exists(c.documents, application_document.id::text)))));
