using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>Collections of snapshots put a study beside its day; each line is a study.</summary>
public class WrappedStudyTests
{
    [Fact]
    public void A_study_beside_the_day_of_its_snapshot_is_read()
    {
        const string Line = """{"nctId":"NCT00000001","snapshotDate":"2021-01-05","version":2,"study":{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"Cells"}}}}""";

        var read = CtGovFiles.Read(A.Lines(Line, Line.Replace("Cells", "Other cells", StringComparison.Ordinal))).ToList();

        Assert.Equal(["Cells", "Other cells"], read.Select(r => r.Registration!.Text.PublicTitle));
        Assert.Empty(read.SelectMany(r => r.Complaints));
    }
}
