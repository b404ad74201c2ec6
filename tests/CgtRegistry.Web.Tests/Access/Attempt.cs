using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Access;

/// <summary>What came of trying an address.</summary>
/// <param name="Outcome">As the matrix names it: <c>yes</c>, <c>refused</c>, 401, 403 or 404; any other status as it is.</param>
/// <param name="Likeness">The whole answer without what differs every time; two things nobody may tell apart have the same.</param>
/// <param name="Body">What was answered.</param>
internal sealed partial record Attempt(string Outcome, string Likeness, string Body)
{
    private static readonly string[] Moving = ["Date", "Set-Cookie", "Content-Length", "Transfer-Encoding"];

    /// <summary>Sends a request in somebody's name.</summary>
    /// <param name="who">Whose browser.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="address">The address with the thing in it.</param>
    /// <param name="form">What is sent with a POST.</param>
    public static async Task<Attempt> MakeAsync(Colleague who, string method, string address, HttpContent? form)
    {
        using var answer = await who.SendAsync(new HttpRequestMessage(new HttpMethod(method), address) { Content = form });
        var body = await answer.Content.ReadAsStringAsync();
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => !Moving.Contains(h.Key)).OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        return new Attempt(Name(answer), Always($"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n\n{body}"), body);
    }

    private static string Name(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.SeeOther when answer.Headers.Location!.ToString().Contains("/staff/sign-in", StringComparison.Ordinal) => "401",
        HttpStatusCode.OK or HttpStatusCode.SeeOther => "yes",
        HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity => "refused",
        _ => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
    };

    private static string Always(string answer)
    {
        var plain = IdPattern().Replace(answer, "ID");
        return TracePattern().Replace(TokenPattern().Replace(NoncePattern().Replace(plain, "NONCE"), "TOKEN"), "TRACE");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex IdPattern();

    [GeneratedRegex("(?<='nonce-|nonce=\")[^'\"]+")]
    private static partial Regex NoncePattern();

    [GeneratedRegex("(?<=__RequestVerificationToken\" value=\")[^\"]+")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("[0-9a-f]{32}|0H[0-9A-Z]{11}:[0-9A-F]{8}")]
    private static partial Regex TracePattern();
}
