-- Regulators and auditors read proposals, hospital staff and administrators never do. Each is written in its proposer's own name.
alter table work.proposal_row enable row level security;
create policy proposals_read on work.proposal_row for select to cgt_staff using (
    work.acting_role() in ('reviewer', 'approver', 'auditor', 'system'));
create policy proposals_made on work.proposal_row for insert to cgt_staff with check (
    work.acting_role() in ('reviewer', 'approver') and proposer::text = work.acting_account() and state = 'proposed');

-- Whoever wrote it takes it back; an approver who did not write it confirms or refuses it. What is decided stays so.
create policy proposals_decided on work.proposal_row for update to cgt_staff
    using (state = 'proposed' and (proposer::text = work.acting_account() or work.acting_role() = 'approver'))
    with check (decider::text = work.acting_account() and (
        (state = 'withdrawn' and proposer::text = work.acting_account())
        or (state in ('confirmed', 'refused') and work.acting_role() = 'approver' and proposer::text <> work.acting_account())));
alter table work.proposal_row add constraint proposal_row_four_eyes check (
    (state = 'proposed') = (decider is null) and (state = 'withdrawn' or decider is distinct from proposer) and (state = 'confirmed') = (publication is not null));

-- What was proposed is what is decided on.
create function work.refuse_rewriting_proposal() returns trigger language plpgsql as
    $$ begin raise exception 'a proposal is decided as it was written' using errcode = 'integrity_constraint_violation'; end $$;
create trigger proposal_stays_as_written before update on work.proposal_row for each row
    when (new.records is distinct from old.records or new.kind <> old.kind or new.proposer <> old.proposer or new.at <> old.at)
    execute function work.refuse_rewriting_proposal();
