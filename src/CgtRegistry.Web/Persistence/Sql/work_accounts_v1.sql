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

-- Whoever is not signed in yet writes entries of sign-in, and reads back the number of what was just written.
create policy audit_of_the_public on work.audit_entry for select to cgt_staff using (work.acting_role() = 'public' and pseudonym = 'public');
