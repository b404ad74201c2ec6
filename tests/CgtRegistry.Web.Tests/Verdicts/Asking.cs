using System.Text.Json;
using AngleSharp.Html.Dom;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Verdicts;

/// <summary>Asks the register's one question, of the API and of the page.</summary>
internal static class Asking
{
    public static Task<JsonElement> AskAsync(this HttpClient browser, string institution, string? therapy = null, string? condition = null, string? on = null, string? knownAt = null) =>
        browser.JsonAsync("/api/v1/check" + Answers.Query(("institution", institution), ("therapy", therapy), ("condition", condition), ("on", on), ("knownAt", knownAt)));

    public static Task<IHtmlDocument> AskPageAsync(this HttpClient browser, string language, string institution, string? therapy = null, string? condition = null, string? on = null, string? knownAt = null) =>
        browser.PageAsync($"/{language}/check" + Answers.Query(("institution", institution), ("therapy", therapy), ("condition", condition), ("on", on), ("knownAt", knownAt)));

    public static void ShouldBe(this JsonElement answer, string verdict, string outcome, bool? contested = null)
    {
        Assert.Equal(verdict, answer.Text("verdict"));
        Assert.Equal(outcome, answer.Text("outcome"));
        if (contested is { } expected)
        {
            Assert.Equal(expected, answer.GetProperty("contested").GetBoolean());
        }
    }

    /// <summary>The statements the answer rests on.</summary>
    public static List<string?> Grounds(this JsonElement answer) => answer.GetProperty("grounds").Each("statement");

    /// <summary>The statements shown beside the answer.</summary>
    public static List<string?> Beside(this JsonElement answer) => answer.GetProperty("beside").Each("statement");

    public static void ShouldHold<T>(this IEnumerable<T> all, params T[] expected) => Assert.Empty(expected.Except(all));

    public static void ShouldShow(this IHtmlDocument page, string verdict) => Assert.NotNull(page.QuerySelector($".cgt-verdict.cgt-verdict--{verdict}"));

    /// <summary>The ids of the statements inside a part of the page.</summary>
    public static List<string?> StatementsIn(this IHtmlDocument page, string part) => [.. page.QuerySelectorAll($"{part} .cgt-statement").Select(s => s.Id)];
}
