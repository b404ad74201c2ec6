using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Interchange.Trials.Europe;
using CgtRegistry.Interchange.Trials.Ictrp;

namespace CgtRegistry.Interchange.Tests.Hostile;

/// <summary>No record of any form is held in memory beyond the size one may have.</summary>
public class LongRecordTests
{
    private static readonly ImportLimits Limits = ImportLimits.Default with { RecordBytes = 100_000 };
    private static readonly string Long = new('x', 300_000);

    [Fact]
    public void A_record_of_XML_that_is_too_long_ends_the_reading_and_the_ones_before_stay()
    {
        var small = string.Concat(Enumerable.Range(1, 2_000).Select(n => $"<Trial><TrialID>NCT{n:00000000}</TrialID><Public_title>{new string('y', 100)}</Public_title></Trial>"));

        var (read, rule) = Stopping.Of(IctrpXmlReader.Read(A.Utf8($"<Trials_downloaded_from_ICTRP>{small}<Trial><TrialID>{Long}</TrialID></Trial></Trials_downloaded_from_ICTRP>"), Limits));

        Assert.Equal((2_000, "record-too-large"), (read.Count(r => r.Registration is not null), rule));
    }

    [Fact]
    public void A_study_of_XML_that_is_too_long_is_refused() =>
        Assert.Equal("record-too-large", Assert.Throws<RefusedFileException>(() => CtGovXmlReader.Read(A.Utf8($"<clinical_study>{Long}</clinical_study>"), Limits).ToList()).Rule);

    [Fact]
    public void A_block_of_the_EU_register_that_does_not_end_is_named_and_the_next_is_read()
    {
        var endless = string.Concat(Enumerable.Repeat("A.3 Full title of the trial: x\n", 10_000));

        var read = EuCtrTextReader.Read(A.Utf8($"Summary\n{endless}Summary\nEudraCT Number: 2022-002568-62\n"), Limits).ToList();

        Assert.Equal([null, "2022-002568-62"], read.Select(r => r.Registration?.Number));
        Assert.Equal("record-too-large", Assert.Single(read[0].Complaints).Rule);
    }

    [Fact]
    public void Lines_that_cannot_be_read_count_as_records()
    {
        var file = new MemoryStream([.. "Summary\n"u8, .. Enumerable.Repeat((byte[])[0xFF, (byte)'\n'], 100).SelectMany(b => b)]);

        Assert.Equal("too-many-records", Assert.Throws<RefusedFileException>(() => EuCtrTextReader.Read(file, ImportLimits.Default with { Records = 10 }).ToList()).Rule);
    }
}
