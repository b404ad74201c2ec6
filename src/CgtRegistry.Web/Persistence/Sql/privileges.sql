-- What the program may do while it runs. The owner of the tables (who migrates) runs this at every start; it says everything
-- anew, so that what stands here is what holds.
grant usage on schema public to cgt_public;
grant select, insert, update, delete on all tables in schema public to cgt_public;
grant usage on all sequences in schema public to cgt_public;
-- History only grows, also for whoever finds a way past the program's own door.
revoke update, delete on publication_row, record_version_row, registration_version_row, source_passage_row from cgt_public;
revoke insert, update, delete on "__EFMigrationsHistory" from cgt_public;

revoke all on schema work from cgt_public;
grant usage on schema work to cgt_staff;
grant select, insert, update, delete on all tables in schema work to cgt_staff;
grant usage on all sequences in schema work to cgt_staff;
revoke update, delete on work.audit_entry from cgt_staff;
revoke insert, update, delete on work."__EFMigrationsHistory" from cgt_staff;
