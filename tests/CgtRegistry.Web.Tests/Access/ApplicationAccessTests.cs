using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CgtRegistry.Web.Tests.Access;

/// <summary>
/// Every cell of the matrix that names the state of an application, at every address of its act: each column tries it, with
/// everything the form asks (promises R2 and R3). Either wall alone hides what is hidden, and a wall with a hole is noticed.
/// </summary>
public class ApplicationAccessTests(EveryState states) : IClassFixture<EveryState>
{
    private static readonly string[] Walls = ["trial_application", "submitted_copy", "application_document"];

    private readonly StartedRegister _register = states.Register;

    public static TheoryData<string> Columns => [.. AccessMatrix.Columns];

    public static TheoryData<Sight> Sights => [.. Enum.GetValues<Sight>()];

    [Fact]
    public void The_matrix_and_the_list_by_state_speak_of_the_same_addresses_and_agree()
    {
        string[] rows = [.. AccessMatrix.Cells.Where(c => c.Thing != "any").Select(c => c.Act).Distinct().Select(AskedFor)];
        var addressed = AccessMatrix.Endpoints.Where(e => rows.Contains(AskedFor(e.Act)) && e.Address.StartsWith("/vi/", StringComparison.Ordinal) && e.Address.Contains('{', StringComparison.Ordinal)).Select(e => $"{e.Method} {e.Address[3..]}");
        Assert.Equal(addressed.Order(), AccessMatrix.Places.Select(p => $"{p.Method} {p.Address}").Order());

        foreach (var cell in AccessMatrix.Cells.Where(c => c.Thing != "any" && c.Outcome is "yes" or "refused"))
        {
            var places = AccessMatrix.Places.Where(p => AccessMatrix.ActOf(p) == cell.Act).ToList();
            var acts = places.Any(p => p.Method is "POST") ? places.Where(p => p.Method is "POST" && !p.Address.EndsWith("/findings", StringComparison.Ordinal)) : places;
            var done = acts.Any(p => p.OutcomeOf(cell.Thing, cell.Who) is "yes");
            Assert.True(done == (cell.Outcome is "yes"), $"{cell}: the list by state says {(done ? "yes" : "refused")}");
        }
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Every_address_answers_in_every_state_as_the_matrix_says(string who) =>
        None(await new ApplicationTries(states, _register, states.People).WrongAsync(who, (_, _) => true));

    [Theory]
    [InlineData("hospital-own", true)]
    [InlineData("auditor", true)]
    [InlineData("reviewer", false)]
    [InlineData("approver", false)]
    public async Task What_was_changed_since_it_was_returned_is_the_applicants_until_they_send_it(string who, bool shown)
    {
        var page = await states.People[who].PageAsync($"/vi/staff/applications/{states.Applications["returned"]}/check");

        Assert.Equal(shown, page.Body!.TextContent.Contains(EveryState.Unsent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_program_hides_what_is_hidden_without_the_help_of_the_database() =>
        None(await WithoutDatabaseAsync(() => HiddenAsync(_register, states.People)));

    [Fact]
    public async Task The_database_hides_what_is_hidden_without_the_help_of_the_program()
    {
        await using var blind = await StartedRegister.StartAsync(_register.Connection, builder => builder.Services.AddSingleton<ApplicationSight>(new Unsighted(Enum.GetValues<Sight>())));
        None(await HiddenAsync(blind, await EveryState.SignInAsync(blind)));
    }

    [Theory]
    [MemberData(nameof(Sights))]
    public async Task A_rule_of_ownership_or_state_that_is_taken_away_is_noticed(Sight gone)
    {
        await using var holed = await StartedRegister.StartAsync(_register.Connection, builder => builder.Services.AddSingleton<ApplicationSight>(new Unsighted(gone)));
        var people = await EveryState.SignInAsync(holed);

        Assert.NotEmpty(await WithoutDatabaseAsync(() => HiddenAsync(holed, people)));
    }

    // Whatever is hidden from somebody whose role may do the act at all: what the walls are for.
    private async Task<List<string>> HiddenAsync(StartedRegister register, Dictionary<string, Colleague> people)
    {
        var tries = new ApplicationTries(states, register, people);
        List<string> wrong = [];
        foreach (var who in new[] { "hospital-other", "reviewer", "approver" })
        {
            wrong.AddRange(await tries.WrongAsync(who, (place, state) => AccessMatrix.OutcomeOf(place, state, who) is "404"));
        }

        return wrong;
    }

    private async Task<List<string>> WithoutDatabaseAsync(Func<Task<List<string>>> tries)
    {
        try
        {
            await WallsAsync("disable");
            return await tries();
        }
        finally
        {
            await WallsAsync("enable");
        }

        Task WallsAsync(string how) => _register.SqlAsync(string.Join(';', Walls.Select(t => $"alter table work.{t} {how} row level security")));
    }

    private static string AskedFor(Act act) => Web.Api.AskedFor.Code(act);

    private static void None(List<string> wrong) => Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong.Take(60))}");
}
