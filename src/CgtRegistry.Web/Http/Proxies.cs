using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace CgtRegistry.Web.Http;

/// <summary>
/// Servers in front of the register that may say who asks and how (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>). Nobody else is
/// believed: what a client writes there itself would lead around the limits of its network.
/// </summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<RegistrySettings>().Proxies is not { Count: > 0 } trusted)
        {
            return;
        }

        // Read from the right, as long as whoever wrote it is trusted.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in trusted)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>Reads addresses and networks, separated by commas; none when one of them is neither.</summary>
    public static IReadOnlyList<IPNetwork>? Read(string text)
    {
        List<IPNetwork> networks = [];
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                return null;
            }
        }

        return networks;
    }
}
