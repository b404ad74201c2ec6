using System.Globalization;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Reports.Sending;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Imports;
using CgtRegistry.Web.Tests.Proposals;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Import;

namespace CgtRegistry.Web.Tests.Access;

/// <summary>The same for proposals, reports of the public, files of trial records and accounts: whose they are and how they stand decides, at every address.</summary>
public class ThingAccessTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private static readonly string[] Kinds = ["proposals", "reports", "imports", "accounts"];

    private readonly StartedRegister _register = running.Register;
    private Dictionary<string, Colleague> _people = [];
    private Colleague _other = null!;
    private int _files;

    public static TheoryData<string, string> Tries => [.. from kind in Kinds from who in AccessMatrix.Columns select (kind, who)];

    public async ValueTask InitializeAsync()
    {
        await _register.PublishAsync(Proposing.World());
        (_people, _other) = (await EveryState.SignInAsync(_register), await Colleague.SignInAsync(_register, WorkRole.Approver));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Tries))]
    public async Task Every_address_answers_for_every_thing_as_the_matrix_says(string kind, string who)
    {
        List<string> wrong = [];
        foreach (var place in AccessMatrix.Places.Where(p => p.Address.StartsWith($"/staff/{kind}/", StringComparison.Ordinal)))
        {
            foreach (var thing in AccessMatrix.Cells.Where(c => c.Act == AccessMatrix.ActOf(place)).Select(c => c.Thing).Distinct())
            {
                foreach (var language in new[] { "vi", "en" })
                {
                    var id = await MakeAsync(kind, thing, who);
                    var (tried, expected) = (await TryAsync(who, place, language, id), AccessMatrix.OutcomeOf(place, thing, who));
                    if (tried.Outcome != expected)
                    {
                        wrong.Add($"{place.Method} /{language}{place.Address} ({thing}): {tried.Outcome} instead of {expected}");
                    }
                    else if (expected is "404" && tried.Likeness != (await TryAsync(who, place, language, Guid.CreateVersion7())).Likeness)
                    {
                        wrong.Add($"{place.Method} /{language}{place.Address} ({thing}): can be told from one that never was");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<Attempt> TryAsync(string who, ThingPlace place, string language, Guid id)
    {
        var token = (await _people[who].PageAsync(who is "anonymous" ? "/vi/staff/sign-in" : "/vi/staff/account")).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token),
            new("version", ((await _register.SqlAsync($"select version from work.public_report where id = '{id}' union all select version from work.uploaded_trial_file where id = '{id}'") ?? 1) as IFormattable)!.ToString(null, CultureInfo.InvariantCulture)),
            new("pseudonym", await _register.SqlAsync($"select pseudonym from work.account where id = '{id}'") as string ?? ""),
            new("because", "Chưa đủ căn cứ."),
            new("text", "Đã gọi điện."),
            new("outcome", "passed-on"),
            new("role", "auditor"),
        ]);
        return await Attempt.MakeAsync(_people[who], place.Method, $"/{language}{place.Address}".Replace("{id:guid}", id.ToString(), StringComparison.OrdinalIgnoreCase), form);
    }

    // Only regulators have proposals, reports and files of their own; to the others it is all the same whose they are.
    private Task<Guid> MakeAsync(string kind, string thing, string who)
    {
        var own = who is "reviewer" or "approver" && thing.StartsWith("own", StringComparison.Ordinal) ? _people[who] : _other;
        return kind switch
        {
            "proposals" => ProposalAsync(own, isDecided: thing.EndsWith("-decided", StringComparison.Ordinal)),
            "reports" => ReportAsync(own, thing),
            "imports" => TrialFileAsync(own, thing),
            _ => AccountAsync(thing, who),
        };
    }

    private async Task<Guid> ProposalAsync(Colleague by, bool isDecided)
    {
        var address = await by.ProposeAsync(Proposing.Notice, Proposing.Suspension());
        if (isDecided)
        {
            using var decider = await Colleague.SignInAsync(_register, WorkRole.Approver);
            await decider.PressAsync(address, "refuse", ("because", "Chưa đủ căn cứ."));
        }

        return Guid.Parse(address.Split('/')[^1]);
    }

    private async Task<Guid> ReportAsync(Colleague by, string thing)
    {
        var id = Guid.CreateVersion7();
        await using (var work = _register.Get<Workplace>().Open(Acting.Public))
        {
            work.Add(new PublicReport
            {
                Id = id,
                ReceiptHash = SendReport.HashOf(ReceiptCode.Of(Guid.NewGuid().ToByteArray())),
                At = _register.Clock.Now,
                Language = "vi",
                Kinds = [ReportKind.Advertising],
                Place = "Phòng khám",
                What = "Quảng cáo.",
                Files = [],
                Handling = ReportCase.Fresh,
                State = ReportState.New,
            });
            await work.ActAsync(new Acted(Act.ReportToAuthority, "report", id.ToString()));
        }

        var page = $"/vi/staff/reports/{id}";
        if (thing is not "new")
        {
            await by.TakenAsync(await by.PageAsync(page), $"{page}/take");
        }

        if (thing is "closed")
        {
            await by.TakenAsync(await by.PageAsync(page), $"{page}/close", ("outcome", "passed-on"));
        }

        return id;
    }

    private async Task<Guid> TrialFileAsync(Colleague by, string thing)
    {
        var id = await by.KeptAsync(_register, AStudy.Of($"NCT99{++_files:000000}"));
        if (!thing.EndsWith("-checked", StringComparison.Ordinal))
        {
            await by.PressAsync(id, thing.EndsWith("-waiting", StringComparison.Ordinal) ? "hand-on" : "drop");
        }

        return id;
    }

    private async Task<Guid> AccountAsync(string thing, string who)
    {
        if (thing is "own")
        {
            return (_people[who].Person ?? _other.Person).Account;
        }

        using var somebody = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var (page, administrator) = ($"/vi/staff/accounts/{somebody.Person.Account}", _people["administrator"]);
        if (thing is "closed" or "erased")
        {
            var act = thing is "closed" ? "close" : "erase";
            await administrator.TakenAsync(await administrator.PageAsync(page), $"{page}/{act}", ("pseudonym", somebody.Person.Pseudonym));
        }

        return somebody.Person.Account;
    }
}
