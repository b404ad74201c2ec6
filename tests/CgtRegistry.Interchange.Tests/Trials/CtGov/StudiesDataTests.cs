namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>The real studies of API version 2 come in whole and go out as they came.</summary>
public class StudiesDataTests
{
    [Fact]
    public void Every_study_is_read_without_complaint()
    {
        var read = CtGovFiles.Read(CtGovFiles.Studies);

        Assert.Equal(1_211, read.Count);
        Assert.All(read, r => Assert.Equal(r.Place, r.Registration?.Number));
        Assert.Empty(read.SelectMany(r => r.Complaints).Select(c => $"{c.Record} {c.Field} {c.Value} {c.Rule}"));
    }

    [Fact]
    public void What_is_written_is_read_again_as_the_same()
    {
        var first = CtGovFiles.Read(CtGovFiles.Studies).Concat(CtGovFiles.Fixtures.SelectMany(CtGovFiles.Read)).Select(r => r.Registration!).ToList();

        using var written = CtGovFiles.Written(first);
        var second = CtGovFiles.Read(written).Select(r => r.Registration!).ToList();

        Assert.Equal(first.Count, second.Count);
        Assert.All(first.Zip(second), pair => Assert.Equal(CtGovFiles.Everything(pair.First), CtGovFiles.Everything(pair.Second)));
    }
}
