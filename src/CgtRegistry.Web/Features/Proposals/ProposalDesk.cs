using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Proposing;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Features.Proposals;

/// <summary>The sending of a form.</summary>
/// <param name="Key">Made with the form; the proposal it becomes bears it.</param>
/// <param name="Content">SHA-256 of what was typed.</param>
public sealed record SentForm(Guid Key, byte[] Content);

/// <summary>A change somebody wrote.</summary>
/// <param name="Form">The form it came with; sent twice, it proposes once.</param>
/// <param name="Kind">What the publication will be.</param>
/// <param name="Reason">What the public will read.</param>
/// <param name="Records">The complete new records.</param>
public sealed record WrittenChange(SentForm Form, PublicationKind Kind, LocalText Reason, IReadOnlyList<IPublicRecord> Records);

/// <summary>Where proposals are made and decided. The rules decide; here their answers become rows and publications.</summary>
public sealed class ProposalDesk(WorkDb work, SignedIn signedIn, LiveRegister live, RecordVersions versions, TimeProvider clock)
{
    private const string Subject = "proposal";
    private const string Route = "/staff/proposals";

    /// <summary>The register as it is now, also when another process published a moment ago.</summary>
    public async Task<Register> PictureAsync(CancellationToken cancellationToken)
    {
        await live.RefreshAsync(cancellationToken);
        return live.Current;
    }

    /// <summary>
    /// What a form has become that was sent before: its proposal when it said the same, a refusal when it says something else now;
    /// none for a new form.
    /// </summary>
    public async Task<Decided<ProposalRow>?> SentBeforeAsync(SentForm form, CancellationToken cancellationToken)
    {
        if (await work.Set<ProposalRow>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == form.Key, cancellationToken) is not { } row)
        {
            return null;
        }

        // How the form read is kept for a while only; after that nobody can say that it reads the same.
        var (account, key) = (signedIn.Required.Account, form.Key.ToString());
        var sent = await work.Set<IdempotencyRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Account == account && r.Route == Route && r.Key == key, cancellationToken);
        return sent is not null && sent.RequestHash.AsSpan().SequenceEqual(form.Content) ? row : FormRefusals.SentBefore();
    }

    /// <summary>Writes a proposal down. Records that would stay as they are do not become part of it.</summary>
    /// <param name="change">What was written.</param>
    /// <param name="picture">The picture of the register it was made from.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<Decided<ProposalRow>> ProposeAsync(WrittenChange change, Register picture, CancellationToken cancellationToken)
    {
        if (await SentBeforeAsync(change.Form, cancellationToken) is { } sentBefore)
        {
            return sentBefore;
        }

        var person = signedIn.Required;
        var startedFrom = await versions.InPictureAsync(change.Records.Select(r => r.Ref), picture.Version, cancellationToken);
        var changed = await DifferingAsync(change.Records, startedFrom, cancellationToken);
        var content = new Proposal(person.Person.Id, change.Reason, [.. changed.Select(r => new ProposedChange(r.Record, VersionOf(startedFrom, r.Record)))]);
        var current = await versions.CurrentAsync(changed.Select(r => r.Record), cancellationToken);
        var decided = ProposalActs.Propose(content, person.Person, r => VersionOf(current, r));
        if (!decided.IsDone)
        {
            return decided.Because<ProposalRow>();
        }

        var row = new ProposalRow
        {
            Id = change.Form.Key,
            Kind = change.Kind,
            State = decided.Value.State,
            Content = decided.Value,
            Records = changed,
            Proposer = person.Account,
            ProposerPseudonym = person.Pseudonym,
            At = clock.GetUtcNow(),
        };
        work.Add(row);
        work.Add(new IdempotencyRow { Account = person.Account, Route = Route, Key = row.Id.ToString(), RequestHash = change.Form.Content, At = row.At, Status = StatusCodes.Status303SeeOther });
        try
        {
            await work.ActAsync(Acted(Act.ProposeChange, row), cancellationToken);
            return row;
        }
        catch (DbUpdateException twice) when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Pressed twice in one moment: the other sending is written down by now.
            work.ChangeTracker.Clear();
            return await SentBeforeAsync(change.Form, cancellationToken) ?? FormRefusals.SentBefore();
        }
    }

    /// <summary>Confirms a proposal, which publishes it in the same moment; none when there is no such proposal.</summary>
    public async Task<Decided<ProposalRow>?> ConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } row)
        {
            return null;
        }

        var person = signedIn.Required;
        var decided = await JudgeAsync();
        if (!decided.IsDone)
        {
            return decided.Because<ProposalRow>();
        }

        Close(row, decided.Value, person);
        try
        {
            await work.PublishAsync(
                new Publication(row.Kind, person.Actor, row.Content.Reason),
                row.Records.Zip(row.Content.Changes, (r, c) => (RecordJson.Read(r.Record.Kind, r.Document), (int?)(c.Version ?? 0))),
                Acted(Act.DecideProposal, row),
                number => row.Publication = number,
                cancellationToken);
            return row;
        }
        catch (Exception faster) when (faster is StaleRecordException or DbUpdateConcurrencyException)
        {
            // Somebody was faster between judging and publishing: the same question again gives the reason.
            work.ChangeTracker.Clear();
            row = (await FindAsync(id, cancellationToken))!;
            return (await JudgeAsync()).Because<ProposalRow>();
        }

        async Task<Decided<Proposal>> JudgeAsync()
        {
            var current = await versions.CurrentAsync(row.Content.Changes.Select(c => c.Record), cancellationToken);
            var after = (await PictureAsync(cancellationToken)).With(row.Records.Select(r => RecordJson.Read(r.Record.Kind, r.Document)));
            return ProposalActs.Confirm(row.Content, person.Person, r => VersionOf(current, r), after);
        }
    }

    /// <summary>Refuses a proposal; none when there is no such proposal.</summary>
    public Task<Decided<ProposalRow>?> RefuseAsync(Guid id, LocalText? because, CancellationToken cancellationToken) =>
        EndAsync(id, Act.DecideProposal, (proposal, person) => ProposalActs.Refuse(proposal, person.Person, because), cancellationToken);

    /// <summary>Takes a proposal back; none when there is no such proposal.</summary>
    public Task<Decided<ProposalRow>?> WithdrawAsync(Guid id, CancellationToken cancellationToken) =>
        EndAsync(id, Act.WithdrawProposal, (proposal, person) => ProposalActs.Withdraw(proposal, person.Person), cancellationToken);

    private async Task<Decided<ProposalRow>?> EndAsync(Guid id, Act act, Func<Proposal, SignedInPerson, Decided<Proposal>> end, CancellationToken cancellationToken)
    {
        // The second try sees what was decided meanwhile, which is an end; it never needs a third.
        for (var isSecond = false; ; isSecond = true)
        {
            if (await FindAsync(id, cancellationToken) is not { } row)
            {
                return null;
            }

            var decided = end(row.Content, signedIn.Required);
            if (!decided.IsDone)
            {
                return decided.Because<ProposalRow>();
            }

            Close(row, decided.Value, signedIn.Required);
            try
            {
                await work.ActAsync(Acted(act, row), cancellationToken);
                return row;
            }
            catch (DbUpdateConcurrencyException) when (!isSecond)
            {
                work.ChangeTracker.Clear();
            }
        }
    }

    private Task<ProposalRow?> FindAsync(Guid id, CancellationToken cancellationToken) => work.Set<ProposalRow>().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);

    private void Close(ProposalRow row, Proposal decided, SignedInPerson by)
    {
        (row.Content, row.State) = (decided, decided.State);
        (row.Decider, row.DeciderPseudonym, row.DecidedAt) = (by.Account, by.Pseudonym, clock.GetUtcNow());
    }

    private async Task<List<ProposedRecord>> DifferingAsync(IReadOnlyList<IPublicRecord> records, IReadOnlyDictionary<RecordRef, int> startedFrom, CancellationToken cancellationToken)
    {
        List<ProposedRecord> differing = [];
        foreach (var record in records.DistinctBy(r => r.Ref))
        {
            var document = RecordJson.Write(record);
            if (VersionOf(startedFrom, record.Ref) is not { } version || await versions.DocumentAsync(record.Ref, version, cancellationToken) != document)
            {
                differing.Add(new(record.Ref, document));
            }
        }

        return differing;
    }

    private static Acted Acted(Act act, ProposalRow row) => new(act, Subject, row.Id.ToString(), Detail: $"{Api.AskedFor.Code(row.Kind)} {Api.AskedFor.Code(row.State)}");

    private static int? VersionOf(IReadOnlyDictionary<RecordRef, int> versions, RecordRef record) => versions.TryGetValue(record, out var version) ? version : null;
}
