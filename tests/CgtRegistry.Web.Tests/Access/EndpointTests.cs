using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Access;

/// <summary>Every address says what is done there, and refuses those the matrix refuses, whatever they name.</summary>
public partial class EndpointTests(FilledRegister running) : IClassFixture<FilledRegister>
{
    private const string OwnPlace = "vinmec-times-city";
    private const string OtherPlace = "jvm";
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public void Every_address_is_in_the_list_people_review_and_no_other()
    {
        var answered = EndpointInventory.Of(_register);
        var path = Path.Combine(Repository.Root, "docs", "endpoints.csv");
        Assert.Empty(answered.Where(e => e.Act is null).Select(e => $"{e.Method} {e.Address} does not say what it does"));

        string[] lines = ["method,address,act", .. answered.Select(e => $"{e.Method},{e.Address},{AskedFor.Code(e.Act!.Value)}")];
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            File.WriteAllLines(path, lines);
        }

        Assert.Equal(File.ReadAllLines(path), lines);
    }

    [Fact]
    public void Every_act_has_its_line_in_the_matrix_and_is_done_somewhere()
    {
        var acts = Enum.GetValues<Act>();

        Assert.Empty(acts.Except(AccessMatrix.Cells.Select(c => c.Act)));
        Assert.Empty(acts.Except(AccessMatrix.Endpoints.Select(e => e.Act)));
    }

    [Fact]
    public async Task Who_is_refused_by_the_matrix_is_refused_at_every_address_and_changes_nothing()
    {
        var before = await FingerprintAsync();
        List<string> wrong = [];
        foreach (var who in AccessMatrix.Columns)
        {
            using var colleague = await SignInAsync(who);
            foreach (var (method, address, act) in AccessMatrix.Endpoints.Where(e => !IsOpenToAll(e.Act)))
            {
                using var answer = await AskAsync(colleague, method, Filled(address));
                var got = Refusal(answer);
                var expected = who == "hospital-other" && AccessMatrix.RefusalOf(act, "hospital-own") is null ? null : AccessMatrix.RefusalOf(act, who); // whose thing it is, is asked where there is one
                if (expected is not null ? got != expected : got is "401" or "403")
                {
                    wrong.Add($"{who} {method} {address} ({act}): {(int)answer.StatusCode} {answer.Headers.Location} instead of {expected ?? "an answer"}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await FingerprintAsync());
    }

    [Theory]
    [MemberData(nameof(GuardedActs))]
    public async Task An_act_whose_rule_is_taken_away_is_noticed(Act act)
    {
        await using var open = await StartedRegister.StartAsync(_register.Connection, builder => builder.LetEverybodyDo(act));
        var address = AccessMatrix.Endpoints.First(e => e.Act == act);

        var noticed = false;
        foreach (var who in AccessMatrix.Columns.Where(w => AccessMatrix.RefusalOf(act, w) is not null))
        {
            using var colleague = await SignInAsync(who, open);
            using var answer = await AskAsync(colleague, address.Method, Filled(address.Address), open);
            noticed |= Refusal(answer) != AccessMatrix.RefusalOf(act, who);
        }

        Assert.True(noticed);
    }

    public static TheoryData<Act> GuardedActs => [.. Enum.GetValues<Act>().Where(a => !IsOpenToAll(a))];

    private static bool IsOpenToAll(Act act) => AccessMatrix.Cells.Where(c => c.Act == act).All(c => c.Outcome == "yes");

    private async Task<Colleague?> SignInAsync(string who, StartedRegister? register = null) => who switch
    {
        "anonymous" => null,
        "hospital-own" => await Colleague.SignInAsync(register ?? _register, WorkRole.Applicant, OwnPlace),
        "hospital-other" => await Colleague.SignInAsync(register ?? _register, WorkRole.Applicant, OtherPlace),
        _ => await Colleague.SignInAsync(register ?? _register, Enum.Parse<WorkRole>(who, ignoreCase: true)),
    };

    private Task<HttpResponseMessage> AskAsync(Colleague? colleague, string method, string address, StartedRegister? register = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method == "*" ? "GET" : method), address);
        return colleague is null ? (register ?? _register).Browser.SendAsync(request) : colleague.SendAsync(request);
    }

    private static string? Refusal(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.SeeOther when answer.Headers.Location?.ToString().Contains("/staff/sign-in?", StringComparison.Ordinal) is true => "401",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    // Things that are not there: who may act is told so, who may not learns nothing else.
    private static string Filled(string address) => PlacePattern().Replace(address, place => place.Value switch
    {
        _ when place.Value.Contains(":guid", StringComparison.Ordinal) => "0190a0a0-0000-7000-8000-000000000000",
        _ when place.Value.Contains(":int", StringComparison.Ordinal) || place.Value.Contains(":long", StringComparison.Ordinal) => "1",
        _ => "x",
    });

    // Everything but the sessions this test makes.
    private async Task<string> FingerprintAsync()
    {
        var tables = (string)(await _register.SqlAsync("""
            select string_agg(format('select %L as t, md5(coalesce(string_agg(x::text, '''' order by x::text), '''')) as h from %I.%I x', schemaname || tablename, schemaname, tablename), ' union all ')
            from pg_tables where schemaname in ('public', 'work') and tablename not in ('session_row', 'account', 'sealing_key_row')
            """))!;
        return (string)(await _register.SqlAsync($"select string_agg(t || h, ',' order by t) from ({tables}) all_tables"))!;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex PlacePattern();
}
