using System.Text.Json;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Web.Features.Trials.DataSets;
using CgtRegistry.Web.Features.Trials.Staff;
using CgtRegistry.Web.Features.Trials.Versions;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>One value that was changed, added or taken away.</summary>
public sealed record ChangedValue(string Pointer, string Label, string? Before, string? After);

/// <summary>What differs between two submissions: in the terms of the field, weighed, and value by value.</summary>
internal static class ReviewDifferences
{
    /// <summary>Whether anything differs: contents, name, reasons or documents.</summary>
    public static bool Differ(SubmittedCopy before, TrialApplication after) =>
        before.Investigator != after.Investigator
        || !before.Documents.ToHashSet().SetEquals(after.Documents)
        || !before.Reasons.ToHashSet().SetEquals(after.Reasons)
        || JsonSerializer.Serialize(before.Data, RecordJson.Options) != JsonSerializer.Serialize(after.Data, RecordJson.Options);

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

    /// <summary>What differs beside the fields: the name, the reasons given for warnings, the documents.</summary>
    public static IEnumerable<ChangedValue> Beside(SubmittedCopy before, TrialApplication after, IReadOnlyList<DocumentCard> documents, Texts texts)
    {
        if (before.Investigator != after.Investigator)
        {
            yield return new("/investigator/fullName", texts["data-set.investigator"], Said(before.Investigator), Said(after.Investigator));
        }

        foreach (var key in before.Reasons.Keys.Union(after.Reasons.Keys).Where(k => before.Reasons.GetValueOrDefault(k) != after.Reasons.GetValueOrDefault(k)).Order(StringComparer.Ordinal))
        {
            yield return new(key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..], texts["application.reason-for", ("rule", key.Split(' ')[0])], before.Reasons.GetValueOrDefault(key), after.Reasons.GetValueOrDefault(key));
        }

        foreach (var document in before.Documents.Except(after.Documents))
        {
            yield return new("/documents", texts["step.documents"], Named(document), null);
        }

        foreach (var document in after.Documents.Except(before.Documents))
        {
            yield return new("/documents", texts["step.documents"], null, Named(document));
        }

        string Named(Guid id) => documents.FirstOrDefault(d => d.Id == id) is { } card ? $"{texts[$"document.{card.Kind}"]}: {card.Name}" : texts["document.gone"];
    }

    private static string? Said(InvestigatorName? name) => name is null ? null : string.Join(' ', new[] { name.Degree, name.FullName }.OfType<string>());

    // Number and days do not matter to the comparison.
    private static Domain.Trials.Registrations.TrialRegistration GivenOut(TrialDataSet data, DateOnly day) => DataSetGivenOut.As(new RegisteredAs("", day, day), data);
}
