using System.Globalization;
using System.Net.Mail;

namespace CgtRegistry.Web.Mail;

/// <summary>The mail server that takes our letters; see docs/operations.md.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="User">Name to sign in with; none: without.</param>
/// <param name="Password">The password.</param>
/// <param name="From">The address letters come from.</param>
/// <param name="Tls">Whether the connection must be encrypted (STARTTLS).</param>
/// <param name="Origin">Address of the register as the public writes it: links in letters begin with it, never with what a browser sent.</param>
public sealed record SmtpSettings(string Host, int Port, string? User, string? Password, MailAddress From, bool Tls, Uri Origin)
{
    private const int SubmissionPort = 587;

    /// <summary>How long a mail server may take for one letter.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads the settings; none when no server is named, and letters then stay in the inbox.</summary>
    /// <exception cref="ConfigurationException">A value is not allowed.</exception>
    public static SmtpSettings? Read(IConfiguration configuration, Uri? origin)
    {
        if (configuration["Registry:Smtp:Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        if (Uri.CheckHostName(host) is UriHostNameType.Unknown)
        {
            throw new ConfigurationException("Registry:Smtp:Host", $"'{host}' is not the name of a server.");
        }

        return new SmtpSettings(
            host,
            PortOf(configuration["Registry:Smtp:Port"]),
            configuration["Registry:Smtp:User"] is { Length: > 0 } user ? user : null,
            configuration["Registry:Smtp:Password"],
            Sender(configuration["Registry:Smtp:From"]),
            TlsOf(configuration["Registry:Smtp:Tls"]),
            origin ?? throw new ConfigurationException("Registry:PublicOrigin", "it is needed to send letters: their links begin with it; use an address such as https://cgt.example.vn."));
    }

    private static int PortOf(string? text) => text switch
    {
        null or "" => SubmissionPort,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue => port,
        _ => throw new ConfigurationException("Registry:Smtp:Port", $"'{text}' is not allowed; use a whole number from 1 to 65535."),
    };

    private static MailAddress Sender(string? text) => MailAddress.TryCreate(text, out var from)
        ? from
        : throw new ConfigurationException("Registry:Smtp:From", $"'{text}' is not an e-mail address; use one such as register@example.vn.");

    private static bool TlsOf(string? text) => text switch
    {
        null or "" => true,
        _ when bool.TryParse(text, out var tls) => tls,
        _ => throw new ConfigurationException("Registry:Smtp:Tls", $"'{text}' is not allowed; use true or false."),
    };
}
