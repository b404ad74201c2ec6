using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Features.Trials.Review;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff.Acts;

/// <summary>What an applicant does with an application as a whole. Each is one address; who may do it, and when, is the domain's to say.</summary>
internal static class ApplicationActs
{
    public static void MapApplicationActs(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/applications/{id:guid}/submit", Act.SubmitApplication, SubmitAsync);
        app.MapForm("/staff/applications/{id:guid}/take-back", Act.WithdrawApplication, (Guid id, PostedForm form, ApplicationDesk desk, HttpContext http, CancellationToken ct) =>
            DoAsync(new(http, form, desk, id), Act.WithdrawApplication, RecordActKind.TakeBack, "application-taken-back", ct));
        app.MapForm("/staff/applications/{id:guid}/amend", Act.AmendTrial, AmendAsync);
        app.MapForm("/staff/applications/{id:guid}/drop-amendment", Act.AmendTrial, DropAsync);
        app.MapForm("/staff/applications/{id:guid}/confirm", Act.AmendTrial, ConfirmAsync);
        app.MapForm("/staff/applications/{id:guid}/send-answers", Act.AnswerComment, SendAnswersAsync);
        app.MapForm("/staff/applications/{id:guid}/comments/{number:int}/answer", Act.AnswerComment, AnswerAsync);
    }

    private static async Task<IResult> SubmitAsync(Guid id, PostedForm form, ApplicationDesk desk, ApplicationRules rules, HttpContext http, CancellationToken cancellationToken)
    {
        var asked = new Asked(http, form, desk, id);
        return await ChangeAsync(asked, Act.SubmitApplication, async application => await Submission.DecideAsync(application, application.File, desk, rules, cancellationToken), $"/staff/applications/{id}/submitted", null, cancellationToken);
    }

    private static Task<IResult> AmendAsync(Guid id, PostedForm form, ApplicationDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        ChangeAsync(
            new(http, form, desk, id),
            Act.AmendTrial,
            application => FromRegisteredAsync(application, RecordActKind.StartAmendment, desk, cancellationToken),
            $"/staff/applications/{id}{(form.Text("to") is "course" or "results" ? $"/{form.Text("to")}" : "")}",
            "amendment-started",
            cancellationToken);

    // Confirming is an amendment that changes nothing: begun and submitted at once.
    private static Task<IResult> ConfirmAsync(Guid id, PostedForm form, ApplicationDesk desk, ApplicationRules rules, HttpContext http, CancellationToken cancellationToken) =>
        ChangeAsync(
            new(http, form, desk, id),
            Act.AmendTrial,
            async application => await FromRegisteredAsync(application, RecordActKind.StartAmendment, desk, cancellationToken) is var begun && begun.IsDone
                ? await Submission.DecideAsync(application, begun.Value, desk, rules, cancellationToken)
                : begun,
            $"/staff/applications/{id}/submitted",
            null,
            cancellationToken);

    private static Task<IResult> DropAsync(Guid id, PostedForm form, ApplicationDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        ChangeAsync(
            new(http, form, desk, id),
            Act.AmendTrial,
            application => FromRegisteredAsync(application, RecordActKind.DropAmendment, desk, cancellationToken),
            $"/staff/applications/{id}",
            "amendment-dropped",
            cancellationToken);

    // Amendments begin from what is registered, never from what was rejected, and end there when they are dropped.
    private static async Task<Decided<RecordFile>> FromRegisteredAsync(TrialApplication application, RecordActKind act, ApplicationDesk desk, CancellationToken cancellationToken)
    {
        var decided = RecordActs.Decide(application.File, new RecordAct(act), desk.Person.Person);
        return decided.IsDone ? await RegisteredContents.PutBackAsync(application, decided.Value, desk, cancellationToken) : decided;
    }

    private static Task<IResult> AnswerAsync(Guid id, int number, PostedForm form, ApplicationDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        ChangeAsync(
            new(http, form, desk, id),
            Act.AnswerComment,
            application =>
            {
                form.Screen($"answer-{number}");
                return Task.FromResult(CommentActs.Answer(application.File, number, form.Text($"answer-{number}") ?? "", desk.Person.Person));
            },
            $"/staff/applications/{id}",
            "comment-answered",
            cancellationToken);

    private static Task<IResult> SendAnswersAsync(Guid id, PostedForm form, ApplicationDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        ChangeAsync(
            new(http, form, desk, id),
            Act.AnswerComment,
            async application =>
            {
                var decided = RecordActs.Decide(application.File, new RecordAct(RecordActKind.SendAnswers), desk.Person.Person);
                if (decided.IsDone)
                {
                    await Submission.CopyAsync(application, desk, cancellationToken);
                    Submission.Tell(desk, application, "answers-sent", ReviewLetters.Of([decided.Value.Open.Reviewer], await desk.ReviewersAsync(cancellationToken)));
                }

                return decided;
            },
            $"/staff/applications/{id}",
            "answers-sent",
            cancellationToken);

    private static Task<IResult> DoAsync(Asked asked, Act act, RecordActKind kind, string done, CancellationToken cancellationToken) =>
        ChangeAsync(asked, act, application => Task.FromResult(RecordActs.Decide(application.File, new RecordAct(kind), asked.Desk.Person.Person)), $"/staff/applications/{asked.Id}", done, cancellationToken);

    private static async Task<IResult> ChangeAsync(Asked asked, Act act, Func<TrialApplication, Task<Decided<RecordFile>>> decide, string address, string? done, CancellationToken cancellationToken)
    {
        if (await asked.Desk.FindAsync(asked.Id, cancellationToken) is not { } application)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        if (asked.Form.Version != application.Version)
        {
            return asked.Again([FormRefusals.Stale()]);
        }

        var decided = await decide(application);
        if (!decided.IsDone || asked.Form.Refusals.Count > 0)
        {
            return asked.Again(decided.Refusals);
        }

        asked.Desk.Move(application, decided.Value);
        if (act is Act.WithdrawApplication && !application.File.IsPublic)
        {
            // What is taken back before anything was public is the institution's own again.
            application.SubmittedAt = null;
        }

        return await asked.Desk.SaveAsync(application, act, null, cancellationToken) ? asked.Http.Done(address, done) : asked.Again([FormRefusals.Stale()]);
    }

    private sealed record Asked(HttpContext Http, PostedForm Form, ApplicationDesk Desk, Guid Id)
    {
        public IResult Again(IEnumerable<Refusal> refusals) => Http.Again<ApplicationPage>(Form, refusals, $"/staff/applications/{Id}", new { Id });
    }
}
