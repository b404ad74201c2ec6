using Microsoft.AspNetCore.Authorization;

namespace CgtRegistry.Web.Accounts;

/// <summary>Says what is done at an address. An address that does not say it is closed to everybody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DoesAttribute(Act act) : AuthorizeAttribute(PolicyOf(act))
{
    /// <summary>What is done.</summary>
    public Act Act { get; } = act;

    /// <summary>Name of the policy that guards an act.</summary>
    public static string PolicyOf(Act act) => $"act:{act}";
}

/// <summary>The same for endpoints that are no pages.</summary>
internal static class DoesConvention
{
    public static TBuilder Does<TBuilder>(this TBuilder endpoint, Act act)
        where TBuilder : IEndpointConventionBuilder
    {
        // What an endpoint says of itself comes after what its group says, and counts instead of it.
        endpoint.Add(built =>
        {
            foreach (var other in built.Metadata.OfType<DoesAttribute>().ToList())
            {
                built.Metadata.Remove(other);
            }

            built.Metadata.Add(new DoesAttribute(act));
        });
        return endpoint;
    }
}
