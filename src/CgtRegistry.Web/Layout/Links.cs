using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Features.Trials;

namespace CgtRegistry.Web.Layout;

/// <summary>Every public address of the register is built here.</summary>
public static class Links
{
    private static readonly string[] Lists = ["", "/check", "/authorisations", "/institutions", "/therapies", "/conditions", "/regulations", "/regulations/23-2024-tt-byt/techniques", "/regulations/23-2024-tt-byt/techniques/compare", "/trials", "/imports", "/classify", "/notices", "/sources", "/contested", "/data", "/about"];

    /// <summary>The page of a record, or the page on which it stands.</summary>
    public static string To(string language, RecordRef record) => record.Kind switch
    {
        RecordKind.Source => $"/{language}/sources/{record.Id}",
        RecordKind.Institution => $"/{language}/institutions/{record.Id}",
        RecordKind.Therapy => $"/{language}/therapies/{record.Id}",
        RecordKind.Condition => $"/{language}/conditions/{record.Id}",
        RecordKind.Instrument => $"/{language}/regulations/{record.Id}",
        RecordKind.Provision => $"/{language}/regulations/{record.Id}",
        RecordKind.TechniqueChapter => Techniques(language) + Query(("chapter", record.Id)),
        RecordKind.Trial => $"/{language}/trials/{TrialNumbers.InAddress(record.Id)}",
        RecordKind.Notice => $"/{language}/notices/{record.Id}",
        RecordKind.Authorisation => $"/{language}/authorisations/{record.Id}",
        RecordKind.Contradiction => $"/{language}/contested#{record.Id}",
        RecordKind.Statement => $"/{language}/statements/{record.Id}",
        _ => $"/{language}/history/{AskedForKind(record.Kind)}/{record.Id}",
    };

    /// <summary>The permanent address of a place in the law: an article, clause or point.</summary>
    public static string Place(string language, InstrumentId instrument, string path) => $"/{language}/regulations/{instrument}{(path.Length > 0 ? "/" : "")}{path}";

    /// <summary>The same for a part of an article; of the article itself when the path is empty.</summary>
    public static string Place(string language, Provision article, string below) => Place(language, article.Instrument, below.Length > 0 ? $"{article.Path}/{below}" : article.Path);

    /// <summary>The history of a record: all its published versions.</summary>
    public static string History(string language, RecordRef record) => $"/{language}/history/{AskedForKind(record.Kind)}/{record.Id}";

    /// <summary>The changes of a record to follow.</summary>
    public static string Feed(string language, RecordRef record) => To(language, record) + "/feed";

    /// <summary>An answer; the parameters that are not given are left out.</summary>
    public static string Check(string language, string? institution, string? therapy, string? condition, string? on = null, string? knownAt = null) =>
        $"/{language}/check" + Query(("institution", institution), ("therapy", therapy), ("condition", condition), ("on", on), ("knownAt", knownAt));

    /// <summary>The same answer as data.</summary>
    public static string CheckData(string? institution, string? therapy, string? condition, string? on = null, string? knownAt = null) =>
        "/api/v1/check" + Query(("institution", institution), ("therapy", therapy), ("condition", condition), ("on", on), ("knownAt", knownAt));

    /// <summary>The classes of a profile, on a day that is always named.</summary>
    public static string Classify(string language, IEnumerable<(string Name, string? Value)> answers, DateOnly on) =>
        $"/{language}/classify" + Query([.. answers, ("on", on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))]);

    /// <summary>What the search finds for words.</summary>
    public static string Search(string language, string words) => $"/{language}/search" + Query(("q", words));

    /// <summary>The search of the national technique list (Circular 23/2024/TT-BYT).</summary>
    public static string Techniques(string language) => $"/{language}/regulations/23-2024-tt-byt/techniques";

    /// <summary>The comparison of its two appendices.</summary>
    public static string TechniqueComparison(string language) => Techniques(language) + "/compare";

    /// <summary>A query string of the parameters that have a value.</summary>
    public static string Query(params (string Name, string? Value)[] parameters)
    {
        var given = parameters.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}");
        var text = string.Join('&', given);
        return text.Length == 0 ? "" : "?" + text;
    }

    /// <summary>The word for a kind of record in addresses.</summary>
    public static string AskedForKind(RecordKind kind) => Persistence.Conventions.Kebab(kind);

    /// <summary>Every page worth finding, for the sitemap.</summary>
    internal static IEnumerable<string> Everything(string language, Register register) =>
    [
        .. Lists.Select(l => $"/{language}{l}"),
        .. new IEnumerable<IPublicRecord>[]
        {
            register.Institutions.Values, register.Therapies.Values, register.Conditions.Values, register.Instruments.Values,
            register.Trials.Values, register.Notices.Values, register.Authorisations.Values, register.Sources.Values,
        }.SelectMany(r => r).Select(r => To(language, r.Ref)).Order(StringComparer.Ordinal),
    ];
}
