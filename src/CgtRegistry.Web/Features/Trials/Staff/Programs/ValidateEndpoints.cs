using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Trials.Checking;

namespace CgtRegistry.Web.Features.Trials.Staff.Programs;

/// <summary>The rule pack for everybody: a trial in, findings out; nothing is stored.</summary>
internal static class ValidateEndpoints
{
    public static void MapValidation(this RouteGroupBuilder api)
    {
        api.MapPost("/trials/validate", ValidateAsync)
            .WithName("validate-trial")
            .WithSummary("What the rules of the register say of a trial, the same as its form and its reviewers see. Stores nothing.")
            .Accepts<TrialDataSet>("application/json")
            .Produces<FindingsDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .RequireCors(policy => policy.AllowAnyOrigin().WithMethods("POST").WithHeaders("Content-Type"))
            .Does(Act.Calculate);
        api.MapPost("/trials/validate", () => Problems.Refusal(StatusCodes.Status415UnsupportedMediaType, "unsupported-type")).ExcludeFromDescription().Does(Act.Calculate);
    }

    private static async Task<IResult> ValidateAsync(HttpRequest request, ApplicationRules rules, CancellationToken cancellationToken)
    {
        var (sent, wrong) = SentTrial.Read<TrialDataSet>(await SentTrial.BytesAsync(request, cancellationToken));
        if (sent is null)
        {
            return Problems.Validation(wrong!);
        }

        var data = SentTrial.Whole(sent);
        return SentTrial.ServerOwned(data, "").ToList() is { Count: > 0 } owned ? Problems.Validation(owned) : Results.Ok(FindingsDocument.Of(rules.Check(data)));
    }
}
