namespace CgtRegistry.Web.Accounts.SigningIn;

/// <summary>Where somebody goes after signing in: pages of ours only.</summary>
internal static class ReturnAddress
{
    private const int Longest = 2000;

    private static readonly string[] Doors = ["/staff/sign-in", "/staff/prove", "/staff/invitation", "/staff/reset"];

    /// <summary>The address when it is one of our pages and no door; else the start page of the workplace.</summary>
    public static string Of(string language, string? asked) => IsOurs(asked) ? asked! : $"/{language}/staff";

    private static bool IsOurs(string? address) =>
        address is { Length: >= 3 and <= Longest }
        && (address.StartsWith("/vi", StringComparison.Ordinal) || address.StartsWith("/en", StringComparison.Ordinal))
        && (address.Length == 3 || address[3] is '/' or '?')
        && address.All(c => c is > ' ' and < '\x7f' and not '\\')
        && !address.Contains("//", StringComparison.Ordinal)
        && !Doors.Any(door => address.AsSpan(3).StartsWith(door, StringComparison.Ordinal));
}
