using System.Globalization;
using Npgsql;
using Serilog.Events;

namespace CgtRegistry.Web;

/// <summary>Every setting of the program, read once and checked; see docs/operations.md.</summary>
/// <param name="ConnectionString">A PostgreSQL server elsewhere; none means the embedded one.</param>
/// <param name="DataDirectory">Folder of the embedded database.</param>
/// <param name="PostgresBin">Folder of the PostgreSQL server programs.</param>
/// <param name="LoadReferenceData">Whether an empty register takes in the reference data.</param>
/// <param name="LawFolder">Folder of legal texts that an empty register takes in when it exists.</param>
/// <param name="LogLevel">Least severe events that are logged.</param>
/// <param name="PublicOrigin">Address of the register as the public writes it, for links in feeds and printed answers.</param>
/// <param name="RequestsPerTenSeconds">Requests one client may make in ten seconds.</param>
/// <param name="Proxies">Servers in front of the register that may say who asks.</param>
/// <param name="ReadOnly">Whether the register is only looked up in, while its database is moved or mended.</param>
public sealed record RegistrySettings(
    string? ConnectionString,
    string DataDirectory,
    string? PostgresBin,
    bool LoadReferenceData,
    string? LawFolder,
    LogEventLevel LogLevel,
    Uri? PublicOrigin,
    int RequestsPerTenSeconds,
    IReadOnlyList<System.Net.IPNetwork> Proxies,
    bool ReadOnly)
{
    private const int DefaultRate = 300;

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="ConfigurationException">A value is not allowed.</exception>
    public static RegistrySettings Read(IConfiguration configuration) => new(
        Server(configuration.GetConnectionString("Registry")),
        configuration["Registry:DataDirectory"] is { Length: > 0 } folder ? folder : DefaultFolder(),
        configuration["Registry:PostgresBin"],
        Flag(configuration, "Registry:LoadReferenceData", whenMissing: true),
        configuration["Registry:LawFolder"] is { Length: > 0 } texts ? texts : null,
        configuration["Registry:LogLevel"] is { Length: > 0 } level
            ? Enum.TryParse<LogEventLevel>(level, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)
                ? parsed
                : throw new ConfigurationException("Registry:LogLevel", $"'{level}' is not allowed; use {string.Join(", ", Enum.GetNames<LogEventLevel>())}.")
            : LogEventLevel.Information,
        Origin(configuration["Registry:PublicOrigin"]),
        Rate(configuration["Registry:RequestsPerTenSeconds"]),
        Trusted(configuration["Registry:Proxies"] ?? ""),
        Flag(configuration, "Registry:ReadOnly", whenMissing: false));

    private static string? Server(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            if (new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 })
            {
                return text;
            }
        }
        catch (ArgumentException)
        {
            // Its message may repeat the value, and with it a password.
        }

        throw new ConfigurationException("ConnectionStrings:Registry", "the value cannot be read; use Host=…;Database=…;Username=…;Password=… as Npgsql writes it.");
    }

    private static string DefaultFolder() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".local", "share", "cgtregistry");

    private static bool Flag(IConfiguration configuration, string key, bool whenMissing) => configuration[key] switch
    {
        null or "" => whenMissing,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw new ConfigurationException(key, $"'{text}' is not allowed; use true or false."),
    };

    private static Uri? Origin(string? text) => text switch
    {
        null or "" => null,
        _ when Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.PathAndQuery == "/" => uri,
        _ => throw new ConfigurationException("Registry:PublicOrigin", $"'{text}' is not allowed; use an address without a path, such as https://cgt.example.vn."),
    };

    private static IReadOnlyList<System.Net.IPNetwork> Trusted(string text) => Http.Proxies.Read(text)
        ?? throw new ConfigurationException("Registry:Proxies", $"'{text}' is not allowed; use addresses or networks separated by commas, such as 10.0.0.5, 192.168.7.0/24.");

    private static int Rate(string? text) => text switch
    {
        null or "" => DefaultRate,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate is >= 10 and <= 1_000_000 => rate,
        _ => throw new ConfigurationException("Registry:RequestsPerTenSeconds", $"'{text}' is not allowed; use a whole number from 10 to 1000000."),
    };
}
