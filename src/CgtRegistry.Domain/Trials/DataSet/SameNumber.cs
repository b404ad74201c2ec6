using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Whether a trial may stand in this register already: another registration names the same number of a registry.</summary>
public static class SameNumber
{
    /// <summary>The numbers of registries among some texts, each of its trial as a whole.</summary>
    public static IReadOnlySet<string> In(IEnumerable<string?> texts) => texts.Select(RegistryNumber.Read).OfType<RegistryNumber>().Select(n => n.Trial).ToHashSet(StringComparer.Ordinal);

    /// <summary>The numbers a data set names.</summary>
    public static IReadOnlySet<string> Of(TrialDataSet data) => In(data.SecondaryNumbers.Select(n => n.Value));

    /// <summary>Trials registered here, other than the one of a number, that bear or name one of the numbers.</summary>
    public static IReadOnlyList<Trial> RegisteredIn(Register register, TrialDataSet data, string? own)
    {
        var numbers = Of(data);
        return numbers.Count == 0 ? [] :
        [
            .. register.Trials.Values
                .Where(t => t.DataSet is not null && t.Id.Value != own && In([t.Id.Value, .. t.Identifiers.Select(i => i.Value), .. t.DataSet.SecondaryNumbers.Select(n => n.Value)]).Overlaps(numbers))
                .OrderBy(t => t.Id.Value, StringComparer.Ordinal),
        ];
    }
}
