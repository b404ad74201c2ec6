-- Versions of records are kept for good.
create trigger registration_version_only_grows before update or delete or truncate on registration_version_row
    for each statement execute function refuse_rewriting_history();
alter table registration_row
    add constraint registration_version_counts_from_one check (version >= 1),
    add constraint registration_date_is_partial check (recorded_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');

-- Versions belong to a run that is noted. Asked once for all rows of a copy: a foreign key would ask for each of half a
-- million. (Their publication is written by the same transaction, a moment later.)
create function refuse_unknown_import() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct import from fresh) f where not exists (select from trial_import_row i where i.id = f.import)) then
        raise foreign_key_violation using message = 'a version names an import that is not noted';
    end if;
    return null;
end $$;
create trigger registration_version_names_its_import after insert on registration_version_row
    referencing new table as fresh for each statement execute function refuse_unknown_import();

-- Every record has the version it calls its current one. Checked when the transaction ends: row and version come together.
alter table registration_row add constraint registration_has_its_version
    foreign key (number, channel, version) references registration_version_row (number, channel, version) deferrable initially deferred;

-- Long documents are packed by the faster of the two ways where this server has it.
do $$ begin
    alter table registration_version_row alter column document set compression lz4;
    alter table registration_row alter column words set compression lz4, alter column card set compression lz4;
exception when feature_not_supported then null;
end $$;
