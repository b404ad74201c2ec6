namespace CgtRegistry.Web.Features.Trials.Staff.Fields;

/// <summary>Every pair of letters that could be a country of ISO 3166; those with a name are offered.</summary>
internal static class CountryCodes
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static IReadOnlyList<string> All { get; } = [.. Letters.SelectMany(first => Letters.Select(second => $"{first}{second}"))];
}
