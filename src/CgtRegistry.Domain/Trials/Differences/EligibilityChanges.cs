using System.Globalization;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>Whether more or fewer people may take part. Limits are judged; the words of criteria are not.</summary>
internal static class EligibilityChanges
{
    public static IEnumerable<TrialChange> Of(Versions versions)
    {
        var (before, after) = (versions.Before.Eligibility, versions.After.Eligibility);
        return new[]
        {
            Limit("minimumAge", before.MinimumAge, after.MinimumAge, Years(after.MinimumAge, 0) < Years(before.MinimumAge, 0)),
            Limit("maximumAge", before.MaximumAge, after.MaximumAge, Years(after.MaximumAge, double.MaxValue) > Years(before.MaximumAge, double.MaxValue)),
            before.Sex is null || after.Sex is null ? Words("sex", before.Sex?.ToString(), after.Sex?.ToString()) : Judged("sex", $"{before.Sex}", $"{after.Sex}", Sex(before.Sex.Value, after.Sex.Value)),
            before.HealthyVolunteers is null || after.HealthyVolunteers is null
                ? Words("healthyVolunteers", before.HealthyVolunteers?.ToString(), after.HealthyVolunteers?.ToString())
                : Judged("healthyVolunteers", $"{before.HealthyVolunteers}", $"{after.HealthyVolunteers}", after.HealthyVolunteers),
            Words("genderBased", before.GenderBased?.ToString(), after.GenderBased?.ToString()),
            Words("genderDescription", before.GenderDescription, after.GenderDescription),
            Words("criteria", before.Criteria, after.Criteria),
            Words("inclusion", before.Inclusion, after.Inclusion),
            Words("exclusion", before.Exclusion, after.Exclusion),
            Words("population", before.Population, after.Population),
            Words("sampling", before.Sampling, after.Sampling),
        }.OfType<TrialChange>();
    }

    // Ages that are as old in another unit changed in their words only.
    private static TrialChange? Limit(string field, AgeLimit? before, AgeLimit? after, bool looser) =>
        before == after ? null
        : before is not null && after is not null && Years(before, 0).Equals(Years(after, 0)) ? Words(field, Said(before), Said(after))
        : Judged(field, Said(before), Said(after), looser);

    private static TrialChange? Judged(string field, string? before, string? after, bool? looser) => before == after ? null
        : new TrialChange(looser is null ? TrialChangeKind.CriteriaChanged : looser.Value ? TrialChangeKind.EligibilityLoosened : TrialChangeKind.EligibilityTightened, $"/eligibility/{field}", before, after);

    private static TrialChange? Words(string field, string? before, string? after) => Judged(field, before, after, looser: null);

    private static bool? Sex(ParticipantSex before, ParticipantSex after) => after is ParticipantSex.All ? true : before is ParticipantSex.All ? false : null;

    private static double Years(AgeLimit? age, double none) => age is null ? none : age.Number / age.Unit switch
    {
        AgeUnit.Years => 1,
        AgeUnit.Months => 12,
        AgeUnit.Weeks => 365.25 / 7,
        AgeUnit.Days => 365.25,
        AgeUnit.Hours => 365.25 * 24,
        _ => 365.25 * 24 * 60,
    };

    private static string? Said(AgeLimit? age) => age is null ? null : string.Create(CultureInfo.InvariantCulture, $"{age.Number} {age.Unit}");
}
