using System.Text.Json;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Seed;

/// <summary>A reference file cannot be read; the message names the file and the place.</summary>
public sealed class ReferenceFileException(string message, Exception inner) : Exception(message, inner);

/// <summary>
/// Loads cited reference data from JSON files, one kind of record per folder, through the one door for change.
/// Loading the same files again changes nothing.
/// </summary>
public sealed class ReferenceLoader(IDbContextFactory<RegistryDb> registry, LiveRegister live, IHostEnvironment host)
{
    private static readonly Dictionary<string, RecordKind> Folders = new(StringComparer.Ordinal)
    {
        ["sources"] = RecordKind.Source,
        ["provinces"] = RecordKind.Province,
        ["terms"] = RecordKind.Term,
        ["institutions"] = RecordKind.Institution,
        ["therapies"] = RecordKind.Therapy,
        ["conditions"] = RecordKind.Condition,
        ["instruments"] = RecordKind.Instrument,
        ["provisions"] = RecordKind.Provision,
        ["effects"] = RecordKind.Effect,
        ["techniques"] = RecordKind.Technique,
        ["statements"] = RecordKind.Statement,
        ["contradictions"] = RecordKind.Contradiction,
        ["notices"] = RecordKind.Notice,
        ["trials"] = RecordKind.Trial,
        ["authorisations"] = RecordKind.Authorisation,
        ["coverage"] = RecordKind.Coverage,
    };

    /// <summary>Where the reference files lie beside the program.</summary>
    public string ReferenceFolder { get; } = FolderOf(host, "Reference");

    /// <summary>Loads the reference data that comes with the program.</summary>
    public Task<LoadReport> LoadReferenceAsync(CancellationToken cancellationToken) => LoadAsync(
        Files(ReferenceFolder),
        new Publication(PublicationKind.ReferenceDataLoaded, Actor.System, new LocalText("Nạp dữ liệu tham chiếu kèm theo chương trình.", "Loaded the reference data that comes with the program.")),
        _ => { },
        cancellationToken);

    /// <summary>Loads the invented demonstration data.</summary>
    public Task<LoadReport> LoadDemoAsync(CancellationToken cancellationToken) => LoadAsync(
        Files(FolderOf(host, "Demo")),
        new Publication(PublicationKind.DemonstrationDataLoaded, Actor.System, new LocalText("Nạp dữ liệu minh họa, không phải dữ liệu thật.", "Loaded demonstration data, not real.")),
        _ => { },
        cancellationToken);

    /// <summary>Loads the files named.</summary>
    /// <param name="files">Paths of JSON files.</param>
    /// <param name="keep">Hears of each record that stays as a person changed it here, though a file tells it otherwise.</param>
    /// <param name="cancellationToken">Ends the load; nothing is loaded then.</param>
    public Task<LoadReport> ImportAsync(IEnumerable<string> files, Action<RecordRef> keep, CancellationToken cancellationToken) => LoadAsync(
        files,
        new Publication(PublicationKind.ReferenceDataLoaded, Actor.System, new LocalText("Nạp dữ liệu tham chiếu từ tệp.", "Loaded reference data from files.")),
        keep,
        cancellationToken);

    /// <summary>Reads every record of a file; the name of its folder says the kind.</summary>
    public static IReadOnlyList<IPublicRecord> Read(string file)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))!;
        if (!Folders.TryGetValue(folder, out var kind))
        {
            throw new ReferenceFileException($"{file}: the folder '{folder}' names no kind of record; allowed: {string.Join(", ", Folders.Keys)}.", new InvalidDataException());
        }

        try
        {
            using var stream = File.OpenRead(file);
            var records = (System.Collections.IEnumerable)JsonSerializer.Deserialize(stream, RecordJson.TypeOf(kind).MakeArrayType(), RecordJson.Options)!;
            return [.. records.Cast<IPublicRecord?>().Select((r, i) => r ?? throw new JsonException($"record {i + 1} is null"))];
        }
        catch (JsonException wrong)
        {
            throw new ReferenceFileException($"{file}: {wrong.Message}", wrong);
        }
    }

    /// <summary>Every JSON file below a folder, in a stable order.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    private async Task<LoadReport> LoadAsync(IEnumerable<string> files, Publication publication, Action<RecordRef> keep, CancellationToken cancellationToken)
    {
        var records = files.SelectMany(Read).ToList();
        if (records.CountBy(r => r.Ref).FirstOrDefault(r => r.Value > 1) is { Value: > 1 } twice)
        {
            throw new ReferenceFileException($"{twice.Key.Kind} '{twice.Key.Id}' is given {twice.Value} times; keep one.", new InvalidDataException());
        }

        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        return await db.LoadAsync([.. records.Select(Joined)], publication, keep, cancellationToken);
    }

    // What documents brought in stays when the editors' notes are told again; so does where a trial goes on since it was registered here.
    private IPublicRecord Joined(IPublicRecord record) => record switch
    {
        Provision noted when live.Current.Provisions.TryGetValue(noted.Id, out var held) => Provision.Joined(noted, held),
        Instrument noted when live.Current.Instruments.TryGetValue(noted.Id, out var held) => noted.FilledFrom(held),
        Trial noted when live.Current.ContinuedTrials.GetValueOrDefault(noted.Id)?.ContinuedAs is { } registered => DataSetPublished.EndedIn(noted, registered),
        _ => record,
    };

    /// <summary>Where a folder of data that comes with the program lies.</summary>
    internal static string FolderOf(IHostEnvironment host, string name) =>
        new[] { host.ContentRootPath, AppContext.BaseDirectory }.Select(root => Path.Combine(root, "Seed", name)).FirstOrDefault(Directory.Exists)
        ?? Path.Combine(AppContext.BaseDirectory, "Seed", name);
}
