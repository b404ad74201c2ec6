using CgtRegistry.Web.Features.Trials.Finding;

namespace CgtRegistry.Web.Tests.Trials.Finding;

/// <summary>The index answers as somebody would who reads every trial.</summary>
public sealed class TrialIndexProperties
{
    private const int Questions = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_page_total_count_and_correction_is_that_of_reading_all(int seed)
    {
        var random = new RandomTrials(seed);
        List<TrialEntry> entries = [.. Enumerable.Range(0, random.Below(200)).Select(random.Trial)];

        Agree(TrialIndex.Build(entries), entries, random);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Changes_and_removals_leave_the_index_as_if_it_were_built_anew(int seed)
    {
        var random = new RandomTrials(-seed);
        var entries = Enumerable.Range(0, random.Below(150)).Select(random.Trial).ToDictionary(e => e.Id);
        var index = TrialIndex.Build(entries.Values);
        for (var round = 0; round < 3; round++)
        {
            List<TrialEntry> changed = [.. Enumerable.Range(0, random.Below(20)).Select(_ => random.Trial(random.Below(200))).DistinctBy(e => e.Id)];
            List<string> removed = [.. Enumerable.Range(0, random.Below(10)).Select(_ => $"NCT{random.Below(200):00000000}").Except(changed.Select(c => c.Id))];
            index = index.With(changed, removed);
            removed.ForEach(id => entries.Remove(id));
            changed.ForEach(entry => entries[entry.Id] = entry);
        }

        Assert.Equal(entries.Count, index.Count);
        Agree(index, entries.Values, random);
    }

    private static void Agree(TrialIndex index, IReadOnlyCollection<TrialEntry> entries, RandomTrials random)
    {
        var oracle = new TrialOracle(entries);
        for (var question = 0; question < Questions; question++)
        {
            var search = random.Search(200);
            var (ids, counts, corrections) = oracle.Answer(search);
            var hits = index.Search(search);

            Assert.Equal(ids.Count, hits.Total);
            Assert.Equal(ids, Walk(index, search));
            Assert.Equal(corrections, hits.Corrections);
            Assert.Equal(counts, hits.Counts.ToDictionary(c => c.Key, c => c.Value.ToDictionary(v => v.Value, v => v.Count)));
        }
    }

    private static List<string> Walk(TrialIndex index, TrialSearch search)
    {
        List<string> ids = [];
        for (var hits = index.Search(search); ; hits = index.Search(search with { After = TrialPlace.Read(hits.Places[^1].ToString()) }))
        {
            ids.AddRange(hits.Places.Select(p => p.Id));
            if (!hits.HasMore)
            {
                return ids;
            }
        }
    }
}
