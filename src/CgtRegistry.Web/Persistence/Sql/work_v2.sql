-- An application begins with nothing of what only submitting and registering give it: no number, no day of submission, no copy.
drop policy applications_begun on work.trial_application;
create policy applications_begun on work.trial_application for insert to cgt_staff with check (
    work.acting_role() = 'applicant' and institution = work.acting_institution() and state = 'draft'
    and number is null and submitted_at is null and registered_copy is null);
