using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Proposing;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.History;
using CgtRegistry.Web.Features.Law;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Proposals;

/// <summary>Which proposals a list shows.</summary>
public enum ProposalShelf
{
    /// <summary>Waiting for a decision of the person who looks.</summary>
    ToDecide,

    /// <summary>Waiting for a decision.</summary>
    Open,

    /// <summary>Made by the person who looks.</summary>
    Mine,
    Decided,
}

/// <summary>One record of a proposal, with how it differs from what it was made from.</summary>
/// <param name="Record">Which one.</param>
/// <param name="Title">What people call it.</param>
/// <param name="IsNew">Whether there is none yet.</param>
/// <param name="Changes">Property by property.</param>
/// <param name="HasMoved">Whether another version is current by now.</param>
public sealed record ProposedDifference(RecordRef Record, LocalText Title, bool IsNew, IReadOnlyList<FieldChange> Changes, bool HasMoved);

/// <summary>A proposal with what it would change.</summary>
/// <param name="Row">The proposal.</param>
/// <param name="Differences">Record by record.</param>
/// <param name="After">The register as it would be.</param>
/// <param name="Days">The days on which the answers below are asked, today first.</param>
/// <param name="Answers">Public answers that would change; none once it is decided.</param>
/// <param name="Impacts">What rests on the law it would change; none when it changes no law.</param>
public sealed record ProposalDetails(ProposalRow Row, IReadOnlyList<ProposedDifference> Differences, Register After, IReadOnlyList<DateOnly> Days, IReadOnlyList<AnswerChange> Answers, IReadOnlyList<EffectImpact> Impacts);

/// <summary>What regulators and auditors see of proposals.</summary>
public sealed class ProposalReader(WorkDb work, SignedIn signedIn, LiveRegister live, RecordVersions versions, ImpactReader impact, TimeProvider clock)
{
    private const int MostListed = 200;

    /// <summary>The proposals of a list, what waits longest first, what was decided last first.</summary>
    public async Task<IReadOnlyList<ProposalRow>> ListAsync(ProposalShelf shelf, CancellationToken cancellationToken)
    {
        var me = signedIn.Required.Account;
        var rows = work.Set<ProposalRow>().AsNoTracking();
        var shown = shelf switch
        {
            ProposalShelf.ToDecide => rows.Where(p => p.State == ProposalState.Proposed && p.Proposer != me).OrderBy(p => p.At),
            ProposalShelf.Open => rows.Where(p => p.State == ProposalState.Proposed).OrderBy(p => p.At),
            ProposalShelf.Mine => rows.Where(p => p.Proposer == me).OrderByDescending(p => p.At),
            _ => rows.Where(p => p.State != ProposalState.Proposed).OrderByDescending(p => p.DecidedAt),
        };
        return await shown.Take(MostListed).ToListAsync(cancellationToken);
    }

    /// <summary>The register with everything that proposals would add: new records have their names only there.</summary>
    public Register With(IEnumerable<ProposalRow> rows) => live.Current.With([.. rows.SelectMany(p => p.Records).DistinctBy(r => r.Record).Select(r => RecordJson.Read(r.Record.Kind, r.Document))]);

    /// <summary>A proposal; none when there is none the person may see.</summary>
    public async Task<ProposalDetails?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await work.Set<ProposalRow>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } row)
        {
            return null;
        }

        List<IPublicRecord> records = [.. row.Records.Select(r => RecordJson.Read(r.Record.Kind, r.Document))];
        var isOpen = row.State is ProposalState.Proposed;
        var (before, today) = (live.Current, VietnamCalendar.DayOf(clock.GetUtcNow()));
        var (after, days) = (before.With(records), AnswerChanges.DaysOf(records, today));
        return new ProposalDetails(
            row,
            await DifferencesAsync(row, after, cancellationToken),
            after,
            days,
            isOpen ? AnswerChanges.Between((before, after), days) : [],
            isOpen ? impact.OfRecords(records, days[^1], (before, after)) : []);
    }

    private async Task<IReadOnlyList<ProposedDifference>> DifferencesAsync(ProposalRow row, Register after, CancellationToken cancellationToken)
    {
        var current = await versions.CurrentAsync(row.Records.Select(r => r.Record), cancellationToken);
        List<ProposedDifference> differences = [];
        foreach (var (proposed, change) in row.Records.Zip(row.Content.Changes))
        {
            var old = change.Version is { } version ? await versions.DocumentAsync(proposed.Record, version, cancellationToken) : null;
            var now = current.TryGetValue(proposed.Record, out var held) ? held : (int?)null;
            differences.Add(new(
                proposed.Record,
                RecordTitles.Of(after, proposed.Record),
                change.Version is null,
                DocumentDifference.Between((old ?? "{}", proposed.Document)),
                row.State is ProposalState.Proposed && now != change.Version));
        }

        return differences;
    }
}
