using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Features.Trials.Staff.Steps;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>
/// A thousand times two of six colleagues act on the same application at the same moment: two of the hospital, two reviewers,
/// two approvers. Nobody decides on what they reviewed, and nothing acknowledged is lost (promises R4, R25 and R26).
/// </summary>
public class InterleavingTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private const int Rounds = 1_000;
    private const int Applications = 25;
    private const int AtOnce = 2;
    private const int OutOfDate = 10; // of a hundred attempts: sent from a page that was open too long

    private static readonly string[] OfHospital = ["titles", "titles", "submit", "submit", "take-back", "comments/1/answer", "send-answers", "send-answers", "amend", "drop-amendment"];
    private static readonly string[] OfReviewers = ["no-conflict", "no-conflict", "start", "start", "comments", "comments/1/settle", "comments/2/settle", "clarify", "return", "conflict"];
    private static readonly string[] OfApprovers = [.. OfReviewers, "approve", "approve", "approve", "approve", "reject"];

    private readonly StartedRegister _register = running.Register;
    private readonly Dictionary<Guid, string> _tokens = [];

    [Fact]
    public async Task A_thousand_rounds_lose_no_write_and_let_nobody_decide_on_their_own_work()
    {
        await Applying.PublishWorldAsync(_register);
        Colleague[] staff =
        [
            await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic), await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic),
            await Colleague.SignInAsync(_register, WorkRole.Reviewer), await Colleague.SignInAsync(_register, WorkRole.Reviewer),
            await Colleague.SignInAsync(_register, WorkRole.Approver), await Colleague.SignInAsync(_register, WorkRole.Approver),
        ];
        foreach (var one in staff)
        {
            _tokens[one.Person.Account] = (await one.PageAsync("/vi/staff/account")).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        }

        var (registrations, amendments) = (0, 0);
        for (var n = 0; n < Applications; n++)
        {
            var model = await RunAsync(staff, new Random(n), $"NCT9500{n:0000}");
            registrations += Math.Min(1, model.Registrations);
            amendments += Math.Max(0, model.Registrations - 1);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{registrations} registered, {amendments} amendments registered");
        Assert.True(registrations >= Applications / 8, $"only {registrations} of {Applications} were registered");
        Assert.Equal((long)registrations, await _register.SqlAsync("select count(distinct number) from work.trial_application where number is not null"));
        Assert.Equal((long)registrations, await _register.SqlAsync("select count(*) from work.trial_application where number is not null"));
        Assert.Equal((long)registrations, await _register.SqlAsync("select count(*) from record_row where kind = 'Trial' and id like 'VNCGT-%'"));
    }

    private async Task<RecordModel> RunAsync(Colleague[] staff, Random dice, string nct)
    {
        var application = await BeginAsync(staff[0], Applying.Complete(_register, nct));
        var (first, model) = (application.Version, new RecordModel());
        var all = new ConcurrentBag<Acknowledged>();
        for (var round = 0; round < Rounds / Applications; round++)
        {
            _register.Clock.Advance(TimeSpan.FromMilliseconds(100)); // what is said a second time moves the version too, because time has passed
            application = await Applying.StoredAsync(_register, application.Id);
            var tries = Enumerable.Range(0, AtOnce).Select(i => (Who: staff[dice.Next(staff.Length)], Act: dice.Next(), Stale: dice.Next(100) < OutOfDate, Word: $"W-{nct[^3..]}-{round}-{i}")).ToList();
            await Task.WhenAll(tries.Select(async t =>
            {
                if (await ActAsync(application, t.Who, Choose(t.Who, application.State, t.Act), t.Stale ? application.Version - 1 : application.Version, t.Word) is { } done)
                {
                    all.Add(done);
                }
            }));
        }

        await CheckAsync(application.Id, first, [.. all.OrderBy(a => a.Version)], model);
        return model;
    }

    private async Task CheckAsync(Guid id, int first, List<Acknowledged> acknowledged, RecordModel model)
    {
        var stored = await Applying.StoredAsync(_register, id);

        // Each act made the version after the one it had seen: every write is in the data, or was replaced by one that had seen it.
        Assert.Equal(Enumerable.Range(first, stored.Version - first), acknowledged.Select(a => a.Version));
        Assert.Empty(acknowledged.Select(model.Take).OfType<string>());
        Assert.Equal((model.State, model.Word ?? "KNEE"), (stored.State, model.Word is null ? "KNEE" : stored.Data.Acronym));
        Assert.Equal(model.Registrations > 0, stored.Number is not null);
        Assert.Equal((long)acknowledged.Count, await _register.SqlAsync($"select count(*) from work.audit_entry where subject = '{id}'"));
        Assert.Equal((long)model.Versions, await _register.SqlAsync($"select count(*) from work.audit_entry where subject = '{id}' and publication is not null"));
        if (stored.Number is { } number)
        {
            Assert.Equal(model.Versions, await _register.SqlAsync($"select version from record_row where kind = 'Trial' and id = '{number}'"));
        }
    }

    private async Task<Acknowledged?> ActAsync(TrialApplication application, Colleague who, string act, int version, string word)
    {
        var desk = who.Person.Role is WorkRole.Applicant ? "applications" : "reviews";
        List<KeyValuePair<string, string>> form =
        [
            new("__RequestVerificationToken", _tokens[who.Person.Account]), new("version", version.ToString(CultureInfo.InvariantCulture)),
            new("weight", word[^1] is '0' ? "major" : "advisory"), new("text", word), new("reason.vi", word), new("answer-1", word),
        ];
        if (act is "titles")
        {
            form.AddRange(Titles(application, word));
        }

        using var answer = await who.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/vi/staff/{desk}/{application.Id}/{act}") { Content = new FormUrlEncodedContent(form) });
        Assert.True(
            answer.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity
            || (answer.StatusCode is HttpStatusCode.NotFound && desk is "reviews"), // taken back meanwhile: it is no longer theirs to see
            $"{act}: {answer.StatusCode}");
        return answer.StatusCode is HttpStatusCode.SeeOther ? new Acknowledged(version, act.Split('/')[^1], who.Person.Account, word) : null;
    }

    // Most people do what the page offers; some press a button that was gone a moment ago.
    private static string Choose(Colleague who, RecordState state, int dice)
    {
        var all = who.Person.Role switch { WorkRole.Applicant => OfHospital, WorkRole.Reviewer => OfReviewers, _ => OfApprovers };
        var offered = all.Where(a => IsOffered(a, state)).ToArray();
        return dice % 5 == 0 || offered.Length == 0 ? all[dice % all.Length] : offered[dice / 7 % offered.Length];
    }

    private static bool IsOffered(string act, RecordState state) => state switch
    {
        RecordState.Draft => act is "titles" or "submit",
        RecordState.Submitted => act is "no-conflict" or "start",
        RecordState.InReview => act is "no-conflict" or "comments" or "comments/1/settle" or "comments/2/settle" or "clarify" or "return" or "approve",
        RecordState.ClarificationRequested => act is "titles" or "comments/1/answer" or "send-answers",
        RecordState.Returned => act is "titles" or "submit",
        RecordState.Registered => act is "amend",
        _ => act is "drop-amendment",
    };

    private static IEnumerable<KeyValuePair<string, string>> Titles(TrialApplication application, string word)
    {
        var step = ApplicationSteps.Find("titles")!;
        return StepValues.AsForm(new WrittenStep(application), step).Values
            .SelectMany(v => v.Value.Select(one => KeyValuePair.Create(v.Key, v.Key == "/acronym" ? word : one)))
            .Where(v => v.Key != "version");
    }

    private async Task<TrialApplication> BeginAsync(Colleague by, TrialDataSet data)
    {
        var now = _register.Clock.GetUtcNow();
        var application = new TrialApplication
        {
            Id = Guid.CreateVersion7(),
            Institution = by.Person.Institution!,
            State = RecordState.Draft,
            File = new RecordFile(new InstitutionId(by.Person.Institution!), new RecordRound(RecordState.Draft, by.Person.Person.Id))
            {
                Verifications = [.. Enum.GetValues<VerifiedMatter>().Select(m => new Verification(m, Holds: true, "Bản gốc", new PersonId("verifier"), VietnamCalendar.DayOf(now)))],
            },
            Data = data,
            CreatedAt = now,
            ChangedAt = now,
        };
        // Warnings have their reason from the start, also that of V77: the trials of this test are all alike.
        application.Reasons = _register.Get<ApplicationRules>().Check(application, KnownBeside.Nothing).Select(f => f.Key).Append("V77 /cellGene/therapy").Distinct().ToDictionary(f => f, _ => "Đã cân nhắc.");
        await using var work = _register.Get<Workplace>().Open(new Acting(by.Person, "test"));
        work.Add(application);
        await work.KeepAsync();
        return application;
    }
}
