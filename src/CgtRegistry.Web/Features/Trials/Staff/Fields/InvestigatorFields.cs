using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Web.Features.Trials.Staff.Fields;

/// <summary>The name of the principal investigator: personal data, kept beside the data set and never in the public log.</summary>
internal static class InvestigatorFields
{
    public const string Name = "/investigator/fullName";
    public const string Degree = "/investigator/degree";

    /// <summary>What is stored under one of the two.</summary>
    public static string? Of(InvestigatorName? investigator, string pointer) => pointer switch
    {
        Name => investigator?.FullName,
        Degree => investigator?.Degree,
        _ => null,
    };

    /// <summary>The name with one of the two changed.</summary>
    public static InvestigatorName? With(InvestigatorName? investigator, string pointer, string? text)
    {
        var known = investigator ?? new InvestigatorName();
        var changed = pointer is Name ? known with { FullName = text } : known with { Degree = text };
        return changed is { FullName: null, Degree: null } ? null : changed;
    }

    public static bool Is(string pointer) => pointer is Name or Degree;
}
