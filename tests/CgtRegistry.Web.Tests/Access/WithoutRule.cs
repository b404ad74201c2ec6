using CgtRegistry.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CgtRegistry.Web.Tests.Access;

/// <summary>Takes the rule of one act away, as a mistake in the program would.</summary>
internal static class WithoutRule
{
    public static void LetEverybodyDo(this WebApplicationBuilder builder, Act act) => builder.Services.AddSingleton<IAuthorizationHandler>(new LetThrough(act));

    private sealed class LetThrough(Act act) : AuthorizationHandler<ActRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ActRequirement requirement)
        {
            if (requirement.Act == act)
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
