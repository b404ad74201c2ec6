create extension if not exists unaccent;

-- Words in lower case by the rules of Unicode, whatever the database's own collation, with nothing between them that its
-- parser takes for an address or a number (HIV/AIDS, 29/2018/TT-BYT); and the same without marks, as people type.
-- unaccent() is only stable because its dictionary could be replaced; this one names it.
create function plain_words(words text) returns text language sql immutable strict parallel safe as
    $$ select regexp_replace(lower(normalize(words, NFC) collate "und-x-icu"), '[^[:alnum:]]+', ' ', 'g') $$;
create function folded(words text) returns text language sql immutable strict parallel safe as
    $$ select unaccent('unaccent', plain_words(words)) $$;

-- The words of every wording, as written and without marks, with the heading of the provision. Kept by the database
-- itself, so that no way of writing a wording can forget it.
create table provision_words (
    provision_id text not null,
    number integer not null,
    words tsvector not null,
    folded tsvector not null,
    primary key (provision_id, number),
    foreign key (provision_id, number) references provision_version (provision_id, number) on delete cascade
);
create index provision_words_as_written on provision_words using gin (words);
create index provision_words_folded on provision_words using gin (folded);

create function keep_provision_words() returns trigger language plpgsql as $$
declare
    passage text;
begin
    select concat_ws(E'\n', p.heading ->> 'vi', p.heading ->> 'en', new.wording -> 'text' ->> 'vi', new.wording -> 'text' ->> 'en', new.gist ->> 'vi', new.gist ->> 'en')
        into passage from provision p where p.id = new.provision_id;
    insert into provision_words values (new.provision_id, new.number, to_tsvector('simple', plain_words(passage)), to_tsvector('simple', folded(passage)))
        on conflict (provision_id, number) do update set words = excluded.words, folded = excluded.folded;
    return null;
end $$;
create trigger provision_words_kept after insert or update on provision_version
    for each row execute function keep_provision_words();

-- Passages as they came in are kept for good: their hash is their name.
create trigger source_passage_only_grows before update or delete or truncate on source_passage_row
    for each statement execute function refuse_rewriting_history();
alter table source_passage_row add constraint source_passage_hash check (sha256 ~ '^[0-9a-f]{64}$');
alter table technique_chapter
    add constraint technique_chapter_period check (until is null or until > "from"),
    add constraint technique_chapter_appendix check (appendix in (1, 2));

-- Wordings that are there already get their words.
update provision_version set number = number;

-- A first import that was stopped, or found a file it could not read, is tried again at the next start.
alter table installation add column has_legal_texts boolean not null default false;
