namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>Snapshots of the same studies, taken one after another: registrations differ only where a study changed.</summary>
public class VersionsDataTests
{
    [Fact]
    public void Of_62_studies_42_changed_and_20_did_not_whatever_moves_every_day()
    {
        var snapshots = CtGovFiles.Read("01-ctgov-v2/versions.ndjson.gz");

        var trials = snapshots.GroupBy(s => s.Registration!.Number).ToList();
        var changed = trials.Count(t => t.Select(s => CtGovFiles.Everything(s.Registration!)).Distinct().Count() > 1);

        Assert.Equal((137, 62), (snapshots.Count, trials.Count));
        Assert.Equal((42, 20), (changed, trials.Count - changed));
        Assert.Empty(snapshots.SelectMany(s => s.Complaints));
    }
}
