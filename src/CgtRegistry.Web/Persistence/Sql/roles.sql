-- The roles in which the program works; they belong to the server, not to one database.
do $$
begin
    if not exists (select from pg_roles where rolname = 'cgt_public') then create role cgt_public nologin; end if;
    if not exists (select from pg_roles where rolname = 'cgt_staff') then create role cgt_staff nologin; end if;
exception when duplicate_object or unique_violation then null; -- another register of the same server was faster
end $$;
do $$
begin
    if not pg_has_role('cgt_staff', 'cgt_public', 'member') then grant cgt_public to cgt_staff; end if;
    if not pg_has_role(current_user, 'cgt_staff', 'member') then execute format('grant cgt_staff to %I', current_user); end if;
exception when unique_violation or internal_error then null;
end $$;
