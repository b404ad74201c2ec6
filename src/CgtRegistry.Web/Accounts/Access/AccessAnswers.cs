using CgtRegistry.Web.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CgtRegistry.Web.Accounts;

/// <summary>Asks the rules for every address.</summary>
internal sealed class ActRequirement(Act act) : IAuthorizationRequirement
{
    public Act Act { get; } = act;
}

/// <summary>Opens an address to those the rules let in.</summary>
internal sealed class ActHandler(TimeProvider clock) : AuthorizationHandler<ActRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ActRequirement requirement)
    {
        if (AccessRules.Decide(requirement.Act, SignedIn.PersonOf(context.User), clock.GetUtcNow()) is Access.Allowed)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Answers attempts that are refused: people are led to where they can prove who they are, programs get a problem document.</summary>
internal sealed class AccessAnswers(TimeProvider clock, ILogger<AccessAnswers> log) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        var act = context.GetEndpoint()?.Metadata.GetMetadata<DoesAttribute>()?.Act;
        var person = SignedIn.PersonOf(context.User);
        var access = act is { } known ? AccessRules.Decide(known, person, clock.GetUtcNow()) : Access.Forbidden;
        log.LogWarning("Refused {Act} to {Pseudonym} ({Role}): {Access}", act, person?.Pseudonym ?? "nobody", person?.Role, access);
        return AnswerAsync(context, access);
    }

    /// <summary>Answers a refusal, here or where the thing acted on is known.</summary>
    public static Task AnswerAsync(HttpContext http, Access access) => access switch
    {
        Access.Hidden => Problems.WriteAsync(http, StatusCodes.Status404NotFound, "not-found"),
        Access.SignIn or Access.ProveAgain when Problems.IsForPeople(http) => SignInAgain.LeadAsync(http, access),
        Access.SignIn => Problems.WriteAsync(http, StatusCodes.Status401Unauthorized, "sign-in"),
        Access.ProveAgain => Problems.WriteAsync(http, StatusCodes.Status403Forbidden, "prove-again"),
        _ => Problems.WriteAsync(http, StatusCodes.Status403Forbidden, "not-yours"),
    };
}
