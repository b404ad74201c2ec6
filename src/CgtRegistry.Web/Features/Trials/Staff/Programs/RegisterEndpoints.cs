using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Privacy;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Features.Trials.Staff.Acts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Mvc;

namespace CgtRegistry.Web.Features.Trials.Staff.Programs;

/// <summary>What a program registers.</summary>
/// <param name="Trial">The data set.</param>
/// <param name="Reasons">Reasons for warnings that stay, by rule and pointer (<c>V45 /outcomes</c>).</param>
/// <param name="Draft">Only keep it as a draft.</param>
/// <param name="Anyway">The reasons hold no patient’s numbers, although they look as if they did.</param>
public sealed record TrialSubmission(TrialDataSet Trial, IReadOnlyDictionary<string, string>? Reasons = null, bool Draft = false, bool Anyway = false);

/// <summary>What became of it.</summary>
/// <param name="Id">The application.</param>
/// <param name="State">draft or submitted.</param>
/// <param name="Findings">What the rules say.</param>
public sealed record SubmissionDocument(Guid Id, RecordState State, FindingsDocument Findings);

/// <summary>Registering by program, in the name of somebody signed in. A request may be repeated: one key, one application.</summary>
internal static class RegisterEndpoints
{
    private const string Route = "POST /api/v1/trials";

    public static void MapRegistering(this RouteGroupBuilder api)
    {
        api.MapPost("/trials", RegisterAsync)
            .WithName("register-trial")
            .WithSummary("Begin and submit an application as hospital staff. Needs a session and an Idempotency-Key; a repeated request is answered as before.")
            .Accepts<TrialSubmission>("application/json")
            .Produces<SubmissionDocument>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Does(Act.CreateApplication);
        api.MapPost("/trials", () => Problems.Refusal(StatusCodes.Status415UnsupportedMediaType, "unsupported-type")).ExcludeFromDescription().Does(Act.CreateApplication);
    }

    private static async Task<IResult> RegisterAsync(
        [FromHeader(Name = "Idempotency-Key"), Description("16 to 64 letters, digits, - or _; a UUID is best.")] string? key,
        HttpContext http, ApplicationDesk desk, ApplicationRules rules, IdempotentRequests requests, CancellationToken cancellationToken)
    {
        if (!IsFromHere(http.Request))
        {
            return Problems.Refusal(StatusCodes.Status403Forbidden, "not-yours");
        }

        if (key?.Trim('"') is not { Length: >= 16 and <= 64 } name || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return Problems.Refusal(StatusCodes.Status400BadRequest, "key-required");
        }

        var body = await SentTrial.BytesAsync(http.Request, cancellationToken);
        var (sent, wrong) = SentTrial.Read<TrialSubmission>(body);
        if (sent is null || sent.Trial is null)
        {
            return Problems.Validation(wrong ?? new FieldError("trial", "not-allowed", SentTrial.Allowed));
        }

        var data = SentTrial.Whole(sent.Trial);
        if (SentTrial.ServerOwned(data, "trial.").ToList() is { Count: > 0 } owned)
        {
            return Problems.Validation(owned);
        }

        if (!sent.Anyway && PatientNumbers(sent).ToList() is { Count: > 0 } personal)
        {
            return Problems.Refusal(StatusCodes.Status422UnprocessableEntity, "refused", [.. personal]);
        }

        var (claim, row) = await requests.ClaimAsync(desk.Person.Account, Route, name, SHA256.HashData(body), cancellationToken);
        return claim switch
        {
            RequestClaim.OtherRequest => Problems.Refusal(StatusCodes.Status422UnprocessableEntity, "key-reused"),
            RequestClaim.Running => Problems.Refusal(StatusCodes.Status409Conflict, "conflict"),
            RequestClaim.Answered => new StoredAnswer(row),
            _ => await AnswerAsync(row, sent with { Trial = data }, desk, rules, requests, cancellationToken),
        };
    }

    private static async Task<IResult> AnswerAsync(IdempotencyRow row, TrialSubmission sent, ApplicationDesk desk, ApplicationRules rules, IdempotentRequests requests, CancellationToken cancellationToken)
    {
        try
        {
            var application = BeginApplication.New(desk, sent.Trial);
            var findings = rules.Check(application, await desk.BesideAsync(application, cancellationToken));
            application.Reasons = sent.Reasons?.Where(r => findings.Any(f => f.Key == r.Key) && !string.IsNullOrWhiteSpace(r.Value)).ToDictionary() ?? [];
            Decided<RecordFile> decided = sent.Draft ? application.File : await Submission.DecideAsync(application, application.File, desk, rules, cancellationToken);
            if (!decided.IsDone)
            {
                await requests.ReleaseAsync(row, cancellationToken);
                return Problems.Refusal(StatusCodes.Status422UnprocessableEntity, "refused", [.. new ApplicationView(application, findings, [], []).Stopping.Select(f => new FieldError(f.Pointer, f.Rule, f.Text.En))]);
            }

            await desk.BeginAsync(application, decided.Value, () =>
            {
                (row.Status, row.Location) = (StatusCodes.Status201Created, $"/vi/staff/applications/{application.Id}");
                row.Response = JsonSerializer.Serialize(new SubmissionDocument(application.Id, application.State, FindingsDocument.Of(findings)), RecordJson.Options);
            }, cancellationToken);
            return new StoredAnswer(row);
        }
        catch
        {
            await requests.ReleaseAsync(row, CancellationToken.None);
            throw;
        }
    }

    // What a form asks with a box is asked here with a field of its own (R44).
    private static IEnumerable<FieldError> PatientNumbers(TrialSubmission sent) =>
        (sent.Reasons ?? new Dictionary<string, string>()).Where(r => PersonalNumbers.FindAll(r.Value).Any())
            .Select(r => new FieldError($"reasons.{r.Key}", Screening.Code, $"{Texts.En["screen.why"]} Send \"anyway\": true when it is no patient's number."));

    // The request rides on the session's cookie: only pages of this register, and programs that are no pages, may send it.
    private static bool IsFromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && (request.Headers.Origin.ToString() is not { Length: > 0 } origin || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));

    /// <summary>An answer as it was given the first time.</summary>
    private sealed class StoredAnswer(IdempotencyRow row) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = row.Status!.Value;
            httpContext.Response.Headers.Location = row.Location;
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            return httpContext.Response.WriteAsync(row.Response!, httpContext.RequestAborted);
        }
    }
}
