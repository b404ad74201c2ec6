using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Features.History;
using CgtRegistry.Web.Features.Law;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Proposals.Writing;

/// <summary>What a form would change if it were proposed and confirmed as it stands.</summary>
/// <param name="After">The register as it would be.</param>
/// <param name="Days">The days on which the answers are asked, today first.</param>
/// <param name="Records">Record by record.</param>
/// <param name="Answers">Public answers that would change.</param>
/// <param name="Impacts">What rests on the law it would change; none when it changes no law.</param>
public sealed record ForeseenChange(Register After, IReadOnlyList<DateOnly> Days, IReadOnlyList<ProposedDifference> Records, IReadOnlyList<AnswerChange> Answers, IReadOnlyList<EffectImpact> Impacts);

/// <summary>What is shown with a form before it is sent: what it would change, and what somebody else changed since it was opened.</summary>
public sealed class Foresight(RecordVersions versions, ImpactReader impact, TimeProvider clock)
{
    /// <summary>What the form would change; none when nobody asked, or it cannot be read yet.</summary>
    public ForeseenChange? Foreseen { get; private set; }

    /// <summary>How the record differs now from what the form was made from; none when it is the same.</summary>
    public ProposedDifference? Meanwhile { get; private set; }

    /// <summary>Looks ahead.</summary>
    /// <param name="records">The complete new records.</param>
    /// <param name="before">The register they were made from.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task LookAheadAsync(IReadOnlyList<IPublicRecord> records, Register before, CancellationToken cancellationToken)
    {
        var (after, days) = (before.With(records), AnswerChanges.DaysOf(records, VietnamCalendar.DayOf(clock.GetUtcNow())));
        var held = await versions.InPictureAsync(records.Select(r => r.Ref), before.Version, cancellationToken);
        List<ProposedDifference> differences = [];
        foreach (var record in records)
        {
            var old = held.TryGetValue(record.Ref, out var version) ? await versions.DocumentAsync(record.Ref, version, cancellationToken) : null;
            differences.Add(new(record.Ref, RecordTitles.Of(after, record.Ref), old is null, DocumentDifference.Between((old ?? "{}", RecordJson.Write(record))), HasMoved: false));
        }

        Foreseen = new(after, days, differences, AnswerChanges.Between((before, after), days), impact.OfRecords(records, days[^1], (before, after)));
    }

    /// <summary>Compares what a form was made from with what is current.</summary>
    /// <param name="record">The record the form changes.</param>
    /// <param name="madeFrom">The version the form was made from.</param>
    /// <param name="register">The register as it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task LookBackAsync(RecordRef record, int madeFrom, Register register, CancellationToken cancellationToken)
    {
        var held = await versions.InPictureAsync([record], register.Version, cancellationToken);
        if (held.TryGetValue(record, out var version)
            && await versions.DocumentAsync(record, madeFrom, cancellationToken) is { } then
            && await versions.DocumentAsync(record, version, cancellationToken) is { } now)
        {
            Meanwhile = new(record, RecordTitles.Of(register, record), IsNew: false, DocumentDifference.Between((then, now)), HasMoved: true);
        }
    }
}
