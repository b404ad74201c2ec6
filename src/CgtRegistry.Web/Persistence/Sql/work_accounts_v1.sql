-- What people prove themselves with is nobody else's business: it is seen by the person, by sign-in (nobody is signed in yet),
-- by administrators, who take it away, and by the program. Reviewers, hospitals and auditors reach none of it.
create function work.keeps_accounts() returns boolean language sql stable parallel safe as
    $$ select work.acting_role() in ('system', 'public', 'administrator') $$;

alter table work.identity_user_passkey enable row level security;
create policy passkeys_own on work.identity_user_passkey for all to cgt_staff using (work.keeps_accounts() or user_id::text = work.acting_account());
alter table work.identity_user_token enable row level security;
create policy secrets_own on work.identity_user_token for all to cgt_staff using (work.keeps_accounts() or user_id::text = work.acting_account());
alter table work.recovery_code_row enable row level security;
create policy recovery_codes_own on work.recovery_code_row for all to cgt_staff using (work.keeps_accounts() or account::text = work.acting_account());
alter table work.used_step_row enable row level security;
create policy steps_own on work.used_step_row for all to cgt_staff using (work.keeps_accounts() or account::text = work.acting_account());
alter table work.session_row enable row level security;
create policy sessions_own on work.session_row for all to cgt_staff using (work.keeps_accounts() or account::text = work.acting_account());
alter table work.invitation_row enable row level security;
create policy links_of_accounts on work.invitation_row for all to cgt_staff using (work.keeps_accounts() or account::text = work.acting_account());

alter table work.identity_user_claim enable row level security;
create policy claims_own on work.identity_user_claim for all to cgt_staff using (work.keeps_accounts() or user_id::text = work.acting_account());
alter table work.identity_user_login enable row level security;
create policy logins_own on work.identity_user_login for all to cgt_staff using (work.keeps_accounts() or user_id::text = work.acting_account());
alter table work.idempotency_row enable row level security;
create policy answers_own on work.idempotency_row for all to cgt_staff using (work.acting_role() = 'system' or account::text = work.acting_account());

-- Regulators and auditors see who everybody is; hospital staff see their colleagues and those they write to. Each changes their own
-- account, administrators and sign-in any, and only administrators and the program make one.
alter table work.account enable row level security;
create policy accounts_read on work.account for select to cgt_staff using (
    work.keeps_accounts() or id::text = work.acting_account() or work.acting_role() in ('reviewer', 'approver', 'auditor')
    or (work.acting_role() = 'applicant' and (institution = work.acting_institution() or role in ('reviewer', 'approver'))));
create policy accounts_made on work.account for insert to cgt_staff with check (work.acting_role() in ('administrator', 'system'));
create policy accounts_changed on work.account for update to cgt_staff using (work.keeps_accounts() or id::text = work.acting_account());

-- A role and an institution are given by somebody else.
create function work.keep_account_place() returns trigger language plpgsql as $$
begin
    if work.acting_role() not in ('system', '') and (work.acting_role() <> 'administrator' or old.id::text = work.acting_account()) then
        raise exception 'nobody gives themselves a role' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger account_place_is_given before update on work.account for each row
    when (new.role is distinct from old.role or new.institution is distinct from old.institution)
    execute function work.keep_account_place();

-- Five passkeys are enough for anybody, however many are registered at the same moment.
create function work.refuse_more_passkeys() returns trigger language plpgsql as $$
begin
    perform 1 from work.account where id = new.user_id for update;
    if (select count(*) from work.identity_user_passkey where user_id = new.user_id) >= 5 then
        raise exception 'an account has at most five passkeys' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger five_passkeys_at_most before insert on work.identity_user_passkey for each row execute function work.refuse_more_passkeys();
