-- Files of trial records: regulators and auditors see what came of them, hospital staff and administrators never do; the bytes
-- are for regulators and the program alone. Each is sent in its sender's own name.
alter table work.uploaded_trial_file enable row level security;
create policy trial_files_read on work.uploaded_trial_file for select to cgt_staff using (
    work.acting_role() in ('reviewer', 'approver', 'auditor', 'system'));
create policy trial_files_sent on work.uploaded_trial_file for insert to cgt_staff with check (
    work.acting_role() in ('reviewer', 'approver') and uploader::text = work.acting_account() and state = 'checked' and decider is null);

-- Who sent it hands it on or gives it up; an approver who did not send it lets it in. Only the program says that it is in.
create policy trial_files_decided on work.uploaded_trial_file for update to cgt_staff
    using (state in ('checked', 'waiting') and work.acting_role() in ('reviewer', 'approver')
        and (uploader::text = work.acting_account() or work.acting_role() = 'approver'))
    with check (
        (state = 'checked' and decider is null)
        or (state = 'waiting')
        or (state = 'dropped' and decider::text = work.acting_account())
        or (state = 'taking-in' and work.acting_role() = 'approver' and decider::text = work.acting_account() and uploader::text <> work.acting_account()));
create policy trial_files_carried_out on work.uploaded_trial_file for update to cgt_staff using (work.acting_role() = 'system');
alter table work.uploaded_trial_file add constraint uploaded_trial_file_four_eyes check (
    (state not in ('taking-in', 'taken-in') or (decider is not null and decider <> uploader))
    and (state <> 'checked' or decider is null)
    and ((run is not null) = (state = 'taken-in')));

-- What was sent is what is decided on; what is decided stays so, and only what an approver confirmed is taken in.
create function work.refuse_rewriting_trial_file() returns trigger language plpgsql as $$
begin
    if (new.name, new.format, new.bytes, new.sha256, new.uploader, new.at) is distinct from (old.name, old.format, old.bytes, old.sha256, old.uploader, old.at) then
        raise exception 'a file is decided as it was sent' using errcode = 'integrity_constraint_violation';
    end if;
    if old.state in ('taken-in', 'dropped') and new.state <> old.state then
        raise exception 'what is decided stays decided' using errcode = 'integrity_constraint_violation';
    end if;
    if new.state = 'taken-in' and old.state not in ('taking-in', 'taken-in') then
        raise exception 'only what an approver confirmed is taken in' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger trial_file_stays_as_sent before update on work.uploaded_trial_file for each row execute function work.refuse_rewriting_trial_file();

alter table work.uploaded_trial_content enable row level security;
create policy trial_contents_read on work.uploaded_trial_content for select to cgt_staff using (work.acting_role() in ('reviewer', 'approver', 'system'));
create policy trial_contents_sent on work.uploaded_trial_content for insert to cgt_staff with check (
    exists (select from work.uploaded_trial_file f where f.id = file and f.uploader::text = work.acting_account()));
create policy trial_contents_erased on work.uploaded_trial_content for delete to cgt_staff using (work.acting_role() = 'system');
