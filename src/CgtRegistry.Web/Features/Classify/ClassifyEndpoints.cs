using System.ComponentModel;
using System.Text.Json;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Classify;

/// <summary>The classifier as data: a profile in, the classes side by side out; nothing is stored.</summary>
internal static class ClassifyEndpoints
{
    public static void MapClassify(this RouteGroupBuilder api)
    {
        api.MapPost("/classify", ClassifyAsync)
            .WithName("classify")
            .WithSummary("The risk class of a profile in each jurisdiction, with deciding facts, citations and what would change it. Stores nothing.")
            .Accepts<ClassifyRequest>("application/json")
            .Produces<ClassifyDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .RequireCors(policy => policy.AllowAnyOrigin().WithMethods("POST").WithHeaders("Content-Type"))
            .Does(Act.Calculate);
        api.MapMethods("/classify", ["GET", "POST"], NoJson).ExcludeFromDescription();
    }

    private static async Task<IResult> ClassifyAsync(
        [Description("The day, ISO; today in Vietnam when left out.")] string? on,
        HttpRequest request,
        ClassifyReader reader,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var asked = new AskedFor(clock);
        var day = asked.Day("on", on);
        var profile = TherapyProfile.Unknown;
        try
        {
            var body = await JsonSerializer.DeserializeAsync<ClassifyRequest>(request.Body, RecordJson.Options, cancellationToken) ?? throw new JsonException("null");
            profile = Read(asked, body);
        }
        catch (JsonException wrong)
        {
            asked.Refuse(FieldOf(wrong), "not-allowed", $"a JSON object of {string.Join(", ", Inputs.All.Where(i => i.Step is null).Select(i => i.Code))}, steps, {AskedProfile.OtherSteps}");
        }

        return asked.Errors.Count > 0 ? Problems.Validation(asked.Errors) : Results.Ok(ClassifyDocument.Of(profile, day, reader.Judge(profile, day)));
    }

    private static TherapyProfile Read(AskedFor asked, ClassifyRequest body)
    {
        foreach (var (step, answer) in body.Steps ?? new Dictionary<string, string>())
        {
            if (Inputs.Find(step) is not { Step: not null })
            {
                asked.Refuse($"steps.{CleanInput.Shown(step)}", "not-allowed", string.Join(", ", Inputs.Steps));
                return TherapyProfile.Unknown;
            }
        }

        return AskedProfile.Read(asked, body.Given().GetValueOrDefault, TherapyProfile.Unknown);
    }

    private static string FieldOf(JsonException wrong) => wrong.Path is { Length: > 2 } path ? CleanInput.Shown(path[2..]) : "body";

    // What routing does not find to be a posted JSON document.
    private static IResult NoJson(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method))
        {
            return Problems.Refusal(StatusCodes.Status415UnsupportedMediaType, "unsupported-type");
        }

        http.Response.Headers.Allow = "POST";
        return Problems.Refusal(StatusCodes.Status405MethodNotAllowed, "method-not-allowed");
    }
}
