create extension if not exists btree_gist;

-- Every record that is named exists, and stays while it is named. Checked at the end of the transaction,
-- because records that name each other are published together.
alter table record_reference_row
    add constraint record_reference_from_exists foreign key (from_kind, from_id) references record_row (kind, id) deferrable initially deferred,
    add constraint record_reference_to_exists foreign key (to_kind, to_id) references record_row (kind, id) deferrable initially deferred;

-- History only grows.
create function refuse_rewriting_history() returns trigger language plpgsql as
    $$ begin raise exception 'the public history only grows' using errcode = 'integrity_constraint_violation'; end $$;
create trigger publication_only_grows before update or delete or truncate on publication_row
    for each statement execute function refuse_rewriting_history();
create trigger record_version_only_grows before update or delete or truncate on record_version_row
    for each statement execute function refuse_rewriting_history();
alter table record_version_row add constraint record_version_starts_at_one check (version >= 1);

-- A record that says something about the world names at least one source.
create function check_record_has_source() returns trigger language plpgsql as $$
begin
    if new.kind not in ('Source', 'Province', 'Term')
       and not exists (select from record_reference_row r where r.from_kind = new.kind and r.from_id = new.id and r.to_kind = 'Source') then
        raise exception '% % names no source', new.kind, new.id using errcode = 'check_violation', constraint = 'record_has_source';
    end if;
    return null;
end $$;
create constraint trigger record_has_source after insert or update on record_row
    deferrable initially deferred for each row execute function check_record_has_source();

-- Two wordings of one provision are never in force on the same day.
alter table provision_version
    add constraint provision_version_period check (until is null or until > "from"),
    add constraint provision_versions_never_overlap exclude using gist (provision_id with =, daterange("from", until) with &&);

-- An authorisation rests on a decision that grants it, on a provision, and on an official source.
create function check_authorisation_is_granted() returns trigger language plpgsql as $$
begin
    if not exists (select from authorisation_decision d where d.authorisation_id = new.id and d.kind = 'granted') then
        raise exception 'authorisation % has no decision that grants it', new.id using errcode = 'check_violation', constraint = 'authorisation_is_granted';
    end if;
    return null;
end $$;
create constraint trigger authorisation_is_granted after insert or update on authorisation
    deferrable initially deferred for each row execute function check_authorisation_is_granted();
alter table authorisation
    add constraint authorisation_period check (until is null or until > "from"),
    add constraint authorisation_names_a_condition check (jsonb_array_length(conditions) > 0),
    add constraint authorisation_rests_on_a_provision check (jsonb_array_length(legal_basis) > 0),
    add constraint authorisation_source_is_official check (coalesce(citations -> 0 ->> 'grade', '') in ('A', 'B'));
alter table authorisation_decision
    add constraint authorisation_decision_period check (effective_until is null or effective_until > effective_from);

alter table coverage_statement
    add constraint coverage_period check (until is null or until > "from"),
    add constraint coverage_source_is_official check (coalesce(citations -> 0 ->> 'grade', '') in ('A', 'B'));
alter table notice
    add constraint notice_period check (until is null or ("from" is not null and until > "from"));
alter table instrument
    add constraint instrument_period check (effective_until is null or effective_from is null or effective_until > effective_from);
alter table technique_list_entry
    add constraint technique_period check (until is null or until > "from"),
    add constraint technique_appendix check (appendix in (1, 2));
alter table effect
    add constraint effect_reaches_another_instrument check (affecting ->> 'instrument' <> affected ->> 'instrument');

-- A secret of this installation; it signs the cursors of paged lists.
create table installation (
    only_one boolean primary key default true check (only_one),
    cursor_key bytea not null
);
insert into installation (cursor_key) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
