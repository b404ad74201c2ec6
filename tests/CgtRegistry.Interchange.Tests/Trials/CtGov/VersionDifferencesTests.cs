using CgtRegistry.Domain.Trials.Differences;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>Differences between snapshots of real studies taken one after another.</summary>
public class VersionDifferencesTests
{
    [Fact]
    public void Of_62_studies_41_really_changed_one_was_only_confirmed_and_20_did_not_change()
    {
        var trials = CtGovFiles.Read("01-ctgov-v2/versions.ndjson.gz").Select(s => s.Registration!).GroupBy(r => r.Number)
            .Select(t => t.Zip(t.Skip(1), TrialDifference.Between).ToList()).ToList();

        Assert.Equal(41, trials.Count(t => t.Exists(d => d.IsReal)));
        Assert.Equal(20, trials.Count(t => t.TrueForAll(d => d.Changes.Count == 0)));
        Assert.Equal(1, trials.Count(t => t.Exists(d => d.Changes.Count > 0) && !t.Exists(d => d.IsReal)));
    }

    [Fact]
    public void Every_real_change_is_said_with_its_field_and_values()
    {
        var changes = CtGovFiles.Read("01-ctgov-v2/versions.ndjson.gz").Select(s => s.Registration!).GroupBy(r => r.Number)
            .SelectMany(t => t.Zip(t.Skip(1), TrialDifference.Between)).SelectMany(d => d.Changes).ToList();

        Assert.All(changes, c => Assert.True(c.Path.StartsWith('/') && c.Before != c.After));
        Assert.Contains(changes, c => c is { Kind: TrialChangeKind.SampleSizeChanged, BecameActual: true });
        Assert.Contains(changes, c => c is { Kind: TrialChangeKind.StatusMoved, After: nameof(Domain.Trials.ConductState.TerminatedEarly) });
        Assert.DoesNotContain(changes, c => c.OutOfOrder);
    }
}
