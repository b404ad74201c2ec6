using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Law;

namespace CgtRegistry.Web.Features.Law.Import;

/// <summary>The files of a folder of legal texts that the register knows how to read, in the order in which they build on each other.</summary>
public static class LawFolder
{
    private static readonly (string Name, string Source, EvidenceGrade Grade, Func<string, LawRecords, Citation, IEnumerable<IPublicRecord>> Read)[] Known =
    [
        ("boyte-vbpl-list.csv", "vbpl-list", EvidenceGrade.B, Listed),
        ("phap-dien-health-provisions.ndjson", "health-code", EvidenceGrade.A, Codified),
        ("law-15-2023-QH15.txt", "law-15-2023-text", EvidenceGrade.A, Texts),
        ("boyte-circulars-fulltext.json", "health-circulars-2025", EvidenceGrade.A, Texts),
        ("documents-2026-md.zip", "health-acts-2026", EvidenceGrade.A, Texts),
        ("technique-list-23-2024.csv", "technique-csv", EvidenceGrade.A, Techniques),
    ];

    /// <summary>The sources among some files, or in some folders; files the register does not know are named.</summary>
    public static (IReadOnlyList<LawSource> Sources, IReadOnlyList<string> Unknown) Find(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(p => Directory.Exists(p) ? Directory.EnumerateFiles(p).Where(f => Knows(f) is not null) : [p]).ToList();
        return
        (
            [.. from f in files let k = Knows(f) where k is not null orderby k select new LawSource(f, new SourceId(Known[k.Value].Source), Known[k.Value].Grade, (records, citation) => Known[k.Value].Read(f, records, citation))],
            [.. files.Where(f => Knows(f) is null)]
        );
    }

    // The place of the file in the order of reading; none when nobody knows it.
    private static int? Knows(string file)
    {
        var name = Path.GetFileName(file);
        name = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return Array.FindIndex(Known, k => k.Name == name) is >= 0 and var index ? index : null;
    }

    private static IEnumerable<IPublicRecord> Codified(string file, LawRecords records, Citation citation)
    {
        var documents = Path.Combine(Path.GetDirectoryName(file)!, "documents-health.json");
        using var provisions = File.OpenRead(file);
        using var list = File.Exists(documents) ? File.OpenRead(documents) : null;
        return Records(CodifiedLawReader.Read(provisions, list, Path.GetFileName(file)), records, citation, consolidated: true);
    }

    private static IEnumerable<IPublicRecord> Texts(string file, LawRecords records, Citation citation) => Records(LawFiles.Read(file), records, citation);

    private static IEnumerable<IPublicRecord> Listed(string file, LawRecords records, Citation citation)
    {
        var complaints = new List<Complaint>();
        using var list = File.OpenRead(file);
        var found = MinistryListReader.Read(list, complaints, Path.GetFileName(file)).ToList();
        records.Complaints.AddRange(complaints);
        return found.SelectMany(l => records.Of(l, citation)).ToList();
    }

    private static IEnumerable<IPublicRecord> Techniques(string file, LawRecords records, Citation citation)
    {
        using var lines = File.OpenRead(file);
        return TechniqueChapters.Of(TechniqueListReader.Read(lines, records.Complaints), citation, records.Complaints);
    }

    private static IEnumerable<IPublicRecord> Records(LawFile read, LawRecords records, Citation citation, bool consolidated = false)
    {
        records.Unread(read.Complaints);
        return read.Documents.SelectMany(d => records.Of(d, citation, consolidated)).ToList();
    }
}
