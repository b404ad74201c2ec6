using System.Text.Json;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Verdicts;

/// <summary>
/// On the demonstration data each of the twelve verdicts appears over HTTP, and flips on the right day. The table of
/// questions is tests/CgtRegistry.Domain.Tests/Data/demo-verdicts.json.
/// </summary>
public sealed class DemoVerdictTests(FilledRegister app) : IClassFixture<FilledRegister>, IAsyncLifetime
{
    public static TheoryData<string, string, string, string, string, string> Table { get; } =
        [.. Questions().SelectMany(q => q.Days.Select(d => (q.Name, q.Institution, q.Therapy, q.Condition, d.On, d.Verdict)))];

    public async ValueTask InitializeAsync() => await app.Register.Get<ReferenceLoader>().LoadDemoAsync(CancellationToken.None);

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Each_question_has_its_verdict_on_its_day(string name, string institution, string therapy, string condition, string on, string verdict)
    {
        var answer = await app.Browser.AskAsync(institution, therapy, condition, on);
        var page = await app.Browser.AskPageAsync("vi", institution, therapy, condition, on);

        Assert.Equal((name, verdict), (name, answer.Text("verdict")));
        page.ShouldShow(verdict);
    }

    [Theory]
    [InlineData("Phòng khám ngoài cổng {0}")]
    [InlineData("{0} Cần Thơ")]
    [InlineData("{0} cơ sở 2 Cà Mau")]
    [InlineData("không thuộc {0}")]
    public async Task A_line_that_names_a_licensed_place_and_more_is_never_answered_with_yes(string place)
    {
        var licensed = Questions().First(q => q.Days.Any(d => d.Verdict == "licensed"));
        var register = app.Register.Picture;
        var known = register.Institutions[new(licensed.Institution)].DisplayName().Vi;
        var rest = $"{register.Therapies[new(licensed.Therapy)].DisplayName().Vi} {register.Conditions[new(licensed.Condition)].DisplayName().Vi}";
        var on = licensed.Days.First(d => d.Verdict == "licensed").On;

        (await AskLineAsync($"{known} {rest}")).ShouldShow("licensed");
        (await AskLineAsync($"{string.Format(System.Globalization.CultureInfo.InvariantCulture, place, known)} {rest}")).ShouldShow("no-record");

        Task<AngleSharp.Html.Dom.IHtmlDocument> AskLineAsync(string line) => app.Browser.PageAsync($"/vi/check?on={on}&q={Uri.EscapeDataString(line)}");
    }

    [Fact]
    public void Every_verdict_is_among_them() => Assert.Equal(
        Enum.GetValues<Verdict>().Select(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString())).Order(StringComparer.Ordinal),
        Questions().SelectMany(q => q.Days).Select(d => d.Verdict).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Demonstration_data_says_so_in_its_id_and_its_names()
    {
        var invented = Records("Demo").ToList();

        Assert.All(invented, r => Assert.StartsWith("demo-", r.Ref.Id, StringComparison.Ordinal));
        Assert.All(invented, r => Assert.True((bool)r.GetType().GetProperty("Demo")!.GetValue(r)!));
        Assert.All(invented.OfType<INamed>().SelectMany(r => r.Names), n => Assert.EndsWith(n.Lang == "vi" ? "(minh họa)" : "(demonstration)", n.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Demonstration_data_changes_no_answer_about_real_places_and_therapies()
    {
        var real = new Register(Records("Reference"), 1, DateTimeOffset.UnixEpoch);
        var withDemo = new Register(Records("Reference").Concat(Records("Demo")), 1, DateTimeOffset.UnixEpoch);
        string[] places = ["vinmec-times-city", "hcmc-blood-transfusion-hematology-hospital", "luxcell", "nihbt"];
        var questions = places.SelectMany(p => real.Therapies.Keys.OrderBy(t => t.Value).SelectMany(t => real.Conditions.Keys.OrderBy(c => c.Value).Select(c => new LicensingQuestion(new(p), t, c, new DateOnly(2026, 11, 22)))));

        foreach (var question in questions.Where((_, n) => n % 7 == 0))
        {
            var (before, after) = (LicensingRules.Judge(question, real), LicensingRules.Judge(question, withDemo));

            Assert.Equal((before.Verdict, before.Variant, before.Beside.Count, before.Notices.Count), (after.Verdict, after.Variant, after.Beside.Count, after.Notices.Count));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static DemoQuestion[] Questions() =>
        JsonSerializer.Deserialize<DemoQuestion[]>(File.ReadAllText(Path.Combine(Repository.Root, "tests/CgtRegistry.Domain.Tests/Data/demo-verdicts.json")), JsonSerializerOptions.Web)!;

    private static IEnumerable<IPublicRecord> Records(string folder) =>
        ReferenceLoader.Files(Path.Combine(Repository.Root, "src/CgtRegistry.Web/Seed", folder)).SelectMany(ReferenceLoader.Read);

    private sealed record DemoQuestion(string Name, string Institution, string Therapy, string Condition, IReadOnlyList<DemoDay> Days);

    private sealed record DemoDay(string On, string Verdict);
}
