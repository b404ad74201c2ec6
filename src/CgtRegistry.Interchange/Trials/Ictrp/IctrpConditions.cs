using System.Text.RegularExpressions;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>Conditions in their words, and what the EU register adds: MedDRA terms and the therapeutic area.</summary>
internal sealed record IctrpConditions(IReadOnlyList<string> Names, IReadOnlyList<RegistrationTerm> Terms)
{
    private const string Area = "Therapeutic area:";

    private static readonly Regex MedDra = new(@"^MedDRA version:.*?Classification code\s*(?<code>[0-9]+)\s*Term:\s*(?<term>.+?)\s*(?:System Organ Class:.*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Reads a cell; its parts are joined with semicolons or breaks.</summary>
    public static IctrpConditions Read(string? cell)
    {
        var (names, terms) = (new List<string>(), new List<RegistrationTerm>());
        foreach (var part in (PlainText.Of(cell) ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (MedDra.Match(part) is { Success: true } term)
            {
                terms.Add(new RegistrationTerm(TermSubject.Condition, term.Groups["term"].Value.Trim(), "meddra", term.Groups["code"].Value));
            }
            else if (part.StartsWith(Area, StringComparison.OrdinalIgnoreCase))
            {
                terms.Add(new RegistrationTerm(TermSubject.Condition, part[Area.Length..].Trim()));
            }
            else if (!part.StartsWith("MedDRA version:", StringComparison.OrdinalIgnoreCase) && !NotStated.Says(part) && !names.Contains(part))
            {
                names.Add(part);
            }
        }

        return new IctrpConditions(names, [.. terms.Where(t => t.Text.Length > 0).Distinct()]);
    }
}
