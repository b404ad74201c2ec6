using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Who may take part (WHO item 14).</summary>
public sealed record DraftEligibility
{
    public ParticipantSex? Sex { get; init; }

    /// <summary>None for no limit.</summary>
    public DraftAge? MinimumAge { get; init; }

    /// <summary>None for no limit.</summary>
    public DraftAge? MaximumAge { get; init; }
    public bool? HealthyVolunteers { get; init; }

    /// <summary>One criterion a line.</summary>
    public DraftText? Inclusion { get; init; }

    /// <summary>One criterion a line.</summary>
    public DraftText? Exclusion { get; init; }
}

/// <summary>A limit of age; while it is a draft the unit may be missing.</summary>
public sealed record DraftAge(int? Number = null, AgeUnit? Unit = null)
{
    // Mean lengths of the Gregorian calendar: limits are compared, never added to a birthday.
    private const decimal MinutesOfYear = 365.2425m * 1440;

    /// <summary>The limit when it is complete.</summary>
    public AgeLimit? Limit => this is { Number: { } number, Unit: { } unit } ? new AgeLimit(number, unit) : null;

    /// <summary>The age in minutes, for comparing limits of different units.</summary>
    public decimal? Minutes => Limit is not { } limit ? null : limit.Number * limit.Unit switch
    {
        AgeUnit.Years => MinutesOfYear,
        AgeUnit.Months => MinutesOfYear / 12,
        AgeUnit.Weeks => 7 * 1440,
        AgeUnit.Days => 1440,
        AgeUnit.Hours => 60,
        _ => 1,
    };

    /// <summary>A known limit.</summary>
    public static DraftAge? Of(AgeLimit? limit) => limit is null ? null : new DraftAge(limit.Number, limit.Unit);
}
