using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Interchange.Trials.Ictrp;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Staff.Acts;

/// <summary>Reads the file of another registry that an applicant starts from: JSON of ClinicalTrials.gov or XML of WHO's platform.</summary>
internal static class RecordFileReading
{
    /// <summary>The most a file may have.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostRecords = 100;
    private const int MostNamed = 10;

    /// <summary>Its records without names of persons, or why there are none.</summary>
    public static (IReadOnlyList<TrialRegistration> Records, Refusal? Refusal) Read(Stream file)
    {
        var bytes = new byte[MostBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MostBytes)
        {
            return ([], Of("file-too-large"));
        }

        var limits = ImportLimits.Default with { PackedBytes = MostBytes, UnpackedBytes = MostBytes, RecordBytes = MostBytes, Records = MostRecords };
        try
        {
            using var content = new MemoryStream(bytes, 0, length, writable: false);
            var read = IsXml(bytes.AsSpan(0, length)) ? IctrpXmlReader.Read(content, limits) : CtGovJsonReader.Read(content, limits);
            List<TrialRegistration> records = [.. read.Select(r => r.Registration).OfType<TrialRegistration>().Select(PersonalData.LeftOut)];
            return records.Count > 0 ? (records, null) : ([], Of("no-record-in-file"));
        }
        catch (Exception broken) when (broken is RefusedFileException or ArgumentException)
        {
            return ([], Of("no-record-in-file"));
        }
    }

    /// <summary>Asks which of several records is meant.</summary>
    public static Refusal Choose(IReadOnlyList<TrialRegistration> records) => new(
        "several-records",
        Texts.Both("application.several-records", ("n", _ => records.Count), ("numbers", _ => string.Join(", ", records.Take(MostNamed).Select(r => r.Number)) + (records.Count > MostNamed ? " …" : ""))),
        Texts.Both("application.several-records.do"),
        "which");

    private static bool IsXml(ReadOnlySpan<byte> file) => file.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..];

    private static Refusal Of(string code) => new(code, Texts.Both($"application.{code}"), Texts.Both($"application.{code}.do"), "file");
}
