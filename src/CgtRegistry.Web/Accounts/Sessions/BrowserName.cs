namespace CgtRegistry.Web.Accounts.Sessions;

/// <summary>A browser in two words, so that a person recognises their own; nothing finer is kept.</summary>
internal static class BrowserName
{
    private static readonly string[] Browsers = ["Edg", "OPR", "Firefox", "Chrome", "Safari"];
    private static readonly string[] Systems = ["Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux"];

    public static string? Of(string? userAgent) =>
        string.IsNullOrEmpty(userAgent) ? null
        : string.Join(", ", new[] { First(Browsers, userAgent), First(Systems, userAgent) }.OfType<string>()) is { Length: > 0 } name ? name : null;

    private static string? First(string[] names, string userAgent) => names.FirstOrDefault(n => userAgent.Contains(n, StringComparison.Ordinal)) switch
    {
        "Edg" => "Edge",
        "OPR" => "Opera",
        "Macintosh" => "Mac",
        var name => name,
    };
}
