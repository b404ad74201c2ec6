using System.Text.Json;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Web.Features.Trials.DataSets;
using CgtRegistry.Web.Features.Trials.Versions;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>One value that was changed, added or taken away.</summary>
public sealed record ChangedValue(string Pointer, string Label, string? Before, string? After);

/// <summary>What differs between two submissions: in the terms of the field, weighed, and value by value.</summary>
internal static class ReviewDifferences
{
    /// <summary>Whether anything differs.</summary>
    public static bool Differ(TrialDataSet one, TrialDataSet other) => JsonSerializer.Serialize(one, RecordJson.Options) != JsonSerializer.Serialize(other, RecordJson.Options);

    /// <summary>The changes that mean something, the weightiest first.</summary>
    public static IReadOnlyList<ToldChange> Told(TrialDataSet before, TrialDataSet after, DateOnly today) =>
        [.. TrialDifference.Between(GivenOut(before, today), GivenOut(after, today)).Changes.Select(c => new ToldChange(ChangeWording.Of(c), c))];

    /// <summary>Every value that differs, in the order of the fields.</summary>
    public static IReadOnlyList<ChangedValue> Values(TrialDataSet before, TrialDataSet after, Texts texts)
    {
        var (was, now) = (DataSetRows.Of(before, texts).ToDictionary(r => r.Pointer), DataSetRows.Of(after, texts).ToDictionary(r => r.Pointer));
        return
        [
            .. now.Values.Where(r => was.GetValueOrDefault(r.Pointer)?.Said != r.Said).Select(r => new ChangedValue(r.Pointer, r.Label, was.GetValueOrDefault(r.Pointer)?.Said, r.Said)),
            .. was.Values.Where(r => !now.ContainsKey(r.Pointer)).Select(r => new ChangedValue(r.Pointer, r.Label, r.Said, null)),
        ];
    }

    // Number and days do not matter to the comparison.
    private static Domain.Trials.Registrations.TrialRegistration GivenOut(TrialDataSet data, DateOnly day) => DataSetGivenOut.As(new RegisteredAs("", day, day), data);
}
