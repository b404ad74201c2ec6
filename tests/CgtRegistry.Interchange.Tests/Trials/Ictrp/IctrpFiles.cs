using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.Ictrp;

namespace CgtRegistry.Interchange.Tests.Trials.Ictrp;

/// <summary>The real exports, each read once.</summary>
public sealed class IctrpFiles
{
    private readonly Dictionary<string, IReadOnlyList<ReadTrial>> _read = new(StringComparer.Ordinal);

    /// <summary>18 March 2020, XML.</summary>
    public const string March = "ICTRP-Results_18Mar2020.xml";

    /// <summary>7 April 2020, CSV.</summary>
    public const string EarlyApril = "COVID19-927-trials_7Apr2020.csv.gz";

    /// <summary>15 April 2020, CSV.</summary>
    public const string April = "COVID19-1135-trials_15Apr2020.csv.gz";

    /// <summary>7 July 2020, workbook.</summary>
    public const string July = "COVID19-web_7Jul2020.xlsx";

    public IReadOnlyList<ReadTrial> Read(string name)
    {
        if (!_read.TryGetValue(name, out var read))
        {
            using var file = File.OpenRead(Path.Combine(SharedData.Folder("03-ictrp"), name));
            _read[name] = read = [.. Path.GetExtension(name) switch
            {
                ".xml" => IctrpXmlReader.Read(file, ImportLimits.Default),
                ".xlsx" => IctrpWorkbookReader.Read(file, ImportLimits.Default),
                _ => IctrpCsvReader.Read(file, ImportLimits.Default),
            }];
        }

        return read;
    }

    public IReadOnlyList<TrialRegistration> Registrations(string name) => [.. Read(name).Select(r => r.Registration).OfType<TrialRegistration>()];
}
