-- Numbers are given by those who approve; nobody else counts on.
alter table work.trial_number_counter enable row level security;
create policy numbers_given on work.trial_number_counter for all to cgt_staff using (work.acting_role() in ('approver', 'system'));
alter table work.trial_number_counter add constraint trial_number_has_six_digits check (last between 1 and 999999);

-- The name of an investigator is written with the approval and read by the program for the public page; erasing it is the program's work too.
alter table work.published_investigator enable row level security;
create policy investigators_published on work.published_investigator for insert to cgt_staff with check (work.acting_role() in ('approver', 'system'));
create policy investigators_kept on work.published_investigator for all to cgt_staff using (work.acting_role() = 'system');

-- Where the name stands in applications and in copies of what was handed over, the program erases it too; nothing else of a copy ever changes.
create policy applications_without_names on work.trial_application for update to cgt_staff using (work.acting_role() = 'system') with check (work.acting_role() = 'system' and investigator is null);
create policy copies_without_names on work.submitted_copy for update to cgt_staff using (work.acting_role() = 'system');
create function work.keep_submitted_copy() returns trigger language plpgsql as $$
begin
    if new.investigator is not null or to_jsonb(new) - 'investigator' is distinct from to_jsonb(old) - 'investigator' then
        raise exception 'what was submitted stays what was submitted' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger submitted_copy_stays before update on work.submitted_copy for each row execute function work.keep_submitted_copy();

-- An application leaves the regulators' hands by their decision; whatever they write, it never becomes a draft.
alter policy applications_changed on work.trial_application with check (
    (work.acting_role() = 'applicant' and institution = work.acting_institution())
    or (work.acting_role() in ('reviewer', 'approver') and state <> 'draft'));

-- An application stays its institution's. A number once given stays, and only an approver gives one.
create function work.keep_trial_number() returns trigger language plpgsql as $$
begin
    if new.institution <> old.institution then
        raise exception 'an application stays with its institution' using errcode = 'integrity_constraint_violation';
    end if;
    if old.number is not null and new.number is distinct from old.number then
        raise exception 'the number of a trial never changes' using errcode = 'integrity_constraint_violation';
    end if;
    if old.number is null and new.number is not null and work.acting_role() not in ('approver', 'system', '') then
        raise exception 'only an approver gives a number' using errcode = 'insufficient_privilege';
    end if;
    if work.acting_role() = 'applicant' and new.state in ('registered', 'rejected') and new.state is distinct from old.state and old.number is null then
        raise exception 'nobody registers their own application' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger trial_number_stays before update on work.trial_application for each row execute function work.keep_trial_number();
