using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>Compares what the versions of a public record say; nothing is merged, differences are only pointed at.</summary>
public static class TrialVersions
{
    /// <summary>The things on which versions say different things: phase, status, enrolment, start, completion.</summary>
    public static IReadOnlyList<string> Differing(Trial trial)
    {
        var versions = trial.Observations;
        return
        [
            .. Several(versions.Select(v => v.Phase)) ? ["phase"] : Array.Empty<string>(),
            .. Several(versions.Select(v => v.Status)) ? ["status"] : Array.Empty<string>(),
            .. Several(versions.Select(v => v.Enrolment?.Number)) ? ["enrolment"] : Array.Empty<string>(),
            .. Apart(versions.Select(v => v.Start)) ? ["start"] : Array.Empty<string>(),
            .. Apart(versions.Select(v => v.Completion)) ? ["completion"] : Array.Empty<string>(),
        ];
    }

    private static bool Several<T>(IEnumerable<T> values) => values.Where(v => v is not null).Distinct().Skip(1).Any();

    // June 2015 and 1 June 2015 do not differ, one is only more precise.
    private static bool Apart(IEnumerable<PartialDate?> dates)
    {
        var stated = dates.OfType<PartialDate>().ToList();
        return stated.Exists(one => stated.Exists(other => other.First > one.Last));
    }
}
