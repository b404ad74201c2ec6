using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Applying;

/// <summary>Whose application it is, and when it may be changed.</summary>
public class GuardTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private static readonly string[] Pages = ["", "/titles", "/check", "/documents", "/submitted", "/documents/0198a000-0000-7000-8000-000000000001/file"];
    private static readonly string[] Acts =
    [
        "/titles", "/titles/findings", "/submit", "/take-back", "/amend", "/drop-amendment", "/confirm", "/send-answers", "/comments/1/answer",
        "/documents", "/documents/reasons", "/documents/0198a000-0000-7000-8000-000000000001/remove",
    ];

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task To_another_institution_no_address_of_an_application_exists()
    {
        using var owner = await Applicant.ComeAsync(_register, "one-hospital");
        using var stranger = await Applicant.ComeAsync(_register, "other-hospital");
        var id = await owner.BeginAsync();
        var own = await stranger.StepAsync(await stranger.BeginAsync(), "titles");
        var token = own.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        foreach (var page in Pages)
        {
            using var answer = await stranger.Colleague.GetAsync(Applicant.At(id) + page);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{page}: {answer.StatusCode}");
        }

        foreach (var act in Acts)
        {
            using var answer = await stranger.Colleague.SendAsync(new HttpRequestMessage(HttpMethod.Post, Applicant.At(id) + act)
            {
                Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("version", "1"), new("/publicTitle/vi", "Chiếm")]),
            });
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{act}: {answer.StatusCode}");
        }

        Assert.Null((await owner.StoredAsync(id)).Data.PublicTitle);
        Assert.DoesNotContain(id.ToString(), (await stranger.Colleague.PageAsync("/vi/staff/applications")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WorkRole.Reviewer)]
    [InlineData(WorkRole.Administrator)]
    public async Task Only_hospital_staff_begin_applications(WorkRole role)
    {
        using var colleague = await Colleague.SignInAsync(_register, role);

        using var answer = await colleague.GetAsync("/vi/staff/applications/new");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_database_itself_lets_nobody_change_what_belongs_to_others()
    {
        using var owner = await Applicant.ComeAsync(_register, "one-hospital");
        using var stranger = await Applicant.ComeAsync(_register, "other-hospital");
        var id = await owner.BeginAsync();

        await using var work = _register.Get<Workplace>().Open(new Acting(stranger.Colleague.Person, "public"));

        Assert.DoesNotContain(work.Set<TrialApplication>(), a => a.Id == id);
    }

    [Fact]
    public async Task What_is_handed_over_is_locked_until_it_is_taken_back()
    {
        using var owner = await Applicant.ComeAsync(_register);
        var id = await owner.BeginAsync();
        var open = await owner.StepAsync(id, "titles");
        await owner.ReviewAsync(id, file => file with { Registration = file.Registration with { State = RecordState.Submitted } });
        var version = (await owner.StoredAsync(id)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var refused = await owner.Colleague.RefusedAsync(open, Applicant.At(id, "titles"), HttpStatusCode.UnprocessableEntity, ("version", version), ("/publicTitle/vi", "Tên mới"));

        Assert.Contains("đã nộp", refused.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        await owner.Colleague.TakenAsync(await owner.Colleague.PageAsync(Applicant.At(id)), Applicant.At(id, "take-back"));
        Assert.Equal(RecordState.Draft, (await owner.StoredAsync(id)).State);
    }

    [Fact]
    public async Task While_clarification_is_asked_only_fields_under_comment_are_open()
    {
        using var owner = await Applicant.ComeAsync(_register);
        var id = await owner.BeginAsync();
        await owner.ReviewAsync(id, file => file with
        {
            Registration = file.Registration with
            {
                State = RecordState.ClarificationRequested,
                Comments = [new ReviewComment(1, CommentWeight.Major, "/publicTitle", "Viết dễ hiểu hơn.", new PersonId("reviewer"))],
            },
        });

        var page = await owner.StepAsync(id, "titles");
        Assert.NotNull(page.QuerySelector("textarea[name='/publicTitle/vi'], input[name='/publicTitle/vi']"));
        Assert.Null(page.QuerySelector("[name='/acronym']"));
        var refused = await owner.Colleague.RefusedAsync(page, Applicant.At(id, "titles"), HttpStatusCode.UnprocessableEntity, ("/acronym", "NEW"));
        Assert.Contains("đang khóa", refused.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);

        await owner.SaveAsync(id, "titles", ("/publicTitle/vi", "Tên dễ hiểu"));
        await owner.Colleague.RefusedAsync(await owner.Colleague.PageAsync(Applicant.At(id)), Applicant.At(id, "send-answers"), HttpStatusCode.UnprocessableEntity);
        await owner.Colleague.TakenAsync(await owner.Colleague.PageAsync(Applicant.At(id)), Applicant.At(id, "comments/1/answer"), ("answer-1", "Đã sửa."));
        await owner.Colleague.TakenAsync(await owner.Colleague.PageAsync(Applicant.At(id)), Applicant.At(id, "send-answers"));

        Assert.Equal(RecordState.InReview, (await owner.StoredAsync(id)).State);
    }

    [Fact]
    public async Task Of_two_editors_the_second_loses_nothing_and_overwrites_nothing_unseen()
    {
        using var first = await Applicant.ComeAsync(_register);
        using var second = await Applicant.ComeAsync(_register);
        var id = await first.BeginAsync();
        await first.SaveAsync(id, "titles", ("/publicTitle/vi", "Tên đầu"), ("/acronym", "OLD"));
        var (one, two) = (await first.StepAsync(id, "titles"), await second.StepAsync(id, "titles"));
        await first.Colleague.TakenAsync(one, Applicant.At(id, "titles"), ("/publicTitle/vi", "Tên của người thứ nhất"), ("/acronym", "FIRST"));

        var shown = await second.Colleague.RefusedAsync(two, Applicant.At(id, "titles"), HttpStatusCode.Conflict, ("/publicTitle/vi", "Tên của người thứ hai"));

        var table = shown.QuerySelector(".cgt-meanwhile")!.TextContent;
        Assert.All(["Tên đầu", "Tên của người thứ nhất", "Tên của người thứ hai"], text => Assert.Contains(text, table, StringComparison.Ordinal));
        Assert.Equal("FIRST", shown.QuerySelector("[name='/acronym']")!.GetAttribute("value"));
        await second.Colleague.TakenAsync(shown, Applicant.At(id, "titles"));
        var stored = (await first.StoredAsync(id)).Data;
        Assert.Equal(("Tên của người thứ hai", "FIRST"), (stored.PublicTitle!.Vi, stored.Acronym));
    }

    [Fact]
    public async Task An_amendment_begins_from_what_is_registered_and_can_be_dropped()
    {
        using var owner = await Applicant.ComeAsync(_register);
        var id = await owner.BeginAsync();
        await owner.ReviewAsync(id, file => file with { Versions = 1, Registration = file.Registration with { State = RecordState.Registered } });
        await _register.SqlAsync($"update work.trial_application set number = 'VNCGT-2026-000099' where id = '{id}'");

        await owner.Colleague.TakenAsync(await owner.Colleague.PageAsync(Applicant.At(id)), Applicant.At(id, "amend"), ("to", "course"));
        Assert.Equal(RecordState.Draft, (await owner.StoredAsync(id)).State);
        await owner.Colleague.TakenAsync(await owner.Colleague.PageAsync(Applicant.At(id)), Applicant.At(id, "drop-amendment"));

        Assert.Equal(RecordState.Registered, (await owner.StoredAsync(id)).State);
    }
}
