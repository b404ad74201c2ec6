using System.ComponentModel;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Check;

/// <summary>The verdict as data.</summary>
internal static class CheckEndpoints
{
    public static void MapCheck(this RouteGroupBuilder api) => api.MapGet("/check", CheckAsync)
        .WithName("check")
        .WithSummary("May this institution give this therapy for this condition on this day?")
        .Produces<VerdictDocument>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> CheckAsync(
        [Description("Slug or free words: a name, former name, brand, address or number.")] string? institution,
        [Description("Slug or free words.")] string? therapy,
        [Description("Slug or free words; left out, each condition has its own answer under byCondition.")] string? condition,
        [Description("The day, ISO; today in Vietnam when left out.")] string? on,
        [Description("Answer from what the register knew at this moment (with offset).")] string? knownAt,
        LicensingReader reader,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var asked = new AskedFor(clock);
        var question = new AskedQuestion(asked.Words("institution", institution), asked.Words("therapy", therapy), asked.Words("condition", condition), asked.Day("on", on), asked.Moment("knownAt", knownAt));
        if (question.Institution is null)
        {
            asked.Refuse("institution", "missing", "the name or slug of a hospital, clinic or other place");
        }

        if (asked.Errors.Count > 0)
        {
            return Problems.Validation([.. asked.Errors, .. question.Therapy is null ? [Missing()] : Array.Empty<FieldError>()]);
        }

        var result = await reader.AnswerAsync(question, cancellationToken);
        return result.GoesOnAs is { } survivor
            ? Results.Redirect(Links.CheckData(survivor.Value, therapy, condition, on, knownAt), permanent: true, preserveMethod: true)
            : question.Therapy is null && result.Verdict is null
            ? Problems.Validation(Missing())
            : Results.Ok(VerdictDocument.Of(result));
    }

    private static FieldError Missing() => new("therapy", "missing", "the name or slug of a therapy");
}
