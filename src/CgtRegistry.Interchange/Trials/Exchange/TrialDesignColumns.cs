using System.Globalization;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using static CgtRegistry.Interchange.Trials.Exchange.CsvCell;

namespace CgtRegistry.Interchange.Trials.Exchange;

/// <summary>The columns about design and eligibility.</summary>
internal static class TrialDesignColumns
{
    public static IReadOnlyList<TrialColumn> All { get; } =
    [
        Of("studyType", d => Code(d.StudyType), (d, c) => d with { StudyType = Enum<StudyType>(c) }),
        Of("phase", d => d.Phase, (d, c) => d with { Phase = TrialPhases.All.Contains(c) ? c : throw new FormatException($"{c} is no phase") }),
        Of("designAsDescribed", d => d.AsDescribed, (d, c) => d with { AsDescribed = c }),
        Of("allocation", d => d.Allocation, (d, c) => d with { Allocation = c }),
        Of("model", d => d.Model, (d, c) => d with { Model = c }),
        Of("purpose", d => d.Purpose, (d, c) => d with { Purpose = c }),
        Of("masking", d => d.Masking, (d, c) => d with { Masking = c }),
        Of("masked", d => Lines(d.Masked), (d, c) => d with { Masked = Items(c) }),
        Eligibility("sex", e => Code(e.Sex), (e, c) => e with { Sex = Enum<ParticipantSex>(c) }),
        Eligibility("minimumAge", e => Age(e.MinimumAge), (e, c) => e with { MinimumAge = Age(c) }),
        Eligibility("maximumAge", e => Age(e.MaximumAge), (e, c) => e with { MaximumAge = Age(c) }),
        Eligibility("healthyVolunteers", e => e.HealthyVolunteers is { } healthy ? healthy ? "true" : "false" : null, (e, c) => e with { HealthyVolunteers = c == "true" }),
        Eligibility("criteria", e => e.Criteria, (e, c) => e with { Criteria = c }),
        Eligibility("inclusion", e => e.Inclusion, (e, c) => e with { Inclusion = c }),
        Eligibility("exclusion", e => e.Exclusion, (e, c) => e with { Exclusion = c }),
    ];

    private static TrialColumn Of(string name, Func<RegistrationDesign, string?> write, Func<RegistrationDesign, string, RegistrationDesign> read) =>
        new(name, r => write(r.Design), (r, c) => r with { Design = read(r.Design, c) });

    private static TrialColumn Eligibility(string name, Func<RegistrationEligibility, string?> write, Func<RegistrationEligibility, string, RegistrationEligibility> read) =>
        new(name, r => write(r.Eligibility), (r, c) => r with { Eligibility = read(r.Eligibility, c) });

    private static string? Age(AgeLimit? age) => age is null ? null : $"{age.Number} {Code<AgeUnit>(age.Unit)}";

    private static AgeLimit Age(string cell) => cell.Split(' ') is [var number, var unit]
        ? new AgeLimit(int.Parse(number, CultureInfo.InvariantCulture), Enum<AgeUnit>(unit)!.Value)
        : throw new FormatException($"{cell} is no age");
}
