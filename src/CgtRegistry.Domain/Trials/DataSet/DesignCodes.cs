using System.Text;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>The choices of the data set in the codes of ClinicalTrials.gov (<c>NON_RANDOMIZED</c>, <c>NA</c>), in which registrations keep them.</summary>
internal static class DesignCodes
{
    private const string NotApplicable = "NA";

    /// <summary>The code of a choice.</summary>
    public static string? Of<TChoice>(TChoice? choice)
        where TChoice : struct, Enum
    {
        if (choice is not { } chosen)
        {
            return null;
        }

        var name = chosen.ToString();
        var code = new StringBuilder();
        foreach (var letter in name)
        {
            code.Append(char.IsUpper(letter) && code.Length > 0 ? $"_{letter}" : char.ToUpperInvariant(letter).ToString());
        }

        return name == nameof(Allocation.NotApplicable) ? NotApplicable : code.ToString();
    }

    /// <summary>The choice of a code; none for codes the data set has no choice for.</summary>
    public static TChoice? Read<TChoice>(string? code)
        where TChoice : struct, Enum
    {
        foreach (var choice in Enum.GetValues<TChoice>())
        {
            if (Of<TChoice>(choice) == code)
            {
                return choice;
            }
        }

        return null;
    }
}
