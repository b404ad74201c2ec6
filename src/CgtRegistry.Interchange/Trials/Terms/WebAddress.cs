namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>Reads the address of a page: only an absolute http or https address is one, anything else is none.</summary>
public static class WebAddress
{
    private const int Longest = 2_000;

    /// <summary>The address, or none.</summary>
    public static string? Read(string? text) =>
        text?.Trim() is { Length: > 0 and <= Longest } address
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo: "" }
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? address : null;
}
