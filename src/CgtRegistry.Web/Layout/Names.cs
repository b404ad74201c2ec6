using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Layout;

/// <summary>What records are called on pages.</summary>
public static class Names
{
    /// <summary>The name of a record in both languages; its id where it has none.</summary>
    public static LocalText Of(Register register, RecordRef record) => record.Kind switch
    {
        RecordKind.Institution => register.Institutions.GetValueOrDefault(new(record.Id))?.DisplayName(),
        RecordKind.Therapy => register.Therapies.GetValueOrDefault(new(record.Id))?.DisplayName(),
        RecordKind.Condition => register.Conditions.GetValueOrDefault(new(record.Id))?.DisplayName(),
        RecordKind.Instrument => register.Instruments.GetValueOrDefault(new(record.Id)) is { } i ? ProvisionCitation.ShortName(i) : null,
        RecordKind.Provision => register.Provisions.GetValueOrDefault(new(record.Id)) is { } p ? ProvisionCitation.Of(p, register.Instruments[p.Instrument]) : null,
        RecordKind.Source => register.Sources.GetValueOrDefault(new(record.Id)) is { } s ? new LocalText(s.Title) : null,
        RecordKind.Trial => (register.Trials.GetValueOrDefault(new(record.Id)) ?? register.ContinuedTrials.GetValueOrDefault(new(record.Id))) is { } t ? new LocalText($"{t.Id}: {t.Title.Vi}", $"{t.Id}: {t.Title.En ?? t.Title.Vi}") : null,
        RecordKind.Notice => register.Notices.GetValueOrDefault(new(record.Id))?.Title,
        RecordKind.Province => register.Provinces.GetValueOrDefault(new(record.Id))?.Name,
        RecordKind.Authorisation => register.Authorisations.GetValueOrDefault(new(record.Id)) is { } a ? new LocalText(a.Number) : null,
        RecordKind.Contradiction => register.Contradictions.GetValueOrDefault(new(record.Id))?.Topic,
        _ => null,
    } ?? new LocalText(record.Id);

    /// <summary>The name of a record in one language.</summary>
    public static string Of(Register register, RecordRef record, string language) => Of(register, record).In(language);

    /// <summary>The name of a condition as it stands inside a sentence: no capital, unless it begins with an abbreviation.</summary>
    public static string InSentence(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
